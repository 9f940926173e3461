/**
 * From what was written for a repository to its locator. Promises: paths become absolute and real on this host; what other hosts may see
 * differently is a warning, what nobody could find is a UsageError. Errors repeat nothing that may hold credentials.
 */
import { realpathSync } from "node:fs";
import { basename, dirname, isAbsolute, resolve } from "node:path";
import { UsageError } from "../../contracts/errors.ts";
import type { RepositoryLocator } from "../../contracts/git-target.ts";
import { isCanonicalPath, readLocator } from "../../sources/git/core/locator.ts";
import { repositoryKind } from "../../sources/git/index.ts";
import { readFailure } from "../read-failure.ts";

export interface LocatedRepository {
  readonly locator: RepositoryLocator;
  /** A sentence without its place. */
  readonly warning?: string;
}

export function locateRepository(text: string): LocatedRepository {
  const reading = readLocator(text);
  if (reading.kind === "remote") return { locator: reading };
  if (reading.kind === "refused") throw new UsageError(`this names no repository: ${reading.why}`);
  const found = realPath(reading.path);
  const path = found.kind === "here" ? rootOf(found.path) : resolve(reading.path);
  if (found.kind === "missing" && !isAbsolute(reading.path))
    throw new UsageError(`${shown(reading.path)} cannot be made absolute: ${found.why}`);
  if (!isCanonicalPath(path))
    throw new UsageError(
      "its path is longer than 4,095 bytes, or holds a control character or bytes that are not UTF-8",
    );
  const warning =
    found.kind === "missing"
      ? `${path} cannot be looked at from here: ${found.why}`
      : repositoryKind(path) === undefined
        ? `${path} is no repository on this host`
        : undefined;
  return { locator: { kind: "local", path }, ...(warning === undefined ? {} : { warning }) };
}

type Found =
  | { readonly kind: "here"; readonly path: string }
  | { readonly kind: "missing"; readonly why: string };

function realPath(path: string): Found {
  try {
    return { kind: "here", path: realpathSync(path) };
  } catch (error) {
    return { kind: "missing", why: readFailure(error) ?? "it cannot be read" };
  }
}

/** A work tree and the `.git` in it are one repository, and go by one name. */
function rootOf(path: string): string {
  const above = dirname(path);
  return basename(path) === ".git" && repositoryKind(above) === "work-tree" ? above : path;
}

/** Who forgot a scheme may have written a password. */
function shown(path: string): string {
  return path.includes("@") ? "the path" : path;
}
