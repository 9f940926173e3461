/** The policy of rules and options as they are actually loaded: what `policy` prints and a fleet worker compares. */
import { decodeProgram } from "../../engine/program-codec.ts";
import type { IdHashMode, PolicyOptions, PolicyParts } from "../../scan/core/policy.ts";
import type { ChosenProgram } from "./load-program.ts";

export function effectivePolicy(
  { program, disabled = [], filters = [] }: ChosenProgram,
  options: PolicyOptions,
  idHashMode: IdHashMode,
): PolicyParts {
  const isOff = new Set(disabled);
  const rules = decodeProgram(program).rules.filter(({ id }) => !isOff.has(id));
  return { rules, filters, options, idHashMode };
}
