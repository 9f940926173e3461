/** Sets of an automaton's positions, 32 to a word. Promises: `keyOfPositions` is the same for equal sets only. */
export type PositionSet = Uint32Array;

export function positionSet(count: number, members: Iterable<number> = []): PositionSet {
  const set = new Uint32Array((count + 31) >>> 5);
  for (const position of members) addPosition(set, position);
  return set;
}

export function addPosition(set: PositionSet, position: number): void {
  set[position >>> 5]! |= 1 << (position & 31);
}

/** Writes what `a` and `b` share into `into`; false when that is nothing. */
export function intersect(a: PositionSet, b: PositionSet, into: PositionSet): boolean {
  let any = 0;
  for (let word = 0; word < into.length; word++) {
    const both = a[word]! & b[word]!;
    into[word] = both;
    any |= both;
  }
  return any !== 0;
}

export function shareAny(a: PositionSet, b: PositionSet): boolean {
  for (let word = 0; word < a.length; word++) if ((a[word]! & b[word]!) !== 0) return true;
  return false;
}

export function samePositions(a: PositionSet, b: PositionSet): boolean {
  for (let word = 0; word < a.length; word++) if (a[word] !== b[word]) return false;
  return true;
}

/** Ascending. */
export function positionsOf(set: PositionSet): number[] {
  const out: number[] = [];
  for (let word = 0; word < set.length; word++) {
    for (let bits = set[word]!; bits !== 0; bits &= bits - 1)
      out.push(word * 32 + 31 - Math.clz32(bits & -bits));
  }
  return out;
}

export const keyOfPositions = (set: PositionSet): string => Buffer.from(set.buffer).toString("latin1");
