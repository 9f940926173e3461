/** Rules files: what is read, and every fault by line, rule and reason. */
import { describe, expect, test } from "bun:test";
import { RulesFileError } from "../../../../src/app/rules-file/faults.ts";
import { parseRulesFile } from "../../../../src/app/rules-file/parse-rules-file.ts";

const HEAD = ["rules:", "  - id: acme-token", "    name: Acme token", "    description: Opens Acme."];
const REGEX = "    regex: 'acme_([a-z0-9]{20})'";

/** A file of one rule; `lines` follow its first four lines, `severity` and `regex` (lines 5 and 6). */
function oneRule(...lines: string[]): string {
  return [...HEAD, "    severity: high", REGEX, ...lines].join("\n");
}

function faultsOf(text: string): string[] {
  try {
    parseRulesFile(text, "r.yaml");
  } catch (error) {
    if (error instanceof RulesFileError) {
      return error.faults.map(({ line, rule, reason }) => `${line} ${rule ?? "-"}: ${reason}`);
    }
    throw error;
  }
  return [];
}

describe("a good file", () => {
  test("names the other halves of a credential", () => {
    const halves = [
      "    pairsWith:",
      "      - {name: key id, rules: [acme-id]}",
      "      - {name: tenant, regex: 't=(a)', linesMax: 0}",
    ];
    expect(parseRulesFile(oneRule(...halves), "r.yaml").rules[0]!.pairsWith).toEqual([
      { name: "key id", rules: ["acme-id"], linesMax: 10 },
      { name: "tenant", regex: "t=(a)", linesMax: 0 },
    ]);
    const wrong = [
      "    pairsWith:",
      "      - {name: key id}",
      "      - {name: x, regex: 't=(a)', linesMax: 99}",
    ];
    expect(faultsOf(oneRule(...wrong)).join("\n")).toMatch(
      /either `rules` or `regex`[\s\S]*linesMax must be a whole number/,
    );
  });

  test("needs five fields a rule, and fills in the others", () => {
    const { extend, rules } = parseRulesFile(oneRule(), "r.yaml");
    const [{ examples, ...rule }] = rules as [(typeof rules)[number]];
    expect(extend).toBe(true);
    expect(rule).toEqual({
      id: "acme-token",
      name: "Acme token",
      description: "Opens Acme.",
      severity: "high",
      regex: "acme_([a-z0-9]{20})",
      vendor: "Custom",
      docs: "",
      base: 3,
      revoke: "Take the credential out of use with whoever issued it.",
    });
    expect(examples()).toEqual({ positive: [], negative: [] });
  });

  test("may use every field of a rule", () => {
    const { extend, rules } = parseRulesFile(
      `extend: false\n${oneRule(
        "    vendor: Acme",
        "    docs: https://acme.example/tokens",
        "    secretGroup: 1",
        "    anchors: [acme_]",
        "    gates: {entropy: 3.5, digit: true, suppressors: [demo], keywords: [acme]}",
        "    validator: hex-secret",
        "    base: 5",
        "    assignment: true",
        "    minConfidence: 2",
        "    publicPrefix: 5",
        "    tags: [internal]",
        "    revoke: Ask the Acme team.",
        "    examples:",
        "      positive: [one]",
        "      negative: [two, three]",
      )}`,
      "r.yaml",
    );
    expect(extend).toBe(false);
    expect(rules[0]).toMatchObject({
      vendor: "Acme",
      docs: "https://acme.example/tokens",
      secretGroup: 1,
      anchors: ["acme_"],
      gates: { entropy: 3.5, digit: true, suppressors: ["demo"], keywords: ["acme"] },
      validator: "hex-secret",
      base: 5,
      assignment: true,
      minConfidence: 2,
      publicPrefix: 5,
      tags: ["internal"],
      revoke: "Ask the Acme team.",
    });
    expect(rules[0]!.examples()).toEqual({ positive: ["one"], negative: ["two", "three"] });
  });
});

