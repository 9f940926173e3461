/** The rules in force: the built-in ones, those of a rules file, or both. Promises: sorted by id. Throws UsageErrors alone. */
import type { Rule } from "../../engine/rule.ts";
import { allRules } from "../../engine/rules/index.ts";
import { loadRulesFile } from "../rules-file/load-rules-file.ts";

/** A file's rule takes the place of the built-in one with the same id. */
export async function loadRules(rulesFile: string | undefined): Promise<Rule[]> {
  if (rulesFile === undefined) return allRules();
  const { extend, rules } = await loadRulesFile(rulesFile);
  const replaced = new Set(rules.map(({ id }) => id));
  const kept = extend ? allRules().filter(({ id }) => !replaced.has(id)) : [];
  return [...kept, ...rules].sort((a, b) => (a.id < b.id ? -1 : 1));
}
