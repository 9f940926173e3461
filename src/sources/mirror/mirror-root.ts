/** The directory mirrors live in. Promises: it is there, a directory and writable, or a GitMirrorError says which of these it is not. */
import { randomBytes } from "node:crypto";
import { mkdir, open, rm, stat } from "node:fs/promises";
import { isAbsolute, join } from "node:path";
import { GitMirrorError } from "./git-mirror-error.ts";
import { REMOTE_FOLDER } from "./mirror-place.ts";

export async function checkMirrorRoot(root: string): Promise<void> {
  if (!isAbsolute(root))
    throw new GitMirrorError("root-missing", `the mirror root ${root} is no absolute path`);
  const stats = await stat(root).catch((error: unknown) => refuse(root, error));
  if (!stats.isDirectory())
    throw new GitMirrorError("root-no-directory", `the mirror root ${root} is no directory`);
  await tryWriting(root);
}

function refuse(root: string, error: unknown): never {
  throw new GitMirrorError("root-missing", `the mirror root ${root} is not there: create it`, error);
}

/** By writing: rights, read-only file systems and full disks cannot be asked for in one other way. */
async function tryWriting(root: string): Promise<void> {
  const folder = join(root, REMOTE_FOLDER);
  const trial = join(folder, `.trial-${randomBytes(8).toString("hex")}`);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await (await open(trial, "wx", 0o600)).close();
    await rm(trial);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "no code";
    const message = `the mirror root ${root} cannot be written to (${code})`;
    throw new GitMirrorError("root-not-writable", message, error);
  }
}
