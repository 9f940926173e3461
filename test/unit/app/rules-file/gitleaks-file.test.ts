/** Files of gitleaks and betterleaks: what becomes a rule or a filter, and what is told. All rules here are made up. */
import { describe, expect, test } from "bun:test";
import { RulesFileError } from "../../../../src/app/rules-file/faults.ts";
import { parseGitleaksFile, type ReadBase } from "../../../../src/app/rules-file/gitleaks-file.ts";
import { remarkText } from "../../../../src/app/rules-file/rules-file.ts";

const RULE = ["[[rules]]", 'id = "acme-token"', "regex = '''acme_[a-z0-9]{20}'''"];

const noBase: ReadBase = () => {
  throw new Error("no other file is asked for");
};

function read(...lines: string[]) {
  return parseGitleaksFile(lines.join("\n"), "g.toml", noBase);
}

const remarksOf = (...lines: string[]): string[] => read(...lines).remarks.map(remarkText);

describe("a rule", () => {
  test("needs an id and a regex", () => {
    const { extend, rules, filters, remarks } = read('title = "t"', ...RULE);
    expect([extend, filters, remarks]).toEqual([false, [], []]);
    expect(rules).toHaveLength(1);
    expect(rules[0]).toMatchObject({ id: "acme-token", name: "acme-token", severity: "high", gates: {} });
  });

  test("brings its group, entropy, keywords, tags and description", () => {
    const { rules, remarks } = read(
      ...['title = "t"', "[[rules]]", 'id = "Acme_Token.2"', 'description = "Opens Acme."'],
      ...["regex = '''(acme)_([a-z0-9]{20})'''", "secretGroup = 2", "entropy = 3.5"],
      ...['keywords = ["acme"]', 'tags = ["internal"]'],
    );
    expect(remarks).toEqual([]);
    expect(rules[0]).toMatchObject({
      id: "acme-token-2",
      name: "Acme_Token.2",
      description: "Opens Acme.",
      secretGroup: 2,
      gates: { entropy: 3.5, keywords: ["acme"] },
      tags: ["internal"],
    });
  });

  test("secretGroup 0 chooses none, entropy 0 asks for none", () => {
    const [rule] = read(...RULE, "secretGroup = 0", "entropy = 0").rules;
    expect(rule!.secretGroup).toBeUndefined();
    expect(rule!.gates).toEqual({});
  });

  test("a pattern without anything fixed is looked for behind its keywords", () => {
    const { rules, remarks } = read(
      "[[rules]]",
      'id = "a"',
      "regex = '''[a-f0-9]{32}'''",
      'keywords = ["a.me"]',
    );
    expect(rules[0]).toMatchObject({ regex: "(?i:a\\.me)[\\s\\S]{0,64}?([a-f0-9]{32})", secretGroup: 1 });
    expect(remarks.map(remarkText)).toEqual([
      expect.stringMatching(/^g\.toml:1: rule a: its pattern holds nothing fixed/),
    ]);
  });

  test("keywords the pattern does not hold are told to reach less far", () => {
    expect(remarksOf(...RULE, 'keywords = ["umbrella"]')).toEqual([
      expect.stringMatching(/^g\.toml:1: rule acme-token: one of its keywords must stand within 32 bytes/),
    ]);
  });

  test("may require others, hide itself, and keep to some paths", () => {
    const { filters, remarks } = read(
      ...[...RULE, "skipReport = true"],
      ...["[[rules]]", 'id = "other"', "regex = '''other_([a-z0-9]{20})'''", "path = '''\\.env$'''"],
      ...["[[rules.required]]", 'id = "acme-token"', "withinLines = 3"],
    );
    expect(remarks).toEqual([]);
    expect(filters).toEqual([
      { ruleIds: ["acme-token"], allowlists: [], isHidden: true },
      {
        ruleIds: ["other"],
        allowlists: [],
        onlyPaths: "\\x2eenv(?![^])",
        required: [{ ruleId: "acme-token", linesMax: 3 }],
      },
    ]);
  });
});

describe("what is left out or changed is told by line and rule", () => {
  test.each([
    [
      "a rule without a pattern",
      ["[[rules]]", 'id = "p"', "path = '''x'''"],
      "g.toml:4: rule p is left out: it has no",
    ],
    [
      "a pattern with nothing fixed",
      ["[[rules]]", 'id = "n"', "regex = '''[a-z]{9}'''"],
      "g.toml:4: rule n is left out",
    ],
    ["a second rule of one id", RULE, "g.toml:4: rule acme-token is left out: another rule"],
    [
      "an entropy that cannot be",
      ["[[rules]]", 'id = "e"', "regex = '''abc'''", "entropy = 9"],
      "g.toml:7: rule e is",
    ],
    [
      "an unknown key",
      ['colour = "red"'],
      "g.toml:4: rule acme-token: `colour` is not known here and is ignored",
    ],
    ["a slip of the key", ['keyword = ["a"]'], "did you mean `keywords`?"],
    ["a wrong type", ['tags = "x"'], "g.toml:4: rule acme-token: `tags` must be a list of texts"],
    [
      "commits",
      ["[[rules.allowlists]]", 'condition = "AND"', 'commits = ["c"]', 'stopwords = ["x"]'],
      "rule acme-token: the allow list is not used: commits can be asked for together with paths alone",
    ],
    [
      "a bad condition",
      ["[rules.allowlist]", 'condition = "XOR"', 'stopwords = ["x"]'],
      "`condition` must be OR or AND",
    ],
  ] as const)("%s", (_, lines, expected) => {
    expect(remarksOf(...RULE, ...lines).join("\n")).toContain(expected);
  });

  test("lines are counted over texts of several lines", () => {
    const text = ["description = '''", "[[rules]]", "id = 1", "'''", ...RULE, 'colour = "red"'];
    expect(remarksOf(...text)[0]).toStartWith("g.toml:8: rule acme-token:");
  });

  test("nothing of a value is quoted", () => {
    const secret = `acme_${"k3x9".repeat(5)}`;
    const text = remarksOf(...RULE, `"${secret} ${secret}" = 1`, `tags = "${secret}"`).join("\n");
    expect(text).not.toContain(secret);
  });
});

