/**
 * Reads one directory: files by name, directories by path, everything else counted.
 * Promises: symbolic links are not followed; the inside of a `.git` directory is left out; names that are not
 * UTF-8 are found too; a directory that cannot be read is a problem and not an error.
 * May not: stat what it lists, unless the file system does not say what an entry is.
 */
import { type Dirent, lstatSync, readdirSync } from "node:fs";
import type { Problem, Skipped } from "../../contracts/report.ts";
import { childPrefix, displayPath, type FsPath, isRaw, joinRaw, lstatMaybe, nativePath } from "./fs-path.ts";
import type { PathFilter } from "./path-filter.ts";
import { readProblem } from "./read-problem.ts";

/** What the reader tells whoever walks. */
export interface DirectoryVisitor {
  directory(path: FsPath): void;
  /** A file called `name` in the directory that is being read. */
  file(name: string): void;
  /** A file whose name is not UTF-8. */
  rawFile(path: FsPath): void;
  skipped(kind: keyof Skipped): void;
  problem(problem: Problem): void;
}

type EntryType = Pick<Dirent, "isDirectory" | "isFile" | "isSymbolicLink">;

/** How a name with bytes that are no UTF-8 shows itself once it has been made a string. */
const REPLACEMENT = "\ufffd";

/** `filter`: undefined admits everything. */
export function readDirectory(path: FsPath, filter: PathFilter | undefined, visitor: DirectoryVisitor): void {
  filter?.enter(path);
  const prefix = childPrefix(path);
  try {
    let hasRawNames = isRaw(path);
    if (!hasRawNames) {
      for (const entry of readdirSync(nativePath(path), { withFileTypes: true })) {
        if (entry.name.includes(REPLACEMENT)) hasRawNames = true;
        else visitEntry(prefix, entry.name, entry, filter, visitor);
      }
    }
    if (hasRawNames) readRawNames(path, prefix, filter, visitor);
  } catch (error) {
    visitor.problem(readProblem(displayPath(path) || ".", error));
  }
}

function visitEntry(
  prefix: FsPath,
  name: string,
  type: EntryType,
  filter: PathFilter | undefined,
  visitor: DirectoryVisitor,
): void {
  if (type.isFile()) {
    if (filter === undefined || filter.admits(name, false)) visitor.file(name);
    else visitor.skipped("excluded");
  } else if (type.isDirectory()) {
    const wanted =
      (name !== ".git" || !isGitDirectory(prefix + name)) && (filter?.admits(name, true) ?? true);
    if (wanted) visitor.directory(prefix + name);
    else visitor.skipped("excluded");
  } else if (type.isSymbolicLink()) visitor.skipped("symlinks");
  else visitUntyped(prefix + name, name, type, filter, visitor);
}

/** Some file systems leave the type of an entry open; sockets, pipes and devices come here as well. */
function visitUntyped(
  path: FsPath,
  name: string,
  type: EntryType,
  filter: PathFilter | undefined,
  visitor: DirectoryVisitor,
): void {
  const known = typeByStat(path, visitor);
  if (known === undefined) return;
  const settled = known.isFile() || known.isDirectory() || known.isSymbolicLink();
  if (!settled || known === type) visitor.skipped("special");
  else visitEntry(path.slice(0, path.length - name.length), name, known, filter, visitor);
}

/**
 * The entries whose names do not survive as strings, read as bytes. (Listing bytes and types at once is broken in
 * Bun 1.4.5: the name comes back undefined.)
 */
function readRawNames(
  path: FsPath,
  prefix: FsPath,
  filter: PathFilter | undefined,
  visitor: DirectoryVisitor,
): void {
  const within = isRaw(path);
  for (const name of readdirSync(nativePath(path), { encoding: "buffer" })) {
    const shown = name.toString("utf8");
    if (!within && !shown.includes(REPLACEMENT)) continue;
    const full = joinRaw(prefix, name);
    const type = typeByStat(full, visitor);
    if (type === undefined) continue;
    if (!type.isFile() && !type.isDirectory())
      visitor.skipped(type.isSymbolicLink() ? "symlinks" : "special");
    else if (shown === ".git" && isGitDirectory(full)) visitor.skipped("excluded");
    else if (filter !== undefined && !filter.admits(shown, type.isDirectory())) visitor.skipped("excluded");
    else if (type.isDirectory()) visitor.directory(full);
    else visitor.rawFile(full);
  }
}

function typeByStat(path: FsPath, visitor: DirectoryVisitor): EntryType | undefined {
  try {
    return lstatSync(nativePath(path));
  } catch (error) {
    visitor.problem(readProblem(displayPath(path), error));
    return undefined;
  }
}

/** Really git's own: someone's directory of that name is read like any other. */
function isGitDirectory(path: FsPath): boolean {
  return lstatMaybe(path + "/HEAD") !== undefined && lstatMaybe(path + "/objects")?.isDirectory() === true;
}
