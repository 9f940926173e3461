/** Entropy against a plain twin. */
import { expect, test } from "bun:test";
import { shannonBitsPerByte } from "../../../src/engine/entropy.ts";
import { ALPHABETS, type AlphabetName, sample } from "../../../src/engine/rules/sample.ts";

const SEED = 4711;

function shares(text: string): number[] {
  const counts = new Map<string, number>();
  for (const char of text) counts.set(char, (counts.get(char) ?? 0) + 1);
  return [...counts.values()].map((count) => count / text.length);
}

test(`both entropies agree with their definitions for every alphabet and length (seed ${SEED})`, () => {
  for (const alphabet of Object.keys(ALPHABETS) as AlphabetName[])
    for (let length = 1; length <= 120; length++) {
      const text = sample(alphabet, length, SEED + length);
      const parts = shares(text);
      expect(shannonBitsPerByte(text)).toBeCloseTo(
        -parts.reduce((sum, part) => sum + part * Math.log2(part), 0),
        9,
      );
    }
});

test("an empty text and one character over and over have no entropy", () => {
  expect(shannonBitsPerByte("")).toBe(0);
  expect(shannonBitsPerByte("a".repeat(50))).toBeCloseTo(0, 12);
});

test("all 256 bytes once have eight bits, whatever was counted before", () => {
  const all = Array.from({ length: 256 }, (_, byte) => String.fromCharCode(byte)).join("");
  shannonBitsPerByte("something else");
  expect(shannonBitsPerByte(all)).toBe(8);
});
