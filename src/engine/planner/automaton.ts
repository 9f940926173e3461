/**
 * Position automata (Glushkov, "The abstract theory of automata", 1961) of syntax trees, made only to reason about patterns.
 * Promises: accepts at least what the tree matches. It may accept more: assertions always hold here and long repeats become
 * loops. Every conclusion drawn from it ("each match begins so") is therefore safe.
 */
import { assert } from "../../contracts/errors.ts";
import { type ByteSet, EMPTY, union } from "./byte-set.ts";
import type { Node } from "./regex-ast.ts";

const POSITIONS_MAX = 20_000;

export interface Automaton {
  /** The set of each position. */
  readonly sets: readonly ByteSet[];
  readonly first: readonly number[];
  readonly last: ReadonlySet<number>;
  readonly follow: readonly (readonly number[])[];
  readonly nullable: boolean;
}

interface Fragment {
  readonly nullable: boolean;
  readonly first: readonly number[];
  readonly last: readonly number[];
}
const NOTHING: Fragment = { nullable: true, first: [], last: [] };

/** `copiesMax`: how many copies of a repeated body are told apart before it becomes a loop. */
export function automatonOf(node: Node, copiesMax: number): Automaton {
  const builder = new Builder(copiesMax);
  const whole = builder.build(node);
  return {
    sets: builder.sets,
    first: whole.first,
    last: new Set(whole.last),
    follow: builder.follow.map((next) => [...next]),
    nullable: whole.nullable,
  };
}

class Builder {
  readonly sets: ByteSet[] = [];
  readonly follow: Set<number>[] = [];
  readonly #copiesMax: number;

  constructor(copiesMax: number) {
    this.#copiesMax = copiesMax;
  }

  build(node: Node): Fragment {
    switch (node.kind) {
      case "set":
        return this.#position(node.set);
      case "assert":
        return NOTHING;
      case "group":
        return this.build(node.body);
      case "cat":
        return node.items.reduce((sum, item) => this.#join(sum, this.build(item)), NOTHING);
      case "alt":
        return node.branches.map((branch) => this.build(branch)).reduce(either);
      case "repeat":
        return this.#repeat(node.body, node.min, node.max);
    }
  }

  #position(set: ByteSet): Fragment {
    assert(this.sets.length < POSITIONS_MAX, "a pattern has too many positions");
    this.sets.push(set);
    this.follow.push(new Set());
    const at = [this.sets.length - 1];
    return { nullable: false, first: at, last: at };
  }

  #link(from: readonly number[], to: readonly number[]): void {
    for (const a of from) for (const b of to) this.follow[a]!.add(b);
  }

  #join(a: Fragment, b: Fragment): Fragment {
    this.#link(a.last, b.first);
    return {
      nullable: a.nullable && b.nullable,
      first: a.nullable ? [...a.first, ...b.first] : a.first,
      last: b.nullable ? [...a.last, ...b.last] : b.last,
    };
  }

  /** Round after round: a later one is reached from the one before it alone, so that nothing looks ambiguous that is not. */
  #repeat(body: Node, min: number, max: number): Fragment {
    if (max === 0) return NOTHING;
    const copies = Math.min(max, Math.max(1, this.#copiesMax));
    const rounds = Array.from({ length: copies }, () => this.build(body));
    const first = rounds[0]!.first;
    const nullable = min === 0 || rounds[0]!.nullable;
    if (max > copies) this.#link(rounds.at(-1)!.last, rounds.at(-1)!.first);
    for (let round = 1; round < copies; round++) this.#link(rounds[round - 1]!.last, rounds[round]!.first);
    const enough = rounds[0]!.nullable ? 0 : Math.max(0, Math.min(min, copies) - 1);
    const last = rounds.slice(enough).flatMap((round) => round.last);
    return { nullable, first, last };
  }
}

function either(a: Fragment, b: Fragment): Fragment {
  return {
    nullable: a.nullable || b.nullable,
    first: [...a.first, ...b.first],
    last: [...a.last, ...b.last],
  };
}

/** For each of the first `count` bytes of a match, the set it is in; shorter when some match is shorter than that. */
export function leadingSets(node: Node, count: number): ByteSet[] {
  const automaton = automatonOf(node, count);
  const out: ByteSet[] = [];
  if (automaton.nullable) return out;
  let states: ReadonlySet<number> = new Set(automaton.first);
  while (out.length < count && states.size > 0) {
    out.push([...states].map((state) => automaton.sets[state]!).reduce(union, EMPTY));
    if ([...states].some((state) => automaton.last.has(state))) break;
    states = new Set([...states].flatMap((state) => automaton.follow[state]!));
  }
  return out;
}

/** The sets the last byte of a match can be in; undefined when the node can match nothing at all. */
export function finalSet(node: Node): ByteSet | undefined {
  const automaton = automatonOf(node, 2);
  if (automaton.nullable) return undefined;
  return [...automaton.last].map((state) => automaton.sets[state]!).reduce(union, EMPTY);
}
