import { expect, test } from "bun:test";
import { countRequest, rangeRequest } from "../../../../src/coordination/etcd/messages.ts";
import { Random, seedOf } from "../../../support/random.ts";

interface Bounds {
  readonly key: Uint8Array;
  readonly range_end?: Uint8Array;
}

/** As etcd reads bounds: bytes in order, an end of one zero byte for all keys behind the first. */
function holds({ key, range_end = new Uint8Array() }: Bounds, asked: string): boolean {
  const bytes = Buffer.from(asked);
  const isOpen = range_end.length === 1 && range_end[0] === 0;
  return Buffer.compare(bytes, key) >= 0 && (isOpen || Buffer.compare(bytes, range_end) < 0);
}

test("the bounds of a range hold exactly the keys behind `after` that begin with the prefix", () => {
  const seed = seedOf(20261121);
  const random = new Random(seed);
  const letters = ["\u0000", "/", "0", "a", "b", "~", "\u007f", "é", "ÿ", "鍵", "\uffff", "😀", "\u{10ffff}"];
  const word = (): string => Array.from({ length: random.below(4) }, () => random.pick(letters)).join("");
  for (let round = 0; round < 20_000; round++) {
    const [prefix, after, key] = [
      word(),
      random.chance(0.7) ? word() : undefined,
      word() + random.pick(letters),
    ];
    const isBehind = after === undefined || Buffer.compare(Buffer.from(key), Buffer.from(after)) > 0;
    const request = rangeRequest(prefix, after === undefined ? {} : { after });
    const found = { prefix, after, key, seed };
    expect({ ...found, holds: holds(request, key) }).toEqual({
      ...found,
      holds: key.startsWith(prefix) && isBehind,
    });
    expect(holds(countRequest(prefix), key)).toBe(key.startsWith(prefix));
  }
});

test("limits and keys alone are asked for only when wanted", () => {
  expect(Object.keys(rangeRequest("a", {})).sort()).toEqual(["key", "range_end"]);
  expect(rangeRequest("a", { limit: 7, keysOnly: true })).toMatchObject({ limit: 7, keys_only: true });
});
