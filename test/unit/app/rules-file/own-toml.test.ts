/** Our own rules files as TOML. */
import { expect, test } from "bun:test";
import { isOwnToml, parseOwnToml } from "../../../../src/app/rules-file/own-toml.ts";
import { parseRulesFile } from "../../../../src/app/rules-file/parse-rules-file.ts";

const RULE = [
  ...[
    "[[rules]]",
    "id = 'acme-token'",
    "name = 'Acme token'",
    "description = 'Opens Acme.'",
    "severity = 'high'",
  ],
  "regex = '''acme_([a-z0-9]{20})'''",
];

const parse = (...lines: string[]) => parseOwnToml(lines.join("\n"), "r.toml");

test("a rule is the one the YAML form gives", () => {
  const read = parse(
    "extend = false",
    ...RULE,
    "[rules.gates]",
    "entropy = 3.5",
    "[rules.examples]",
    "positive = ['x']",
  );
  const yaml = [
    "extend: false",
    "rules:",
    "- id: acme-token",
    "  name: Acme token",
    "  description: Opens Acme.",
  ];
  const same = parseRulesFile(
    [...yaml, "  severity: high", "  regex: acme_([a-z0-9]{20})", "  gates: {entropy: 3.5}"].join("\n"),
    "r.yaml",
  );
  const plain = ({ rules, ...rest }: typeof read) => ({
    ...rest,
    rules: rules.map(({ examples: _, ...rule }) => rule),
  });
  expect(plain(read)).toEqual(plain(same));
  expect(read.rules[0]!.examples()).toEqual({ positive: ["x"], negative: [] });
});

test("faults name the line on which the rule begins", () => {
  expect(() => parse("", ...RULE, "", ...RULE, "colour = 'red'")).toThrow(
    /r\.toml:9: rule acme-token: `colour` is not known[\s\S]*r\.toml:9: rule acme-token: the id is used already on line 2/,
  );
  expect(() => parse("colour = 1", ...RULE)).toThrow(/r\.toml:1: `colour` is not known in a rules file/);
});

test("the first line may be a rule", () => {
  expect(parse(...RULE).rules).toHaveLength(1);
});

test("files of other tools are told apart", () => {
  expect(isOwnToml(RULE.join("\n"), "r.toml")).toBe(true);
  expect(isOwnToml("[[rules]]\nid = 'a'\nregex = 'abcd'\ndescription = 'x'\n", "g.toml")).toBe(false);
  expect(isOwnToml("rules = 5", "g.toml")).toBe(false);
  expect(() => isOwnToml("rules = ", "g.toml")).toThrow("g.toml:1: this is not valid TOML");
});
