/**
 * The random pieces of values that carry a mark: `acme_live_3f9c…`, `9f8e…-us14`, `T0a1b…-7c6d…`, `mark-` and a UUID.
 * Promises: linear; a piece is hexadecimal of 24 digits and more, a UUID, or 20 characters and more between separators.
 */
import { randomnessBits, randomnessNeeded } from "./randomness.ts";
import { runsOf } from "./repetition.ts";

/** Version 4, the random ones, behind a mark of two letters and more. */
const UUID = /(?<=[a-z]{2}[-_.:])[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/gi;
const HEX_PIECES = /[0-9a-f]{24,}|[0-9A-F]{24,}/g;
const PIECES = /[A-Za-z0-9]{20,}/g;
/** Random hexadecimal holds a run of five with some 16^-4 a position. */
const RUN_MAX = 6;

/** How much of the value is in such pieces, from 0 to 1. */
export function randomPieceShare(value: string): number {
  const joined = value.replace(UUID, (uuid) => ` ${uuid.replaceAll("-", "")} `);
  const others = joined.replace(HEX_PIECES, " ");
  const pieces = [...(joined.match(HEX_PIECES) ?? []), ...(others.match(PIECES) ?? [])];
  return pieces.filter(isRandom).join("").length / value.length;
}

function isRandom(piece: string): boolean {
  const { same, ladder } = runsOf(piece);
  return same < RUN_MAX && ladder < RUN_MAX && randomnessBits(piece) >= randomnessNeeded(piece.length);
}
