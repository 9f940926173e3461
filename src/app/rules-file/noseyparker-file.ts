/**
 * Reads rules of Nosey Parker and Kingfisher (YAML) as rules and filters of ours; docs/rules-files.md has the table.
 * Promises: what is not used as written becomes a remark with line and rule; a file without one usable rule is refused. Pure.
 */
import { isMap, isScalar, isSeq, LineCounter, parseDocument, type YAMLMap } from "yaml";
import type { Gates, Rule } from "../../engine/rule.ts";
import type { LeastCharacters, RuleFilter } from "../../scan/core/rule-filter.ts";
import { RulesFileError } from "./faults.ts";
import { buildForeignRule, ForeignReading, ruleIdOf } from "./foreign-rule.ts";
import type { RulesFile } from "./rules-file.ts";
import { type Table, TableReader } from "./table-reader.ts";

const RULE_KEYS = [
  ...["name", "id", "pattern", "description", "references", "categories", "examples", "negative_examples"],
  ...["confidence", "min_entropy", "visible", "pattern_requirements", "prevalidated"],
];
/** Kingfisher's live checks and what they need: this scanner asks no vendor. */
const ONLINE_KEYS = ["validation", "revocation", "depends_on_rule", "tls_mode"];
const REQUIREMENT_KEYS = [
  ...["min_digits", "min_uppercase", "min_lowercase", "min_special_chars", "special_chars"],
  "ignore_if_contains",
];
const SPECIAL_CHARACTERS = "!@#$%^&*()_+-=[]{}|;:'\",.<>?/\\`~";
const BASES: Readonly<Record<string, number>> = { low: 1, medium: 3, high: 4 };
const BASE_DEFAULT = 3;
const ENTROPY_MAX = 8;
/** The group Kingfisher takes the secret from, where a pattern names one so. */
const SECRET_GROUP = "TOKEN";

