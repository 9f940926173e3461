/**
 * One pack: single objects at random, without reading more of the pack than their chains of deltas.
 * Promises: each failure is a GitFault; chains are bounded in length, objects in size.
 */

import { BaseCache } from "./base-cache.ts";
import { applyDelta, readDeltaSizes } from "./core/delta.ts";
import { corrupt, GitFault } from "./core/git-fault.ts";
import type { GitLimits } from "./core/git-limits.ts";
import type { ObjectFormat } from "./core/object-format.ts";
import { type ObjectType, objectTypeOf, PACK_OFS_DELTA, PACK_REF_DELTA } from "./core/object-type.ts";
import {
  ENTRY_HEADER_MAX_BYTES,
  EntryHeader,
  PACK_HEADER_BYTES,
  readEntryHeader,
} from "./core/pack-entry.ts";
import type { PackDirectory } from "./core/pack-index.ts";
import { deflatedMaxBytes, inflateExactly, inflateStart } from "./inflate.ts";
import type { PackFile } from "./pack-file.ts";
import type { RawObject } from "./raw-object.ts";

export interface PackParts {
  readonly file: PackFile;
  readonly directory: PackDirectory;
  readonly format: ObjectFormat;
  readonly limits: GitLimits;
  /** Reads a base that is not in this pack. Throws GitFault when it is nowhere. */
  readonly baseElsewhere: (id: Uint8Array) => RawObject;
}

/** What one entry says of itself, its base found. */
export interface PackEntry {
  readonly offset: number;
  readonly packType: number;
  /** Bytes of the inflated data: the object, or the delta. */
  readonly sizeBytes: number;
  readonly dataOffset: number;
  /** Where the base begins; undefined for whole objects and where the base is elsewhere. */
  readonly baseOffset: number | undefined;
  /** The id of a base elsewhere. */
  readonly baseId: Uint8Array | undefined;
}

export interface ObjectInfo {
  readonly type: ObjectType;
  readonly sizeBytes: number;
}

/** Enough deflated data to hold a delta's two sizes, whatever code tables come first. */
const DELTA_START_BYTES = 512;

export class PackReader {
  readonly file: PackFile;
  readonly directory: PackDirectory;
  readonly format: ObjectFormat;
  readonly limits: GitLimits;
  /** Where the objects end and the checksum begins. */
  readonly dataEnd: number;
  readonly #baseElsewhere: (id: Uint8Array) => RawObject;
  readonly #header = new EntryHeader();
  readonly #cache = new BaseCache();

  constructor({ file, directory, format, limits, baseElsewhere }: PackParts) {
    this.file = file;
    this.directory = directory;
    this.format = format;
    this.limits = limits;
    this.dataEnd = file.sizeBytes - format.idBytes;
    this.#baseElsewhere = baseElsewhere;
  }

  /** The object that begins at `offset`. */
  readAt(offset: number): RawObject {
    const { chain, base } = this.#chainFrom(offset);
    let object = base;
    for (let i = chain.length - 1; i >= 0; i--) {
      object = { type: base.type, bytes: this.applyTo(object.bytes, chain[i]!) };
      this.#cache.put(chain[i]!.offset, object);
    }
    return object;
  }

