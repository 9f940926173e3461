/** New ids for runs and for operations people start. Promises: never 0; run ids grow with time, and fit a signed 64-bit number. */
import { randomBytes } from "node:crypto";
import type { OpId, RunId } from "../../contracts/ids.ts";

/** Low bits that are random: two submissions of one millisecond differ. */
const RANDOM_BITS = 20n;

export function freshRunId(nowMs: number): RunId {
  const random = BigInt(`0x${randomBytes(4).toString("hex")}`) & ((1n << RANDOM_BITS) - 1n);
  return (BigInt(nowMs) << RANDOM_BITS) | random;
}

export function freshOpId(): OpId {
  return BigInt(`0x${randomBytes(8).toString("hex")}`) | 1n;
}
