/** The judgement measured: random tokens of many alphabets against names, paths and words harvested from real sources. */
import { describe, expect, test } from "bun:test";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isPlaceholder, judgeGenericValue } from "../../../../src/engine/judge/index.ts";
import { type AlphabetName, sample } from "../../../../src/engine/rules/sample.ts";

const ALPHABETS: readonly AlphabetName[] = [
  "hex",
  "HEX",
  "lower",
  "lowerDigits",
  "upperDigits",
  "alnum",
  "base32",
  "base64",
  "base64url",
];
const LENGTHS = [16, 20, 24, 32, 40, 48, 64, 88, 128];
const EACH = 1000;

/** Packages of plain source; the letter model was counted over other sources (a Linux distribution's). */
const PACKAGES = ["ajv", "yaml", "tar", "undici-types", "@types", "bun-types", "fast-uri"];
const FILES_MAX = 1500;

function sourceFiles(): string[] {
  const root = join(import.meta.dir, "../../../../node_modules");
  const files: string[] = [];
  const walk = (directory: string): void => {
    // Sorted, as a folder's own order is another one on another file system, and not all files are taken.
    const entries = readdirSync(directory, { withFileTypes: true });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(directory, entry.name);
      if (entry.isDirectory()) walk(path);
      else if (files.length < FILES_MAX && /\.(?:ts|js|mjs|md|json)$/.test(entry.name)) files.push(path);
    }
  };
  for (const name of PACKAGES) walk(join(root, name));
  return files;
}

/** Distinct names, dotted names, paths and words; runs of digits and hex in them are numbers, not words. */
function harvest(): string[] {
  const found = new Set<string>();
  for (const file of sourceFiles())
    for (const line of readFileSync(file, "latin1").split("\n"))
      if (line.length < 300)
        for (const [word] of line.matchAll(/[A-Za-z_$@./][A-Za-z0-9_$./:-]{9,60}/g))
          if (!/[0-9a-fA-F]{12}/.test(word)) found.add(word);
  return [...found];
}

describe("the labelled set", () => {
  test("at least 99 % of random tokens pass, in every alphabet", () => {
    for (const alphabet of ALPHABETS) {
      let passed = 0;
      for (const length of LENGTHS)
        for (let seed = 1; seed <= EACH; seed++)
          if ("score" in judgeGenericValue(sample(alphabet, length, seed), "api_key")) passed++;
      const share = passed / (LENGTHS.length * EACH);
      console.log(`random ${alphabet}: ${(share * 100).toFixed(2)} % pass`);
      expect(share).toBeGreaterThanOrEqual(0.99);
    }
  });

  test("at least 98 % of names, paths and words are rejected", () => {
    const words = harvest();
    const accepted = words.filter((word) => "score" in judgeGenericValue(word, "api_key"));
    const share = 1 - accepted.length / words.length;
    console.log(
      `harvested ${words.length}: ${(share * 100).toFixed(2)} % rejected; e.g. passed: ${accepted.slice(0, 8).join(" ")}`,
    );
    expect(words.length).toBeGreaterThan(5000);
    expect(share).toBeGreaterThanOrEqual(0.98);
  });

  test("no random token of 300,000 is taken for a universal placeholder", () => {
    let dropped = 0;
    for (const alphabet of ALPHABETS)
      for (const length of [20, 40, 64])
        for (let seed = 1; seed <= 11_112; seed++)
          if (isPlaceholder(sample(alphabet, length, seed)) !== undefined) dropped++;
    expect(dropped).toBe(0);
  });
});
