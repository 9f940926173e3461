/** Values that a mark in words goes before: tokens by their random pieces, names by the lack of such. */
import { describe, expect, test } from "bun:test";
import { judgeGenericValue } from "../../../../src/engine/judge/index.ts";
import { randomPieceShare } from "../../../../src/engine/judge/random-pieces.ts";
import { sampleUuid } from "../../../../src/engine/rules/example-lines.ts";
import { sample } from "../../../../src/engine/rules/sample.ts";

const isSecret = (value: string): boolean => "score" in judgeGenericValue(value, "acme_api_key");

describe("a marked value", () => {
  const marked = {
    "hexadecimal behind words": (seed: number) => `acme_production_${sample("hex", 40, seed)}`,
    "hexadecimal before a place": (seed: number) => `${sample("hex", 32, seed)}-us14`,
    "two pieces of hexadecimal": (seed: number) =>
      `T${sample("hex", 40, seed)}-${sample("hex", 32, seed + 1)}`,
    "hexadecimal behind its mark": (seed: number) => `0x${sample("hex", 64, seed)}`,
    "a UUID behind words": (seed: number) => `acme_production_${sampleUuid(seed)}`,
    "letters and digits behind an account": (seed: number) => `7579648169-${sample("alnum", 30, seed)}`,
  };
  for (const [name, make] of Object.entries(marked))
    test(`is a secret: ${name}`, () => {
      for (let seed = 1; seed <= 50; seed++)
        expect({ seed, is: isSecret(make(seed)) }).toEqual({ seed, is: true });
    });

  const names = {
    "words alone": "acme-production-service-account-of-west-europe",
    "long words in a row": "internationalizationConfiguration_settingsOfAllUsers",
    "a short digest behind words": `main-chunk-vendors-runtime-${sample("hex", 12)}`,
    "one digit over and over": `acme_production_service_${"a".repeat(32)}`,
  };
  for (const [name, value] of Object.entries(names))
    test(`is none: ${name}`, () => expect(isSecret(value)).toBe(false));

  test("random pieces are measured by their share", () => {
    expect(randomPieceShare(sample("hex", 32))).toBe(1);
    expect(randomPieceShare("nothing of this is random")).toBe(0);
  });
});
