import { expect, test } from "bun:test";
import {
  afterPrefix,
  chunksBySize,
  lastWrites,
} from "../../../../../src/persistence/git-kv/core/key-ranges.ts";

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);

test("the end of a prefix is the first key behind all of its keys", () => {
  expect(afterPrefix(bytes(1, 2))).toEqual(bytes(1, 3));
  expect(afterPrefix(bytes(1, 255, 255))).toEqual(bytes(2));
  expect(afterPrefix(bytes(255, 255))).toBeUndefined();
  expect(afterPrefix(bytes())).toBeUndefined();
});

test("of writes to one key the last remains, in the order of keys", () => {
  const writes = [
    { key: bytes(2), value: bytes(1) },
    { key: bytes(1), value: bytes(2) },
    { key: bytes(2), value: undefined },
  ];
  expect(lastWrites(writes)).toEqual([writes[1]!, writes[2]!]);
});

test("chunks keep the order and the size, and a large write stands alone", () => {
  const sizes = [3, 4, 20, 1, 1, 9];
  const writes = sizes.map((size, index) => ({ key: bytes(index), value: new Uint8Array(size) }));
  const chunks = chunksBySize(writes, 10);
  expect(chunks.flat()).toEqual(writes);
  expect(chunks.map((chunk) => chunk.map(({ value }) => value?.length))).toEqual([[3, 4], [20], [1, 1], [9]]);
  expect(chunksBySize([], 10)).toEqual([]);
});
