/** The conditions of `findings list` and `findings export`, from flags to what the store is asked. Pure; throws UsageErrors. */
import { UsageError } from "../../contracts/errors.ts";
import type { RunId } from "../../contracts/ids.ts";
import { SEVERITIES, type Severity } from "../../contracts/rule-info.ts";
import type { FindingsFilter, LifeStatus } from "../../persistence/findings/select-findings.ts";
import { U64_MAX } from "../config/parse-numbers.ts";
import { splitList } from "../rule-set/select-rules.ts";
import { LIFE_STATUSES, PRESENT_STATUSES, REMOVED_STATUSES } from "./findings-life.ts";
import { momentMs } from "./moment-flag.ts";

export interface FilterFlags {
  readonly run: string | undefined;
  readonly rule: readonly string[];
  readonly severity: Severity | undefined;
  readonly path: string | undefined;
  readonly "min-confidence": number | undefined;
  readonly "new-since": string | undefined;
  readonly present: boolean;
  readonly removed: boolean;
  readonly status: readonly string[];
  readonly each: "finding" | "place" | "all";
}

const EACH = { finding: "finding", place: "latest-occurrence", all: "occurrence" } as const;

/** Rules are not looked up: the store may hold those of a rules file, or of another version. */
export function findingsFilter(flags: FilterFlags): Omit<FindingsFilter, "tenant"> {
  const { run, rule, severity, path, "min-confidence": confidenceMin, "new-since": newSince, each } = flags;
  const statuses = statusesFlag(flags);
  return {
    each: EACH[each],
    ...(run === undefined ? {} : { run: runFlag("run", run) }),
    ...(rule.length === 0 ? {} : { ruleIds: splitList("rule", rule) }),
    ...(severity === undefined ? {} : { severities: SEVERITIES.slice(SEVERITIES.indexOf(severity)) }),
    ...(path === undefined ? {} : { path }),
    ...(confidenceMin === undefined ? {} : { confidenceMin }),
    ...(newSince === undefined ? {} : sinceFlag(newSince)),
    ...(statuses === undefined ? {} : { statuses }),
  };
}

function statusesFlag({ present, removed, status }: FilterFlags): readonly LifeStatus[] | undefined {
  if ([present, removed, status.length > 0].filter((given) => given).length > 1)
    throw new UsageError("flags --present, --removed and --status are given one at a time");
  if (present) return PRESENT_STATUSES;
  if (removed) return REMOVED_STATUSES;
  return status.length === 0 ? undefined : splitList("status", status).map(statusWord);
}

function statusWord(word: string): LifeStatus {
  const known = LIFE_STATUSES.find((one) => one === word);
  if (known !== undefined) return known;
  throw new UsageError(`flag --status takes some of ${LIFE_STATUSES.join(", ")}`);
}

/** A run, or a moment: runs that stored nothing have left no trace to go by. */
function sinceFlag(text: string): Pick<FindingsFilter, "newSinceRun" | "newSinceMs"> {
  const ms = momentMs(text);
  if (ms !== undefined) return { newSinceMs: ms };
  return { newSinceRun: runFlag("new-since", text, ", or a day of the calendar, such as 2026-01-31") };
}

function runFlag(name: string, text: string, others = ""): RunId {
  const id = /^[0-9]{1,20}$/.test(text) ? BigInt(text) : 0n;
  if (id > 0n && id <= U64_MAX) return id;
  throw new UsageError(`flag --${name} takes a run's id, a whole number from 1 to ${U64_MAX}${others}`);
}
