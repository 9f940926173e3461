/** What betterleaks has beyond gitleaks: expressions, components, severity. All rules here are made up. */
import { expect, test } from "bun:test";
import { parseGitleaksFile } from "../../../../src/app/rules-file/gitleaks-file.ts";
import { remarkText } from "../../../../src/app/rules-file/rules-file.ts";

const RULE = ["[[rules]]", 'id = "acme-token"', "regex = '''acme_[a-z0-9]{20}'''"];

function read(...lines: string[]) {
  return parseGitleaksFile(lines.join("\n"), "b.toml", () => {
    throw new Error("no other file is asked for");
  });
}

test("a filter of known calls becomes entropy and allow lists", () => {
  const { rules, filters, remarks } = read(
    ...[...RULE, 'severity = "critical"', "filter = '''"],
    'filter.entropy(finding["secret"]) <= 3.5 ||',
    '(containsAny(finding.line, ["sample: ", "a.b|", "x || y"]) ||',
    ' filter.matchesAny(attributes[?"path"].orValue(""), [r"""^test/""", `\\.md$`]))',
    "'''",
  );
  expect(remarks).toEqual([]);
  expect(rules[0]).toMatchObject({ severity: "critical", gates: { entropy: 3.5 } });
  const [line, path] = filters[0]!.allowlists;
  expect(line).toMatchObject({ condition: "any", target: "line", paths: [] });
  expect(line!.patterns.map((source) => new RegExp(source).test("key = a.b|"))).toEqual([false, true, false]);
  expect(line!.patterns.map((source) => new RegExp(source).test("key = axb|"))).toEqual([
    false,
    false,
    false,
  ]);
  expect(path!.paths.map((source) => new RegExp(source).test("docs/a.md"))).toEqual([false, true]);
});

test.each([
  'finding["secret"] == "x"',
  'containsAny(finding.secret, ["a"]) && entropy(finding.secret) <= 3',
  'matchesAny(finding.secret, [other("x")])',
  "failsTokenEfficiency(finding.secret)",
  "entropy(finding.match) <= 3",
  'containsAny(finding.secret, ["a',
  "",
])("what is not understood leaves nothing out: %j", (filter) => {
  const { filters, rules, remarks } = read(...RULE, `filter = '''${filter} '''`);
  expect([filters, rules[0]!.gates]).toEqual([[], {}]);
  expect(remarks.map(remarkText)).toEqual([
    "b.toml:4: rule acme-token: a part of `filter` cannot be expressed and leaves nothing out",
  ]);
});

test("what is understood of an expression holds, and the rest is told", () => {
  const filter = "entropy(finding.secret) <= 3 || failsTokenEfficiency(finding.secret)";
  const { rules, remarks } = read(...RULE, `filter = '''${filter}'''`);
  expect(rules[0]!.gates).toEqual({ entropy: 3 });
  expect(remarks).toHaveLength(1);
});

test("components are required rules; 5L is the line and four more", () => {
  const { filters, remarks } = read(
    ...RULE,
    'components = [{ id = "a_b", within = "5L,100C" }, { id = "c", optional = true }]',
  );
  expect(filters).toMatchObject([{ required: [{ ruleId: "a-b", linesMax: 4, columnsMax: 100 }] }]);
  expect(remarks.map(remarkText)).toEqual([
    "b.toml:4: rule acme-token: an optional component is not looked for",
  ]);
});

test("a bound on one side becomes one on both, and no bound is made of what is none", () => {
  const { filters, remarks } = read(
    ...[...RULE, 'components = [{ id = "a", within = "-2L,+4L" }]'],
    ...["[[rules]]", 'id = "b"', "regex = '''bbbb'''", 'components = [{ id = "a", within = "near" }]'],
  );
  expect(filters.map(({ required }) => required)).toEqual([
    [{ ruleId: "a", linesMax: 3 }],
    [{ ruleId: "a" }],
  ]);
  expect(remarks).toHaveLength(2);
});

test("a prefilter on paths holds for every rule; what asks vendors is ignored and told", () => {
  const { filters, remarks } = read(
    ...["prefilter = '''matchesAny(attributes.path, [\"^vendor/\"])'''", 'betterleaksMinVersion = "1.0.0"'],
    ...[...RULE, "validate = '''x'''", "tokenEfficiency = true", 'severity = "grave"'],
  );
  expect(filters).toMatchObject([{ allowlists: [{ patterns: [], target: "secret" }] }]);
  expect(filters[0]!.allowlists[0]!.paths.map((source) => new RegExp(source).test("vendor/a"))).toEqual([
    true,
  ]);
  expect(filters[0]!.ruleIds).toBeUndefined();
  expect(remarks.map(remarkText)).toEqual([
    "b.toml:6: rule acme-token: `validate` is ignored: no vendor is asked about what is found",
    "b.toml:7: rule acme-token: `tokenEfficiency` has no counterpart and leaves nothing out",
    "b.toml:8: rule acme-token: `severity` must be one of low, medium, high, critical; high is used",
  ]);
});
