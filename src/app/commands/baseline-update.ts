/**
 * Which entries of a baseline a new one takes over although their findings were not met: those the scan did not look for. Promises: only
 * what was looked for and is gone is dropped. Pure.
 */
import type { Report } from "../../contracts/report.ts";
import type { Baseline, BaselineEntry } from "../../scan/core/baseline.ts";
import { displayPath } from "../../sources/filesystem/fs-path.ts";
import { filtersNothing } from "../../sources/filesystem/path-filter.ts";
import { cleanPath } from "../../sources/filesystem/roots.ts";
import type { ScanOptions } from "./scan-options.ts";

export function entriesNotLookedFor(
  previous: Baseline,
  { rules, problems }: Pick<Report, "rules" | "problems">,
  options: ScanOptions,
): readonly BaselineEntry[] {
  const entries = [...previous.values()];
  if (problems.length > 0 || isPartial(options)) return entries;
  const inForce = new Set(rules.map(({ id }) => id));
  const roots = options.paths.filter((path) => path !== "-").map((path) => displayPath(cleanPath(path)));
  return entries.filter(
    ({ rule, path }) => !inForce.has(rule) || !roots.some((root) => isWithin(path, root)),
  );
}

/** Whether something is left out that an entry does not tell of: by confidence, by name or size of files, by commits. */
function isPartial(options: ScanOptions): boolean {
  const { rules, filter, fileMaxBytes, scanArchives, history } = options;
  return (
    rules.confidenceMin > 0 ||
    !filtersNothing(filter) ||
    fileMaxBytes !== undefined ||
    !scanArchives ||
    history.scope === "history"
  );
}

function isWithin(path: string, root: string): boolean {
  if (root === "") return !path.startsWith("/");
  const rest = path.startsWith(root) ? path.slice(root.length) : undefined;
  return (
    rest !== undefined && (rest === "" || root.endsWith("/") || rest.startsWith("/") || rest.startsWith("::"))
  );
}
