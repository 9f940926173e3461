/**
 * Reads a rules file: YAML with a list of rules in the words of RuleSpec; docs/rules-files.md describes it for people.
 * Promises: every rule of the result compiles; otherwise all faults of the file are thrown at once, each with line, rule and
 * reason. Pure: the file's text comes in, nothing is read.
 */
import { isAlias, isScalar, isSeq, LineCounter, parseDocument, visit } from "yaml";
import { UsageError } from "../../contracts/errors.ts";
import { compileRule } from "../../engine/program.ts";
import type { Rule } from "../../engine/rule.ts";
import { RulesFileError } from "./faults.ts";
import { REQUIRED_FIELDS, RULE_FIELDS, readFields } from "./rule-fields.ts";
import type { RulesFile } from "./rules-file.ts";
import { flag, Reading, readEntries } from "./yaml-reading.ts";

/** A shape that says something, without being unmistakable. */
const DEFAULT_BASE = 3;
const DEFAULT_VENDOR = "Custom";
const DEFAULT_REVOKE = "Take the credential out of use with whoever issued it.";

/** `fileName` stands in the errors. */
export function parseRulesFile(source: string, fileName: string): RulesFile {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  const reading = new Reading(lines);
  for (const { code, pos } of [...document.errors, ...document.warnings]) {
    reading.fault({ range: pos }, YAML_FAULTS[code] ?? `this is not valid YAML (${words(code)})`);
  }
  visit(document, {
    Alias: (_, node) => reading.fault(node, "anchors and aliases are not used in rules files; write it out"),
  });
  const file = reading.faults.length === 0 ? readFile(document.contents, reading) : undefined;
  if (file === undefined || reading.faults.length > 0) throw new RulesFileError(fileName, reading.faults);
  return file;
}

const YAML_FAULTS: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: "a key is given twice in the same mapping",
  TAB_AS_INDENT: "a tab is used for indentation; use spaces",
  BAD_INDENT: "the indentation does not fit what stands around it",
  MULTIPLE_DOCS: "there is more than one YAML document; put all rules under one `rules:`",
};

function words(code: string): string {
  return code.toLowerCase().replaceAll("_", " ");
}

function readFile(contents: unknown, reading: Reading): RulesFile | undefined {
  const empty = contents === null || (isScalar(contents) && contents.value === null);
  if (empty) return reading.fault(contents, "the file is empty; it needs a `rules:` list");
  const entries = readEntries(contents, "a rules file", ["rules", "extend"], reading);
  if (entries === undefined) return undefined;
  const given = entries.get("extend");
  const extend = given === undefined ? true : flag(given.value, "extend", reading);
  const list = entries.get("rules");
  if (list === undefined) return reading.fault(contents, "the `rules:` list is missing");
  if (!isSeq(list.value) || list.value.items.length === 0) {
    return reading.fault(list.key, "rules must be a list with at least one rule");
  }
  const seen = new Map<string, number>();
  const rules = list.value.items.map((item, index) => readRule(item, index, seen, reading));
  reading.rule = undefined;
  const read = rules.filter((rule) => rule !== undefined);
  return { extend: extend ?? true, rules: read, excluded: [], filters: [], mentions: [], remarks: [] };
}

/** `seen`: the line of each id so far. */
function readRule(
  node: unknown,
  index: number,
  seen: Map<string, number>,
  reading: Reading,
): Rule | undefined {
  reading.rule = `number ${index + 1}`;
  if (isAlias(node)) return undefined;
  reading.rule = idIn(node) ?? reading.rule;
  const faultsBefore = reading.faults.length;
  const values = readFields(node, "a rule", RULE_FIELDS, reading);
  if (values === undefined) return undefined;
  const missing = REQUIRED_FIELDS.filter((name) => keyIn(node, name) === undefined);
  if (missing.length > 0) reading.fault(node, `${listed(missing)} missing`);
  const { id } = values;
  if (id !== undefined) {
    const first = seen.get(id);
    if (first !== undefined) reading.fault(keyIn(node, "id"), `the id is used already on line ${first}`);
    else seen.set(id, reading.lineOf(keyIn(node, "id")));
  }
  if (id === undefined || values.regex === undefined || values.name === undefined) return undefined;
  if (values.description === undefined || values.severity === undefined) return undefined;
  const { examples, regex, name, description, severity, ...rest } = values;
  const rule: Rule = {
    vendor: DEFAULT_VENDOR,
    docs: "",
    revoke: DEFAULT_REVOKE,
    base: DEFAULT_BASE,
    ...rest,
    id,
    name,
    description,
    severity,
    regex,
    examples: () => ({ positive: examples?.positive ?? [], negative: examples?.negative ?? [] }),
  };
  checkCompiles(rule, node, reading);
  return reading.faults.length === faultsBefore ? rule : undefined;
}

function listed(names: readonly string[]): string {
  const quoted = names.map((name) => `\`${name}\``).join(", ");
  return `${quoted} ${names.length === 1 ? "is" : "are"}`;
}

/** Pattern, group and plan are judged by the engine itself; its sentence becomes the fault. */
function checkCompiles(rule: Rule, node: unknown, reading: Reading): void {
  try {
    compileRule(rule, "manual");
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    reading.fault(keyIn(node, "regex"), `regex: ${error.message.replace(`rule ${rule.id}: `, "")}`);
  }
}

/** The key's node, for its line. */
function keyIn(node: unknown, name: string): unknown {
  const items = (node as { items?: readonly { key?: unknown }[] }).items ?? [];
  return items.find(({ key }) => isScalar(key) && key.value === name)?.key;
}

function idIn(node: unknown): string | undefined {
  const items = (node as { items?: readonly { key?: unknown; value?: unknown }[] } | null)?.items ?? [];
  const value = items.find(({ key }) => isScalar(key) && key.value === "id")?.value;
  return isScalar(value) && typeof value.value === "string" && ID_LIKE.test(value.value)
    ? value.value
    : undefined;
}

/** What may be repeated in a message. */
const ID_LIKE = /^[\w.-]{1,64}$/;
