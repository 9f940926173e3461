/**
 * Half-open ranges of byte strings, and cutting them. An empty bound is no bound. Promises: what a range is cut into tiles it, without gap
 * and without overlap. Pure.
 */
import type { KeyRange } from "../../contracts/shard.ts";
import { compareBytes, joinBytes, sameBytes } from "./bytes.ts";

export function isInRange({ start, end }: KeyRange, key: Uint8Array): boolean {
  return compareBytes(start, key) <= 0 && (end.length === 0 || compareBytes(key, end) < 0);
}

/** The first key behind all that begin with the prefix; undefined when there is none: nothing but FF. */
export function prefixSuccessor(prefix: Uint8Array): Uint8Array | undefined {
  const last = prefix.findLastIndex((byte) => byte !== 0xff);
  if (last === -1) return undefined;
  const successor = prefix.slice(0, last + 1);
  successor[last]!++;
  return successor;
}

/** The very next key. */
export function keySuccessor(key: Uint8Array): Uint8Array {
  return joinBytes(key, Uint8Array.of(0));
}

/** All keys that begin with the prefix. */
export function prefixRange(prefix: Uint8Array): KeyRange {
  return { start: prefix, end: prefixSuccessor(prefix) ?? new Uint8Array() };
}

/** Strictly inside the range and about in its middle, read as a fraction; undefined when nothing lies strictly inside. */
export function midpoint({ start, end }: KeyRange): Uint8Array | undefined {
  const width = Math.max(start.length, end.length) + 1;
  const low = asNumber(start, width);
  const high = end.length === 0 ? 1n << BigInt(8 * width) : asNumber(end, width);
  const middle = trimmed(asBytes((low + high) / 2n, width));
  return isStrictlyInside({ start, end }, middle) ? middle : shortestInside({ start, end });
}

function shortestInside({ start, end }: KeyRange): Uint8Array | undefined {
  const next = keySuccessor(start);
  return isStrictlyInside({ start, end }, next) ? next : undefined;
}

function isStrictlyInside({ start, end }: KeyRange, key: Uint8Array): boolean {
  return compareBytes(start, key) < 0 && (end.length === 0 || compareBytes(key, end) < 0);
}

function asNumber(bytes: Uint8Array, width: number): bigint {
  const padded = new Uint8Array(width);
  padded.set(bytes);
  return BigInt(`0x${padded.toHex()}`);
}

function asBytes(value: bigint, width: number): Uint8Array {
  return Uint8Array.fromHex(value.toString(16).padStart(2 * width, "0"));
}

/** Without the zeros at the end. */
function trimmed(bytes: Uint8Array): Uint8Array {
  return bytes.slice(0, bytes.findLastIndex((byte) => byte !== 0) + 1);
}

/** The pieces between the cuts; undefined unless every cut lies strictly inside, in ascending order. */
export function cutRange(range: KeyRange, cuts: readonly Uint8Array[]): readonly KeyRange[] | undefined {
  const bounds = [range.start, ...cuts, range.end];
  const pieces = bounds.slice(1).map((end, index) => ({ start: bounds[index]!, end }));
  const isSound = cuts.every(
    (cut, index) => isStrictlyInside(range, cut) && (index === 0 || compareBytes(cuts[index - 1]!, cut) < 0),
  );
  return isSound ? pieces : undefined;
}

/** Whether the pieces, in their order, cover the range exactly. */
export function isTiled(range: KeyRange, pieces: readonly KeyRange[]): boolean {
  const first = pieces[0];
  const last = pieces.at(-1);
  if (first === undefined || last === undefined) return false;
  if (!sameBytes(first.start, range.start) || !sameBytes(last.end, range.end)) return false;
  return pieces.every(({ start, end }, index) => {
    const isOpenEnd = end.length === 0;
    if (isOpenEnd ? index !== pieces.length - 1 : compareBytes(start, end) >= 0) return false;
    return index === 0 || (start.length > 0 && sameBytes(pieces[index - 1]!.end, start));
  });
}
