/** `rules list`: the rules in force as a table, or as JSON with what reports say of them. */
import type { RuleInfo, Severity } from "../../contracts/rule-info.ts";
import { ruleInfo } from "../../engine/rule.ts";
import { counted } from "../../output/text/words.ts";
import type { CommandContext } from "../command.ts";
import { EXIT } from "../exit-codes.ts";
import { loadRules } from "../rule-set/load-rules.ts";
import { EVERY_RULE, selectRules, splitList } from "../rule-set/select-rules.ts";
import { asTable } from "./rules-table.ts";

export interface ListRulesFlags {
  readonly format: "table" | "json";
  readonly tags: readonly string[];
  readonly vendor: readonly string[];
  readonly severity: Severity | undefined;
  readonly "rules-file": string | undefined;
}

export async function listRules(flags: ListRulesFlags, { stdout }: CommandContext): Promise<number> {
  const all = (await loadRules(flags["rules-file"])).map(ruleInfo);
  const chosen = selectRules(all, {
    ...EVERY_RULE,
    tags: splitList("tags", flags.tags),
    vendors: splitList("vendor", flags.vendor),
    ...(flags.severity === undefined ? {} : { severity: flags.severity }),
  });
  await stdout.write(flags.format === "json" ? `${JSON.stringify(chosen, null, 2)}\n` : table(chosen));
  return EXIT.clean;
}

function table(rules: readonly RuleInfo[]): string {
  const rows = rules.map(({ id, severity, vendor, name, tags }) => [
    id,
    severity,
    vendor,
    name,
    tags.join(", "),
  ]);
  return `${asTable(["ID", "SEVERITY", "VENDOR", "NAME", "TAGS"], rows)}\n${counted(rules.length, "rule")}.\n`;
}
