/**
 * Repositories that are read where they lie. Promises: only what the locator says and nothing a link could put in its place; nothing is
 * written, no lock is taken.
 */
import { constants } from "node:fs";
import { access, lstat, realpath } from "node:fs/promises";
import { join } from "node:path";
import type { MirrorOutcome } from "../../contracts/ports/repository-mirrors.ts";
import type { ParkReason } from "../../contracts/shard.ts";
import { repositoryKind } from "../git/git-directory.ts";

type Refusal = Extract<MirrorOutcome, { kind: "unusable" }>;

/** Undefined when it can be read. */
export async function refuseLocal(path: string): Promise<Refusal | undefined> {
  try {
    return await look(path);
  } catch (error) {
    return fromSystem(error);
  }
}

async function look(path: string): Promise<Refusal | undefined> {
  const stat = await lstat(path);
  if (stat.isSymbolicLink() || (await realpath(path)) !== path)
    return unusable("other", "the repository, or a directory above it, is a symbolic link on this host");
  if (!stat.isDirectory()) return unusable("other", "what lies at this path on this host is no directory");
  await access(path, constants.R_OK | constants.X_OK);
  await tryInside(path);
  if (repositoryKind(path) !== undefined) return undefined;
  return unusable("other", "what lies at this path on this host is no repository's root");
}

/** What may not be read looks like no repository, or like one without objects: the system says so here. */
async function tryInside(path: string): Promise<void> {
  for (const name of [".git", join(".git", "objects"), "objects"]) {
    const inside = join(path, name);
    const stat = await lstat(inside).catch((error: unknown) => {
      if (codeOf(error) !== "ENOENT" && codeOf(error) !== "ENOTDIR") throw error;
    });
    if (stat?.isDirectory()) await access(inside, constants.R_OK | constants.X_OK);
  }
}

/** As above, of a repository that is fetched from a path of this host: git gives one answer for all that can be wrong. */
export async function refuseFetchedPath(path: string): Promise<Refusal | undefined> {
  try {
    const stat = await lstat(await realpath(path));
    if (!stat.isDirectory()) return unusable("other", "what lies at this path on this host is no directory");
    await access(path, constants.R_OK | constants.X_OK);
    await tryInside(path);
    return undefined;
  } catch (error) {
    return fromSystem(error);
  }
}

function fromSystem(error: unknown): Refusal {
  const code = codeOf(error);
  if (code === "ENOENT" || code === "ENOTDIR")
    return unusable("not-found", "the repository is not there on this host");
  if (code === "EACCES" || code === "EPERM")
    return unusable("permission-denied", "the repository may not be read by this worker");
  return unusable("other", `the repository cannot be looked at on this host (${code || "no code"})`);
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

function unusable(reason: ParkReason, why: string): Refusal {
  return { kind: "unusable", reason, why };
}
