/** How many bytes lie below a directory, asked without holding up the thread. Promises: what vanishes meanwhile counts nothing; links are not followed. */
import type { Dirent } from "node:fs";
import { lstat, readdir } from "node:fs/promises";
import { join } from "node:path";

/** `counts`: of the name of a file; absent: all. */
export async function directorySize(
  path: string,
  counts: (name: string) => boolean = () => true,
): Promise<number> {
  let bytes = 0;
  const pending = [path];
  for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
    for (const entry of await entriesOf(folder)) {
      const inside = join(folder, entry.name);
      if (entry.isDirectory()) pending.push(inside);
      else if (counts(entry.name)) bytes += await sizeOf(inside);
    }
  }
  return bytes;
}

async function entriesOf(folder: string): Promise<readonly Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

async function sizeOf(path: string): Promise<number> {
  try {
    return (await lstat(path)).size;
  } catch {
    return 0;
  }
}