  /** Type and size of the object at `offset`, from headers alone. */
  infoAt(offset: number): ObjectInfo {
    return { type: this.#typeAt(offset), sizeBytes: this.sizeAt(offset) };
  }

  sizeAt(offset: number): number {
    const entry = this.entryAt(offset);
    if (entry.packType !== PACK_OFS_DELTA && entry.packType !== PACK_REF_DELTA) return entry.sizeBytes;
    return readDeltaSizes(inflateStart(this.file.view(entry.dataOffset, DELTA_START_BYTES))).resultBytes;
  }

  /** The deltas from the object at `offset` down, and what they end on: a whole object, or one made lately. */
  #chainFrom(offset: number): { readonly chain: readonly PackEntry[]; readonly base: RawObject } {
    const chain: PackEntry[] = [];
    for (let at = offset; ; ) {
      const known = this.#cache.get(at);
      if (known !== undefined) return { chain, base: known };
      if (chain.length > this.limits.deltaDepthMax) throw this.#endless();
      const entry = this.entryAt(at);
      if (entry.baseOffset === undefined && entry.baseId === undefined)
        return { chain, base: this.#whole(entry) };
      chain.push(entry);
      if (entry.baseOffset === undefined) return { chain, base: this.#baseElsewhere(entry.baseId!) };
      at = entry.baseOffset;
    }
  }

  #whole(entry: PackEntry): RawObject {
    const object = { type: this.#wholeType(entry), bytes: this.inflate(entry) };
    this.#cache.put(entry.offset, object);
    return object;
  }

  #typeAt(offset: number): ObjectType {
    const last = this.#deltasFrom(offset).at(-1)!;
    return last.baseId === undefined ? this.#wholeType(last) : this.#baseElsewhere(last.baseId).type;
  }

  #wholeType(entry: PackEntry): ObjectType {
    const type = objectTypeOf(entry.packType);
    if (type === undefined) throw corrupt(`the entry has the unknown type ${entry.packType}`);
    return type;
  }

  /** The entry at `offset`, its base, that one's base and so on, to one whose base is not in this pack. */
  #deltasFrom(offset: number): readonly PackEntry[] {
    const chain: PackEntry[] = [];
    for (let at: number | undefined = offset; at !== undefined; ) {
      if (chain.length > this.limits.deltaDepthMax) throw this.#endless();
      const entry = this.entryAt(at);
      chain.push(entry);
      at = entry.baseOffset;
    }
    return chain;
  }

  #endless(): GitFault {
    return corrupt(`its chain of deltas is longer than ${this.limits.deltaDepthMax}, or runs in a circle`);
  }

  entryAt(offset: number): PackEntry {
    if (!(offset >= PACK_HEADER_BYTES && offset < this.dataEnd))
      throw corrupt("it is said to begin outside the pack");
    const room = Math.min(ENTRY_HEADER_MAX_BYTES, this.dataEnd - offset);
    const bytes = this.file.view(offset, room);
    const header = this.#header;
    readEntryHeader(bytes, 0, this.format.idBytes, header);
    const isRef = header.packType === PACK_REF_DELTA;
    const id = isRef ? bytes.slice(header.baseIdAt, header.baseIdAt + this.format.idBytes) : undefined;
    const baseOffset = id === undefined ? this.#nearBase(offset, header) : this.#namedBase(id);
    return {
      offset,
      packType: header.packType,
      sizeBytes: header.sizeBytes,
      dataOffset: offset + header.dataStart,
      baseOffset,
      baseId: baseOffset === undefined ? id : undefined,
    };
  }

  #nearBase(offset: number, header: EntryHeader): number | undefined {
    return header.packType === PACK_OFS_DELTA ? offset - header.baseDistance : undefined;
  }

  #namedBase(id: Uint8Array): number | undefined {
    const position = this.directory.find(id);
    return position === -1 ? undefined : this.directory.offsetAt(position);
  }

  /** The entry's own data. `end`, where known, is where the next entry begins. */
  inflate(entry: PackEntry, end: number = this.dataEnd): Uint8Array {
    const { objectMaxBytes } = this.limits;
    if (entry.sizeBytes > objectMaxBytes)
      throw new GitFault("too-large", `it has ${entry.sizeBytes} bytes; the limit is ${objectMaxBytes}`);
    const length = Math.min(end - entry.dataOffset, deflatedMaxBytes(entry.sizeBytes));
    return inflateExactly(this.file.view(entry.dataOffset, length), entry.sizeBytes);
  }

  /** The object that `entry`, a delta, makes of `base`. */
  applyTo(base: Uint8Array, entry: PackEntry, end: number = this.dataEnd): Uint8Array {
    return applyDelta(base, this.inflate(entry, end), this.limits.objectMaxBytes);
  }

  /** The base of an entry whose base is elsewhere. */
  outerBase(id: Uint8Array): RawObject {
    return this.#baseElsewhere(id);
  }
}
