/** docs/rules-files.md says what is so. */
import { expect, test } from "bun:test";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseRulesFile } from "../../../../src/app/rules-file/parse-rules-file.ts";
import { REQUIRED_FIELDS, RULE_FIELDS } from "../../../../src/app/rules-file/rule-fields.ts";

const text = readFileSync(join(import.meta.dir, "../../../../docs/rules-files.md"), "utf8");

test("its example is a rules file whose patterns fit their examples", () => {
  const [, yaml] = /```yaml\n(.*?)```/s.exec(text)!;
  for (const rule of parseRulesFile(yaml!, "docs/rules-files.md").rules) {
    const { positive, negative } = rule.examples();
    expect(positive.every((example) => new RegExp(rule.regex).test(example))).toBe(true);
    expect(negative.some((example) => new RegExp(rule.regex).test(example))).toBe(false);
    expect([positive.length, negative.length]).not.toContain(0);
  }
});

test("every field is described, and the required ones as such", () => {
  const rows = text.split("\n").filter((line) => line.startsWith("| `"));
  const described = rows.flatMap((row) =>
    [...row.split("|")[1]!.matchAll(/`(\w+)`/g)].map(([, name]) => name!),
  );
  expect(described.filter((name) => !["rules", "extend"].includes(name)).sort()).toEqual(
    Object.keys(RULE_FIELDS).sort(),
  );
  const required = rows.filter((row) => row.includes("| required |")).map((row) => /`(\w+)`/.exec(row)![1]!);
  expect(required).toEqual([...REQUIRED_FIELDS]);
});
