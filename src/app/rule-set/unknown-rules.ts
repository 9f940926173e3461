/** Rules a rules file speaks of that nobody has. May not: load the built-in rules, only be told their ids. */
import type { RulesFile, RulesFileRemark } from "../rules-file/rules-file.ts";

/** Ids the file names and nobody has: rules switched off, required, or spoken of by an allow list. */
export function unknownRemarks(
  file: RulesFile,
  fileName: string,
  builtInIds: readonly string[],
): RulesFileRemark[] {
  const known = new Set([...(file.extend ? builtInIds : []), ...file.rules.map(({ id }) => id)]);
  const remark = (rule: string | undefined, reason: string): RulesFileRemark => {
    return { kind: "changed", file: fileName, line: 1, rule, reason };
  };
  const excluded = file.excluded.filter((id) => !known.has(id) && file.extend);
  const required = file.filters.flatMap(({ ruleIds, required = [] }) =>
    required.filter(({ ruleId }) => !known.has(ruleId)).map(() => ruleIds?.[0]),
  );
  const targets = file.filters.flatMap(({ ruleIds = [] }) => ruleIds.filter((id) => !known.has(id)));
  return [
    ...excluded.map((id) => remark(undefined, `\`disabledRules\` names ${id}, which is no rule here`)),
    ...required.map((id) => remark(id, "it requires a rule that is not here, so it reports nothing")),
    ...targets.map((id) => remark(undefined, `an allow list speaks of ${id}, which is no rule here`)),
  ];
}
