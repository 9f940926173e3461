/**
 * The filter may not lose a match: the engine gives exactly the findings of its slow twin, on samples of every rule in many
 * contexts, on random input, on real files, whatever the block lengths. `GOSSIP_TEST_SEED=n` repeats or varies a run.
 */
import { beforeAll, describe, expect, test } from "bun:test";
import type { BlobScanner } from "../../../src/engine/blob-scanner.ts";
import { Pattern } from "../../../src/engine/pattern.ts";
import { parseRegex } from "../../../src/engine/planner/regex-parser.ts";
import type { Program } from "../../../src/engine/program.ts";
import type { Rule } from "../../../src/engine/rule.ts";
import { allRules } from "../../../src/engine/rules/index.ts";
import {
  builtInProgram,
  engineFor,
  linesOf,
  programOf,
  referenceLinesOf,
  scanWith,
} from "../../support/engine.ts";
import { Random, seedOf } from "../../support/random.ts";
import { sampleOf } from "../../support/regex-sampler.ts";
import { CONTEXTS } from "../../support/secret-contexts.ts";

const SAMPLES_A_RULE = Number(process.env["GOSSIP_TEST_SAMPLES"] ?? 2);
const MIB = 1 << 20;

let program: Program;
let patterns: readonly Pattern[];
let engine: BlobScanner;

beforeAll(() => {
  program = builtInProgram();
  patterns = program.rules.map((rule) => new Pattern(rule));
  engine = engineFor(program);
});

const latin1 = (text: string): Uint8Array => Buffer.from(text, "latin1");

function expectSame(bytes: Uint8Array, note: string, blockLength?: () => number): number {
  const found = linesOf(scanWith(engine, bytes, blockLength));
  const wanted = referenceLinesOf(patterns, bytes);
  if (found.join("\n") !== wanted.join("\n")) {
    const shown = JSON.stringify(Buffer.from(bytes.subarray(0, 400)).toString("latin1"));
    expect({ note, shown, found }).toEqual({ note, shown, found: wanted });
  }
  return wanted.length;
}

describe("the engine finds what its slow twin finds", () => {
  test("on samples of every rule's pattern in every context", () => {
    const random = new Random(seedOf(20261121));
    let found = 0;
    for (const rule of allRules()) {
      const { root } = parseRegex(rule.regex);
      for (let sample = 0; sample < SAMPLES_A_RULE; sample++) {
        const text = sampleOf(root, random);
        for (const [name, context] of CONTEXTS) {
          found += expectSame(latin1(context(text, random)), `seed ${random.seed}, ${rule.id}, ${name}`);
        }
      }
    }
    console.log(`seed ${random.seed}: ${found} findings, none missed`);
    expect(found).toBeGreaterThan(4 * allRules().length);
  }, 900_000);

  test("on every rule's own examples, cut into blocks of any length", () => {
    const random = new Random(seedOf(7));
    for (const rule of allRules()) {
      for (const example of rule.examples().positive) {
        const bytes = latin1(`${example}\n`.repeat(2));
        expectSame(bytes, `seed ${random.seed}, ${rule.id}`, () => 1 + random.below(64));
      }
    }
  }, 300_000);

  test("on random bytes, random text and pieces of rules glued together", () => {
    const random = new Random(seedOf(11));
    const roots = allRules().map(({ regex }) => parseRegex(regex).root);
    for (let round = 0; round < 400; round++) {
      const pieces = Array.from({ length: 12 }, () => piece(random, roots));
      expectSame(latin1(pieces.join("")), `seed ${random.seed}, round ${round}`, () => 1 + random.below(700));
    }
  }, 300_000);

  test("on real files", async () => {
    const files = [
      ...new Bun.Glob("node_modules/**/*.{js,json,md,ts}").scanSync({ cwd: `${import.meta.dir}/../../..` }),
    ].sort();
    let bytesLeft = 1_500_000;
    for (let at = 0; at < files.length && bytesLeft > 0; at += 7) {
      const bytes = new Uint8Array(await Bun.file(`${import.meta.dir}/../../../${files[at]}`).arrayBuffer());
      if (bytes.length > 200_000) continue;
      bytesLeft -= bytes.length;
      expectSame(bytes, files[at]!);
    }
  }, 300_000);
});

function piece(random: Random, roots: readonly Parameters<typeof sampleOf>[0][]): string {
  const kind = random.below(6);
  const length = random.below(40);
  if (kind === 0) return Array.from({ length }, () => String.fromCharCode(random.below(256))).join("");
  if (kind === 1) return Array.from({ length }, () => String.fromCharCode(32 + random.below(95))).join("");
  if (kind === 2)
    return random.pick([" ", "\n", "=", ": ", '"', "', '", "\\n", "%20", "://", "password", "secret_key"]);
  const text = sampleOf(random.pick(roots), random);
  if (kind === 3) return text.slice(random.below(text.length));
  if (kind === 4) return Buffer.from(`${text} and some more text`, "latin1").toString("base64");
  return text;
}

describe("edges", () => {
  test("blobs of 0 to 8 bytes", () => {
    for (let length = 0; length <= 8; length++) {
      for (const byte of ["a", "=", "\0", "%", "\\", "9"])
        expectSame(latin1(byte.repeat(length)), `${length} × ${byte}`);
    }
  });

  test("a secret across the border of two blocks is found once, at its place", () => {
    const rule = program.rules.find(({ id }) => id === "github-pat")!;
    const secret = allRules()
      .find(({ id }) => id === "github-pat")!
      .examples()
      .positive.map((text) => /ghp_[A-Za-z0-9]{36}/.exec(text)?.[0])
      .find((token) => token !== undefined)!;
    const filler = "the quick brown fox\n".repeat(MIB / 10);
    for (const before of [0, 1, 2, 20, 39, 40, 41]) {
      const start = MIB - before;
      const text = `${filler.slice(0, start - 1)} ${secret} ${filler.slice(0, 5000)}`;
      const matches = scanWith(engine, latin1(text));
      expect(matches.map(({ ruleId, span }) => [ruleId, span])).toEqual([
        [rule.id, { start, end: start + secret.length }],
      ]);
      expect(matches[0]!.place.line).toBe(text.slice(0, start).split("\n").length);
      expect(matches[0]!.place.column).toBe(start - text.lastIndexOf("\n", start));
    }
  });

  test("more candidates than the filter has room for are all found", () => {
    const rule = denseRule();
    const dense = engineFor(programOf([rule]));
    const bytes = latin1("abc1 ".repeat(MIB / 5));
    const matches = scanWith(dense, bytes);
    expect(matches.length).toBeGreaterThanOrEqual(12_288);
    expect(matches.every(({ span }, index) => span.start === index * 5)).toBe(true);
  });
});

/** Matches often enough to fill every buffer. */
function denseRule(): Rule {
  return {
    id: "test-dense",
    vendor: "Test",
    name: "Dense",
    description: "Matches everywhere.",
    docs: "none",
    severity: "low",
    regex: "abc[0-9]",
    base: 5,
    revoke: "none",
    examples: () => ({ positive: ["abc1", "abc2"], negative: ["abd"] }),
  };
}
