/**
 * What is kept of a repository between scans, in bytes, each value behind a checksum. Promises: decoding gives back what was encoded; a value
 * that is damaged, or of a form that is not known here, is `undefined` and never half a value. Pure.
 */
import type { Hasher } from "../../contracts/ports/hasher.ts";
import { FieldWriter } from "./identity-encoding.ts";

/** A finished scan of one selection. */
export interface Watermark {
  /** Of what was scanned; absent when something could not be read, so that the next scan looks again. */
  readonly fingerprint?: Uint8Array;
  /** Hex ids of commits whose whole history has been scanned. */
  readonly tips: readonly string[];
  /** Hex ids of objects that could not be read. */
  readonly retry: readonly string[];
  /**
   * Hex ids of commits that refs led to when it was last told what became of findings, whatever was selected then; empty when
   * nobody knows. They have a value of their own.
   */
  readonly refTips: readonly string[];
  /** Names of packs all of whose objects have been scanned. */
  readonly packs: readonly string[];
}

/** A list of ids that have been scanned: sorted, so that its ends tell what it cannot hold. */
export interface SeenSegment {
  readonly number: number;
  readonly count: number;
  readonly first: Uint8Array;
  readonly last: Uint8Array;
}

export interface SeenManifest {
  readonly idBytes: number;
  /** The number of the next segment. */
  readonly next: number;
  readonly segments: readonly SeenSegment[];
}

/** Where a finding was seen. */
export interface IndexedFinding {
  readonly findingId: Uint8Array;
  readonly type: "blob" | "commit" | "tag";
  readonly oid: string;
}

/** A scan that is under way. */
export interface ScanProgress {
  readonly objects: bigint;
  readonly bytes: bigint;
  readonly findings: bigint;
}

const FORM = 1;
const CHECK_BYTES = 8;
const FINGERPRINT_BYTES = 32;
const TYPES: readonly IndexedFinding["type"][] = ["blob", "commit", "tag"];

export function encodeWatermark(
  hasher: Hasher,
  { fingerprint, tips, retry, packs }: Omit<Watermark, "refTips">,
): Uint8Array {
  const out = begin().variable(fingerprint ?? new Uint8Array());
  for (const ids of [tips, retry]) writeIds(out, ids);
  out.u32(packs.length);
  for (const pack of packs) out.variable(new TextEncoder().encode(pack));
  return sealed(hasher, out);
}

export function decodeWatermark(
  hasher: Hasher,
  value: Uint8Array | undefined,
): Omit<Watermark, "refTips"> | undefined {
  return opened(hasher, value, (input) => {
    const fingerprint = input.variable();
    const [tips, retry] = [input.ids(), input.ids()];
    const packs = input.list(() => new TextDecoder().decode(input.variable()));
    return {
      ...(fingerprint.length === FINGERPRINT_BYTES ? { fingerprint } : {}),
      tips,
      retry,
      packs,
    };
  });
}

/** Hex ids of commits. */
export function encodeTips(hasher: Hasher, tips: readonly string[]): Uint8Array {
  return sealed(hasher, writeIds(begin(), tips));
}

export function decodeTips(hasher: Hasher, value: Uint8Array | undefined): readonly string[] | undefined {
  return opened(hasher, value, (input) => input.ids());
}

export function encodeManifest(hasher: Hasher, { idBytes, next, segments }: SeenManifest): Uint8Array {
  const out = begin().u8(idBytes).u32(next).u32(segments.length);
  for (const { number, count, first, last } of segments) out.u32(number).u32(count).fixed(first).fixed(last);
  return sealed(hasher, out);
}

export function decodeManifest(hasher: Hasher, value: Uint8Array | undefined): SeenManifest | undefined {
  return opened(hasher, value, (input) => {
    const idBytes = input.u8();
    const next = input.u32();
    const segments = input.list(() => ({
      number: input.u32(),
      count: input.u32(),
      first: input.fixed(idBytes),
      last: input.fixed(idBytes),
    }));
    return { idBytes, next, segments };
  });
}

