/**
 * Which files and which histories a scan reads: a path that is the root of a repository brings both.
 * Promises: what is left out for a flag's sake is said.
 */
import { existsSync, realpathSync } from "node:fs";
import { relative, resolve, sep } from "node:path";
import { UsageError } from "../../contracts/errors.ts";
import type { HistoryRequest } from "../../scan/local/open-histories.ts";
import { isRaw } from "../../sources/filesystem/fs-path.ts";
import { filtersNothing } from "../../sources/filesystem/path-filter.ts";
import { cleanPath, resolveRoots } from "../../sources/filesystem/roots.ts";
import { repositoryKind } from "../../sources/git/index.ts";
import type { CommandContext } from "../command.ts";
import type { HistoryChoice } from "./history-flags.ts";
import { addressAdvice, repositoryAround } from "./path-advice.ts";
import type { ScanOptions } from "./scan-options.ts";

export interface ScanSources {
  readonly paths: readonly string[];
  readonly histories: readonly HistoryRequest[];
  /** Sentences for the user. */
  readonly notes: readonly string[];
}

type SourceOptions = Pick<ScanOptions, "paths" | "pathList" | "filter" | "history">;

export function chooseSources(
  { paths, pathList, filter, history }: SourceOptions,
  nowMs: number,
  env: CommandContext["env"],
): ScanSources {
  const request = (path: string): HistoryRequest => ({
    path: cleanPath(path),
    selection: { ...selectionOf(history, nowMs), ...indexOf(path, history, env) },
  });
  if (history.scope === "history") {
    const repositories = paths.map(repositoryHere);
    for (const path of repositories) checkRepository(path);
    return { paths: [], histories: repositories.map(request), notes: [] };
  }
  // A list may be empty, or of files that are gone by now: its paths are no typing errors.
  if (pathList === undefined) checkPaths(paths);
  const kinds = paths.map((path) => ({ path, kind: path === "-" ? undefined : repositoryKind(path) }));
  const repositories = kinds.filter(({ kind }) => kind !== undefined).map(({ path }) => path);
  if (history.scope === "files" || repositories.length === 0) return { paths, histories: [], notes: [] };
  if (!filtersNothing(filter)) {
    const note = `--exclude, --include and --respect-gitignore choose files: the history of ${repositories.join(", ")} was not scanned; gossip-worker scan git does that`;
    return { paths, histories: [], notes: [note] };
  }
  // What a bare repository has besides objects are its own settings.
  const files = kinds.filter(({ kind }) => kind !== "bare").map(({ path }) => path);
  return { paths: files, histories: repositories.map(request), notes: [] };
}

function selectionOf(
  { scope: _, since, ...rest }: HistoryChoice,
  nowMs: number,
): HistoryRequest["selection"] {
  if (since === undefined) return rest;
  return { ...rest, sinceMs: since.kind === "ago" ? nowMs - since.ms : since.ms };
}

/**
 * `git commit -a` and `git commit FILE` prepare what they commit in another index, and tell hooks by GIT_INDEX_FILE. It is about the
 * repository that one stands in.
 */
function indexOf(
  path: string,
  { staged }: HistoryChoice,
  { GIT_INDEX_FILE: file }: CommandContext["env"],
): Pick<HistoryRequest["selection"], "indexFile"> {
  if (!staged || file === undefined || file === "" || isRaw(path) || !existsSync(path)) return {};
  const below = relative(realpathSync(path), realpathSync("."));
  return below === ".." || below.startsWith(`..${sep}`) ? {} : { indexFile: resolve(file) };
}

/** As git does, whoever stands somewhere within a repository means that one. A folder that is named is taken at its word. */
function repositoryHere(path: string): string {
  if (path !== "." || repositoryKind(path) !== undefined) return path;
  const root = repositoryAround(path);
  return root === undefined ? path : relative(resolve("."), root);
}

/** What is no repository is refused where it is opened; here it is said which one was meant. */
function checkRepository(path: string): void {
  if (isRaw(path) || repositoryKind(path) !== undefined) return;
  const advice = existsSync(path) ? undefined : addressAdvice(path);
  if (advice !== undefined) throw new UsageError(advice);
  const root = existsSync(path) ? repositoryAround(path) : undefined;
  if (root === undefined) return;
  throw new UsageError(
    `${path} is not the root of a git repository, but ${root} is: name that one, or start there`,
  );
}

/** A path that is missing is a problem of the report; when all are, the command line is wrong. */
function checkPaths(paths: readonly string[]): void {
  const { roots, standardInput, problems } = resolveRoots(paths);
  if (roots.length > 0 || standardInput || problems.some(({ kind }) => kind !== "not-found")) return;
  const advice = paths.map(addressAdvice).find((sentence) => sentence !== undefined);
  if (advice !== undefined) throw new UsageError(advice);
  const missing = problems.map(({ path }) => path).join(", ");
  throw new UsageError(`${missing}: no such file or folder`);
}