describe("a faulty rule is named with its line", () => {
  test.each([
    [
      "an unknown field",
      ["    regexp: x"],
      "7 acme-token: `regexp` is not known in a rule (did you mean `regex`?)",
    ],
    ["an unknown gate", ["    gates:", "      entorpy: 3"], "8 acme-token: `entorpy` is not known in gates"],
    ["a text for a number", ["    base: high"], "7 acme-token: base must be a whole number from 0 to 5"],
    ["a number out of range", ["    minConfidence: 11"], "minConfidence must be a whole number from 0 to 10"],
    ["a fraction", ["    secretGroup: 0.5"], "secretGroup must be a whole number"],
    ["a yes for a true", ["    assignment: yes"], "assignment must be true or false"],
    ["an empty value", ["    docs:"], "docs must be text that is not empty"],
    ["an unknown validator", ["    validator: magic"], "validator must be one of: age-secret-key"],
    ["tags that are no list", ["    tags: cloud"], "tags must be a list of texts"],
    ["a tag that is no text", ["    tags: [cloud, 7]"], "tags[1] must be text"],
    [
      "examples that are no lists",
      ["    examples:", "      positive: one"],
      "8 acme-token: examples.positive must be a list",
    ],
    ["examples of an unknown kind", ["    examples: {good: [x]}"], "`good` is not known in examples"],
    [
      "a group that is not there",
      ["    secretGroup: 2"],
      "6 acme-token: regex: secretGroup is 2, but the pattern has 1 groups",
    ],
    ["a key given twice", ["    severity: low"], "a key is given twice in the same mapping"],
  ])("%s", (_, lines, fault) => {
    expect(faultsOf(oneRule(...lines)).join("\n")).toContain(fault);
  });

  test.each([
    ["a pattern that cannot be read", "acme_([a-z]{20}", "regex: "],
    ["nested unbounded quantifiers", "acme_(?:[a-z]b?)+!", "nested unbounded quantifiers"],
    ["a repeat right inside a repeat", "acme_((?:[a-z]+)+)!", "regex: "],
    ["nothing fixed to look for", "[a-z0-9]{20}", "a match need not hold any fixed text of 3 bytes"],
    ["a match without bounds to speak of", "acme_(?:[a-z]{60000}){2}", "regex: "],
  ])("%s", (_, regex, reason) => {
    const faults = faultsOf([...HEAD, "    severity: high", `    regex: '${regex}'`].join("\n"));
    expect(faults).toHaveLength(1);
    expect(faults[0]).toStartWith("6 acme-token: ");
    expect(faults[0]).toContain(reason);
  });

  test("missing fields are told together, at the rule", () => {
    expect(faultsOf("rules:\n  - id: acme-token\n    name: Acme")).toEqual([
      "2 acme-token: `description`, `severity`, `regex` are missing",
    ]);
  });

  test("an id used twice is told at the second, with the line of the first", () => {
    const second = oneRule().split("\n").slice(1).join("\n");
    expect(faultsOf(`${oneRule()}\n${second}`)).toEqual(["7 acme-token: the id is used already on line 2"]);
  });

  test("an id of another shape, and a rule without one", () => {
    const [fault] = faultsOf(oneRule().replace("acme-token", "Acme_Token"));
    expect(fault).toStartWith("2 Acme_Token: id must be lower-case words joined by dashes");
    expect(faultsOf("rules:\n  - name: x")[0]).toStartWith("2 number 1: `id`, ");
  });
});

describe("a faulty file", () => {
  test.each([
    ["", "1 -: the file is empty; it needs a `rules:` list"],
    ["# only a comment\n", "the file is empty"],
    ["[]", "a rules file must be a mapping"],
    ["extend: true", "the `rules:` list is missing"],
    ["rules: []", "rules must be a list with at least one rule"],
    ["rules:\n  - just text", "2 number 1: a rule must be a mapping"],
    ["rule: []\nrules: [x]", "`rule` is not known in a rules file (did you mean `rules`?)"],
    [`extend: maybe\n${oneRule()}`, "1 -: extend must be true or false"],
    ["rules:\n\t- id: x", "2 -: "],
    ["rules: [", "1 -: "],
    ["rules: 'x", "this is not valid YAML"],
    ["rules: &a [x]\nextend: *a", "anchors and aliases are not used"],
    [`${oneRule()}\n---\nx: 1`, "there is more than one YAML document"],
  ])("%j", (text, fault) => {
    expect(faultsOf(text).join("\n")).toContain(fault);
  });

  test("all faults are told at once, in order, by file and line", () => {
    const text = oneRule("    base: 9", "    colour: red");
    expect(() => parseRulesFile(text, "dir/r.yaml")).toThrow(
      [
        "dir/r.yaml cannot be used as a rules file, 2 faults:",
        "  dir/r.yaml:7: rule acme-token: base must be a whole number from 0 to 5",
        "  dir/r.yaml:8: rule acme-token: `colour` is not known in a rule",
      ].join("\n"),
    );
  });

  test("no value of the file is repeated in a fault", () => {
    const canary = ["canary", "value"].join("-");
    const texts = [
      oneRule(`    base: ${canary}`, `    tags: ${canary}`, `    examples: ${canary}`),
      oneRule(`    ? [${canary}]\n    : 1`),
      `rules: "${canary}`,
      oneRule().replace("acme-token", `"${canary} x"`),
    ];
    for (const text of texts) {
      expect(faultsOf(text).length).toBeGreaterThan(0);
      expect(faultsOf(text).join("\n")).not.toContain(canary);
    }
  });
});
