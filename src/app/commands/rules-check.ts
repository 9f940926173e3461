/** `rules check [FILE]`: compiles rules and runs their examples. Exit 1 when an example does not do what it should. */
import { allRules } from "../../engine/rules/index.ts";
import { printable } from "../../output/text/printable.ts";
import { counted } from "../../output/text/words.ts";
import type { CommandContext } from "../command.ts";
import { engineModule } from "../compose/engine-module.ts";
import { EXIT } from "../exit-codes.ts";
import { runExamples } from "../rule-set/run-examples.ts";
import { loadRulesFile } from "../rules-file/load-rules-file.ts";

/** A file that cannot be read as rules is a UsageError with all its faults. */
export async function checkRules(
  file: string | undefined,
  anchorMode: "manual" | "derived",
  { stdout }: CommandContext,
): Promise<number> {
  const rules = file === undefined ? allRules() : (await loadRulesFile(file)).rules;
  const { examples, remarks } = runExamples(rules, { module: engineModule(), anchorMode, nowMs: Date.now() });
  const name = file === undefined ? "built-in rules" : printable(file);
  const faults = remarks.filter(({ kind }) => kind === "fault");
  const verdict = faults.length === 0 ? "all as they should be" : counted(faults.length, "fault");
  const lines = [
    ...remarks.map(({ kind, rule, text }) => `${name}: ${kind}: rule ${rule}: ${text}`),
    `${counted(rules.length, "rule")}, ${counted(examples, "example")}: ${verdict}.`,
  ];
  await stdout.write(lines.map((line) => `${line}\n`).join(""));
  return faults.length === 0 ? EXIT.clean : EXIT.failure;
}
