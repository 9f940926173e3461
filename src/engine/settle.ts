/**
 * Settles which of a blob's matches are reported where several rules, or several ways of decoding, speak of the same bytes:
 * one match a place, the best known. Promises: independent of the order given; what is left does not overlap.
 */
import type { Judgement } from "./judgement.ts";

export interface Settleable {
  readonly ruleId: string;
  /** The secret's span in the blob. */
  readonly start: number;
  readonly end: number;
  readonly judgement: Judgement;
  readonly decodedBy: readonly string[];
}

/** By place, then rule. */
export function settle<T extends Settleable>(found: readonly T[]): T[] {
  const kept: T[] = [];
  for (const one of [...found].sort(better)) {
    const at = firstEndingAfter(kept, one.start);
    const next = kept[at];
    if (next === undefined || next.start >= one.end) kept.splice(at, 0, one);
  }
  return kept;
}

/** Proof first, then formats that name their vendor, then confidence, then the nearest name, then what stands in plain sight, then the longer, then order of place and rule. */
function better(a: Settleable, b: Settleable): number {
  return (
    rank(b) - rank(a) ||
    Number(b.judgement.isDistinct) - Number(a.judgement.isDistinct) ||
    b.judgement.confidence - a.judgement.confidence ||
    (a.judgement.reach ?? 0) - (b.judgement.reach ?? 0) ||
    a.decodedBy.length - b.decodedBy.length ||
    b.end - b.start - (a.end - a.start) ||
    a.start - b.start ||
    (a.ruleId < b.ruleId ? -1 : a.ruleId > b.ruleId ? 1 : 0) ||
    (a.decodedBy.join() < b.decodedBy.join() ? -1 : 1)
  );
}

function rank(one: Settleable): number {
  return one.judgement.verdict === "plausible" ? 0 : 1;
}

/** `kept` is ordered and disjoint: the first entry that ends behind `start`. */
function firstEndingAfter(kept: readonly Settleable[], start: number): number {
  let [low, high] = [0, kept.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (kept[middle]!.end <= start) low = middle + 1;
    else high = middle;
  }
  return low;
}
