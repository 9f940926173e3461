/**
 * The paths named by the user, made ready for the walk.
 * Promises: a path that is there is taken, even through a symbolic link; one named twice is taken once;
 * one that is missing or neither file nor directory is a problem, and the others are scanned all the same.
 */
import { type BigIntStats, statSync } from "node:fs";
import type { Problem } from "../../contracts/report.ts";
import { displayPath, type FsPath, isRaw, nativePath } from "./fs-path.ts";
import { readProblem } from "./read-problem.ts";

export interface Root {
  readonly kind: "directory" | "file";
  readonly path: FsPath;
}

export interface Roots {
  readonly roots: readonly Root[];
  /** `-` was among the paths. */
  readonly standardInput: boolean;
  readonly problems: readonly Problem[];
}

export function resolveRoots(paths: readonly string[]): Roots {
  const roots: Root[] = [];
  const problems: Problem[] = [];
  const seen = new Set<string>();
  for (const given of paths) {
    if (given === "-") continue;
    try {
      const path = cleanPath(given);
      const stat = statSync(given === "" ? "" : nativePath(path), { bigint: true });
      const kind = kindOf(stat);
      if (kind === undefined) problems.push(specialRoot(given));
      else if (!seen.has(identity(stat))) roots.push({ kind, path });
      seen.add(identity(stat));
    } catch (error) {
      problems.push(readProblem(displayPath(given), error));
    }
  }
  return { roots, standardInput: paths.includes("-"), problems };
}

/** `./a//b/` becomes `a/b` and `.` becomes `""`; `..` stays, since symbolic links give it a meaning of its own. */
export function cleanPath(given: string): FsPath {
  const mark = isRaw(given) ? given[0]! : "";
  const path = given.slice(mark.length);
  const parts = path.split("/").filter((part) => part !== "" && part !== ".");
  return mark + (path.startsWith("/") ? "/" : "") + parts.join("/");
}

function kindOf(stat: BigIntStats): Root["kind"] | undefined {
  if (stat.isDirectory()) return "directory";
  return stat.isFile() ? "file" : undefined;
}

function identity(stat: BigIntStats): string {
  return `${stat.dev}:${stat.ino}`;
}

function specialRoot(path: string): Problem {
  const message = "is neither a file nor a directory; to scan a stream, pipe it in and name `-`";
  return { path: displayPath(path), kind: "unreadable", message };
}
