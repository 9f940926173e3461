/**
 * Finds copies of a blob's known secrets wherever they stand in a window of its bytes, also where the window cuts one in two.
 * Promises: one pass over the window however many secrets there are. Pure.
 */
import type { Hidden } from "./excerpt.ts";

export interface KnownSecret {
  readonly bytes: Uint8Array;
  readonly mask: string;
}

export interface Window {
  readonly bytes: Uint8Array;
  /** Offset of `bytes[0]`. */
  readonly start: number;
}

/** Secrets are looked up by this many bytes; shorter ones (no rule has any) are hidden at their own place alone. */
const KEY_BYTES = 4;
/** A shorter piece of a secret at a window's edge gives nothing away, and hiding it would hide ordinary text. */
const EDGE_PIECE_BYTES_MIN = 6;

export class SecretCopies {
  readonly #byHead: Map<number, KnownSecret[]>;
  readonly #byTail: Map<number, KnownSecret[]>;

  constructor(secrets: Iterable<KnownSecret>) {
    const distinct = new Map<string, KnownSecret>();
    for (const secret of secrets) {
      if (secret.bytes.length >= KEY_BYTES) distinct.set(secret.bytes.toBase64(), secret);
    }
    this.#byHead = Map.groupBy(distinct.values(), ({ bytes }) => keyAt(bytes, 0));
    this.#byTail = Map.groupBy(distinct.values(), ({ bytes }) => keyAt(bytes, bytes.length - KEY_BYTES));
  }

  /** Regions in such offsets, possibly overlapping. */
  in({ bytes, start }: Window): Hidden[] {
    const found: Hidden[] = [];
    for (let at = 0; at + KEY_BYTES <= bytes.length; at++) {
      const key = keyAt(bytes, at);
      for (const secret of this.#byHead.get(key) ?? []) {
        const length = headLength(secret.bytes, bytes, at);
        if (length > 0) found.push({ start: start + at, end: start + at + length, mask: secret.mask });
      }
      for (const secret of this.#byTail.get(key) ?? []) {
        const length = tailLength(secret.bytes, bytes, at + KEY_BYTES);
        if (length > 0) found.push({ start, end: start + length, mask: secret.mask });
      }
    }
    return found;
  }
}

/** How much of the secret stands at `at`: all of it, or a piece that the window's end cuts off; else 0. */
function headLength(secret: Uint8Array, bytes: Uint8Array, at: number): number {
  const length = Math.min(secret.length, bytes.length - at);
  if (length < secret.length && length < EDGE_PIECE_BYTES_MIN) return 0;
  return sameBytes(secret, 0, bytes, at, length) ? length : 0;
}

/** `end`, if the window's bytes up to there are the end of a secret that began before it; else 0. */
function tailLength(secret: Uint8Array, bytes: Uint8Array, end: number): number {
  if (end >= secret.length || end < EDGE_PIECE_BYTES_MIN) return 0;
  return sameBytes(secret, secret.length - end, bytes, 0, end) ? end : 0;
}

function sameBytes(a: Uint8Array, aFrom: number, b: Uint8Array, bFrom: number, length: number): boolean {
  for (let index = 0; index < length; index++) {
    if (a[aFrom + index] !== b[bFrom + index]) return false;
  }
  return true;
}

function keyAt(bytes: Uint8Array, at: number): number {
  return bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
}
