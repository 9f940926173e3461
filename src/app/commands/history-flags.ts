/** The flags that speak of git history, and what they ask for. Promises: what contradicts itself is refused. Pure. */
import { UsageError } from "../../contracts/errors.ts";
import type { FlagSpecs, FlagValues } from "../strict-args.ts";
import { momentMs } from "./moment-flag.ts";

const HISTORY = "Git history";

export const HISTORY_FLAGS = {
  history: {
    kind: "boolean",
    default: true,
    group: HISTORY,
    description: "Scan the files of a repository and not its history; both are scanned by default",
  },
  "history-only": {
    kind: "boolean",
    group: HISTORY,
    description: "Scan the history of a repository and not its files",
  },
  staged: {
    kind: "boolean",
    group: HISTORY,
    description: "Scan what is staged and not in HEAD, and nothing else: for a pre-commit hook",
  },
  "commit-range": {
    kind: "text",
    hint: "A..B",
    group: HISTORY,
    description: "Scan what these commits brought in, and their messages: for continuous integration",
  },
  "since-commit": {
    kind: "text",
    hint: "rev",
    group: HISTORY,
    description: "Scan what came in after this commit: all but what it leads to",
  },
  branch: {
    kind: "list",
    hint: "rev",
    group: HISTORY,
    description: "Scan what led to these branches, tags or commits",
  },
  "max-depth": {
    kind: "integer",
    hint: "n",
    min: 1,
    max: 1_000_000_000,
    group: HISTORY,
    description: "Scan the newest commits alone, so many steps back at most",
  },
  since: {
    kind: "text",
    hint: "date",
    group: HISTORY,
    description:
      "Scan commits of this day or later: 2026-01-31, 2026-01-31T12:00:00Z, or 12h, 30d, 8w for so long ago",
  },
  unreachable: {
    kind: "boolean",
    default: true,
    group: HISTORY,
    description: "Leave out objects that no ref and no reflog leads to any more",
  },
} as const satisfies FlagSpecs;

/** The part of history that is asked for; a date may be relative to now. */
export interface HistoryChoice {
  /** `auto`: files, and the history of repositories. */
  readonly scope: "auto" | "files" | "history";
  readonly branches: readonly string[];
  readonly sinceCommit?: string;
  readonly commitRange?: string;
  readonly depthMax?: number;
  readonly since?:
    | { readonly kind: "moment"; readonly ms: number }
    | { readonly kind: "ago"; readonly ms: number };
  readonly staged: boolean;
  readonly unreachable: boolean;
}

type HistoryValues = FlagValues<typeof HISTORY_FLAGS>;

/** `isNamed`: the command line says `scan git`. */
export function readHistoryChoice(flags: HistoryValues, isNamed: boolean): HistoryChoice {
  const part = partAsked(flags);
  if (!flags.history && (isNamed || flags["history-only"]))
    throw new UsageError("--no-history leaves nothing of what was asked for");
  if (!flags.history && part !== undefined)
    throw new UsageError(`--no-history and ${part} contradict each other`);
  const others = [flags["commit-range"], flags["since-commit"], flags["max-depth"], flags.since];
  if (flags.staged && (others.some((value) => value !== undefined) || flags.branch.length > 0))
    throw new UsageError("--staged is about the index; flags that choose commits do not go with it");
  const isHistory = isNamed || flags["history-only"] || part !== undefined;
  return {
    scope: isHistory ? "history" : flags.history ? "auto" : "files",
    branches: flags.branch,
    staged: flags.staged,
    unreachable: flags.unreachable,
    ...(flags["since-commit"] === undefined ? {} : { sinceCommit: flags["since-commit"] }),
    ...(flags["commit-range"] === undefined ? {} : { commitRange: flags["commit-range"] }),
    ...(flags["max-depth"] === undefined ? {} : { depthMax: flags["max-depth"] }),
    ...(flags.since === undefined ? {} : { since: readSince(flags.since) }),
  };
}

/** The first flag that asks for a part of history, which speaks of no files. */
function partAsked(flags: HistoryValues): string | undefined {
  if (flags.staged) return "--staged";
  if (flags["commit-range"] !== undefined) return "--commit-range";
  if (flags["since-commit"] !== undefined) return "--since-commit";
  if (flags.branch.length > 0) return "--branch";
  if (flags["max-depth"] !== undefined) return "--max-depth";
  return flags.since === undefined ? undefined : "--since";
}

const UNITS_MS: Readonly<Record<string, number>> = { h: 3_600_000, d: 86_400_000, w: 604_800_000 };

function readSince(text: string): NonNullable<HistoryChoice["since"]> {
  const [, count, unit] = /^(\d{1,6})([hdw])$/.exec(text) ?? [];
  if (count !== undefined && unit !== undefined) return { kind: "ago", ms: Number(count) * UNITS_MS[unit]! };
  const ms = momentMs(text);
  if (ms !== undefined) return { kind: "moment", ms };
  throw new UsageError(
    "flag --since takes a day, such as 2026-01-31, a moment, such as 2026-01-31T12:00:00Z, or 12h, 30d, 8w",
  );
}
