/** A repository's object directory and those it borrows from by `alternates`. Promises: each once, bounded in number and depth. */
import { isAbsolute, join } from "node:path";
import { ConfinedDirectory } from "./confined-directory.ts";
import { readAlternates } from "./core/alternates-text.ts";
import { GitFault } from "./core/git-fault.ts";
import type { GitLimits } from "./core/git-limits.ts";
import type { ProblemList } from "./problem-list.ts";

const ALTERNATES_MAX_BYTES = 1024 ** 2;

export function findObjectDirectories(
  first: ConfinedDirectory,
  limits: GitLimits,
  problems: ProblemList,
): readonly ConfinedDirectory[] {
  const found = new Map([[first.path, first]]);
  let level: readonly ConfinedDirectory[] = [first];
  for (let depth = 0; level.length > 0; depth++) {
    const next: ConfinedDirectory[] = [];
    for (const directory of level)
      for (const path of alternatesOf(directory, problems)) {
        const alternate = openAlternate(directory, path, problems);
        if (alternate === undefined || found.has(alternate.path)) continue;
        if (depth >= limits.alternateDepthMax || found.size >= limits.alternatesMax) {
          problems.file(
            alternate.path,
            new GitFault("too-large", "alternates lead on too far; this one was left out"),
          );
          continue;
        }
        found.set(alternate.path, alternate);
        next.push(alternate);
      }
    level = next;
  }
  return [...found.values()];
}

function alternatesOf(objects: ConfinedDirectory, problems: ProblemList): readonly string[] {
  try {
    return readAlternates(objects.below("info")?.readText("alternates", ALTERNATES_MAX_BYTES) ?? "");
  } catch (error) {
    if (!(error instanceof GitFault)) throw error;
    problems.file(join(objects.path, "info", "alternates"), error);
    return [];
  }
}

function openAlternate(
  from: ConfinedDirectory,
  written: string,
  problems: ProblemList,
): ConfinedDirectory | undefined {
  const path = isAbsolute(written) ? written : join(from.path, written);
  try {
    return new ConfinedDirectory(path);
  } catch {
    problems.file(path, new GitFault("missing", `${path} is named in alternates and is not there`));
    return undefined;
  }
}
