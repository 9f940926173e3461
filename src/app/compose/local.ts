/** Puts a scan on this machine together: the program, the engine's module, the maker of threads. May not: choose defaults. */
import { createCommitFilter, type PlacedFinding } from "../../scan/core/commit-filter.ts";
import { createPathFilter } from "../../scan/core/path-conditions.ts";
import type { PathFilter } from "../../scan/core/rule-filter.ts";
import type { EngineSetup } from "../../scan/pipeline/engine-parts.ts";
import type { ThreadMaker } from "../../scan/pipeline/engine-pool.ts";
import { type EngineSource, makeParts } from "../../scan/pipeline/engine-source.ts";
import { engineThreadUrl } from "../../scan/pipeline/engine-thread-url.ts";
import { DEFAULT_ARCHIVE_LIMITS } from "../../sources/archive/core/archive-limits.ts";
import { loadProgram, type ProgramChoice } from "../rule-set/load-program.ts";
import { engineModule } from "./engine-module.ts";

export type LocalSetup = EngineSetup<EngineSource>;

export interface LocalScanChoice {
  readonly rules: ProgramChoice;
  readonly decodeDepth: number;
  /** Only for reports that show secrets. */
  readonly keepSecrets: boolean;
  readonly nowMs: number;
  /** What is scanned, as its paths begin. */
  readonly roots?: readonly string[];
}

/** How many encodings deep a scan looks unless told otherwise. */
export const DEFAULT_DECODE_DEPTH = 2;

export interface LocalThreadMaker extends ThreadMaker<LocalSetup> {
  /** What of the rules file is not used as its author meant it. */
  readonly warnings: readonly string[];
  /** Conditions on paths, where the rules file brings any. */
  readonly keepsPath?: PathFilter;
  /** Conditions on the commits that brought findings in, where the rules file brings any. */
  readonly keepsCommit?: (finding: PlacedFinding) => boolean;
}

/** Throws a UsageError when the rules cannot be used. */
export async function localThreadMaker(choice: LocalScanChoice): Promise<LocalThreadMaker> {
  const { decodeDepth, nowMs, keepSecrets, roots = [] } = choice;
  const { warnings, ...program } = await loadProgram(choice.rules);
  const setup: LocalSetup = {
    module: engineModule(),
    engine: { ...program, decodeDepth, nowMs, ...(roots.length === 0 ? {} : { roots }) },
    archiveLimits: DEFAULT_ARCHIVE_LIMITS,
    keepSecrets,
  };
  const { filters } = program;
  const keepsCommit = filters === undefined ? undefined : createCommitFilter(filters, roots);
  return {
    setup,
    helperSetup: () => ({
      ...setup,
      engine: { ...setup.engine, program: sharedCopy(setup.engine.program) },
    }),
    makeParts,
    workerUrl: engineThreadUrl(),
    warnings,
    ...(filters === undefined ? {} : { keepsPath: createPathFilter(filters, roots) }),
    ...(keepsCommit === undefined ? {} : { keepsCommit }),
  };
}

/** Helpers read the same bytes instead of getting some megabytes each. */
function sharedCopy(bytes: Uint8Array): Uint8Array {
  const shared = new Uint8Array(new SharedArrayBuffer(bytes.length));
  shared.set(bytes);
  return shared;
}
