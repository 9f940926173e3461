/**
 * Reads a configuration of gitleaks or betterleaks (TOML) as rules and filters of ours; docs/rules-files.md has the table.
 * Promises: what is not used as written becomes a remark with line and rule; a file without one usable rule is refused. Pure:
 * a file it extends comes from the caller.
 */
import type { Rule } from "../../engine/rule.ts";
import type { RequiredRule, RuleFilter } from "../../scan/core/rule-filter.ts";
import { RulesFileError } from "./faults.ts";
import { buildForeignRule, ForeignReading, ruleIdOf } from "./foreign-rule.ts";
import { AllowlistReader } from "./gitleaks-allowlist.ts";
import type { RulesFile } from "./rules-file.ts";
import { type Table, TableReader } from "./table-reader.ts";
import { readToml, type TomlFile } from "./toml-tables.ts";

/** As deep as the other tool goes. */
const EXTEND_DEPTH_MAX = 2;
const FILE_KEYS = ["title", "description", "minVersion", "extend", "rules", "allowlist", "allowlists"];
const EXTEND_KEYS = ["useDefault", "path", "disabledRules"];
const RULE_KEYS = [
  ...["id", "description", "regex", "secretGroup", "entropy", "path", "keywords", "tags"],
  ...["allowlist", "allowlists", "required", "skipReport"],
];
const REQUIRED_KEYS = ["id", "withinLines", "withinColumns"];
/** A shape that says something, without being unmistakable. */
const BASE = 3;
const ENTROPY_MAX = 8;

/** The text of a file that another names in `extend.path`, and the name it goes by. */
export type ReadBase = (path: string) => { readonly source: string; readonly fileName: string };

export function parseGitleaksFile(source: string, fileName: string, readBase: ReadBase): RulesFile {
  const { faults, ...file } = new GitleaksFile(source, fileName, readBase, EXTEND_DEPTH_MAX).read();
  if (file.rules.length === 0 && !file.extend) throw new RulesFileError(fileName, faults());
  return file;
}

class GitleaksFile {
  readonly #toml: TomlFile;
  readonly #reading: ForeignReading;
  readonly #readBase: ReadBase;
  readonly #depth: number;
  readonly #allowlists: AllowlistReader;
  readonly #rules = new Map<string, Rule>();
  readonly #filters: RuleFilter[] = [];

  constructor(source: string, fileName: string, readBase: ReadBase, depth: number) {
    this.#toml = readToml(source, fileName);
    this.#reading = new ForeignReading(fileName);
    this.#readBase = readBase;
    this.#depth = depth;
    this.#allowlists = new AllowlistReader(this.#reading);
  }

