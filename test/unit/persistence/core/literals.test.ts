import { expect, test } from "bun:test";
import { byteaArray, numberArray, textArray } from "../../../../src/persistence/core/array-literal.ts";
import { fromBits, toBits } from "../../../../src/persistence/core/bit-pattern.ts";

test("arrays are written as PostgreSQL reads them", () => {
  expect(byteaArray([])).toBe("{}");
  expect(byteaArray([new Uint8Array(), Uint8Array.of(0, 255)])).toBe('{"\\\\x","\\\\x00ff"}');
  expect(numberArray([1, -2n, 2n ** 62n])).toBe("{1,-2,4611686018427387904}");
  expect(textArray(["a", 'say "\\n"', undefined, "null", ""])).toBe('{"a","say \\"\\\\n\\"",null,"null",""}');
});

test("unsigned 64-bit ids survive as the same bits", () => {
  for (const id of [0n, 1n, 2n ** 63n - 1n, 2n ** 63n, 2n ** 64n - 1n]) {
    expect(fromBits(toBits(id).toString())).toBe(id);
  }
  expect(toBits(2n ** 64n - 1n)).toBe(-1n);
});
