/** Outlines let through whatever their patterns match. `GOSSIP_TEST_SEED=n` varies the random run. */
import { expect, test } from "bun:test";
import { emitRegex } from "../../../../src/engine/planner/regex-emit.ts";
import { outlineOf } from "../../../../src/engine/planner/regex-outline.ts";
import { parseRegex } from "../../../../src/engine/planner/regex-parser.ts";
import { Random, seedOf } from "../../../support/random.ts";
import { randomPattern, randomText } from "./random-pattern.ts";

const outline = (source: string): string | undefined => {
  const made = outlineOf(parseRegex(source).root);
  return made === undefined ? undefined : emitRegex(made);
};
const words = (random: Random): string[] =>
  Array.from({ length: 120 }, () =>
    Array.from({ length: 2 + random.below(4) }, () => random.pick([..."abxk_A."])).join(""),
  );
const quoted = (word: string): string => word.replaceAll(".", "[.]");

test("a pattern without a choice of many words has no outline", () => {
  expect(outline("(?:foo|bar)=[a-z]{8}")).toBeUndefined();
});

test("a choice of many words becomes a run of their bytes, and what is around it stays", () => {
  const many = Array.from({ length: 120 }, (_, index) => `a${"bc".repeat(1 + (index % 3))}`);
  expect(outline(`(?<!x)(?:${many.join("|")})x(d{4})`)).toBe("(?<!x)(?:[a-c]{3,7})x(d{4})");
});

test("where a pattern matches its outline does", () => {
  const random = new Random(seedOf(57));
  let matches = 0;
  for (let round = 0; round < 1_500; round++) {
    const names = words(random);
    const flag = random.chance(0.5) ? "(?i)" : "";
    const source = `${flag}${randomPattern(random, 1)}(?:${names.map(quoted).join("|")})${randomPattern(random, 1)}`;
    const { root } = parseRegex(source);
    const text = randomText(random, 6) + random.pick(names) + randomText(random, 6);
    for (const found of text.matchAll(new RegExp(emitRegex(root), "g"))) {
      matches++;
      const at = new RegExp(emitRegex(outlineOf(root)!), "y");
      at.lastIndex = found.index;
      expect([random.seed, source.slice(0, 60), text, at.test(text)]).toEqual([
        random.seed,
        source.slice(0, 60),
        text,
        true,
      ]);
    }
  }
  console.log(`seed ${random.seed}: ${matches} matches`);
  expect(matches).toBeGreaterThan(100);
});