  read() {
    const { root } = this.#toml;
    const file = this.#table(root, undefined, (key) => this.#toml.line(key));
    file.onlyKeys(FILE_KEYS);
    const base = this.#extended(file.table("extend"));
    for (const [index, rule] of file.tables("rules").entries()) this.#rule(rule, index);
    for (const name of ["allowlist", "allowlists"]) {
      for (const [index, list] of file.tables(name).entries()) this.#globalAllowlist(list, name, index);
    }
    const own = new Set(this.#rules.keys());
    const rules = [...(base?.rules ?? []).filter(({ id }) => !own.has(id)), ...this.#rules.values()];
    const baseFilters = (base?.filters ?? []).flatMap((filter) => withoutRules(filter, own));
    const remarks = [...(base?.remarks ?? []), ...this.#reading.remarks];
    return {
      extend: base?.extend ?? false,
      rules,
      excluded: base?.excluded ?? [],
      filters: [...baseFilters, ...this.#filters],
      remarks,
      faults: () =>
        remarks.length > 0 ? remarks : [{ line: 1, rule: undefined, reason: "it has no rules" }],
    } satisfies RulesFile & { faults: unknown };
  }

  #table(table: Table, rule: string | undefined, lineOf: (key: string) => number): TableReader {
    return new TableReader(table, lineOf, (line, reason) => this.#reading.changed(line, rule, reason));
  }

  /** `useDefault` means our built-in rules in place of the other tool's. */
  #extended(table: Table | undefined): RulesFile | undefined {
    if (table === undefined) return undefined;
    const line = this.#toml.line("extend");
    const extend = this.#table(table, undefined, (key) => this.#toml.lineIn("extend", 0, key));
    extend.onlyKeys(EXTEND_KEYS);
    const useDefault = extend.flag("useDefault") === true;
    const path = extend.text("path");
    const disabled = new Set(extend.texts("disabledRules").map(ruleIdOf));
    if (useDefault) {
      const what = "the built-in rules of gossip-worker take the place of the other tool's default rules";
      this.#reading.changed(extend.line("useDefault"), undefined, `\`useDefault\`: ${what}`);
    }
    const base = path === undefined ? undefined : this.#base(path, line);
    const inBase = new Set(base?.rules.map(({ id }) => id));
    return {
      extend: useDefault || base?.extend === true,
      rules: (base?.rules ?? []).filter(({ id }) => !disabled.has(id)),
      excluded: [...(base?.excluded ?? []), ...[...disabled].filter((id) => !inBase.has(id))],
      filters: base?.filters ?? [],
      remarks: base?.remarks ?? [],
    };
  }

  #base(path: string, line: number): RulesFile | undefined {
    if (this.#depth === 0) {
      const reason = `\`extend.path\` is followed ${EXTEND_DEPTH_MAX} files deep; this one is not read`;
      this.#reading.changed(line, undefined, reason);
      return undefined;
    }
    const { source, fileName } = this.#readBase(path);
    const { faults: _, ...file } = new GitleaksFile(source, fileName, this.#readBase, this.#depth - 1).read();
    return file;
  }

  #rule(table: Table, index: number): undefined {
    const line = this.#toml.line("rules", index);
    const lineOf = (key: string): number => this.#toml.lineIn("rules", index, key);
    const given = typeof table["id"] === "string" ? table["id"] : undefined;
    const id = ruleIdOf(given ?? `rule ${index + 1}`);
    const rule = this.#table(table, id, lineOf);
    if (given === undefined) return this.#reading.leftOut(line, `number ${index + 1}`, "it has no `id`");
    if (this.#rules.has(id))
      return this.#reading.leftOut(line, id, "another rule of the file has the same id");
    rule.onlyKeys(RULE_KEYS);
    const pattern = rule.text("regex");
    if (pattern === undefined) {
      return this.#reading.leftOut(
        line,
        id,
        "it has no `regex`; rules that go by paths alone have no counterpart",
      );
    }
    const entropy = rule.number("entropy");
    if (entropy !== undefined && (entropy < 0 || entropy > ENTROPY_MAX)) {
      return this.#reading.leftOut(
        lineOf("entropy"),
        id,
        `\`entropy\` must be a number from 0 to ${ENTROPY_MAX}`,
      );
    }
    const filter = this.#filterOf(rule, id, index);
    if (filter === undefined) return undefined;
    const keywords = rule.texts("keywords");
    const built = buildForeignRule(
      {
        ...{ id, line, dialect: "go", pattern, base: BASE, severity: "high", vendor: "Custom", docs: "" },
        name: given,
        description: rule.text("description") ?? given,
        // Group 0 is how the other tool says that none is chosen.
        secretGroup: rule.number("secretGroup") || undefined,
        gates: {
          ...(entropy === undefined || entropy === 0 ? {} : { entropy }),
          ...(keywords.length === 0 ? {} : { keywords }),
          ...(filter.suppressors.length === 0 ? {} : { suppressors: filter.suppressors }),
        },
        tags: rule.texts("tags"),
        positive: [],
        negative: [],
      },
      this.#reading,
    );
    if (built === undefined) return undefined;
    this.#rules.set(id, built);
    if (filter.conditions !== undefined) this.#filters.push(filter.conditions);
  }

  /** Undefined: the rule cannot be used, and that is said. Stopwords by themselves need no filter: the engine knows them. */
  #filterOf(rule: TableReader, id: string, index: number) {
    const lists = ["allowlist", "allowlists"].flatMap((name) =>
      rule.tables(name).map((table) => {
        const reader = this.#table(table, id, () => this.#toml.lineIn("rules", index, name));
        return this.#allowlists.read(reader, id, false);
      }),
    );
    const allowlists = lists.flatMap((list) => list?.allowlist ?? []);
    const isStopwords = (list: (typeof allowlists)[number]): boolean =>
      list.paths.length === 0 && list.patterns.length === 0;
    const suppressors = allowlists.filter(isStopwords).flatMap(({ stopwords }) => stopwords);
    const others = allowlists.filter((list) => !isStopwords(list));
    const path = rule.text("path");
    const onlyPaths = path === undefined ? undefined : this.#allowlists.pattern(path, rule.line("path"), id);
    if (path !== undefined && onlyPaths === undefined) {
      return this.#reading.leftOut(rule.line("path"), id, "its `path` cannot be expressed");
    }
    const required = rule.tables("required").map((table) => this.#required(table, id, rule.line("required")));
    if (required.includes(undefined)) {
      return this.#reading.leftOut(rule.line("required"), id, "a required rule has no `id`");
    }
    const isHidden = rule.flag("skipReport") === true;
    const isNeeded = others.length > 0 || onlyPaths !== undefined || required.length > 0 || isHidden;
    const conditions: RuleFilter = {
      ruleIds: [id],
      allowlists: others,
      ...(onlyPaths === undefined ? {} : { onlyPaths }),
      ...(required.length === 0 ? {} : { required: required.filter((need) => need !== undefined) }),
      ...(isHidden ? { isHidden } : {}),
    };
    return { suppressors, conditions: isNeeded ? conditions : undefined };
  }

  #required(table: Table, id: string, line: number): RequiredRule | undefined {
    const need = this.#table(table, id, () => line);
    need.onlyKeys(REQUIRED_KEYS);
    const ruleId = need.text("id");
    const linesMax = need.number("withinLines");
    const columnsMax = need.number("withinColumns");
    if (ruleId === undefined) return undefined;
    return {
      ruleId: ruleIdOf(ruleId),
      ...(linesMax === undefined ? {} : { linesMax }),
      ...(columnsMax === undefined ? {} : { columnsMax }),
    };
  }

  #globalAllowlist(table: Table, name: string, index: number): void {
    const reader = this.#table(table, undefined, (key) => this.#toml.lineIn(name, index, key));
    const list = this.#allowlists.read(reader, undefined, true);
    if (list === undefined) return;
    const { allowlist, targets } = list;
    this.#filters.push({ ...(targets.length === 0 ? {} : { ruleIds: targets }), allowlists: [allowlist] });
  }
}

/** What is left of a base's filter when rules of the same ids take the place of its own. */
function withoutRules(filter: RuleFilter, replaced: ReadonlySet<string>): RuleFilter[] {
  if (filter.ruleIds === undefined) return [filter];
  const ruleIds = filter.ruleIds.filter((id) => !replaced.has(id));
  return ruleIds.length === 0 ? [] : [{ ...filter, ruleIds }];
}
