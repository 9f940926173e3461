/**
 * Paths that `scan --from-file` takes from a list: one to a line, or ended by NUL bytes, as git and find write them with -z and -print0.
 * Promises: names are taken byte for byte; memory is bounded. Throws UsageErrors.
 */
import { open } from "node:fs/promises";
import { UsageError } from "../../contracts/errors.ts";
import { type FsPath, rawPath } from "../../sources/filesystem/fs-path.ts";
import type { CommandContext } from "../command.ts";
import { readFailure } from "../read-failure.ts";

const LIST_BYTES_MAX = 256 * 1024 ** 2;
const NUL = 0;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** `file`: `-` is standard input. */
export async function readPathList(
  file: string,
  { stdin }: Pick<CommandContext, "stdin">,
): Promise<readonly FsPath[]> {
  if (file !== "-") return parsePathList(await gathered(fileChunks(file), file));
  using input = stdin();
  return parsePathList(await gathered(input, "standard input"));
}

/** Where there is a NUL byte, names may hold line breaks. */
export function parsePathList(list: Uint8Array): readonly FsPath[] {
  const end = list.includes(NUL) ? NUL : LINE_FEED;
  const paths: FsPath[] = [];
  for (let from = 0; from < list.length; ) {
    const found = list.indexOf(end, from);
    const to = found < 0 ? list.length : found;
    const hasReturn = end === LINE_FEED && list[to - 1] === CARRIAGE_RETURN;
    const name = list.subarray(from, hasReturn ? to - 1 : to);
    if (name.length > 0) paths.push(pathOf(name));
    from = to + 1;
  }
  return paths;
}

/** A file of that name, not standard input. */
function pathOf(name: Uint8Array): FsPath {
  const path = rawPath(name);
  return path === "-" ? "./-" : path;
}

async function gathered(chunks: AsyncIterable<Uint8Array>, name: string): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let sizeBytes = 0;
  for await (const chunk of chunks) {
    sizeBytes += chunk.length;
    if (sizeBytes > LIST_BYTES_MAX)
      throw new UsageError(`the list of paths in ${name} is longer than 256 MiB`);
    parts.push(chunk);
  }
  return Buffer.concat(parts);
}

async function* fileChunks(file: string): AsyncGenerator<Uint8Array> {
  try {
    await using handle = await open(file);
    yield* handle.createReadStream() as AsyncIterable<Uint8Array>;
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(
      `the list of paths ${file} cannot be read: ${readFailure(error) ?? "unknown error"}`,
    );
  }
}
