/** Packs and indexes put together by hand, as git never would: for shapes and lies that only an attacker makes. */
import { createHash } from "node:crypto";
import { deflateSync } from "node:zlib";
import { TempTree } from "../../../support/temp-tree.ts";

export interface MadeEntry {
  /** Hex; what the index calls it. */
  readonly oid: string;
  /** 1 to 4 an object, 6 and 7 a delta. */
  readonly packType: number;
  readonly content: Uint8Array;
  /** What the header says, when it is not the content's length. */
  readonly declaredBytes?: number;
  /** For type 6: distance to the base; for type 7: its id. */
  readonly base?: number | string;
}

export interface MadePack {
  readonly pack: Buffer;
  readonly index: Buffer;
  readonly offsets: readonly number[];
}

export const BLOB = 3;

export function oidOf(content: Uint8Array): string {
  return createHash("sha1").update(`blob ${content.length}\0`).update(content).digest("hex");
}

export function blobEntry(content: Uint8Array): MadeEntry {
  return { oid: oidOf(content), packType: BLOB, content };
}

export function makePack(entries: readonly MadeEntry[]): MadePack {
  const count = Buffer.alloc(4);
  count.writeUInt32BE(entries.length);
  const parts: Buffer[] = [Buffer.from("PACK\0\0\0\x02", "latin1"), count];
  const offsets: number[] = [];
  let size = 12;
  for (const entry of entries) {
    offsets.push(size);
    const bytes = Buffer.concat([entryHeader(entry), deflateSync(entry.content)]);
    parts.push(bytes);
    size += bytes.length;
  }
  const body = Buffer.concat(parts);
  const pack = Buffer.concat([body, createHash("sha1").update(body).digest()]);
  const listed = entries.map(({ oid }, i) => ({ oid, offset: offsets[i]! }));
  return { pack, index: indexBytes(listed, pack.subarray(-20)), offsets };
}

function entryHeader({ packType, content, declaredBytes, base }: MadeEntry): Buffer {
  let size = declaredBytes ?? content.length;
  const bytes = [(packType << 4) | (size % 16)];
  for (size = Math.floor(size / 16); size > 0; size = Math.floor(size / 128)) {
    bytes[bytes.length - 1]! |= 128;
    bytes.push(size % 128);
  }
  if (typeof base === "string") return Buffer.concat([Buffer.from(bytes), Buffer.from(base, "hex")]);
  return Buffer.from(typeof base === "number" ? [...bytes, ...distanceBytes(base)] : bytes);
}

function distanceBytes(distance: number): readonly number[] {
  const bytes = [distance % 128];
  for (let rest = Math.floor(distance / 128); rest > 0; rest = Math.floor(rest / 128)) {
    rest -= 1;
    bytes.unshift(128 | (rest % 128));
  }
  return bytes;
}

/** An index of version 2 for these objects. */
export function indexBytes(
  entries: readonly { readonly oid: string; readonly offset: number }[],
  packChecksum: Uint8Array,
): Buffer {
  const sorted = [...entries].sort((a, b) => (a.oid < b.oid ? -1 : 1));
  const fanout = Buffer.alloc(1024);
  for (let i = 0; i < 256; i++)
    fanout.writeUInt32BE(sorted.filter(({ oid }) => Number.parseInt(oid.slice(0, 2), 16) <= i).length, i * 4);
  const offsets = Buffer.alloc(sorted.length * 4);
  for (const [i, { offset }] of sorted.entries()) offsets.writeUInt32BE(offset, i * 4);
  const ids = Buffer.from(sorted.map(({ oid }) => oid).join(""), "hex");
  const head = Buffer.from([0xff, 0x74, 0x4f, 0x63, 0, 0, 0, 2]);
  const checksums = Buffer.alloc(offsets.length);
  return Buffer.concat([head, fanout, ids, checksums, offsets, packChecksum, Buffer.alloc(20)]);
}

/** A bare repository with these packs and nothing else. */
export function repositoryOf(
  packs: readonly { readonly pack: Uint8Array; readonly index: Uint8Array }[],
): TempTree {
  const tree = new TempTree({ HEAD: "ref: refs/heads/main\n", "refs/heads/.keep": "" });
  for (const [i, { pack, index }] of packs.entries()) {
    tree.write(`objects/pack/pack-${i}.pack`, pack);
    tree.write(`objects/pack/pack-${i}.idx`, index);
  }
  return tree;
}

/** A delta's sizes, then these instructions. */
export function deltaBytes(
  baseBytes: number,
  resultBytes: number,
  ...instructions: readonly number[]
): Buffer {
  return Buffer.from([...sizeBytes(baseBytes), ...sizeBytes(resultBytes), ...instructions]);
}

function sizeBytes(size: number): readonly number[] {
  const bytes: number[] = [];
  for (let rest = size; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return [...bytes, rest];
    bytes.push(128 | (rest % 128));
  }
}
