/** Copies of known secrets in a window, against a slow search. */
import { expect, test } from "bun:test";
import { sample } from "../../../../src/engine/rules/sample.ts";
import { SecretCopies } from "../../../../src/scan/core/secret-copies.ts";
import { bytesOf } from "../../../support/builders/match.ts";
import { Prng } from "../../../support/hostile-text.ts";

const SECRET = sample("alnum", 20, 5);
const START = 1000;

function copiesIn(text: string, ...secrets: readonly string[]) {
  const copies = new SecretCopies(secrets.map((secret) => ({ bytes: bytesOf(secret), mask: "*" })));
  return copies
    .in({ bytes: bytesOf(text), start: START })
    .map(({ start, end }) => [start - START, end - START]);
}

test("whole copies are found, touching and overlapping ones too", () => {
  expect(copiesIn(`a${SECRET}${SECRET} ${SECRET}`, SECRET)).toEqual([
    [1, 21],
    [21, 41],
    [42, 62],
  ]);
  expect(copiesIn("xababab", "abab")).toEqual([
    [1, 5],
    [3, 7],
  ]);
});

test("a copy that the window's end cuts off is found from six bytes on", () => {
  expect(copiesIn(`a ${SECRET.slice(0, 6)}`, SECRET)).toEqual([[2, 8]]);
  expect(copiesIn(`a ${SECRET.slice(0, 5)}`, SECRET)).toEqual([]);
  expect(copiesIn(`${SECRET.slice(0, 10)} b`, SECRET)).toEqual([]);
});

test("a copy that began before the window is found from six bytes on", () => {
  expect(copiesIn(`${SECRET.slice(-6)} b`, SECRET)).toEqual([[0, 6]]);
  expect(copiesIn(`${SECRET.slice(-5)} b`, SECRET)).toEqual([]);
  expect(copiesIn(`a ${SECRET.slice(-10)} b`, SECRET)).toEqual([]);
});

test("secrets too short to look up are left alone, and none at all find nothing", () => {
  expect(copiesIn("abcabc", "abc")).toEqual([]);
  expect(copiesIn("abcabc")).toEqual([]);
});

test("whole copies are those a plain search finds", () => {
  for (let seed = 1; seed <= 300; seed++) {
    const prng = new Prng(seed);
    const letters = (count: number) => Array.from({ length: count }, () => prng.pick(["a", "b"])).join("");
    const secrets = [letters(4 + prng.below(3)), letters(4)];
    const text = letters(40);
    const expected = new Set<string>();
    for (const secret of secrets) {
      for (let at = -1; (at = text.indexOf(secret, at + 1)) >= 0; )
        expected.add(`${at}-${at + secret.length}`);
    }
    const found = copiesIn(text, ...secrets).map(([start, end]) => `${start}-${end}`);
    for (const copy of expected) expect(found, `seed ${seed}`).toContain(copy);
  }
});
