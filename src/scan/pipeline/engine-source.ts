/**
 * The engine as a scan thread makes it: from a program's bytes, so that threads share one copy and decode only what they use.
 * Promises: plain data on the way in.
 */
import { copySecret } from "../../engine/copy-secret.ts";
import type { Program } from "../../engine/program.ts";
import { decodeProgram } from "../../engine/program-codec.ts";
import { createBlobScanner, type EngineOptions } from "../../engine/scanner.ts";
import { createPairing } from "../core/credential-pairs.ts";
import { createMatchFilter } from "../core/match-filter.ts";
import type { RuleFilter } from "../core/rule-filter.ts";
import { enginePartsMaker, type ThreadEngine } from "./engine-parts.ts";

export interface EngineSource extends EngineOptions {
  /** As `encodeProgram` writes it. */
  readonly program: Uint8Array;
  /** Conditions on what the engine finds; none when absent. */
  readonly filters?: readonly RuleFilter[];
  /** What is scanned, as paths of blobs begin: conditions on paths speak of what is below. */
  readonly roots?: readonly string[];
}

function createEngine(module: WebAssembly.Module, source: EngineSource): ThreadEngine {
  const program = decodeProgram(source.program);
  return {
    scanner: createBlobScanner(module, program, source),
    get rules() {
      return source.disabled === undefined
        ? program.infos
        : program.infos.filter(({ id }) => !source.disabled!.includes(id));
    },
    ruleOf: ruleLookup(program),
    copySecret,
    ...filterOf(program, source),
  };
}

/** Conditions first: a half that is not reported is no part of a credential either. */
function filterOf(program: Program, { filters, roots }: EngineSource): Pick<ThreadEngine, "filter"> {
  const pairing = createPairing(program.rules);
  if (filters === undefined) return pairing === undefined ? {} : { filter: pairing };
  const conditions = createMatchFilter(filters, patternLookup(program), roots);
  if (pairing === undefined) return { filter: conditions };
  return { filter: (path, matches) => pairing(path, conditions(path, matches)) };
}

function patternLookup(program: Program): (ruleId: string) => string {
  const rules = new Map(program.rules.map((rule) => [rule.id, rule]));
  return (ruleId) => rules.get(ruleId)?.source ?? "";
}

function ruleLookup(program: Program): ThreadEngine["ruleOf"] {
  let indexes: Map<string, number> | undefined;
  return (ruleId) => {
    indexes ??= new Map(program.rules.map(({ id }, index) => [id, index]));
    const index = indexes.get(ruleId);
    if (index === undefined) return undefined;
    return { info: program.infos[index]!, publicPrefix: program.rules[index]!.publicPrefix };
  };
}

export const makeParts = enginePartsMaker(createEngine);
