/**
 * Finds where a repository keeps its data: a work tree's `.git`, the directory a `.git` file points to, a bare repository,
 * a linked work tree's own directory and the common one behind it. Follows git's own pointers, never its settings.
 */
import { statSync } from "node:fs";
import { isAbsolute, join, resolve } from "node:path";
import { ConfinedDirectory, realPath, statsOf } from "./confined-directory.ts";
import { GitFault } from "./core/git-fault.ts";

export interface GitDirectory {
  /** HEAD and what else is one work tree's own. */
  readonly own: ConfinedDirectory;
  /** Objects, refs and config; the same directory unless this is a linked work tree. */
  readonly common: ConfinedDirectory;
  /** Undefined when a bare repository or a git directory itself was named. */
  readonly workTree: string | undefined;
}

const POINTER_MAX_BYTES = 16 * 1024;
const POINTER_PREFIX = /^gitdir:\s*(\S.*?)\s*$/s;

/** Undefined when `path` is neither the root of a work tree nor a git directory. Does not look further up. */
export function findGitDirectory(path: string): GitDirectory | undefined {
  if (!isDirectory(path)) return undefined;
  const dotGit = join(path, ".git");
  const stats = statsOf(dotGit);
  const target = stats?.isFile() ? readPointer(path) : dotGit;
  const inside = stats === undefined ? undefined : openGitDirectory(target, realPath(path));
  if (inside !== undefined) return inside;
  if (stats?.isFile())
    throw new GitFault("missing", `${dotGit} points to ${target}, which is no git directory`);
  return openGitDirectory(path, undefined);
}

/** Undefined when `path` is no repository's root, or one whose pointers lead nowhere. */
export function repositoryKind(path: string): "work-tree" | "bare" | undefined {
  try {
    const found = findGitDirectory(path);
    return found === undefined ? undefined : found.workTree === undefined ? "bare" : "work-tree";
  } catch (error) {
    if (!(error instanceof GitFault)) throw error;
    return undefined;
  }
}

function isDirectory(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  } catch {
    return false;
  }
}

function readPointer(workTree: string): string {
  const text = new ConfinedDirectory(workTree).readText(".git", POINTER_MAX_BYTES) ?? "";
  const target = POINTER_PREFIX.exec(text)?.[1];
  if (target === undefined || target.includes("\0"))
    throw new GitFault("corrupt", `${join(workTree, ".git")} does not say where the git directory is`);
  return resolve(workTree, target);
}

function openGitDirectory(path: string, workTree: string | undefined): GitDirectory | undefined {
  if (!isDirectory(path)) return undefined;
  const own = new ConfinedDirectory(path);
  if (!own.has("HEAD")) return undefined;
  const common = openCommon(own);
  if (common === undefined || !common.has("objects") || !(common.has("refs") || common.has("reftable")))
    return undefined;
  return { own, common, workTree };
}

function openCommon(own: ConfinedDirectory): ConfinedDirectory | undefined {
  const text = own.readText("commondir", POINTER_MAX_BYTES)?.trim();
  if (text === undefined || text === "" || text.includes("\0")) return own;
  const path = isAbsolute(text) ? text : join(own.path, text);
  return isDirectory(path) ? new ConfinedDirectory(path) : undefined;
}

/** The directories of all work trees linked to the repository, by name. */
export function linkedWorkTrees(common: ConfinedDirectory): readonly string[] {
  return (
    common
      .below("worktrees")
      ?.names()
      .map((name) => join("worktrees", name)) ?? []
  );
}