describe("allow lists", () => {
  test("stopwords by themselves become suppressors of the rule", () => {
    const { rules, filters } = read(...RULE, "[[rules.allowlists]]", 'stopwords = ["Zebra"]');
    expect(rules[0]!.gates).toEqual({ suppressors: ["zebra"] });
    expect(filters).toEqual([]);
  });

  test("others become a filter of the rule", () => {
    const { filters } = read(
      ...[...RULE, "[[rules.allowlists]]", 'condition = "AND"', 'regexTarget = "line"'],
      ...["regexes = ['''sandbox''']", "paths = ['''^fixtures/''']"],
    );
    expect(filters[0]).toMatchObject({
      ruleIds: ["acme-token"],
      allowlists: [{ condition: "all", target: "line", patterns: ["sandbox"] }],
    });
  });

  test("at the top they hold for all rules, or for those they name", () => {
    const { filters } = read(
      ...["[allowlist]", "paths = ['''vendor/''']", ...RULE],
      ...["[[allowlists]]", 'targetRules = ["acme-token"]', 'stopwords = ["x"]'],
    );
    expect(filters.map(({ ruleIds }) => ruleIds)).toEqual([undefined, ["acme-token"]]);
  });

  test("with AND, a criterion that cannot be expressed takes the whole list away", () => {
    const { filters, remarks } = read(
      ...[
        ...RULE,
        "[[rules.allowlists]]",
        'condition = "AND"',
        "paths = ['''(?=abc)x''']",
        'stopwords = ["x"]',
      ],
    );
    expect(filters).toEqual([]);
    expect(remarks.map(remarkText).join("\n")).toContain("would allow too much");
  });
});

describe("extend", () => {
  test("useDefault brings our built-in rules, and that is told", () => {
    const { extend, excluded, remarks } = read(
      "[extend]",
      "useDefault = true",
      'disabledRules = ["github-pat"]',
    );
    expect([extend, excluded]).toEqual([true, ["github-pat"]]);
    expect(remarkText(remarks[0]!)).toContain("g.toml:2: `useDefault`: the built-in rules of gossip-worker");
  });

  test("a path brings another file's rules; own ones and disabled ones take theirs away", () => {
    const base = [
      ...RULE,
      "[[rules]]",
      'id = "b"',
      "regex = '''bbb_x'''",
      "[[rules]]",
      'id = "c"',
      "regex = '''ccc'''",
    ];
    const { rules, excluded } = parseGitleaksFile(
      [
        "[extend]",
        'path = "base.toml"',
        'disabledRules = ["c"]',
        "[[rules]]",
        'id = "b"',
        "regex = '''bbb_y'''",
      ].join("\n"),
      "g.toml",
      (path) => ({ source: base.join("\n"), fileName: path }),
    );
    expect(rules.map(({ id, regex }) => `${id} ${regex}`)).toEqual([
      "acme-token acme_[a-z0-9]{20}",
      "b bbb_y",
    ]);
    expect(excluded).toEqual([]);
  });

  test("a file that extends itself comes to an end", () => {
    const text = ["[extend]", 'path = "g.toml"', ...RULE].join("\n");
    const { rules, remarks } = parseGitleaksFile(text, "g.toml", () => ({
      source: text,
      fileName: "g.toml",
    }));
    expect(rules).toHaveLength(1);
    expect(remarks.map(remarkText)).toContain(
      "g.toml:1: `extend.path` is followed 2 files deep; this one is not read",
    );
  });
});

describe("a file that cannot be used", () => {
  test("no TOML: the line is named, nothing is quoted", () => {
    const secret = `acme_${"k3x9".repeat(5)}`;
    expect(() => read("a = 1", `b = ${secret}`)).toThrow(RulesFileError);
    expect(() => read("a = 1", `b = ${secret}`)).toThrow(/g\.toml:2: this is not valid TOML/);
    expect(() => read("a = 1", `b = ${secret}`)).not.toThrow(secret);
  });

  test("no rule is left: every reason is told", () => {
    expect(() => read("[[rules]]", 'id = "n"', "regex = '''[a-z]{9}'''")).toThrow(
      /g\.toml:1: rule n: a match need not/,
    );
    expect(() => read('title = "t"')).toThrow("it has no rules");
  });
});
