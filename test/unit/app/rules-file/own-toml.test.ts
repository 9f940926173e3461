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

test("faults name the line of the key, also of one that stands on another line already", () => {
  expect(() => parse("", ...RULE, "", ...RULE, "colour = 'red'")).toThrow(
    /r\.toml:10: rule acme-token: the id is used already on line 3[\s\S]*r\.toml:15: rule acme-token: `colour` is not known/,
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

test("faults name the line of the value, in a table of its own as well", () => {
  const faults = (...lines: string[]): readonly string[] => {
    try {
      parse(...lines);
      return [];
    } catch (error) {
      return (error as Error).message.split("\n").slice(1);
    }
  };
  expect(faults(...RULE, "base = 9", "[rules.gates]", "digit = true", "entropy = 'high'")).toEqual([
    "  r.toml:7: rule acme-token: base must be a whole number from 0 to 5",
    "  r.toml:10: rule acme-token: gates.entropy must be a number from 0 to 8",
  ]);
  const second = ["", "[[rules]]", "name = 'B'", "id = 'b'", "description = 'B.'", "regex = '''bbbb'''"];
  expect(faults(...RULE, "base = 1", ...second, "colour = 'red'", "severity = 'grave'")).toEqual([
    "  r.toml:14: rule b: `colour` is not known in a rule (known: " +
      "id, name, vendor, description, docs, severity, regex, secretGroup, anchors, gates, validator, base, " +
      "assignment, minConfidence, publicPrefix, pairsWith, tags, revoke, examples)",
    "  r.toml:15: rule b: severity must be one of: low, medium, high, critical",
  ]);
});

test("a key of the gates that stands beside them is told where it belongs", () => {
  expect(() => parse(...RULE, "entropy = 3")).toThrow(
    "r.toml:7: rule acme-token: `entropy` is not known in a rule (it belongs to `gates`)",
  );
});

test("what is no TOML is told in words that quote nothing", () => {
  expect(() => parse("a = 1", "b = hunter22")).toThrow(
    "r.toml:2: this is not valid TOML: invalid value (column 5)",
  );
});
