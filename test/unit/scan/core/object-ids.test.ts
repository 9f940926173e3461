/** Ids told apart in bulk, held against sets of words. */
import { expect, test } from "bun:test";
import { compareIds, IdMarks, sortedIds } from "../../../../src/scan/core/object-ids.ts";
import { Random, seedOf } from "../../../support/random.ts";

const seed = seedOf(20261121);

/** Ids that often begin alike, so that they meet in the same places. */
function randomIds(random: Random, count: number, idBytes: number): Uint8Array {
  const ids = new Set<string>();
  while (ids.size < count) {
    const id = Uint8Array.from({ length: idBytes }, (_, at) => random.below(at < 4 ? 3 : 256));
    ids.add(id.toHex());
  }
  return Uint8Array.fromHex([...ids].join(""));
}

function words(ids: Uint8Array, idBytes: number): string[] {
  return Array.from({ length: ids.length / idBytes }, (_, index) =>
    ids.subarray(index * idBytes, (index + 1) * idBytes).toHex(),
  );
}

test("what another list holds is left out, the rest keeps its order", () => {
  const random = new Random(seed);
  for (let round = 0; round < 200; round++) {
    const idBytes = random.pick([20, 32]);
    const ids = randomIds(random, random.below(200), idBytes);
    const own = words(ids, idBytes);
    const held = own.filter(() => random.below(3) === 0);
    const strange = words(randomIds(random, random.below(50), idBytes), idBytes);
    const marks = new IdMarks(ids, idBytes);
    marks.mark(Uint8Array.fromHex([...held, ...strange].join("")));
    const gone = new Set([...held, ...strange]);
    expect(words(marks.unmarked(), idBytes), `seed ${seed} round ${round}`).toEqual(
      own.filter((id) => !gone.has(id)),
    );
  }
});

test("lists become one, sorted, each id once", () => {
  const random = new Random(seed);
  for (let round = 0; round < 100; round++) {
    const lists = Array.from({ length: random.below(5) }, () => randomIds(random, random.below(60), 20));
    const all = new Set(lists.flatMap((list) => words(list, 20)));
    expect(words(sortedIds(lists, 20), 20), `seed ${seed} round ${round}`).toEqual([...all].sort());
  }
});

test("ids compare as bytes do", () => {
  expect(compareIds(Uint8Array.of(1, 200), Uint8Array.of(1, 3))).toBeGreaterThan(0);
  expect(compareIds(Uint8Array.of(1), Uint8Array.of(1, 0))).toBeLessThan(0);
  expect(compareIds(Uint8Array.of(7, 7), Uint8Array.of(7, 7))).toBe(0);
});
