/** Every built-in rule: listed, named, described, and true to its own examples. The engine's own run is tested elsewhere. */
import { describe, expect, test } from "bun:test";
import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { matchesOf, Pattern } from "../../../../src/engine/pattern.ts";
import { compileProgram } from "../../../../src/engine/program.ts";
import type { Rule, VendorRules } from "../../../../src/engine/rule.ts";
import { allRules, VENDOR_RULES } from "../../../../src/engine/rules/index.ts";
import { VALIDATORS } from "../../../../src/engine/validators/index.ts";
import { RULE_SUPPORT } from "../../../support/rule-files.ts";

const FOLDER = join(import.meta.dir, "../../../../src/engine/rules");
/** Files of several products: their rules bear the products' names. */
const FAMILIES = [
  "aws.ts",
  "chat-webhooks.ts",
  "connection-strings.ts",
  "facebook.ts",
  "frameworks.ts",
  "http-auth.ts",
  "keyed-endpoints.ts",
  "login-files.ts",
  "operation-webhooks.ts",
  "url-credentials.ts",
  "written-logins.ts",
];
const VENDOR_FILES = readdirSync(FOLDER).filter(
  (name) => name.endsWith(".ts") && !RULE_SUPPORT.includes(basename(name, ".ts")),
);
const NOW_MS = Date.UTC(2026, 10, 21);
const RULES = allRules();
const PATTERNS = new Map(compileProgram(RULES).rules.map((rule) => [rule.id, new Pattern(rule)]));

const exportsOf = async (file: string): Promise<VendorRules[]> =>
  Object.values((await import(join(FOLDER, file))) as Record<string, VendorRules>);
const slug = (name: string): string =>
  name
    .toLowerCase()
    .replace(/&|'/g, "")
    .replace(/[^a-z0-9]+/g, "-");
const found = (rule: Rule, text: string): boolean =>
  !matchesOf(PATTERNS.get(rule.id)!, Buffer.from(text, "utf8").toString("latin1"), NOW_MS).next().done;
const excerpt = (rule: Rule, index: number): string => `${rule.id}, example ${index + 1}`;

describe("the list of vendors", () => {
  test("holds every file of the folder, and no file is a stranger", async () => {
    const listed = new Set(VENDOR_RULES);
    const files = await Promise.all(VENDOR_FILES.map(async (file) => ({ file, all: await exportsOf(file) })));
    expect(files.filter(({ all }) => all.length !== 1).map(({ file }) => file)).toEqual([]);
    expect(files.filter(({ all }) => !all.every((one) => listed.has(one))).map(({ file }) => file)).toEqual(
      [],
    );
    expect(VENDOR_RULES.length).toBe(VENDOR_FILES.length);
  });

  test("is sorted by file, one import a line", async () => {
    const source = await Bun.file(join(FOLDER, "index.ts")).text();
    const imported = [...source.matchAll(/^import \{ \w+ \} from "\.\/([\w-]+)\.ts";$/gm)].map(
      ([, file]) => file!,
    );
    expect(imported).toEqual([...imported].sort());
    expect(imported.length).toBe(VENDOR_FILES.length);
  });

  test("names no vendor without a rule", () => {
    expect(VENDOR_RULES.filter(({ rules }) => rules.length === 0).map(({ vendor }) => vendor)).toEqual([]);
  });
});

describe("a rule's id", () => {
  test("is its own", () => {
    const ids = RULES.map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  test("is in kebab case", () => {
    expect(RULES.map(({ id }) => id).filter((id) => !/^[a-z0-9]+(?:-[a-z0-9]+)+$/.test(id))).toEqual([]);
  });

  test("begins with its vendor's name or its file's, outside of families", async () => {
    const strangers: string[] = [];
    for (const file of VENDOR_FILES.filter((name) => !FAMILIES.includes(name))) {
      for (const { vendor, rules } of await exportsOf(file)) {
        const starts = [
          basename(file, ".ts"),
          basename(file, ".ts").split("-")[0]!,
          slug(vendor),
          slug(vendor).split("-")[0]!,
        ];
        for (const { id } of rules)
          if (!starts.some((start) => id.startsWith(`${start}-`))) strangers.push(`${file}: ${id}`);
      }
    }
    expect(strangers).toEqual([]);
  });
});

describe("a rule", () => {
  test("says what it is, where that is documented and how to revoke", () => {
    const silent = RULES.filter((rule) =>
      [rule.name, rule.description, rule.docs, rule.revoke, rule.vendor].some(
        (text) => text.trim().length < 2,
      ),
    );
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  test("names a validator that exists", () => {
    const wrong = RULES.filter(({ validator }) => validator !== undefined && !(validator in VALIDATORS));
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  test("has numbers within their bounds", () => {
    const wrong = RULES.filter(
      ({ base, minConfidence = 0, publicPrefix = 0, gates }) =>
        base < 0 ||
        base > 5 ||
        minConfidence < 0 ||
        minConfidence > 10 ||
        publicPrefix < 0 ||
        (gates?.entropy ?? 0) > 8,
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  test("has two examples of what it finds and one of what it leaves", () => {
    const poor = RULES.filter((rule) => {
      const { positive, negative } = rule.examples();
      return new Set(positive).size < 2 || negative.length < 1;
    });
    expect(poor.map(({ id }) => id)).toEqual([]);
  });

  test("makes the same examples each time", () => {
    const made = (rule: Rule): string => JSON.stringify(rule.examples());
    const first = RULES.map(made);
    const moody = RULES.filter((rule, index) => made(rule) !== first[index]);
    expect(moody.map(({ id }) => id)).toEqual([]);
  });

  test("finds its positive examples", () => {
    const missed = RULES.flatMap((rule) =>
      rule.examples().positive.flatMap((text, index) => (found(rule, text) ? [] : [excerpt(rule, index)])),
    );
    expect(missed).toEqual([]);
  });

  test("leaves its negative examples", () => {
    const taken = RULES.flatMap((rule) =>
      rule.examples().negative.flatMap((text, index) => (found(rule, text) ? [excerpt(rule, index)] : [])),
    );
    expect(taken).toEqual([]);
  });

  test("finds a credential at the end of the text and before a line's end of either kind", () => {
    const shy = RULES.flatMap((rule) => {
      const text = rule.examples().positive[0]!.replace(/\r?\n$/, "");
      return found(rule, `${text}\r\n`) || found(rule, text) ? [] : [rule.id];
    });
    expect(shy).toEqual([]);
  });
});

test("no credential of an example stands in the source of its rule", async () => {
  const leaks: string[] = [];
  for (const file of VENDOR_FILES) {
    const source = await Bun.file(join(FOLDER, file)).text();
    for (const { vendor, rules } of await exportsOf(file)) {
      for (const rule of rules) if (found({ ...rule, vendor }, source)) leaks.push(`${file}: ${rule.id}`);
    }
  }
  expect(leaks).toEqual([]);
});
