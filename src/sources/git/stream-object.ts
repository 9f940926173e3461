/**
 * Objects too large to be held, a piece at a time: such as are stored whole by our own reader, deltas by git where there is
 * one. Promises: memory stays at some pieces; an object that turns out damaged half-way is a GitFault.
 */
import { createReadStream } from "node:fs";
import { corrupt, GitFault } from "./core/git-fault.ts";
import { startGit } from "./git-program.ts";

/** Where an object's deflated data lies in a file. */
export interface StoredWhole {
  readonly path: string;
  readonly start: number;
  /** Of the unpacked data before the content: the header of an object in a file of its own. */
  readonly headerBytes: number;
  readonly sizeBytes: number;
}

const PIECE_BYTES = 256 * 1024;

export async function* streamWhole({
  path,
  start,
  headerBytes,
  sizeBytes,
}: StoredWhole): AsyncGenerator<Uint8Array> {
  const file = createReadStream(path, { start, highWaterMark: PIECE_BYTES });
  const { createInflate } = await import("node:zlib");
  const inflate = createInflate({ chunkSize: PIECE_BYTES });
  // Behind the object the file goes on with others.
  file.on("error", (error) => inflate.destroy(error));
  file.pipe(inflate);
  let skipped = 0;
  let given = 0;
  try {
    for await (const piece of inflate) {
      const bytes = piece as Buffer;
      const skip = Math.min(headerBytes - skipped, bytes.length);
      skipped += skip;
      given += bytes.length - skip;
      if (given > sizeBytes) throw corrupt("its data is larger than declared");
      yield bytes.subarray(skip);
    }
  } catch (error) {
    if (error instanceof GitFault) throw error;
    throw corrupt(`its data cannot be unpacked (${error instanceof Error ? error.message : "unknown"})`);
  } finally {
    file.destroy();
    inflate.destroy();
  }
  if (given !== sizeBytes) throw corrupt(`its data unpacks to ${given} bytes, and ${sizeBytes} are declared`);
}

/** By `git cat-file`. Throws GitFault where there is no git, or it fails. */
export async function* streamByGit(
  gitDirectory: string,
  type: string,
  oid: string,
): AsyncGenerator<Uint8Array> {
  const git = startGit(gitDirectory, ["cat-file", type, oid]);
  if (git === undefined) throw new GitFault("unsupported", NO_GIT);
  try {
    yield* git.stdout;
    const code = await git.exited;
    if (code !== 0) throw corrupt(`git cat-file could not read it either: it ended with ${code}`);
  } finally {
    git.kill();
  }
}

const NO_GIT = "it is a delta and too large to be held, and there is no git to read it a piece at a time";
