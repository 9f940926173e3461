/** Judges the hexadecimal part of a token: made-up ones count, repeat or use few digits. */

import { shannonBitsPerByte } from "../entropy.ts";
import { isPlaceholder } from "../judge/placeholder.ts";
import { isByteLadder, runsOf } from "../judge/repetition.ts";

const LENGTH_MIN = 16;
const RUN_MAX = 8;
/** Random hex of 32 digits lies above 2.4 but for 1e-6; of 16 digits above 1.7. */
const ENTROPY_MIN = { short: 1.6, long: 2.4 };

/** Why these digits are no random ones, or undefined. */
export function hexFault(hex: string): string | undefined {
  if (!/^[0-9a-fA-F]*$/.test(hex)) return "not hexadecimal";
  if (hex.length < LENGTH_MIN) return "too short";
  const filler = isPlaceholder(hex);
  if (filler !== undefined) return filler;
  const runs = runsOf(hex);
  if (runs.same > RUN_MAX || runs.ladder > RUN_MAX) return "a run of neighbouring digits";
  if (isByteLadder(hex)) return "counting bytes";
  if (/(?:dead|cafe|babe|face|f00d|c0de)(?:beef|babe|d00d|f00d|cafe|c0de|feed|dead)/i.test(hex))
    return "spelled words";
  const bound = hex.length >= 32 ? ENTROPY_MIN.long : ENTROPY_MIN.short;
  return shannonBitsPerByte(hex.toLowerCase()) < bound ? "too few different digits" : undefined;
}
