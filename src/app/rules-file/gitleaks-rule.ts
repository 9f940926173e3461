/**
 * Reads one rule of a gitleaks or betterleaks file: the pattern and its gates as a rule of ours, the rest as a filter.
 * Promises: what is not used as written becomes a remark; a rule that comes back compiles. Pure.
 */
import { SEVERITIES, type Severity } from "../../contracts/rule-info.ts";
import type { Rule } from "../../engine/rule.ts";
import type { Allowlist, RuleFilter } from "../../scan/core/rule-filter.ts";
import { buildForeignRule, type ForeignReading } from "./foreign-rule.ts";
import { AllowlistReader } from "./gitleaks-allowlist.ts";
import { readExpression } from "./gitleaks-expression.ts";
import { readRequired } from "./gitleaks-required.ts";
import type { TableReader } from "./table-reader.ts";

const RULE_KEYS = [
  ...["id", "description", "regex", "secretGroup", "entropy", "path", "keywords", "tags"],
  ...["allowlist", "allowlists", "required", "components", "skipReport", "filter", "severity"],
];
/** What betterleaks asks vendors for. */
const ONLINE_KEYS = ["validate", "analyze", "revoke"];
/** What a file may say of a default rule that ours do not take. */
const UNADAPTABLE_KEYS = ["description", "entropy", "keywords", "secretGroup", "severity", "tags"];
/** A shape that says something, without being unmistakable. */
const BASE = 3;
const ENTROPY_MAX = 8;
const SEVERITY_DEFAULT: Severity = "high";

export interface NamedRule {
  readonly id: string;
  /** As the file has it. */
  readonly name: string;
  readonly line: number;
  readonly table: TableReader;
}

export interface ReadRule {
  readonly rule: Rule;
  readonly filter: RuleFilter | undefined;
}

interface Conditions {
  readonly entropyMin?: number;
  readonly allowlists: readonly Allowlist[];
  readonly others: Pick<RuleFilter, "onlyPaths" | "required" | "isHidden">;
}

export class GitleaksRuleReader {
  readonly #reading: ForeignReading;
  readonly #allowlists: AllowlistReader;

  constructor(reading: ForeignReading) {
    this.#reading = reading;
    this.#allowlists = new AllowlistReader(reading);
  }

  /** Undefined: the rule cannot be used, and that is said. */
  read(given: NamedRule, pattern: string): ReadRule | undefined {
    const { id, name, line, table } = given;
    const conditions = this.#conditions(given);
    const entropy = this.#entropy(given);
    if (conditions === undefined || entropy === undefined) return undefined;
    const keywords = table.texts("keywords");
    // Stopwords by themselves need no filter: the engine knows them.
    const suppressors = conditions.allowlists.filter(isStopwords).flatMap(({ stopwords }) => stopwords);
    const least = Math.max(entropy, conditions.entropyMin ?? 0);
    const built = buildForeignRule(
      {
        ...{ id, line, name, dialect: "go", pattern, base: BASE, vendor: "Custom", docs: "" },
        severity: this.#severity(given),
        description: table.text("description") ?? name,
        // Group 0 is how the other tool says that none is chosen.
        secretGroup: table.number("secretGroup") || undefined,
        gates: {
          ...(least === 0 ? {} : { entropy: least }),
          ...(keywords.length === 0 ? {} : { keywords }),
          ...(suppressors.length === 0 ? {} : { suppressors }),
        },
        tags: table.texts("tags"),
        positive: [],
        negative: [],
      },
      this.#reading,
    );
    if (built === undefined) return undefined;
    const allowlists = conditions.allowlists.filter((list) => !isStopwords(list));
    return { rule: built, filter: filterOf(id, { ...conditions, allowlists }) };
  }

