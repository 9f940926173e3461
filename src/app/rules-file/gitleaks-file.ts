/**
 * Reads a configuration of gitleaks or betterleaks (TOML) as rules and filters of ours; docs/rules-files.md has the table.
 * Promises: what is not used as written becomes a remark with line and rule; a file without one usable rule is refused. Pure:
 * a file it extends comes from the caller.
 */
import type { RuleFilter } from "../../scan/core/rule-filter.ts";
import { RulesFileError } from "./faults.ts";
import { ForeignReading, ruleIdOf } from "./foreign-rule.ts";
import { AllowlistReader } from "./gitleaks-allowlist.ts";
import { readExpression } from "./gitleaks-expression.ts";
import { inheritedTable } from "./gitleaks-inherit.ts";
import { GitleaksRuleReader, type NamedRule, NOT_WHOLE, type ReadRule } from "./gitleaks-rule.ts";
import type { RuleMention, RulesFile } from "./rules-file.ts";
import { type Table, TableReader } from "./table-reader.ts";
import { readToml, type TomlFile } from "./toml-tables.ts";

/** As deep as the other tool goes. */
const EXTEND_DEPTH_MAX = 2;
const FILE_KEYS = [
  ...["title", "description", "minVersion", "betterleaksMinVersion", "extend", "rules"],
  ...["allowlist", "allowlists", "prefilter", "filter"],
];
const EXTEND_KEYS = ["useDefault", "path", "disabledRules"];
/** The text of a file that another names in `extend.path`, and the name it goes by. */
export type ReadBase = (path: string) => { readonly source: string; readonly fileName: string };

export function parseGitleaksFile(source: string, fileName: string, readBase: ReadBase): RulesFile {
  const {
    faults,
    tables: _,
    ...file
  } = new GitleaksFile(source, fileName, readBase, EXTEND_DEPTH_MAX).read();
  if (file.rules.length === 0 && !file.extend) throw new RulesFileError(fileName, faults());
  return file;
}

/** A file that another extends, or is about to be. */
interface Base extends RulesFile {
  readonly tables: ReadonlyMap<string, Table>;
  readonly found: ReadonlyMap<string, ReadRule>;
  readonly topFilters: readonly RuleFilter[];
}

class GitleaksFile {
  readonly #toml: TomlFile;
  readonly #reading: ForeignReading;
  readonly #readBase: ReadBase;
  readonly #depth: number;
  readonly #allowlists: AllowlistReader;
  readonly #rules: GitleaksRuleReader;
  readonly #found = new Map<string, ReadRule>();
  /** Those of allow lists at the top, and of built-in rules. */
  readonly #filters: RuleFilter[] = [];
  readonly #mentions: RuleMention[] = [];
  /** The rules as they are written, with what they inherit; for a file that extends this one. */
  readonly #tables = new Map<string, Table>();
  #base: Base | undefined;

  constructor(source: string, fileName: string, readBase: ReadBase, depth: number) {
    this.#toml = readToml(source, fileName);
    this.#reading = new ForeignReading(fileName);
    this.#readBase = readBase;
    this.#depth = depth;
    this.#allowlists = new AllowlistReader(this.#reading);
    this.#rules = new GitleaksRuleReader(this.#reading);
  }

