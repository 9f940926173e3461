/**
 * A small deterministic automaton that says early and cheaply "no match of this node begins here".
 * Promises: never refuses where the node matches. May not: grow past `STATES_MAX`; what would lie beyond is let through.
 */
import { type Automaton, automatonOf } from "./automaton.ts";
import { byteClassesOf } from "./byte-classes.ts";
import {
  addPosition,
  intersect,
  keyOfPositions,
  type PositionSet,
  positionSet,
  positionsOf,
  samePositions,
  shareAny,
} from "./position-set.ts";
import type { Node } from "./regex-ast.ts";

const STATES_MAX = 250;
const WORK_MAX = 2_000_000;
/** Copies of a repeated body that are told apart: the most that fits is taken, the last with some states left out. */
const COPIES = [6, 3, 2];

/** Next state of `state` under `byte`: `next[state * classes + classOf[byte]]`. State 0 refuses, 1 accepts, 2 begins. */
export interface Refuser {
  readonly classOf: Uint8Array;
  readonly classes: number;
  readonly next: Uint8Array;
}

export const REFUSE = 0;
export const ACCEPT = 1;
const BEGIN = 2;

/** Undefined where the node can match nothing at all, or is too large to say anything of it. */
export function refuserOf(node: Node): Refuser | undefined {
  for (const copies of COPIES) {
    const automaton = automatonOf(node, copies);
    if (automaton === undefined) continue;
    if (automaton.nullable) return undefined;
    const determinizer = new Determinizer(automaton, copies === COPIES.at(-1));
    const refuser = determinizer.run();
    if (refuser !== undefined) return refuser;
  }
  return undefined;
}

class Determinizer {
  readonly #automaton: Automaton;
  /** Whether states may be left out. */
  readonly #isLast: boolean;
  readonly #classOf: Uint8Array;
  /** Which positions take a byte of the class, by class. */
  readonly #takers: readonly PositionSet[];
  readonly #last: PositionSet;
  readonly #states: PositionSet[] = [];
  readonly #ids = new Map<string, number>();
  #isFull = false;

  constructor(automaton: Automaton, isLast: boolean) {
    const { sets } = automaton;
    const { classOf, samples } = byteClassesOf(sets);
    this.#automaton = automaton;
    this.#isLast = isLast;
    this.#classOf = classOf;
    this.#takers = samples.map(() => positionSet(sets.length));
    for (const [position, set] of sets.entries())
      for (const [id, byte] of samples.entries())
        if (set[byte] === 1) addPosition(this.#takers[id]!, position);
    this.#last = positionSet(sets.length, automaton.last);
  }

  /** Undefined when it takes more states than there may be, unless some may be left out. */
  run(): Refuser | undefined {
    const { sets, first } = this.#automaton;
    const rows: Uint8Array[] = [];
    let work = 0;
    this.#states.push(positionSet(sets.length, first));
    for (let at = 0; at < this.#states.length; at++) {
      work += positionsOf(this.#states[at]!).length * this.#takers.length;
      this.#isFull = work > WORK_MAX;
      const row = this.#row(this.#states[at]!);
      if (row === undefined) return undefined;
      rows.push(row);
    }
    return { classOf: this.#classOf, classes: this.#takers.length, next: pack(rows, this.#takers.length) };
  }

  /** The next state by class; undefined when one is left out that may not be. */
  #row(from: PositionSet): Uint8Array | undefined {
    const row = new Uint8Array(this.#takers.length);
    const known: { readonly taken: PositionSet; readonly id: number }[] = [];
    let taken = new Uint32Array(from.length);
    for (const [index, takers] of this.#takers.entries()) {
      if (!intersect(from, takers, taken)) continue;
      let step = known.find((one) => samePositions(one.taken, taken));
      if (step === undefined) {
        const id = this.#stateAfter(taken);
        if (id === undefined && !this.#isLast) return undefined;
        step = { taken, id: id ?? ACCEPT };
        known.push(step);
        taken = new Uint32Array(from.length);
      }
      row[index] = step.id;
    }
    return row;
  }

  /** The state after taking `taken`; undefined when that would be one too many. */
  #stateAfter(taken: PositionSet): number | undefined {
    if (shareAny(taken, this.#last)) return ACCEPT;
    const next = new Uint32Array(taken.length);
    for (const position of positionsOf(taken))
      for (const after of this.#automaton.follow[position]!) addPosition(next, after);
    const key = keyOfPositions(next);
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const id = this.#states.length + BEGIN;
    if (this.#isFull || id >= STATES_MAX) return undefined;
    this.#ids.set(key, id);
    this.#states.push(next);
    return id;
  }
}

function pack(rows: readonly Uint8Array[], classes: number): Uint8Array {
  const next = new Uint8Array((rows.length + BEGIN) * classes);
  next.fill(ACCEPT, ACCEPT * classes, BEGIN * classes);
  for (const [index, row] of rows.entries()) next.set(row, (index + BEGIN) * classes);
  return next;
}
