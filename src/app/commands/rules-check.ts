/**
 * `rules check [FILE]`: compiles rules, runs their examples, and tells what of another tool's file cannot be expressed.
 * Exit 1 when an example does not do what it should or a rule is left out.
 */
import { printable } from "../../output/text/printable.ts";
import { counted } from "../../output/text/words.ts";
import type { CommandContext } from "../command.ts";
import { engineModule } from "../compose/engine-module.ts";
import { EXIT } from "../exit-codes.ts";
import { rulesToCheck } from "../rule-set/load-rules.ts";
import { runExamples } from "../rule-set/run-examples.ts";
import { remarkText } from "../rules-file/rules-file.ts";

/** A file that cannot be read as rules is a UsageError with all its faults. */
export async function checkRules(
  file: string | undefined,
  anchorMode: "manual" | "derived",
  { stdout }: CommandContext,
): Promise<number> {
  const { rules, remarks: ofFile } = await rulesToCheck(file);
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
    // Files of gitleaks can hold no examples: to say so of each rule would bury the rest.
    ...(examples === 0 && rules.length > 1
      ? [`${name}: note: none of its rules has an example, so none was run`]
      : remarks.map(({ kind, rule, text }) => `${name}: ${kind}: rule ${rule}: ${text}`)),
    `${counted(rules.length, "rule")}, ${counted(examples, "example")}: ${verdict}.`,
  ];
  await stdout.write(lines.map((line) => `${line}\n`).join(""));
  return faults.length === 0 ? EXIT.clean : EXIT.failure;
}
