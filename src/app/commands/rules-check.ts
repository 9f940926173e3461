/**
 * `rules check [FILE]`: compiles rules, runs their examples, and tells what of another tool's file cannot be expressed.
 * Exit 1 when an example does not do what it should or a rule is left out.
 */
import type { Rule } from "../../engine/rule.ts";
import { allRules } from "../../engine/rules/index.ts";
import { printable } from "../../output/text/printable.ts";
import { counted } from "../../output/text/words.ts";
import type { CommandContext } from "../command.ts";
import { engineModule } from "../compose/engine-module.ts";
import { EXIT } from "../exit-codes.ts";
import { unknownRemarks } from "../rule-set/load-rules.ts";
import { runExamples } from "../rule-set/run-examples.ts";
import { loadRulesFile } from "../rules-file/load-rules-file.ts";
import { type RulesFileRemark, remarkText } from "../rules-file/rules-file.ts";

/** A file that cannot be read as rules is a UsageError with all its faults. */
export async function checkRules(
  file: string | undefined,
  anchorMode: "manual" | "derived",
  { stdout }: CommandContext,
): Promise<number> {
  const { rules, remarks: ofFile } = await rulesOf(file);
  const { examples, remarks } = runExamples(rules, { module: engineModule(), anchorMode, nowMs: Date.now() });
  const name = file === undefined ? "built-in rules" : printable(file);
  const faults = [
    ...ofFile.filter(({ kind }) => kind === "left-out"),
    ...remarks.filter(({ kind }) => kind === "fault"),
  ];
  const verdict = faults.length === 0 ? "all as they should be" : counted(faults.length, "fault");
  const lines = [
    ...ofFile.map(
      (remark) => `${remark.kind === "left-out" ? "fault" : "note"}: ${printable(remarkText(remark))}`,
    ),
    ...remarks.map(({ kind, rule, text }) => `${name}: ${kind}: rule ${rule}: ${text}`),
    `${counted(rules.length, "rule")}, ${counted(examples, "example")}: ${verdict}.`,
  ];
  await stdout.write(lines.map((line) => `${line}\n`).join(""));
  return faults.length === 0 ? EXIT.clean : EXIT.failure;
}

async function rulesOf(
  file: string | undefined,
): Promise<{ readonly rules: readonly Rule[]; readonly remarks: readonly RulesFileRemark[] }> {
  if (file === undefined) return { rules: allRules(), remarks: [] };
  const read = await loadRulesFile(file);
  return { rules: read.rules, remarks: [...read.remarks, ...unknownRemarks(read, file)] };
}
