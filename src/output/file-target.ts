/**
 * Writes a file so that nobody ever sees half of it: into a neighbour first, then renamed over the old one.
 * Promises: on failure the old file stands and the neighbour is gone; links are followed; pipes and devices are written directly.
 */
import { chmod, open, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { GossipError, UsageError } from "../contracts/errors.ts";

export interface FileTarget {
  readonly path: string;
  /** Mode 0600 instead of what the umask allows. */
  readonly isPrivate: boolean;
}

const PRIVATE_MODE = 0o600;
const ORDINARY_MODE = 0o666;

/** What is written may still be on its way; should it fail to come, the old file stands. */
export type Chunks = Iterable<Uint8Array> | AsyncIterable<Uint8Array>;

export async function writeFileAtomically(chunks: Chunks, target: FileTarget): Promise<void> {
  try {
    const existing = await stat(target.path).catch(ignoreMissing);
    if (existing?.isDirectory())
      throw new UsageError(`${target.path} is a folder; name a file for the report`);
    if (existing !== undefined && !existing.isFile())
      return await writeAll(chunks, target.path, "w", ORDINARY_MODE);
    const path = existing === undefined ? target.path : await realpath(target.path);
    await replace(chunks, path, target.isPrivate ? PRIVATE_MODE : (existing?.mode ?? 0) & 0o777);
  } catch (error) {
    throw error instanceof GossipError ? error : outputError(target.path, error);
  }
}

/** `mode` 0 means: what the umask allows. */
async function replace(chunks: Chunks, path: string, mode: number): Promise<void> {
  const neighbour = join(dirname(path), `.${basename(path).slice(0, 100)}.${crypto.randomUUID()}.tmp`);
  try {
    await writeAll(chunks, neighbour, "wx", mode === 0 ? ORDINARY_MODE : PRIVATE_MODE);
    if (mode !== 0) await chmod(neighbour, mode);
    await rename(neighbour, path);
  } catch (error) {
    await rm(neighbour, { force: true });
    throw error;
  }
}

async function writeAll(chunks: Chunks, path: string, flags: "w" | "wx", mode: number): Promise<void> {
  await using file = await open(path, flags, mode);
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length; ) at += (await file.write(chunk, at)).bytesWritten;
  }
  if (flags === "wx") await file.sync();
}

function ignoreMissing(error: unknown): undefined {
  if (errorCode(error) !== "ENOENT") throw error;
}

function outputError(path: string, cause: unknown): GossipError {
  const code = errorCode(cause);
  const remedy = code === "ENOENT" ? "; create its folder first" : "";
  return new GossipError(`${path} could not be written (${code})${remedy}`, { code: "E_OUTPUT", cause });
}

function errorCode(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "unknown error";
}
