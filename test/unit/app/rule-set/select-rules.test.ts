/** Which rules the selecting flags leave. */
import { describe, expect, test } from "bun:test";
import { EVERY_RULE, type RuleSelection, selectRules } from "../../../../src/app/rule-set/select-rules.ts";
import type { RuleInfo } from "../../../../src/contracts/rule-info.ts";

const RULES = [
  rule("acme-key", "Acme", "low", ["cloud"]),
  rule("acme-token", "Acme", "high", ["cloud", "ci"]),
  rule("bolt-key", "Bolt", "critical", []),
];

function rule(id: string, vendor: string, severity: RuleInfo["severity"], tags: readonly string[]): RuleInfo {
  return { id, vendor, severity, tags, name: id, description: "", docs: "", revoke: "" };
}

const select = (selection: Partial<RuleSelection>) =>
  selectRules(RULES, { ...EVERY_RULE, ...selection }).map(({ id }) => id);

test.each([
  ["nothing asked for leaves all", {}, ["acme-key", "acme-token", "bolt-key"]],
  ["ids leave those", { ids: ["bolt-key", "acme-key"] }, ["acme-key", "bolt-key"]],
  ["excluded ids go", { excludedIds: ["acme-key"] }, ["acme-token", "bolt-key"]],
  ["one tag of several is enough", { tags: ["ci", "cloud"] }, ["acme-key", "acme-token"]],
  ["severity is a least one", { severity: "high" }, ["acme-token", "bolt-key"]],
  ["vendors in any case", { vendors: ["BOLT"] }, ["bolt-key"]],
  ["all conditions must hold", { tags: ["cloud"], severity: "high" }, ["acme-token"]],
] as const)("%s", (_, selection, ids) => {
  expect(select(selection)).toEqual([...ids]);
});

describe("a name nobody has is an error, not an empty scan", () => {
  test.each([
    [{ ids: ["acme-kye"] }, "there is no rule acme-kye (did you mean acme-key?)"],
    [{ excludedIds: ["other"] }, "there is no rule other (see 'rules list')"],
    [{ tags: ["clout"] }, "there is no tag clout (did you mean cloud?)"],
    [{ vendors: ["Bold"] }, "there is no vendor bold (did you mean bolt?)"],
    [{ ids: ["a\u001b[31m"] }, "there is no rule (see"],
    [{ ids: ["acme-key"], severity: "high" }, "no rule is left"],
  ] as const)("%j", (selection, why) => {
    expect(() => select(selection)).toThrow(why);
  });
});
