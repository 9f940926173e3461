/**
 * `rules test [FILE]`: runs every example through the engine and tells for each rule how it went.
 * Exit 1 when an example does not do what it should or a rule of the file is left out. Quotes no example.
 */
import { printable } from "../../output/text/printable.ts";
import { counted } from "../../output/text/words.ts";
import type { CommandContext } from "../command.ts";
import { engineModule } from "../compose/engine-module.ts";
import { EXIT } from "../exit-codes.ts";
import { rulesToCheck } from "../rule-set/load-rules.ts";
import { type RuleResult, runExamples } from "../rule-set/run-examples.ts";
import { type RulesFileRemark, remarkText } from "../rules-file/rules-file.ts";
import { asTable } from "./rules-table.ts";

export interface TestRulesFlags {
  readonly format: "table" | "json";
  readonly failed: boolean;
  readonly "anchor-mode": "manual" | "derived";
}

type Verdict = "passed" | "failed" | "untested";

export async function testRules(
  file: string | undefined,
  flags: TestRulesFlags,
  { stdout, stderr }: CommandContext,
): Promise<number> {
  const { rules, remarks } = await rulesToCheck(file);
  if (remarks.length > 0) {
    await stderr.write(remarks.map((remark) => `warning: ${printable(remarkText(remark))}\n`).join(""));
  }
  const anchorMode = flags["anchor-mode"];
  const { examples, results } = runExamples(rules, {
    module: engineModule(),
    anchorMode,
    nowMs: Date.now(),
  });
  const failed = results.filter((result) => verdictOf(result) === "failed");
  const shown = flags.failed ? failed : results;
  await stdout.write(
    flags.format === "json"
      ? asJson(shown, remarks)
      : asText(shown, { rules: results.length, examples, failed }),
  );
  const isWhole = failed.length === 0 && !remarks.some(({ kind }) => kind === "left-out");
  return isWhole ? EXIT.clean : EXIT.failure;
}

function verdictOf({ positive, negative, remarks }: RuleResult): Verdict {
  if (remarks.some(({ kind }) => kind === "fault")) return "failed";
  return positive + negative === 0 ? "untested" : "passed";
}

function asJson(results: readonly RuleResult[], fileRemarks: readonly RulesFileRemark[]): string {
  const rules = results.map((result) => ({
    rule: result.rule,
    verdict: verdictOf(result),
    positive: result.positive,
    negative: result.negative,
    remarks: result.remarks.map(({ kind, text }) => ({ kind, text })),
  }));
  return `${JSON.stringify({ rules, file: fileRemarks.map(remarkText) }, null, 2)}\n`;
}

interface Totals {
  readonly rules: number;
  readonly examples: number;
  readonly failed: readonly RuleResult[];
}

function asText(shown: readonly RuleResult[], { rules, examples, failed }: Totals): string {
  const rows = shown.map((result) => [
    result.rule,
    String(result.positive),
    String(result.negative),
    verdictOf(result),
    result.remarks.map(({ text }) => text).join("; "),
  ]);
  const table =
    rows.length === 0 ? "" : `${asTable(["RULE", "POSITIVE", "NEGATIVE", "RESULT", "REMARKS"], rows)}\n`;
  const verdict = failed.length === 0 ? "all as they should be" : `${counted(failed.length, "rule")} failed`;
  return `${table}${counted(rules, "rule")}, ${counted(examples, "example")}: ${verdict}.\n`;
}
