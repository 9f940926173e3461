/**
 * The index, versions 2 to 4: what is staged, and from the cache of trees which directories equal a tree that is known.
 * Promises: bounds are checked, malformed files are GitFaults. Extensions a reader may skip are skipped; those it may not are
 * a fault that says so.
 */
import { corrupt, GitFault } from "./git-fault.ts";
import type { ObjectFormat } from "./object-format.ts";
import { viewOf } from "./oid-order.ts";

export interface IndexEntry {
  readonly mode: number;
  /** Hex. */
  readonly oid: string;
  readonly path: Uint8Array;
  /** 1 to 3 while a merge has conflicts here, otherwise 0. */
  readonly stage: number;
}

/** A directory whose entries are those of a tree, as the index remembers it. */
export interface CachedTree {
  /** Undefined where something below it was changed since. */
  readonly oid: string | undefined;
  readonly children: ReadonlyMap<string, CachedTree>;
}

export interface IndexFile {
  /** Sorted by path, bytewise. */
  readonly entries: readonly IndexEntry[];
  readonly tree: CachedTree | undefined;
}

const SIGNATURE = 0x44495243;
const FIXED_BYTES = 40;
const EXTENDED = 0x4000;
const INTENT_TO_ADD = 0x2000;
const DEPTH_MAX = 512;

export function readIndexFile(bytes: Uint8Array, format: ObjectFormat): IndexFile {
  return new IndexReader(bytes, format).read();
}

class IndexReader {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #idBytes: number;
  readonly #end: number;
  #at = 12;

  constructor(bytes: Uint8Array, { idBytes }: ObjectFormat) {
    this.#bytes = bytes;
    this.#view = viewOf(bytes);
    this.#idBytes = idBytes;
    this.#end = bytes.length - idBytes;
  }

  read(): IndexFile {
    if (this.#end < 12 || this.#view.getUint32(0) !== SIGNATURE)
      throw corrupt("the index does not begin with its signature");
    const version = this.#view.getUint32(4);
    if (version < 2 || version > 4)
      throw new GitFault("unsupported", `the index has the unknown version ${version}`);
    const count = this.#view.getUint32(8);
    const entries: IndexEntry[] = [];
    let before: Uint8Array = new Uint8Array(0);
    for (let i = 0; i < count; i++) {
      const { entry, isPromised } = this.#entry(version, before);
      before = entry.path;
      if (!isPromised) entries.push(entry);
    }
    return { entries, tree: this.#extensions() };
  }

  #entry(version: number, before: Uint8Array): { entry: IndexEntry; isPromised: boolean } {
    const start = this.#at;
    const flagsAt = start + FIXED_BYTES + this.#idBytes;
    this.#need(flagsAt + 4);
    const flags = this.#view.getUint16(flagsAt);
    const isExtended = version > 2 && (flags & EXTENDED) !== 0;
    const more = isExtended ? this.#view.getUint16(flagsAt + 2) : 0;
    this.#at = flagsAt + (isExtended ? 4 : 2);
    const path = version === 4 ? this.#packedPath(before) : this.#plainPath(start);
    const oid = this.#bytes.subarray(start + FIXED_BYTES, flagsAt).toHex();
    const entry = { mode: this.#view.getUint32(start + 24), oid, path, stage: (flags >> 12) & 3 };
    return { entry, isPromised: (more & INTENT_TO_ADD) !== 0 };
  }

  /** Ends with one to eight zeros, so that entries begin at multiples of eight. */
  #plainPath(start: number): Uint8Array {
    const end = this.#zeroFrom(this.#at);
    const path = this.#bytes.subarray(this.#at, end);
    this.#at = start + ((end - start + 8) & ~7);
    return path;
  }

  /** Says how much of the path before is cut off, then what follows. */
  #packedPath(before: Uint8Array): Uint8Array {
    let byte = this.#byte();
    let cut = byte & 127;
    while (byte & 128) {
      byte = this.#byte();
      cut = (cut + 1) * 128 + (byte & 127);
      if (cut > before.length) break;
    }
    if (cut > before.length) throw corrupt("the index shortens a path that is not so long");
    const end = this.#zeroFrom(this.#at);
    const kept = before.length - cut;
    const path = new Uint8Array(kept + end - this.#at);
    path.set(before.subarray(0, kept));
    path.set(this.#bytes.subarray(this.#at, end), kept);
    this.#at = end + 1;
    return path;
  }

  #extensions(): CachedTree | undefined {
    let tree: CachedTree | undefined;
    while (this.#at + 8 <= this.#end) {
      const name = String.fromCharCode(...this.#bytes.subarray(this.#at, this.#at + 4));
      const length = this.#view.getUint32(this.#at + 4);
      const end = this.#at + 8 + length;
      this.#need(end);
      if (name === "TREE")
        tree = new CacheReader(this.#bytes.subarray(this.#at + 8, end), this.#idBytes).tree();
      // Small letters: entries cannot be told without it. Directories in place of their entries are told by their mode.
      else if (/^[a-z]/.test(name) && name !== "sdir")
        throw new GitFault(
          "unsupported",
          `the index has the extension ${JSON.stringify(name)}, which is not read here`,
        );
      this.#at = end;
    }
    return tree;
  }

  #byte(): number {
    this.#need(this.#at + 1);
    return this.#bytes[this.#at++]!;
  }

  #zeroFrom(at: number): number {
    const end = this.#bytes.indexOf(0, at);
    if (end === -1 || end >= this.#end) throw corrupt("the index ends within a path");
    return end;
  }

  #need(end: number): void {
    if (end > this.#end) throw corrupt("the index ends too early");
  }
}

class CacheReader {
  readonly #bytes: Uint8Array;
  readonly #idBytes: number;
  #at = 0;

  constructor(bytes: Uint8Array, idBytes: number) {
    this.#bytes = bytes;
    this.#idBytes = idBytes;
  }

  tree(): CachedTree {
    this.#text(0);
    return this.#node(0);
  }

  #node(depth: number): CachedTree {
    const entryCount = Number(this.#text(32));
    const childCount = Number(this.#text(10));
    if (!Number.isSafeInteger(entryCount) || !(childCount >= 0) || depth > DEPTH_MAX)
      throw corrupt("the index's cache of trees makes no sense");
    const isValid = entryCount >= 0;
    const oid = isValid ? this.#bytes.subarray(this.#at, this.#at + this.#idBytes).toHex() : undefined;
    if (isValid) this.#at += this.#idBytes;
    const children = new Map<string, CachedTree>();
    for (let i = 0; i < childCount; i++) children.set(this.#text(0), this.#node(depth + 1));
    return { oid, children };
  }

  #text(ending: number): string {
    const end = this.#bytes.indexOf(ending, this.#at);
    if (end === -1) throw corrupt("the index's cache of trees ends too early");
    const text = Buffer.from(this.#bytes.subarray(this.#at, end)).toString("latin1");
    this.#at = end + 1;
    return text;
  }
}
