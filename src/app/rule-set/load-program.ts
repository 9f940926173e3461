/**
 * The compiled rules of a scan, and which of them it leaves out.
 * Promises: without a rules file nothing is compiled: the program made when this binary was built is used as it is, and rules
 * left out keep their place in its tables. Throws UsageErrors alone.
 */
import { decodeProgram, encodeProgram } from "../../engine/program-codec.ts";
import type { RuleFilter } from "../../scan/core/rule-filter.ts";
import { builtInProgram } from "./built-in-program.ts";
import { type RuleSelection, selectRules, selectsAll } from "./select-rules.ts";

export interface ProgramChoice {
  readonly rulesFile?: string;
  readonly anchorMode: "manual" | "derived";
  readonly selection: RuleSelection;
  /** Findings below this confidence, 0 to 10, are not reported. */
  readonly confidenceMin: number;
}

export interface ChosenProgram {
  /** As `encodeProgram` writes it. */
  readonly program: Uint8Array;
  /** Ids of its rules that are not to be reported. */
  readonly disabled?: readonly string[];
  /** Conditions a rules file brings that the engine does not know. */
  readonly filters?: readonly RuleFilter[];
}

export interface LoadedProgram extends ChosenProgram {
  /** What of the rules file is not used as its author meant it. */
  readonly warnings: readonly string[];
}

export async function loadProgram(choice: ProgramChoice): Promise<LoadedProgram> {
  const { rulesFile, anchorMode, selection, confidenceMin } = choice;
  const { program: whole, ...rest } =
    rulesFile === undefined
      ? { program: builtInProgram(anchorMode), warnings: [] }
      : await compileFile(rulesFile, anchorMode);
  const program = confidenceMin > 0 ? withLeastConfidence(whole, confidenceMin) : whole;
  if (selectsAll(selection)) return { program, ...rest };
  const { infos } = decodeProgram(whole);
  const wanted = new Set(selectRules(infos, selection));
  return { program, disabled: infos.filter((info) => !wanted.has(info)).map(({ id }) => id), ...rest };
}

/** The compiler is loaded here, so that scans with the built-in rules start without it. */
async function compileFile(rulesFile: string, anchorMode: "manual" | "derived"): Promise<LoadedProgram> {
  const { loadRuleSet } = await import("./load-rules.ts");
  const { rules, filters, warnings } = await loadRuleSet(rulesFile);
  const { compileProgram } = await import("../../engine/program.ts");
  const program = encodeProgram(compileProgram(rules, anchorMode));
  return { program, warnings, ...(filters.length === 0 ? {} : { filters }) };
}

function withLeastConfidence(bytes: Uint8Array, confidenceMin: number): Uint8Array {
  const program = decodeProgram(bytes);
  const rules = program.rules.map((rule) => ({
    ...rule,
    source: rule.source,
    confidenceMin: Math.max(rule.confidenceMin, confidenceMin),
  }));
  return encodeProgram({ rules, anchors: program.anchors, table: program.table, infos: program.infos });
}
