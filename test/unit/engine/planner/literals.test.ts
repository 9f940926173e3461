/** Every match holds one of the literals, where the bounds say. `GOSSIP_TEST_SEED=n` varies the random run. */
import { expect, test } from "bun:test";
import { setOfText } from "../../../../src/engine/planner/byte-set.ts";
import {
  behindLiteral,
  foldedGrams,
  type Literal,
  requiredLiterals,
} from "../../../../src/engine/planner/literals.ts";
import { emitSet } from "../../../../src/engine/planner/regex-emit.ts";
import { parseRegex } from "../../../../src/engine/planner/regex-parser.ts";
import { allRules } from "../../../../src/engine/rules/index.ts";
import { Random, seedOf } from "../../../support/random.ts";
import { sampleOf } from "../../../support/regex-sampler.ts";
import { randomPattern } from "./random-pattern.ts";

const literalsOf = (source: string): readonly Literal[] | undefined =>
  requiredLiterals(parseRegex(source).root)?.literals;
const written = (source: string): string[] | undefined =>
  literalsOf(source)?.map((one) => `${one.sets.map(emitSet).join("")} ${one.offsetMin}-${one.offsetMax}`);

function holds(text: string, literal: Literal): boolean {
  const behind = behindLiteral(literal);
  for (let at = literal.offsetMin; at <= Math.min(literal.offsetMax, text.length - literal.sets.length); at++)
    if ([...literal.sets, behind].every((set, index) => (set[text.charCodeAt(at + index)] ?? 1) === 1))
      return true;
  return false;
}

test.each([
  ["[a-z]{0,9}xqz", ["xqz 0-9"]],
  ["[0-9]+(?:xqz|jqk)", ["xqz 1-1024", "jqk 1-1024"]],
  ["[A-Z]{40}(?i)xqz", ["[Xx][Qq][Zz] 40-40"]],
  ["(?:xqz){2,9}", ["xqz 0-0"]],
])("%s holds %j", (source, wanted) => {
  expect(written(source)).toEqual(wanted);
});

test.each([["[a-z]+"], ["(?:xqz)?[a-z]+"], ["(?:xqz|[a-z]+)"], ["ab"]])("%s need hold none", (source) => {
  expect(literalsOf(source)).toBeUndefined();
});

test("only wanted windows are chosen", () => {
  const { root } = parseRegex("xqz[0-9]abc");
  const choice = requiredLiterals(root, (sets) => sets[0]![97] === 1);
  expect(choice?.literals.map(({ offsetMin }) => offsetMin)).toEqual([4]);
});

test("the byte behind a literal is what the pattern has there", () => {
  const behind = (source: string): string[] => literalsOf(source)!.map((one) => emitSet(behindLiteral(one)));
  expect(behind("xqz[ab]")).toEqual(["[ab]"]);
  expect(behind("xqz")).toEqual(["[^]"]);
  expect(behind("(?:xqzj|xqzk)[ab]{9}")).toEqual(["j", "k"]);
  expect(behind("(?:xqz[0-9]{2,3})[ab]")).toEqual(["[0-9]"]);
  expect(behind("(?:(?:xqz|qxz){1,9})[ab]")).toEqual(["[^]", "[^]"]);
});

test("grams are every value of the bytes in lower case, once", () => {
  const gram = (text: string): number => Buffer.from(`${text}\0`).readUInt32LE();
  expect(foldedGrams([setOfText("Aa"), setOfText("b"), setOfText("cd")])).toEqual([gram("abc"), gram("abd")]);
});

test("every sample of every rule and of random patterns holds a literal within its bounds", () => {
  const random = new Random(seedOf(61));
  let [samples, choices] = [0, 0];
  const patterns = Array.from(
    { length: 800 },
    () => `${randomPattern(random, 3)}${randomPattern(random, 3)}`,
  );
  for (const pattern of [...allRules().map(({ regex }) => regex), ...patterns]) {
    const { root } = parseRegex(pattern);
    const choice = requiredLiterals(root);
    if (choice === undefined) continue;
    choices++;
    for (let sample = 0; sample < 4; sample++, samples++) {
      const text = sampleOf(root, random);
      if (!choice.literals.some((literal) => holds(text, literal)))
        expect({ seed: random.seed, pattern, length: text.length }).toBeUndefined();
    }
  }
  console.log(`seed ${random.seed}: ${samples} samples hold a literal`);
  expect(choices).toBeGreaterThan(allRules().length / 2);
}, 300_000);
