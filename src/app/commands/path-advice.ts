/**
 * What to say of a path that cannot be scanned as it was meant: an address, or a folder within a repository.
 * Promises: an address is never repeated, for it may hold a password. Reads folders' names and nothing of what is in them.
 */
import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { repositoryKind } from "../../sources/git/index.ts";

/** Undefined for what is no address. A file of such a name is one all the same: ask for those that are missing. */
export function addressAdvice(path: string): string | undefined {
  if (/^file:\/\//i.test(path)) return "a path is written without file://";
  if (!isAddress(path)) return undefined;
  return "nothing is fetched for a scan: clone the repository and scan the clone, or hand its address to a fleet with 'runs submit --source=git'";
}

/** Whether it reads like `https://host/x` or `user@host:x`. */
export function isAddress(text: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\/|^[\w.-]+@[\w.-]+:/i.test(text);
}

/** The root of the repository that holds `path`, where `path` is below it; undefined where there is none, or `path` claims to be one. */
export function repositoryAround(path: string): string | undefined {
  let folder = resolve(path);
  if (existsSync(join(folder, ".git"))) return undefined;
  for (let parent = dirname(folder); parent !== folder; parent = dirname(folder)) {
    folder = parent;
    if (existsSync(join(folder, ".git")) && repositoryKind(folder) !== undefined) return folder;
  }
  return undefined;
}
