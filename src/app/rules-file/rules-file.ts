/** What a rules file brings, whichever tool it was written for. Plain words; may not: read anything. */
import type { Rule } from "../../engine/rule.ts";
import type { RuleFilter } from "../../scan/core/rule-filter.ts";
import type { RulesFileFault } from "./faults.ts";

/** What of a file is not used as its author meant it. `left-out`: the rule finds nothing; `changed`: it works otherwise. */
export interface RulesFileRemark extends RulesFileFault {
  readonly kind: "left-out" | "changed";
  /** Where it stands: a file may extend another. */
  readonly file: string;
}

/**
 * A rule the file speaks of without bringing it. Whether anybody has one is known where the built-in rules are.
 * `disabled`: it is switched off; `target`: an allow list speaks of it; `required`: `rule` requires it; `adapted`: the file gives it
 * further conditions.
 */
export interface RuleMention {
  readonly kind: "disabled" | "target" | "required" | "adapted";
  readonly id: string;
  readonly file: string;
  readonly line: number;
  readonly rule: string | undefined;
}

export interface RulesFile {
  /** True: the rules join the built-in ones and replace those of the same id; false: they stand alone. */
  readonly extend: boolean;
  readonly rules: readonly Rule[];
  /** Ids of built-in rules that are not to be used. */
  readonly excluded: readonly string[];
  readonly filters: readonly RuleFilter[];
  readonly mentions: readonly RuleMention[];
  /** Empty for files in our own format: those are understood whole, or refused. */
  readonly remarks: readonly RulesFileRemark[];
}

export function remarkText({ file, line, rule, reason, kind }: RulesFileRemark): string {
  const who = rule === undefined ? "" : `rule ${rule}${kind === "left-out" ? " is left out" : ""}: `;
  return `${file}:${line}: ${who}${reason}`;
}
