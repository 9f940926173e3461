/** What the rules of stored findings mean: the built-in rules know it; of others the row itself has to do. */
import type { RuleInfo } from "../../contracts/rule-info.ts";
import { decodeProgram } from "../../engine/program-codec.ts";
import type { StoredFinding } from "../../persistence/findings/stored-finding.ts";
import { builtInProgram } from "../rule-set/built-in-program.ts";

/** Sorted by id, as reports list them. */
export function builtInRules(): readonly RuleInfo[] {
  return decodeProgram(builtInProgram("manual")).infos.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

type RowOfRule = Pick<StoredFinding, "ruleId" | "ruleName" | "severity">;

/** The same object for the same words, so that a million findings share a few hundred. */
export class RuleInfos {
  readonly #known: ReadonlyMap<string, RuleInfo>;
  readonly #made = new Map<string, RuleInfo>();

  constructor(rules: readonly RuleInfo[]) {
    this.#known = new Map(rules.map((rule) => [rule.id, rule]));
  }

  /** Name and severity are those of the scan that found it. */
  of({ ruleId, ruleName, severity }: RowOfRule): RuleInfo {
    const known = this.#known.get(ruleId);
    if (known !== undefined && known.name === ruleName && known.severity === severity) return known;
    const key = `${severity} ${ruleId} ${ruleName}`;
    const before = this.#made.get(key);
    if (before !== undefined) return before;
    const made = { ...(known ?? UNKNOWN), id: ruleId, name: ruleName, severity };
    this.#made.set(key, made);
    return made;
  }
}

const UNKNOWN = {
  vendor: "unknown",
  description: "A rule this build does not know: it came from a rules file, or from another version.",
  docs: "none known to this build",
  tags: [],
  revoke: "Take it out of use where it was issued, then look for where it was used.",
} as const satisfies Partial<RuleInfo>;