export function encodeSegment(hasher: Hasher, ids: Uint8Array): Uint8Array {
  return sealed(hasher, begin().fixed(ids));
}

export function decodeSegment(hasher: Hasher, value: Uint8Array | undefined): Uint8Array | undefined {
  return opened(hasher, value, (input) => input.rest());
}

export function encodeFindings(hasher: Hasher, findings: readonly IndexedFinding[]): Uint8Array {
  const out = begin().u32(findings.length);
  for (const { findingId, type, oid } of findings)
    out.fixed(findingId).u8(TYPES.indexOf(type)).variable(Uint8Array.fromHex(oid));
  return sealed(hasher, out);
}

export function decodeFindings(
  hasher: Hasher,
  value: Uint8Array | undefined,
): readonly IndexedFinding[] | undefined {
  return opened(hasher, value, (input) =>
    input.list(() => ({
      findingId: input.fixed(FINGERPRINT_BYTES),
      type: TYPES[input.u8()] ?? damaged(),
      oid: input.variable().toHex(),
    })),
  );
}

export function encodeProgress(hasher: Hasher, { objects, bytes, findings }: ScanProgress): Uint8Array {
  return sealed(hasher, begin().u64(objects).u64(bytes).u64(findings));
}

export function decodeProgress(hasher: Hasher, value: Uint8Array | undefined): ScanProgress | undefined {
  return opened(hasher, value, (input) => ({
    objects: input.u64(),
    bytes: input.u64(),
    findings: input.u64(),
  }));
}

function writeIds(out: FieldWriter, ids: readonly string[]): FieldWriter {
  out.u32(ids.length);
  for (const id of ids) out.variable(Uint8Array.fromHex(id));
  return out;
}

function begin(): FieldWriter {
  return new FieldWriter(1024).u64(0n).u8(FORM);
}

function sealed(hasher: Hasher, out: FieldWriter): Uint8Array {
  const value = out.written.slice();
  value.set(checkOf(hasher, value), 0);
  return value;
}

function checkOf(hasher: Hasher, value: Uint8Array): Uint8Array {
  return hasher.hash(value.subarray(CHECK_BYTES)).subarray(0, CHECK_BYTES);
}

class DamagedValue extends Error {}

function damaged(): never {
  throw new DamagedValue();
}

function opened<T>(hasher: Hasher, value: Uint8Array | undefined, read: (input: Fields) => T): T | undefined {
  if (value === undefined || value.length <= CHECK_BYTES || value[CHECK_BYTES] !== FORM) return undefined;
  const check = checkOf(hasher, value);
  if (check.some((byte, index) => value[index] !== byte)) return undefined;
  try {
    const input = new Fields(value.subarray(CHECK_BYTES + 1));
    const made = read(input);
    return input.isAtEnd ? made : undefined;
  } catch (error) {
    if (error instanceof DamagedValue) return undefined;
    throw error;
  }
}

/** Reads what a `FieldWriter` wrote. */
class Fields {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get isAtEnd(): boolean {
    return this.#at === this.#bytes.length;
  }

  u8(): number {
    return this.#bytes[this.#take(1)]!;
  }

  u32(): number {
    return this.#view.getUint32(this.#take(4), true);
  }

  u64(): bigint {
    return this.#view.getBigUint64(this.#take(8), true);
  }

  fixed(length: number): Uint8Array {
    const at = this.#take(length);
    return this.#bytes.slice(at, at + length);
  }

  variable(): Uint8Array {
    return this.fixed(this.u32());
  }

  ids(): readonly string[] {
    return this.list(() => this.variable().toHex());
  }

  list<T>(one: () => T): T[] {
    const count = this.u32();
    // Nothing takes less than a byte: a count beyond what is left is no count.
    if (count > this.#bytes.length - this.#at) damaged();
    return Array.from({ length: count }, one);
  }

  rest(): Uint8Array {
    return this.fixed(this.#bytes.length - this.#at);
  }

  #take(length: number): number {
    const at = this.#at;
    if (length > this.#bytes.length - at) damaged();
    this.#at = at + length;
    return at;
  }
}
