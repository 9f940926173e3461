/**
 * What the system says of files, one record of fixed size for each, so that thousands cross a thread as one piece of memory and are hashed as
 * they stand. Promises: equal facts are equal bytes; what could not be asked is all zeros but for the reason. Pure.
 *
 * A record is ten words of 32 bits, little-endian: size (two), seconds of mtime (two), seconds of ctime (two), nanoseconds of mtime, nanoseconds
 * of ctime, kind, zero.
 */

export const FACT_BYTES = 40;

/** `other`: neither a file nor a directory that is walked. Behind it: why there are no facts. */
const FACT_KINDS = [
  "file",
  "other",
  "broken-directory",
  "not-found",
  "permission",
  "changed",
  "unreadable",
] as const;

export type FactKind = (typeof FACT_KINDS)[number];

/** Where in a record each fact begins. */
export const FACT_AT = { size: 0, mtime: 2, ctime: 4, mtimeNs: 6, ctimeNs: 7, kind: 8 } as const;

const WORDS = FACT_BYTES / 4;
const WORD = 2 ** 32;
const NS_PER_S = 1_000_000_000n;

export class FactTable {
  readonly bytes: Uint8Array;
  readonly words: Uint32Array;

  /** `bytes`: borrowed; begins at a multiple of four. */
  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
  }

  static ofCount(count: number): FactTable {
    return new FactTable(new Uint8Array(count * FACT_BYTES));
  }

  /** The index of the first word of a record. */
  at(index: number): number {
    return index * WORDS;
  }

  kind(index: number): FactKind {
    return FACT_KINDS[this.words[index * WORDS + FACT_AT.kind]!]!;
  }

  sizeBytes(index: number): number {
    const at = index * WORDS + FACT_AT.size;
    return this.words[at]! + this.words[at + 1]! * WORD;
  }

  mtimeNs(index: number): bigint {
    return this.#ns(index * WORDS + FACT_AT.mtime, index * WORDS + FACT_AT.mtimeNs);
  }

  ctimeNs(index: number): bigint {
    return this.#ns(index * WORDS + FACT_AT.ctime, index * WORDS + FACT_AT.ctimeNs);
  }

  put(
    index: number,
    kind: FactKind,
    facts?: { readonly size: bigint; readonly mtimeNs: bigint; readonly ctimeNs: bigint },
  ): void {
    const at = index * WORDS;
    this.words.fill(0, at, at + WORDS);
    this.words[at + FACT_AT.kind] = FACT_KINDS.indexOf(kind);
    if (facts === undefined) return;
    this.#putWide(at + FACT_AT.size, facts.size);
    this.#putTime(at + FACT_AT.mtime, at + FACT_AT.mtimeNs, facts.mtimeNs);
    this.#putTime(at + FACT_AT.ctime, at + FACT_AT.ctimeNs, facts.ctimeNs);
  }

  #ns(secondsAt: number, nsAt: number): bigint {
    // The upper half carries the sign: files may be older than 1970.
    const seconds = this.words[secondsAt]! + (this.words[secondsAt + 1]! | 0) * WORD;
    return BigInt(seconds) * NS_PER_S + BigInt(this.words[nsAt]!);
  }

  #putTime(secondsAt: number, nsAt: number, ns: bigint): void {
    const rest = ((ns % NS_PER_S) + NS_PER_S) % NS_PER_S;
    this.#putWide(secondsAt, (ns - rest) / NS_PER_S);
    this.words[nsAt] = Number(rest);
  }

  #putWide(at: number, value: bigint): void {
    this.words[at] = Number(BigInt.asUintN(32, value));
    this.words[at + 1] = Number(BigInt.asUintN(32, value >> 32n));
  }
}