  /** What a rule without a pattern says of a built-in one: allow lists and a path can be had of any rule, the rest cannot. */
  adapt(given: NamedRule): RuleFilter | undefined {
    const { id, table } = given;
    const conditions = this.#conditions(given);
    for (const key of UNADAPTABLE_KEYS.filter((name) => table.has(name))) {
      this.#reading.changed(table.line(key), id, `\`${key}\` of a built-in rule cannot be changed; it stays`);
    }
    return conditions === undefined ? undefined : filterOf(id, conditions);
  }

  #entropy({ id, table }: NamedRule): number | undefined {
    const entropy = table.number("entropy") ?? 0;
    if (entropy >= 0 && entropy <= ENTROPY_MAX) return entropy;
    const reason = `\`entropy\` must be a number from 0 to ${ENTROPY_MAX}`;
    return this.#reading.leftOut(table.line("entropy"), id, reason);
  }

  #severity({ id, table }: NamedRule): Severity {
    const given = table.text("severity");
    const severity = SEVERITIES.find((each) => each === given);
    if (given !== undefined && severity === undefined) {
      const reason = `\`severity\` must be one of ${SEVERITIES.join(", ")}; ${SEVERITY_DEFAULT} is used`;
      this.#reading.changed(table.line("severity"), id, reason);
    }
    return severity ?? SEVERITY_DEFAULT;
  }

  /** Undefined: without what cannot be expressed the rule would report too little or too much. */
  #conditions({ id, table }: NamedRule): Conditions | undefined {
    const tell = (line: number, reason: string): void => this.#reading.changed(line, id, reason);
    this.#tellUnknown(table, tell);
    const lists = ["allowlist", "allowlists"].flatMap((name) =>
      table.nested(name).map((list) => this.#allowlists.read(list, id, false)),
    );
    const path = table.text("path");
    const onlyPaths = path === undefined ? undefined : this.#allowlists.pattern(path, table.line("path"), id);
    if (path !== undefined && onlyPaths === undefined) {
      return this.#reading.leftOut(table.line("path"), id, "its `path` cannot be expressed");
    }
    const required = readRequired(table, tell);
    if (required === undefined) {
      return this.#reading.leftOut(table.line("required"), id, "a required rule has no `id`");
    }
    const { entropyMin, allowlists } = this.#filter(table, id);
    return {
      ...(entropyMin === undefined ? {} : { entropyMin }),
      allowlists: [...lists.flatMap((list) => list?.allowlist ?? []), ...allowlists],
      others: {
        ...(onlyPaths === undefined ? {} : { onlyPaths }),
        ...(required.length === 0 ? {} : { required }),
        ...(table.flag("skipReport") === true ? { isHidden: true } : {}),
      },
    };
  }

  #tellUnknown(table: TableReader, tell: (line: number, reason: string) => void): void {
    for (const key of ONLINE_KEYS.filter((name) => table.has(name))) {
      tell(table.line(key), `\`${key}\` is ignored: no vendor is asked about what is found`);
    }
    if (table.flag("tokenEfficiency") === true) {
      tell(table.line("tokenEfficiency"), "`tokenEfficiency` has no counterpart and leaves nothing out");
    }
    table.onlyKeys([...RULE_KEYS, ...ONLINE_KEYS, "tokenEfficiency"]);
  }

  #filter(table: TableReader, id: string): Pick<Conditions, "entropyMin" | "allowlists"> {
    const source = table.text("filter");
    if (source === undefined) return { allowlists: [] };
    const line = table.line("filter");
    const { isWhole, ...read } = readExpression(source, (pattern) =>
      this.#allowlists.pattern(pattern, line, id),
    );
    if (!isWhole) this.#reading.changed(line, id, NOT_WHOLE);
    return read;
  }
}

export const NOT_WHOLE = "a part of `filter` cannot be expressed and leaves nothing out";

function isStopwords({ paths, patterns, commits = [] }: Allowlist): boolean {
  return paths.length + patterns.length + commits.length === 0;
}

function filterOf(id: string, { allowlists, others }: Conditions): RuleFilter | undefined {
  if (allowlists.length === 0 && Object.keys(others).length === 0) return undefined;
  return { ruleIds: [id], allowlists, ...others };
}
