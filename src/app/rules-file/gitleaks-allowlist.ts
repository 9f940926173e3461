/**
 * Reads the allow lists of gitleaks files. Promises: a criterion that cannot be expressed makes a list allow less, never more, so
 * that no finding is lost by it; and it is said. Pure.
 */
import { UsageError } from "../../contracts/errors.ts";
import type { Allowlist } from "../../scan/core/rule-filter.ts";
import { conditionPattern, type ForeignReading, ruleIdOf } from "./foreign-rule.ts";
import type { TableReader } from "./table-reader.ts";

const KEYS = ["description", "condition", "commits", "paths", "regexes", "regexTarget", "stopwords"];
const GLOBAL_KEYS = [...KEYS, "targetRules"];
const CONDITIONS = new Map<string, Allowlist["condition"]>([
  ["OR", "any"],
  ["||", "any"],
  ["AND", "all"],
  ["&&", "all"],
]);
const TARGETS: readonly string[] = ["secret", "match", "line"] satisfies readonly Allowlist["target"][];

export interface ReadAllowlist {
  readonly allowlist: Allowlist;
  /** Ids of the rules a global list speaks of; empty: all. */
  readonly targets: readonly string[];
}

export class AllowlistReader {
  readonly #reading: ForeignReading;

  constructor(reading: ForeignReading) {
    this.#reading = reading;
  }

  /** Undefined when the list is not used. */
  read(list: TableReader, rule: string | undefined, isGlobal: boolean): ReadAllowlist | undefined {
    list.onlyKeys(isGlobal ? GLOBAL_KEYS : KEYS);
    const condition = CONDITIONS.get((list.text("condition") ?? "OR").toUpperCase());
    const target = list.text("regexTarget") ?? "secret";
    const notUsed = (key: string, why: string): undefined =>
      this.#reading.changed(list.line(key), rule, `the allow list is not used: ${why}`) as undefined;
    if (condition === undefined) return notUsed("condition", "`condition` must be OR or AND");
    if (!isTarget(target)) return notUsed("regexTarget", "`regexTarget` must be secret, match or line");
    const commits = list.texts("commits").map((oid) => oid.toLowerCase());
    const paths = this.#patterns(list, "paths", rule);
    const patterns = this.#patterns(list, "regexes", rule);
    const stopwords = list.texts("stopwords").map((word) => word.toLowerCase());
    if (condition === "all" && (isGone(list, "paths", paths) || isGone(list, "regexes", patterns))) {
      return notUsed("condition", "with AND, what cannot be expressed would allow too much");
    }
    if (condition === "all" && commits.length > 0 && patterns.length + stopwords.length > 0)
      return notUsed("commits", "commits can be asked for together with paths alone");
    if (paths.length + patterns.length + stopwords.length + commits.length === 0) return undefined;
    const targets = isGlobal ? list.texts("targetRules").map(ruleIdOf) : [];
    const allowlist = { condition, paths, patterns, target, stopwords };
    return { allowlist: commits.length === 0 ? allowlist : { ...allowlist, commits }, targets };
  }

  /** Undefined, and said, when it cannot be expressed. */
  pattern(source: string, line: number, rule: string | undefined): string | undefined {
    try {
      return conditionPattern(source, "go");
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      this.#reading.changed(line, rule, `a pattern cannot be expressed: ${error.message}`);
      return undefined;
    }
  }

  #patterns(list: TableReader, key: string, rule: string | undefined): readonly string[] {
    return list.texts(key).flatMap((source) => this.pattern(source, list.line(key), rule) ?? []);
  }
}

function isTarget(text: string): text is Allowlist["target"] {
  return TARGETS.includes(text);
}

/** The list asked for it, and nothing of it could be expressed. */
function isGone(list: TableReader, key: string, patterns: readonly string[]): boolean {
  return patterns.length === 0 && list.texts(key).length > 0;
}
