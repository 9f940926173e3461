/** The rules in force: the built-in ones, those of a rules file, or both. Promises: sorted by id. Throws UsageErrors alone. */
import type { Rule } from "../../engine/rule.ts";
import { allRules } from "../../engine/rules/index.ts";
import type { RuleFilter } from "../../scan/core/rule-filter.ts";
import { loadRulesFile } from "../rules-file/load-rules-file.ts";
import { type RulesFile, type RulesFileRemark, remarkText } from "../rules-file/rules-file.ts";
import { unknownRemarks } from "./unknown-rules.ts";

export interface RuleSet {
  readonly rules: readonly Rule[];
  readonly filters: readonly RuleFilter[];
  /** What of the file is not used as its author meant it: sentences with file and line. */
  readonly warnings: readonly string[];
}

/** A file's rule takes the place of the built-in one with the same id. */
export async function loadRuleSet(rulesFile: string | undefined): Promise<RuleSet> {
  if (rulesFile === undefined) return { rules: allRules(), filters: [], warnings: [] };
  const file = await loadRulesFile(rulesFile);
  return {
    rules: rulesInForce(file),
    filters: file.filters,
    warnings: [...file.remarks, ...unknownRemarks(file, rulesFile, builtInIds())].map(remarkText),
  };
}

export async function loadRules(rulesFile: string | undefined): Promise<readonly Rule[]> {
  return (await loadRuleSet(rulesFile)).rules;
}

export function rulesInForce({ extend, rules, excluded }: RulesFile): Rule[] {
  const gone = new Set([...excluded, ...rules.map(({ id }) => id)]);
  const kept = extend ? allRules().filter(({ id }) => !gone.has(id)) : [];
  return [...kept, ...rules].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The rules of a file by themselves, or the built-in ones, and what is to be told of the file. */
export async function rulesToCheck(
  file: string | undefined,
): Promise<{ readonly rules: readonly Rule[]; readonly remarks: readonly RulesFileRemark[] }> {
  if (file === undefined) return { rules: allRules(), remarks: [] };
  const read = await loadRulesFile(file);
  return { rules: read.rules, remarks: [...read.remarks, ...unknownRemarks(read, file, builtInIds())] };
}

const builtInIds = (): string[] => allRules().map(({ id }) => id);
