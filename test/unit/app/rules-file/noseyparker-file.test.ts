/** Files of Nosey Parker and Kingfisher: what becomes a rule or a filter, and what is told. All rules here are made up. */
import { describe, expect, test } from "bun:test";
import { isNoseyParkerFile, parseNoseyParkerFile } from "../../../../src/app/rules-file/noseyparker-file.ts";
import { remarkText } from "../../../../src/app/rules-file/rules-file.ts";

const HEAD = ["rules:", "- name: Acme Token", "  id: np.acme.1", "  pattern: |", "    (?x)", "    \\b"];
const PATTERN = ["    ( acme_ [a-z0-9]{20} )  # the token", "    \\b"];

const read = (...lines: string[]) =>
  parseNoseyParkerFile([...HEAD, ...PATTERN, ...lines].join("\n"), "n.yml");

const remarksOf = (...lines: string[]): string[] => read(...lines).remarks.map(remarkText);

describe("Nosey Parker", () => {
  test("a rule needs id and pattern; verbose mode is resolved", () => {
    const { extend, rules, filters, remarks } = read();
    expect([extend, filters, remarks]).toEqual([true, [], []]);
    expect(rules[0]).toMatchObject({
      id: "np-acme-1",
      name: "Acme Token",
      regex: "\\b(acme_[a-z0-9]{20})\\b",
      base: 3,
    });
  });

  test("brings references, categories and examples both ways", () => {
    const [rule] = read(
      ...["  references:", "  - https://acme.example/tokens", "  categories: [api, secret]"],
      ...["  examples: ['acme_x']", "  negative_examples: ['acme']", "  description: Opens Acme."],
    ).rules;
    expect(rule).toMatchObject({
      docs: "https://acme.example/tokens",
      tags: ["api", "secret"],
      description: "Opens Acme.",
    });
    expect(rule!.examples()).toEqual({ positive: ["acme_x"], negative: ["acme"] });
  });
});

describe("Kingfisher", () => {
  test("confidence and entropy are understood", () => {
    expect(read("  confidence: low", "  min_entropy: 3.2").rules[0]).toMatchObject({
      base: 1,
      gates: { entropy: 3.2 },
    });
    expect(read("  confidence: high").rules[0]).toMatchObject({ base: 4 });
  });

  test("the group named TOKEN is the secret", () => {
    const source = ["rules:", "- id: k", "  pattern: '(acme)_(?P<TOKEN>[a-z0-9]{20})'"].join("\n");
    expect(parseNoseyParkerFile(source, "n.yml").rules[0]!.secretGroup).toBe(2);
  });

  test("pattern requirements become gates and a filter", () => {
    const { rules, filters } = read(
      ...[
        "  pattern_requirements:",
        "    min_digits: 2",
        "    min_uppercase: 1",
        "    ignore_if_contains: [zebra]",
      ],
    );
    expect(rules[0]!.gates).toEqual({ digit: true, suppressors: ["zebra"] });
    expect(filters[0]).toMatchObject({
      ruleIds: ["np-acme-1"],
      least: { digits: 2, uppercase: 1, lowercase: 0, special: 0 },
    });
    expect(read("  pattern_requirements: {min_digits: 1}").filters).toEqual([]);
  });

  test("a rule that is not visible reports nothing", () => {
    expect(read("  visible: false").filters).toEqual([
      { ruleIds: ["np-acme-1"], allowlists: [], isHidden: true },
    ]);
  });

  test.each([
    ["  validation: {type: Http}", "n.yml:9: rule np-acme-1: `validation` is ignored: no vendor is asked"],
    ["  depends_on_rule: []", "`depends_on_rule` is ignored"],
    ["  colour: red", "n.yml:9: rule np-acme-1: `colour` is not known here"],
    ["  confidence: sure", "`confidence` must be low, medium or high"],
    ["  min_entropy: 12", "`min_entropy` must be from 0 to 8 and is ignored"],
    ["  pattern_requirements: {checksum: {}}", "`pattern_requirements.checksum` has no counterpart"],
  ])("%s is told", (line, expected) => {
    expect(remarksOf(line).join("\n")).toContain(expected);
  });
});

test("a rule that cannot be expressed is left out by line, and the others stay", () => {
  const { rules, remarks } = read("- id: two", "  pattern: '[a-z]{20}'", "- name: three", "  pattern: abcd");
  expect(rules.map(({ id }) => id)).toEqual(["np-acme-1"]);
  expect(remarks.map(remarkText)).toEqual([
    expect.stringMatching(/^n\.yml:9: rule two is left out: a match need not hold/),
    "n.yml:11: rule number 3 is left out: it has no `id`",
  ]);
});

test("a file that is no such list is refused by line", () => {
  expect(() => parseNoseyParkerFile("rules: {a: 1}", "n.yml")).toThrow("rules must be a list");
  expect(() => parseNoseyParkerFile("rules:\n- id: a\n  pattern: '[a-z]{9}'", "n.yml")).toThrow(
    "n.yml:2: rule a:",
  );
  expect(() => parseNoseyParkerFile("rules: [", "n.yml")).toThrow("this is not valid YAML");
});

test("our own files are told apart by their fields", () => {
  expect(isNoseyParkerFile("rules:\n- id: a\n  pattern: x")).toBe(true);
  expect(isNoseyParkerFile("rules:\n  - pattern: x")).toBe(true);
  expect(isNoseyParkerFile("rules:\n- id: a\n  regex: x")).toBe(false);
});

test("what stands beside the rules: `extend` as in our own files, anything else is told", () => {
  expect(read("extend: false")).toMatchObject({ extend: false, remarks: [] });
  const { extend, remarks } = read("extend: no", "rulesets: []", "colour: red");
  expect(extend).toBe(true);
  expect(remarks.map(remarkText)).toEqual([
    "n.yml:9: `extend` must be true or false; true is used",
    "n.yml:10: `rulesets` is ignored: all rules of the file are used",
    "n.yml:11: a key beside `rules` is not known here and is ignored",
  ]);
});
