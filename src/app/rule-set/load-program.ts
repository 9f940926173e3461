/**
 * The compiled rules of a scan, and which of them it leaves out.
 * Promises: without a rules file nothing is compiled: the program made when this binary was built is used as it is, and rules
 * left out keep their place in its tables; a file's rules are added to it. Throws UsageErrors alone.
 */

import type { Program } from "../../engine/program.ts";
import { decodeProgram, encodeProgram } from "../../engine/program-codec.ts";
import type { Rule } from "../../engine/rule.ts";
import type { RuleFilter } from "../../scan/core/rule-filter.ts";
import type { RulesFile } from "../rules-file/rules-file.ts";
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

/** The compiler is loaded here, so that scans with the built-in rules start without it; and only the file's own rules are compiled. */
async function compileFile(rulesFile: string, anchorMode: "manual" | "derived"): Promise<LoadedProgram> {
  const { loadRulesFile } = await import("../rules-file/load-rules-file.ts");
  const file = await loadRulesFile(rulesFile);
  const builtIn = decodeProgram(builtInProgram(anchorMode));
  const program = file.extend
    ? await extended(builtIn, file, anchorMode)
    : (await import("../../engine/program.ts")).compileProgram(file.rules.toSorted(byId), anchorMode);
  const { unknownRemarks } = await import("./unknown-rules.ts");
  const unknown = unknownRemarks(
    file,
    builtIn.infos.map(({ id }) => id),
  );
  const { remarkText } = await import("../rules-file/rules-file.ts");
  return {
    program: encodeProgram(program),
    warnings: [...file.remarks, ...unknown].map(remarkText),
    ...(file.filters.length === 0 ? {} : { filters: file.filters }),
  };
}

async function extended(
  program: Program,
  { rules, excluded }: RulesFile,
  mode: "manual" | "derived",
): Promise<Program> {
  const { extendProgram } = await import("../../engine/extend-program.ts");
  return extendProgram(program, { rules, removed: excluded, mode });
}

const byId = (a: Rule, b: Rule): number => (a.id < b.id ? -1 : 1);

function withLeastConfidence(bytes: Uint8Array, confidenceMin: number): Uint8Array {
  const program = decodeProgram(bytes);
  const rules = program.rules.map((rule) => ({
    ...rule,
    source: rule.source,
    confidenceMin: Math.max(rule.confidenceMin, confidenceMin),
  }));
  return encodeProgram({ rules, anchors: program.anchors, table: program.table, infos: program.infos });
}
