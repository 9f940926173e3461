/** What a file of gitleaks takes from the file it extends, or from the built-in rules. All rules here are made up. */
import { expect, test } from "bun:test";
import { unknownRemarks } from "../../../../src/app/rule-set/unknown-rules.ts";
import { parseGitleaksFile } from "../../../../src/app/rules-file/gitleaks-file.ts";
import { remarkText } from "../../../../src/app/rules-file/rules-file.ts";

const BASE = `
[[rules]]
id = "acme-token"
regex = '''acme_[a-z0-9]{20}'''
entropy = 3
keywords = ["acme"]
tags = ["a"]
[[rules.allowlists]]
paths = ['''^vendor/''']
[[allowlists]]
targetRules = ["acme-token"]
paths = ['''^old/''']
`;

function read(source: string, base = BASE) {
  return parseGitleaksFile(source, "g.toml", (path) => ({ source: base, fileName: path }));
}

test("a rule inherits what it leaves out from the one of its id, and lists grow", () => {
  const { rules, filters, remarks } = read(`
[extend]
path = "base.toml"
[[rules]]
id = "acme-token"
description = "Ours."
entropy = 4
keywords = ["acne"]
tags = ["b"]
[[rules.allowlists]]
paths = ['''^test/''']
`);
  expect(remarks).toEqual([]);
  expect(rules).toHaveLength(1);
  expect(rules[0]).toMatchObject({
    ...{ regex: "acme_[a-z0-9]{20}", description: "Ours.", tags: ["a", "b"] },
    gates: { entropy: 4, keywords: ["acme", "acne"] },
  });
  const paths = filters.flatMap(({ allowlists }) => allowlists.flatMap((list) => list.paths));
  const isAllowed = (path: string): boolean => paths.some((source) => new RegExp(source).test(path));
  expect(["old/a", "test/a", "vendor/a", "src/old/a"].map(isAllowed)).toEqual([true, true, true, false]);
});

test("nothing is inherited from a rule that is switched off", () => {
  const source = `
[extend]
path = "base.toml"
disabledRules = ["acme-token"]
[[rules]]
id = "acme-token"
`;
  expect(() => read(source)).toThrow("rule acme-token: it has no `regex`");
});

test("with useDefault, a rule without a regex adapts the built-in one of its id", () => {
  const file = read(`
[extend]
useDefault = true
[[rules]]
id = "github-pat"
entropy = 4
[[rules.allowlists]]
stopwords = ["sample"]
[[rules.allowlists]]
paths = ['''^test/''']
[[rules]]
id = "github-pot"
`);
  expect(file.rules).toEqual([]);
  expect(file.filters).toMatchObject([
    { ruleIds: ["github-pat"], allowlists: [{ stopwords: ["sample"], paths: [] }, { stopwords: [] }] },
  ]);
  expect(file.remarks.map(remarkText).slice(1)).toEqual([
    "g.toml:6: rule github-pat: `entropy` of a built-in rule cannot be changed; it stays",
  ]);
  expect(unknownRemarks(file, ["github-pat"]).map(remarkText)).toEqual([
    "g.toml:11: rule github-pot: it has no `regex`, and no rule here has its name to be adapted, so it does nothing; did you mean github-pat?",
  ]);
});

test("without anything to inherit from, a rule without a regex is left out", () => {
  expect(() => read('[[rules]]\nid = "a"')).toThrow("rule a: it has no `regex`");
  expect(() => read("[[rules]]\nid = 'a'\npath = '''x'''")).toThrow("go by paths alone");
});

test("rules that are spoken of and not there are told on the line that speaks of them", () => {
  const file = read(`
[extend]
useDefault = true
disabledRules = ["githb-pat", "github-pat"]
[[rules]]
id = "acme-token"
regex = '''acme_[a-z0-9]{20}'''
[[rules.required]]
id = "nobody"
[[allowlists]]
targetRules = ["acme-tokn"]
paths = ['''x''']
`);
  expect(unknownRemarks(file, ["github-pat"]).map(({ line, reason }) => `${line} ${reason}`)).toEqual([
    "4 `disabledRules` names githb-pat, which is no rule here; did you mean github-pat?",
    "8 it requires a rule that is not here, so it reports nothing",
    "11 an allow list speaks of acme-tokn, which is no rule here; did you mean acme-token?",
  ]);
});
