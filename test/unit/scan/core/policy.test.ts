/** The policy hash: what changes it, what does not, and its golden vector. */
import { describe, expect, test } from "bun:test";
import type { ProgramRule } from "../../../../src/engine/program.ts";
import { derivePolicy, type PolicyParts, policyHashOf } from "../../../../src/scan/core/policy.ts";
import { createBlake3Hasher } from "../../../../src/scan/identity/blake3-hasher.ts";

const hasher = await createBlake3Hasher();

const rule = (id: string, more: Partial<ProgramRule> = {}): ProgramRule => ({
  id,
  source: `${id}_[a-z]{20}`,
  lengthMax: 40,
  secretGroup: undefined,
  gates: { digit: true, entropy: 3 },
  validator: undefined,
  base: 3,
  assignment: false,
  confidenceMin: 0,
  publicPrefix: 0,
  ...more,
});

const PARTS: PolicyParts = {
  rules: [rule("a"), rule("b")],
  filters: [{ allowlists: [], onlyPaths: "x" }],
  options: { decodeDepth: 2, scanBinary: false, scanArchives: true },
  idHashMode: "keyed",
};
const hashOf = (more: Partial<PolicyParts> = {}): string =>
  derivePolicy(hasher, { ...PARTS, ...more }).hash.toHex();

test("the golden vector: version 1, keyed, evidence 1, a digest of 32 times AA", () => {
  const hash = policyHashOf(hasher, new Uint8Array(32).fill(0xaa), "keyed").toHex();
  expect(hash.toUpperCase()).toBe("29F1E1F8F592A9ECCAEB83F7987F636A39D592EB71164E73381E83774CF1F85C");
});

describe("the hash stays", () => {
  test("whatever the order of rules, filters and keys", () => {
    const more = { allowlists: [], isHidden: true };
    const filters = [...PARTS.filters, more];
    expect(hashOf({ rules: [rule("b"), rule("a", { gates: { entropy: 3, digit: true } })] })).toBe(hashOf());
    expect(hashOf({ filters: filters.toReversed() })).toBe(hashOf({ filters }));
  });

  test("where a pattern comes by a getter, as in programs from bytes", () => {
    class Lazy {
      readonly #source: string;
      constructor(source: string) {
        this.#source = source;
      }
      get source(): string {
        return this.#source;
      }
    }
    const { source, ...rest } = rule("a");
    const lazy = Object.assign(new Lazy(source), rest);
    expect(hashOf({ rules: [lazy, rule("b")] })).toBe(hashOf());
  });
});

test.each([
  ["a pattern", { rules: [rule("a", { source: "a_[a-z]{21}" }), rule("b")] }],
  ["a gate", { rules: [rule("a", { gates: { digit: true } }), rule("b")] }],
  ["a group", { rules: [rule("a", { secretGroup: 1 }), rule("b")] }],
  ["a proof", { rules: [rule("a", { validator: "jwt" }), rule("b")] }],
  ["a least confidence", { rules: [rule("a", { confidenceMin: 4 }), rule("b")] }],
  ["a rule less", { rules: [rule("a")] }],
  ["a filter", { filters: [] }],
  ["a decode depth", { options: { ...PARTS.options, decodeDepth: 3 } }],
  ["a look into archives", { options: { ...PARTS.options, scanArchives: false } }],
  ["a look into binary files", { options: { ...PARTS.options, scanBinary: true } }],
  ["the mode of ids", { idHashMode: "unkeyed" as const }],
])("%s changes the hash", (_, more) => {
  expect(hashOf(more)).not.toBe(hashOf());
});

test("rules are told apart by their own digests", () => {
  const before = derivePolicy(hasher, PARTS).rules;
  const after = derivePolicy(hasher, { ...PARTS, rules: [rule("b", { base: 4 }), rule("a")] }).rules;
  expect(before.map(({ id }) => id)).toEqual(["a", "b"]);
  expect(after[0]).toEqual(before[0]!);
  expect(after[1]).not.toEqual(before[1]!);
});