  read() {
    const { root } = this.#toml;
    const file = this.#table(root, undefined, (key) => this.#toml.line(key));
    file.onlyKeys(FILE_KEYS);
    const base = this.#extended(file.table("extend"));
    this.#base = base;
    for (const [index, rule] of file.tables("rules").entries()) this.#rule(rule, index);
    for (const name of ["allowlist", "allowlists"]) {
      for (const [index, list] of file.tables(name).entries()) this.#globalAllowlist(list, name, index);
    }
    this.#expressions(file);
    const found = new Map([...(base?.found ?? []), ...this.#found]);
    const ownFilters = [...found.values()].flatMap(({ filter }) => filter ?? []);
    const filters = [...(base?.topFilters ?? []), ...this.#filters];
    const remarks = [...(base?.remarks ?? []), ...this.#reading.remarks];
    return {
      extend: base?.extend ?? false,
      rules: [...found.values()].map(({ rule }) => rule),
      excluded: base?.excluded ?? [],
      filters: [...filters, ...ownFilters],
      mentions: [...(base?.mentions ?? []), ...this.#mentions],
      remarks,
      tables: new Map([...(base?.tables ?? []), ...this.#tables]),
      found,
      topFilters: filters,
      faults: () =>
        remarks.length > 0 ? remarks : [{ line: 1, rule: undefined, reason: "it has no rules" }],
    } satisfies Base & { faults: unknown };
  }

  #table(table: Table, rule: string | undefined, lineOf: (key: string) => number): TableReader {
    return new TableReader(table, lineOf, (line, reason) => this.#reading.changed(line, rule, reason));
  }

  /** `useDefault` means our built-in rules in place of the other tool's. */
  #extended(table: Table | undefined): Base | undefined {
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
    const base = path === undefined ? undefined : this.#readBaseFile(path, line);
    for (const id of disabled) {
      if (base?.found.has(id) !== true) this.#mention("disabled", id, extend.line("disabledRules"));
    }
    const kept = <T>(byId: ReadonlyMap<string, T> = new Map()): ReadonlyMap<string, T> =>
      new Map([...byId].filter(([id]) => !disabled.has(id)));
    return {
      extend: useDefault || base?.extend === true,
      rules: [],
      excluded: [...(base?.excluded ?? []), ...[...disabled].filter((id) => base?.found.has(id) !== true)],
      filters: [],
      topFilters: base?.topFilters ?? [],
      mentions: base?.mentions ?? [],
      remarks: base?.remarks ?? [],
      tables: kept(base?.tables),
      found: kept(base?.found),
    };
  }

  /** Betterleaks' expressions at the top hold for every rule; a condition on entropy is a rule's own matter. */
  #expressions(file: TableReader): void {
    for (const key of ["prefilter", "filter"]) {
      const source = file.text(key);
      if (source === undefined) continue;
      const line = file.line(key);
      const read = readExpression(source, (pattern) => this.#allowlists.pattern(pattern, line, undefined));
      if (!read.isWhole || read.entropyMin !== undefined) {
        this.#reading.changed(line, undefined, NOT_WHOLE.replace("filter", key));
      }
      if (read.allowlists.length > 0) this.#filters.push({ allowlists: read.allowlists });
    }
  }

  #readBaseFile(path: string, line: number): Base | undefined {
    if (this.#depth === 0) {
      const reason = `\`extend.path\` is followed ${EXTEND_DEPTH_MAX} files deep; this one is not read`;
      this.#reading.changed(line, undefined, reason);
      return undefined;
    }
    const { source, fileName } = this.#readBase(path);
    const { faults: _, ...file } = new GitleaksFile(source, fileName, this.#readBase, this.#depth - 1).read();
    return file;
  }

  #mention(kind: RuleMention["kind"], id: string, line: number, rule?: string): void {
    this.#mentions.push({ kind, id, file: this.#reading.file, line, rule });
  }

  #rule(written: Table, index: number): undefined {
    const line = this.#toml.line("rules", index);
    const name = typeof written["id"] === "string" ? written["id"] : undefined;
    if (name === undefined) return this.#reading.leftOut(line, `number ${index + 1}`, "it has no `id`");
    const id = ruleIdOf(name);
    if (this.#tables.has(id))
      return this.#reading.leftOut(line, id, "another rule of the file has the same id");
    const inherited = this.#base?.tables.get(id);
    const merged = inherited === undefined ? written : inheritedTable(inherited, written);
    const table = this.#table(merged, id, (key) => this.#toml.lineIn("rules", index, key));
    this.#tables.set(id, merged);
    const pattern = table.text("regex");
    if (pattern === undefined) return this.#withoutPattern({ id, name, line, table });
    const read = this.#rules.read({ id, name, line, table }, pattern);
    if (read === undefined) return undefined;
    this.#found.set(id, read);
    for (const { ruleId } of read.filter?.required ?? []) {
      this.#mention("required", ruleId, table.line("required"), id);
    }
  }

  #withoutPattern(rule: NamedRule): undefined {
    const { id, line, table } = rule;
    if (this.#base?.extend !== true) {
      const why = table.has("path") ? "; rules that go by paths alone have no counterpart" : "";
      return this.#reading.leftOut(line, id, `it has no \`regex\`${why}`);
    }
    this.#mention("adapted", id, line, id);
    const filter = this.#rules.adapt(rule);
    if (filter !== undefined) this.#filters.push(filter);
  }

  #globalAllowlist(table: Table, name: string, index: number): void {
    const reader = this.#table(table, undefined, (key) => this.#toml.lineIn(name, index, key));
    const list = this.#allowlists.read(reader, undefined, true);
    if (list === undefined) return;
    const { allowlist, targets } = list;
    for (const id of targets) this.#mention("target", id, reader.line("targetRules"));
    this.#filters.push({ ...(targets.length === 0 ? {} : { ruleIds: targets }), allowlists: [allowlist] });
  }
}
