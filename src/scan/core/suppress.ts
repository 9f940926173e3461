/**
 * Takes out the findings somebody has already judged: by a marker on the line, in the baseline or in the ignore file.
 * Promises: every finding is kept or counted exactly once, in that order of precedence; order is kept. Pure.
 */
import type { Finding } from "../../contracts/finding.ts";
import type { ScanSummary } from "../../contracts/report.ts";
import type { Baseline } from "./baseline.ts";
import { type IgnoreEntry, type IgnoreFile, isExpired } from "./ignore-file.ts";

export interface SuppressOptions {
  /** Whether allow markers on the line count. */
  readonly inline: boolean;
  readonly baseline?: Baseline;
  readonly ignoreFile?: IgnoreFile;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/** A finding with what else suppression asks of it; `T` carries on whatever the caller ties to it. */
export interface SuppressCandidate {
  readonly finding: Finding;
  readonly allowed: boolean;
}

export interface Suppressed<T extends SuppressCandidate> {
  readonly kept: readonly T[];
  readonly counts: ScanSummary["suppressed"];
  /** Sentences for the user: entries that have expired or that fitted nothing, by file and line. */
  readonly warnings: readonly string[];
}

type Cause = keyof ScanSummary["suppressed"];

export function suppress<T extends SuppressCandidate>(
  candidates: readonly T[],
  options: SuppressOptions,
): Suppressed<T> {
  const entriesById = Map.groupBy(options.ignoreFile?.entries ?? [], (entry) => entry.id);
  const used = new Set<IgnoreEntry>();
  const counts: Record<Cause, number> = { baseline: 0, ignoreFile: 0, inline: 0 };

  const causeOf = ({ finding, allowed }: T): Cause | undefined => {
    const fitting = (entriesById.get(finding.id) ?? []).filter((entry) => entry.coversPath(finding.path));
    for (const entry of fitting) used.add(entry);
    if (options.inline && allowed) return "inline";
    if (options.baseline?.has(finding.id)) return "baseline";
    return fitting.some((entry) => !isExpired(entry, options.today)) ? "ignoreFile" : undefined;
  };

  const kept = candidates.filter((candidate) => {
    const cause = causeOf(candidate);
    if (cause !== undefined) counts[cause] += 1;
    return cause === undefined;
  });
  return { kept, counts, warnings: warningsOf(options, used) };
}

/** Expired entries are named whether or not they fitted: they should be renewed or taken out. */
function warningsOf({ ignoreFile, today }: SuppressOptions, used: ReadonlySet<IgnoreEntry>): string[] {
  if (ignoreFile === undefined) return [];
  return ignoreFile.entries.flatMap((entry) => {
    const place = `${ignoreFile.name}:${entry.line}`;
    if (isExpired(entry, today)) {
      return [`${place}: the entry expired after ${entry.until}; renew its \`until=\` or remove the line.`];
    }
    return used.has(entry)
      ? []
      : [`${place}: the entry fits no finding of this scan; remove it if it is stale.`];
  });
}
