/** Whatever stands in a foreign rules file: it is read, or refused as the user's fault; nothing breaks. */
import { expect, test } from "bun:test";
import { parseGitleaksFile } from "../../../../src/app/rules-file/gitleaks-file.ts";
import { parseNoseyParkerFile } from "../../../../src/app/rules-file/noseyparker-file.ts";
import { UsageError } from "../../../../src/contracts/errors.ts";

const gitleaks = (source: string) =>
  parseGitleaksFile(source, "g.toml", () => {
    throw new UsageError("there is no other file");
  });
const noseyParker = (source: string) => parseNoseyParkerFile(source, "n.yml");

/** The message of the error where there is one that is not a UsageError. */
function broken(read: (source: string) => unknown, source: string): string[] {
  try {
    read(source);
  } catch (error) {
    if (!(error instanceof UsageError)) return [`${source}: ${error}`];
  }
  return [];
}

const TOML_VALUES = [
  ...["5", "1.5", "true", '"x"', "[1]", "[]", "[[1]]", "{a=1}", "[{a=1}]", "1979-05-27", "inf", "nan", "-1"],
  ...['["a"]', '"("', '"(?P<TOKEN"', "'''a{3}{4}'''", "9007199254740993", '["("]', '""'],
];
const PATTERNS = [
  ...[
    "(?x",
    "(?",
    "\\",
    "[",
    "[^",
    "(?xz)a",
    "\\Q",
    "\\p",
    "\\p{",
    "(?-)",
    "(?:",
    ")",
    "a)b",
    "(?x)#",
    "(?P<a>b",
  ],
  ...["[\\", "[[:", "{", "a{,3}", "(?i-)abc", "(?x)(", "\\p{L", "[a-", "a**", "(?<a", "(?=", "\\x{zz}"],
];

test("values of any type, for every key of a gitleaks file", () => {
  const inRule =
    "id regex secretGroup entropy path keywords tags allowlist allowlists required skipReport".split(" ");
  const inList = "condition commits paths regexes regexTarget stopwords targetRules id withinLines".split(
    " ",
  );
  const sources = TOML_VALUES.flatMap((value) => [
    ...["rules", "extend", "allowlist", "allowlists", "title", "x"].map((key) => `${key} = ${value}\n`),
    ...["useDefault", "path", "disabledRules"].map((key) => `[extend]\n${key} = ${value}\n`),
    ...inRule.map((key) => {
      const others = ['id = "a"', 'regex = "abcd"'].filter((line) => !line.startsWith(`${key} `));
      return `[[rules]]\n${others.join("\n")}\n${key} = ${value}\n`;
    }),
    ...["[[allowlists]]", "[[rules.allowlists]]", "[[rules.required]]"].flatMap((table) =>
      inList.map((key) => `[[rules]]\nid = "a"\nregex = "abcd"\n${table}\n${key} = ${value}\n`),
    ),
  ]);
  expect(sources.length).toBeGreaterThan(900);
  expect(sources.flatMap((source) => broken(gitleaks, source))).toEqual([]);
});

test("values of any type, for every key of a Kingfisher file", () => {
  const values = [
    "5",
    "true",
    "x",
    "[1]",
    "[]",
    "{a: 1}",
    "~",
    "2001-01-01",
    ".inf",
    "'('",
    "!!binary aGk=",
    "*a",
    "",
  ];
  const keys = [
    ...["id", "pattern", "name", "description", "references", "categories", "examples", "negative_examples"],
    ...["confidence", "min_entropy", "visible", "pattern_requirements", "validation", "1"],
  ];
  const sources = values.flatMap((value) => [
    ...[value, `rules: ${value}`, `rules:\n- ${value}`],
    ...keys.map((key) => {
      const others = ["id: a", "pattern: abcd"].filter((line) => !line.startsWith(`${key}:`));
      return `rules:\n- ${[...others, `${key}: ${value}`].join("\n  ")}\n`;
    }),
  ]);
  expect(sources.flatMap((source) => broken(noseyParker, source))).toEqual([]);
});

test("patterns that end too early or make no sense", () => {
  expect(
    PATTERNS.flatMap((pattern) => broken(gitleaks, `[[rules]]\nid = "a"\nregex = '''${pattern}'''\n`)),
  ).toEqual([]);
  expect(
    PATTERNS.flatMap((pattern) => broken(noseyParker, `rules:\n- id: a\n  pattern: '${pattern}'\n`)),
  ).toEqual([]);
});

test("aliases that would grow without end are refused at once", () => {
  const levels = Array.from({ length: 9 }, (_, level) => {
    const inner = level === 0 ? "x" : `*a${level - 1}`;
    return `a${level}: &a${level} [${Array(10).fill(inner).join(",")}]`;
  });
  const source = [...levels, "rules:", "- id: a", "  pattern: abcd", "  examples: *a8"].join("\n");
  expect(() => noseyParker(source)).toThrow(
    "n.yml:11: an alias names nothing, or stands for too much; write it out",
  );
});

test("texts that are empty, or of several documents", () => {
  for (const source of ["", "\0", "---\nrules: []\n---\nrules: []\n", "rules:"]) {
    expect([...broken(gitleaks, source), ...broken(noseyParker, source)]).toEqual([]);
  }
});