/** Whether a YAML text is a list of such rules: they have a `pattern`, ours have a `regex`. */
export function isNoseyParkerFile(source: string): boolean {
  return /^[ \t-]*["']?pattern["']?[ \t]*:/m.test(source) && !/^[ \t-]*["']?regex["']?[ \t]*:/m.test(source);
}

export function parseNoseyParkerFile(source: string, fileName: string): RulesFile {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  const lineOf = (node: unknown): number => {
    const start = (node as { range?: readonly number[] | null } | null)?.range?.[0];
    return start === undefined ? 1 : Math.max(1, lines.linePos(start).line);
  };
  const refuse = (node: unknown, reason: string): never => {
    throw new RulesFileError(fileName, [{ line: lineOf(node), rule: undefined, reason }]);
  };
  const [error] = document.errors;
  if (error !== undefined) return refuse({ range: error.pos }, "this is not valid YAML");
  const list = isMap(document.contents) ? document.contents.get("rules") : undefined;
  if (!isSeq(list)) return refuse(document.contents, "rules must be a list with at least one rule");
  const plain = (node: YAMLMap): Table => {
    try {
      return node.toJS(document) as Table;
    } catch {
      return refuse(node, "an alias names nothing, or stands for too much; write it out");
    }
  };
  const reader = new RulesReader(fileName);
  const extend = isMap(document.contents) ? topLevel(document.contents, reader, lineOf) : true;
  for (const [index, node] of list.items.entries()) {
    const keyLine = (key: string): number => {
      const pair = isMap(node)
        ? node.items.find((item) => isScalar(item.key) && item.key.value === key)
        : undefined;
      return lineOf(pair?.key ?? node);
    };
    reader.rule(isMap(node) ? plain(node) : {}, index, keyLine);
  }
  const { rules, filters, remarks } = reader.result();
  if (rules.length === 0) throw new RulesFileError(fileName, remarks);
  return { extend, rules, excluded: [], filters, mentions: [], remarks };
}

/** Of what stands beside the rules: `extend`, as in our own files. Without it the rules join the built-in ones. */
function topLevel(file: YAMLMap, reader: RulesReader, lineOf: (node: unknown) => number): boolean {
  let extend = true;
  for (const { key, value } of file.items) {
    const name = isScalar(key) ? key.value : undefined;
    const given = isScalar(value) ? value.value : undefined;
    if (name === "rules") continue;
    if (name === "extend" && typeof given === "boolean") extend = given;
    else if (name === "extend") reader.changed(lineOf(key), "`extend` must be true or false; true is used");
    else if (name === "rulesets")
      reader.changed(lineOf(key), "`rulesets` is ignored: all rules of the file are used");
    else reader.changed(lineOf(key), "a key beside `rules` is not known here and is ignored");
  }
  return extend;
}

class RulesReader {
  readonly #reading: ForeignReading;
  readonly #rules = new Map<string, Rule>();
  readonly #filters: RuleFilter[] = [];

  constructor(fileName: string) {
    this.#reading = new ForeignReading(fileName);
  }

  /** A remark on the file, not on a rule. */
  changed(line: number, reason: string): void {
    this.#reading.changed(line, undefined, reason);
  }

  result() {
    return { rules: [...this.#rules.values()], filters: this.#filters, remarks: this.#reading.remarks };
  }

  rule(table: Table, index: number, lineOf: (key: string) => number): undefined {
    const reading = this.#reading;
    const line = lineOf("id");
    const given = typeof table["id"] === "string" ? table["id"] : undefined;
    const id = ruleIdOf(given ?? `rule ${index + 1}`);
    const tell = (at: number, reason: string): void => reading.changed(at, id, reason);
    const rule = new TableReader(table, lineOf, tell);
    const pattern = rule.text("pattern");
    if (given === undefined) return reading.leftOut(line, `number ${index + 1}`, "it has no `id`");
    if (pattern === undefined) return reading.leftOut(line, id, "it has no `pattern`");
    if (this.#rules.has(id)) return reading.leftOut(line, id, "another rule of the file has the same id");
    this.#tellUnknown(table, rule, tell);
    const name = rule.text("name") ?? given;
    const gates = this.#gates(rule, tell);
    const built = buildForeignRule(
      {
        ...{ id, line, dialect: "rust", pattern, name, vendor: "Custom", severity: "high" },
        description: rule.text("description") ?? name,
        docs: rule.texts("references")[0] ?? "",
        secretGroup: { ifNamed: SECRET_GROUP },
        base: this.#base(rule, tell),
        gates: gates.gates,
        tags: rule.texts("categories"),
        positive: rule.texts("examples"),
        negative: rule.texts("negative_examples"),
      },
      reading,
    );
    if (built === undefined) return undefined;
    this.#rules.set(id, built);
    const isHidden = rule.flag("visible") === false;
    if (!isHidden && gates.least === undefined) return undefined;
    this.#filters.push({
      ...{ ruleIds: [id], allowlists: [] },
      ...(isHidden ? { isHidden } : {}),
      ...(gates.least === undefined ? {} : { least: gates.least }),
    });
  }

  #tellUnknown(table: Table, rule: TableReader, tell: (line: number, reason: string) => void): void {
    for (const key of ONLINE_KEYS) {
      if (table[key] === undefined) continue;
      tell(rule.line(key), `\`${key}\` is ignored: no vendor is asked about what is found`);
    }
    rule.onlyKeys([...RULE_KEYS, ...ONLINE_KEYS]);
  }

  #base(rule: TableReader, tell: (line: number, reason: string) => void): number {
    const confidence = rule.text("confidence");
    if (confidence === undefined) return BASE_DEFAULT;
    const base = Object.hasOwn(BASES, confidence) ? BASES[confidence] : undefined;
    if (base === undefined)
      tell(rule.line("confidence"), "`confidence` must be low, medium or high; medium is used");
    return base ?? BASE_DEFAULT;
  }

  #gates(
    rule: TableReader,
    tell: (line: number, reason: string) => void,
  ): { readonly gates: Gates; readonly least?: LeastCharacters } {
    const entropy = rule.number("min_entropy") ?? 0;
    const usable = entropy >= 0 && entropy <= ENTROPY_MAX;
    if (!usable)
      tell(rule.line("min_entropy"), `\`min_entropy\` must be from 0 to ${ENTROPY_MAX} and is ignored`);
    const table = rule.table("pattern_requirements");
    const line = rule.line("pattern_requirements");
    const wanted = new TableReader(table ?? {}, () => line, tell);
    for (const key of Object.keys(table ?? {})) {
      if (!REQUIREMENT_KEYS.includes(key)) tell(line, requirementIgnored(key));
    }
    const suppressors = wanted.texts("ignore_if_contains");
    const least: LeastCharacters = {
      digits: wanted.number("min_digits") ?? 0,
      uppercase: wanted.number("min_uppercase") ?? 0,
      lowercase: wanted.number("min_lowercase") ?? 0,
      special: wanted.number("min_special_chars") ?? 0,
      specialCharacters: wanted.text("special_chars") ?? SPECIAL_CHARACTERS,
    };
    const gates: Gates = {
      ...(entropy > 0 && usable ? { entropy } : {}),
      ...(least.digits > 0 ? { digit: true } : {}),
      ...(suppressors.length > 0 ? { suppressors } : {}),
    };
    const isDigitAlone = least.digits <= 1 && least.uppercase + least.lowercase + least.special === 0;
    return isDigitAlone ? { gates } : { gates, least };
  }
}

function requirementIgnored(key: string): string {
  const name = /^[a-z_]{1,30}$/.test(key) ? `\`pattern_requirements.${key}\`` : "a pattern requirement";
  return `${name} has no counterpart and is ignored`;
}
