/** The rules in force: the built-in ones, those of a rules file, or both. Promises: sorted by id. Throws UsageErrors alone. */
import type { Rule } from "../../engine/rule.ts";
import { allRules } from "../../engine/rules/index.ts";
import { loadRulesFile } from "../rules-file/load-rules-file.ts";
import type { RulesFileRemark } from "../rules-file/rules-file.ts";
import { unknownRemarks } from "./unknown-rules.ts";

/** A file's rule takes the place of the built-in one with the same id. */
export async function loadRules(rulesFile: string | undefined): Promise<readonly Rule[]> {
  if (rulesFile === undefined) return allRules();
  const { extend, rules, excluded } = await loadRulesFile(rulesFile);
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
  const builtInIds = allRules().map(({ id }) => id);
  return { rules: read.rules, remarks: [...read.remarks, ...unknownRemarks(read, builtInIds)] };
}
