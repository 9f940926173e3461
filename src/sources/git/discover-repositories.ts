/**
 * The repositories below a directory: work trees and bare ones. Promises: follows no symbolic link, goes no deeper than it is told, does not
 * look inside a repository for others, opens nothing but directories; same tree, same order; stays responsive.
 */
import { opendir, realpath } from "node:fs/promises";
import { join } from "node:path";
import { UsageError } from "../../contracts/errors.ts";
import type { Problem } from "../../contracts/report.ts";
import { readProblem } from "../filesystem/read-problem.ts";
import { repositoryKind } from "./git-directory.ts";

export interface DiscoverOptions {
  /** 0 looks at the directory itself alone. */
  readonly depthMax: number;
  readonly signal?: AbortSignal;
  /** Called for each directory that was looked at. */
  readonly onProgress?: (directories: number) => void;
}

export interface Discovery {
  /** Real and absolute, in the order of their paths. */
  readonly repositories: readonly string[];
  /** Directories that could not be read, the first of them. */
  readonly problems: readonly Problem[];
}

const PROBLEMS_MAX = 100;

interface Place {
  readonly path: string;
  readonly depth: number;
}

/** Throws a UsageError when `directory` itself cannot be read. */
export async function discoverRepositories(
  directory: string,
  { depthMax, signal, onProgress }: DiscoverOptions,
): Promise<Discovery> {
  const root = await realpath(directory).catch((error: unknown) => unusable(directory, error));
  const waiting: Place[] = [{ path: root, depth: 0 }];
  const repositories: string[] = [];
  const problems: Problem[] = [];
  for (let seen = 1; ; seen++) {
    signal?.throwIfAborted();
    const place = waiting.pop();
    if (place === undefined) break;
    onProgress?.(seen);
    if (repositoryKind(place.path) !== undefined) repositories.push(place.path);
    else if (place.depth < depthMax) await lookInto(place, waiting, problems);
  }
  return { repositories: repositories.sort(), problems };
}

async function lookInto({ path, depth }: Place, waiting: Place[], problems: Problem[]): Promise<void> {
  const tell = (problem: Problem) => void (problems.length < PROBLEMS_MAX && problems.push(problem));
  try {
    const names: string[] = [];
    for await (const entry of await opendir(path)) if (entry.isDirectory()) names.push(entry.name);
    for (const name of names.sort().reverse()) {
      const below = join(path, name);
      if (name.includes("\ufffd"))
        tell({ path: below, kind: "unreadable", message: "has a name that is not UTF-8" });
      else waiting.push({ path: below, depth: depth + 1 });
    }
  } catch (error) {
    if (depth === 0) unusable(path, error);
    tell(readProblem(path, error));
  }
}

function unusable(path: string, error: unknown): never {
  throw new UsageError(`${path} ${readProblem(path, error).message}; name a directory that can be read`);
}
