/**
 * A small deterministic automaton that says early and cheaply "no match of this node begins here".
 * Promises: never refuses where the node matches. May not: grow past `STATES_MAX`; what would lie beyond is let through.
 */
import { type Automaton, automatonOf } from "./automaton.ts";
import { type ByteSet, keyOf } from "./byte-set.ts";
import type { Node } from "./regex-ast.ts";

const STATES_MAX = 250;
const WORK_MAX = 2_000_000;
const COPIES = 6;

/** Next state of `state` under `byte`: `next[state * classes + classOf[byte]]`. State 0 refuses, 1 accepts, 2 begins. */
export interface Refuser {
  readonly classOf: Uint8Array;
  readonly classes: number;
  readonly next: Uint8Array;
}

export const REFUSE = 0;
export const ACCEPT = 1;

/** Undefined where the node can match nothing at all. */
export function refuserOf(node: Node): Refuser | undefined {
  let made: Determinized | undefined;
  for (const copies of [COPIES, 3, 2]) {
    made = determinize(automatonOf(node, copies));
    if (made === undefined || made.isWhole) break;
  }
  return made?.refuser;
}

interface Determinized {
  readonly refuser: Refuser;
  /** No state was left out. */
  readonly isWhole: boolean;
}

function determinize(automaton: Automaton): Determinized | undefined {
  if (automaton.nullable) return undefined;
  const { classOf, samples } = classesOf(automaton.sets);
  const ids = new Map<string, number>([["begin", 2]]);
  const pending: (readonly number[])[] = [automaton.first];
  const rows: Uint8Array[] = [];
  let work = 0;
  let isWhole = true;
  for (let at = 0; at < pending.length; at++) {
    const from = pending[at]!;
    work += from.length * samples.length;
    const isFull = work > WORK_MAX;
    const row = new Uint8Array(samples.length);
    for (const [index, byte] of samples.entries()) {
      const taken = from.filter((position) => automaton.sets[position]![byte] === 1);
      const id = stateAfter(automaton, taken, ids, pending, isFull);
      isWhole &&= id !== undefined;
      row[index] = id ?? ACCEPT;
    }
    rows.push(row);
  }
  return { refuser: { classOf, classes: samples.length, next: pack(rows, samples.length) }, isWhole };
}

/** The state after taking `taken`; undefined when that would be one too many. */
function stateAfter(
  automaton: Automaton,
  taken: readonly number[],
  ids: Map<string, number>,
  pending: (readonly number[])[],
  isFull: boolean,
): number | undefined {
  if (taken.length === 0) return REFUSE;
  if (taken.some((position) => automaton.last.has(position))) return ACCEPT;
  const next = [...new Set(taken.flatMap((position) => automaton.follow[position]!))].sort((a, b) => a - b);
  const key = next.join();
  const known = ids.get(key);
  if (known !== undefined) return known;
  if (isFull || ids.size + 2 >= STATES_MAX) return undefined;
  ids.set(key, ids.size + 2);
  pending.push(next);
  return ids.size + 1;
}

function pack(rows: readonly Uint8Array[], classes: number): Uint8Array {
  const next = new Uint8Array((rows.length + 2) * classes);
  next.fill(ACCEPT, classes, 2 * classes);
  for (const [index, row] of rows.entries()) next.set(row, (index + 2) * classes);
  return next;
}

/** Bytes that no set tells apart share a class: each set splits the classes it cuts through. */
function classesOf(sets: readonly ByteSet[]): { classOf: Uint8Array; samples: number[] } {
  const distinct = new Map(sets.map((set) => [keyOf(set), set]));
  const classOf = new Uint8Array(256);
  let classes = 1;
  for (const set of distinct.values()) {
    const split = new Map<number, number>();
    for (let byte = 0; byte < 256; byte++) {
      const id = classOf[byte]! * 2 + set[byte]!;
      if (!split.has(id)) split.set(id, split.size);
      classOf[byte] = split.get(id)!;
    }
    classes = split.size;
  }
  return { classOf, samples: Array.from({ length: classes }, (_, id) => classOf.indexOf(id)) };
}
