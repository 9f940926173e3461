/**
 * From a shard's payload to a root on this host. Promises: only what the payload says and nothing a link could put in its place; what is
 * wrong with a root is a reason to park the shard, never an error of the worker; a disk that hangs does not hold up the thread that renews.
 */
import { constants, type Stats } from "node:fs";
import { access, lstat, realpath } from "node:fs/promises";
import type { ParkReason } from "../../contracts/shard.ts";
import { decodeFsPayload, type FsPayload, FsPayloadError } from "../core/fs-payload.ts";

export type HydratedRoot =
  | { readonly kind: "ready"; readonly root: FsPayload }
  | { readonly kind: "unusable"; readonly reason: ParkReason; readonly why: string };

/** The disk the root is looked for on. */
export interface RootDisk {
  lstat(path: string): Promise<Pick<Stats, "isSymbolicLink" | "isDirectory" | "isFile">>;
  realpath(path: string): Promise<string>;
  access(path: string, mode: number): Promise<void>;
}

const DISK: RootDisk = { lstat, realpath, access };

export async function hydrateFsRoot(payload: Uint8Array, disk: RootDisk = DISK): Promise<HydratedRoot> {
  try {
    const root = decodeFsPayload(payload);
    return (await look(root, disk)) ?? { kind: "ready", root };
  } catch (error) {
    if (error instanceof FsPayloadError) return unusable("other", error.message);
    return fromSystem(error);
  }
}

async function look({ kind, path }: FsPayload, disk: RootDisk): Promise<HydratedRoot | undefined> {
  const stat = await disk.lstat(path);
  if (stat.isSymbolicLink() || (await disk.realpath(path)) !== path)
    return unusable("other", "the root, or a directory above it, is a symbolic link on this host");
  if (kind === "directory" ? !stat.isDirectory() : !stat.isFile())
    return unusable("other", `the root is no ${kind} on this host`);
  await disk.access(path, kind === "directory" ? constants.R_OK | constants.X_OK : constants.R_OK);
  return undefined;
}

function fromSystem(error: unknown): HydratedRoot {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "ENOENT" || code === "ENOTDIR")
    return unusable("not-found", "the root is not there on this host");
  if (code === "EACCES" || code === "EPERM")
    return unusable("permission-denied", "the root may not be read by this worker");
  return unusable("other", `the root cannot be looked at on this host (${code || "no code"})`);
}

function unusable(reason: ParkReason, why: string): HydratedRoot {
  return { kind: "unusable", reason, why };
}
