/**
 * A repository's object directory, those of a push that is not part of it yet, and those any of them borrows from by `alternates`. Promises: each
 * once, bounded in number and depth.
 */
import { isAbsolute, join } from "node:path";
import { ConfinedDirectory } from "./confined-directory.ts";
import { readAlternates } from "./core/alternates-text.ts";
import { GitFault } from "./core/git-fault.ts";
import type { GitLimits } from "./core/git-limits.ts";
import type { ProblemList } from "./problem-list.ts";

const ALTERNATES_MAX_BYTES = 1024 ** 2;

interface Finding {
  readonly limits: GitLimits;
  readonly problems: ProblemList;
}

/** Whether directories a push names are about the repository with this one. */
export function speakOf(own: ConfinedDirectory, incoming: readonly string[]): boolean {
  return incoming.some((path) => {
    try {
      return new ConfinedDirectory(path).path === own.path;
    } catch {
      return false;
    }
  });
}

export function findObjectDirectories(
  first: ConfinedDirectory,
  incoming: readonly string[],
  { limits, problems }: Finding,
): readonly ConfinedDirectory[] {
  const given = incoming.map((path) => openAlternate(first, path, problems));
  const firsts = [first, ...given.filter((directory) => directory !== undefined)];
  const found = new Map(firsts.map((directory) => [directory.path, directory]));
  let level: readonly ConfinedDirectory[] = [...found.values()];
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
