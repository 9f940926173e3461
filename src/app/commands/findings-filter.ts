/** The conditions of `findings list` and `findings export`, from flags to what the store is asked. Pure; throws UsageErrors. */
import { UsageError } from "../../contracts/errors.ts";
import type { RunId } from "../../contracts/ids.ts";
import { SEVERITIES, type Severity } from "../../contracts/rule-info.ts";
import type { FindingsFilter } from "../../persistence/findings/select-findings.ts";
import { U64_MAX } from "../config/parse-numbers.ts";
import { splitList } from "../rule-set/select-rules.ts";

export interface FilterFlags {
  readonly run: string | undefined;
  readonly rule: readonly string[];
  readonly severity: Severity | undefined;
  readonly path: string | undefined;
  readonly "min-confidence": number | undefined;
  readonly "new-since": string | undefined;
  readonly each: "finding" | "place" | "all";
}

const EACH = { finding: "finding", place: "latest-occurrence", all: "occurrence" } as const;

/** Rules are not looked up: the store may hold those of a rules file, or of another version. */
export function findingsFilter(flags: FilterFlags): Omit<FindingsFilter, "tenant"> {
  const { run, rule, severity, path, "min-confidence": confidenceMin, "new-since": newSince, each } = flags;
  return {
    each: EACH[each],
    ...(run === undefined ? {} : { run: runFlag("run", run) }),
    ...(rule.length === 0 ? {} : { ruleIds: splitList("rule", rule) }),
    ...(severity === undefined ? {} : { severities: SEVERITIES.slice(SEVERITIES.indexOf(severity)) }),
    ...(path === undefined ? {} : { path }),
    ...(confidenceMin === undefined ? {} : { confidenceMin }),
    ...(newSince === undefined ? {} : { newSinceRun: runFlag("new-since", newSince) }),
  };
}

function runFlag(name: string, text: string): RunId {
  const id = /^[0-9]{1,20}$/.test(text) ? BigInt(text) : 0n;
  if (id > 0n && id <= U64_MAX) return id;
  throw new UsageError(`flag --${name} takes a run's id, a whole number from 1 to ${U64_MAX}`);
}
