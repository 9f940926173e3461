/**
 * Position automata (Glushkov, "The abstract theory of automata", 1961) of syntax trees, made only to reason about patterns.
 * Promises: accepts at least what the tree matches. It may accept more: assertions always hold here and long repeats become
 * loops. Every conclusion drawn from it ("each match begins so") is therefore safe.
 */
import type { ByteSet } from "./byte-set.ts";
import type { Node } from "./regex-ast.ts";

const POSITIONS_MAX = 20_000;

export interface Automaton {
  /** The set of each position. */
  readonly sets: readonly ByteSet[];
  readonly first: readonly number[];
  readonly last: readonly number[];
  /** Positions followed by the same ones may share an array. */
  readonly follow: readonly (readonly number[])[];
  readonly nullable: boolean;
}

interface Fragment {
  readonly nullable: boolean;
  readonly first: readonly number[];
  readonly last: readonly number[];
}
const NOTHING: Fragment = { nullable: true, first: [], last: [] };

/** `copiesMax`: how many copies, one or more, of a repeated body are told apart before it becomes a loop. Undefined when it would be too large. */
export function automatonOf(node: Node, copiesMax: number): Automaton | undefined {
  if (positionCount(node, copiesMax) > POSITIONS_MAX) return undefined;
  const builder = new Builder(copiesMax);
  const whole = builder.build(node);
  return { ...whole, sets: builder.sets, follow: builder.follow() };
}

function positionCount(node: Node, copiesMax: number): number {
  const sum = (nodes: readonly Node[]): number =>
    nodes.reduce((count, one) => count + positionCount(one, copiesMax), 0);
  switch (node.kind) {
    case "set":
      return 1;
    case "assert":
      return 0;
    case "group":
      return positionCount(node.body, copiesMax);
    case "cat":
      return sum(node.items);
    case "alt":
      return sum(node.branches);
    case "repeat":
      return Math.min(node.max, copiesMax) * positionCount(node.body, copiesMax);
  }
}

class Builder {
  readonly sets: ByteSet[] = [];
  /** For each position the lists of what follows it, as they were found. */
  readonly #next: (readonly number[])[][] = [];
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
        return this.#sequence(node.items);
      case "alt":
        return either(node.branches.map((branch) => this.build(branch)));
      case "repeat":
        return this.#repeat(node.body, node.min, node.max);
    }
  }

  /** Each list joined into one without doubles, in the order of finding. */
  follow(): (readonly number[])[] {
    const seenBy = new Int32Array(this.sets.length).fill(-1);
    return this.#next.map((lists, position) => {
      if (lists.length <= 1) return lists[0] ?? [];
      return lists.flat().filter((next) => {
        const isNew = seenBy[next] !== position;
        seenBy[next] = position;
        return isNew;
      });
    });
  }

  #position(set: ByteSet): Fragment {
    const at = [this.sets.push(set) - 1];
    this.#next.push([]);
    return { nullable: false, first: at, last: at };
  }

  #link(from: readonly number[], to: readonly number[]): void {
    if (to.length > 0) for (const position of from) this.#next[position]!.push(to);
  }

  #sequence(items: readonly Node[]): Fragment {
    let whole = NOTHING;
    for (const item of items) whole = this.#join(whole, this.build(item));
    return whole;
  }

  #join(a: Fragment, b: Fragment): Fragment {
    this.#link(a.last, b.first);
    return {
      nullable: a.nullable && b.nullable,
      first: a.nullable ? joined(a.first, b.first) : a.first,
      last: b.nullable ? joined(a.last, b.last) : b.last,
    };
  }

  /** Round after round: a later one is reached from the one before it alone, so that nothing looks ambiguous that is not. */
  #repeat(body: Node, min: number, max: number): Fragment {
    if (max === 0) return NOTHING;
    const copies = Math.min(max, this.#copiesMax);
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

function joined(a: readonly number[], b: readonly number[]): readonly number[] {
  return a.length === 0 ? b : b.length === 0 ? a : a.concat(b);
}

function either(parts: readonly Fragment[]): Fragment {
  return {
    nullable: parts.some((part) => part.nullable),
    first: parts.flatMap((part) => part.first),
    last: parts.flatMap((part) => part.last),
  };
}
