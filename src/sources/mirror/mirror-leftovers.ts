/**
 * What killed processes leave behind, removed. Promises: takes away only what its own lock covers. May not: run while a git of this place runs.
 */
import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { type MirrorPlace, readPlaceName } from "./mirror-place.ts";

/** Half-made clones, mirrors that were to be removed, and locks of locks. The caller holds the place's lock. */
export async function clearBeside({ folder, stem }: MirrorPlace): Promise<void> {
  for (const name of await namesIn(folder)) {
    const entry = readPlaceName(name);
    if (entry?.stem === stem && (entry.kind === "temporary" || entry.kind === "lock-leftover"))
      await rm(join(folder, name), { recursive: true, force: true });
  }
}

const LOCK = /\.lock$/;
const UNFINISHED = /^(?:tmp_|\.tmp-|incoming-)|^packed-refs\.new$|\.lock$/;

/** What a killed git leaves in a repository: its locks, and packs it had not finished. Refs may have any name but that of a lock. */
export async function clearInside(repository: string): Promise<void> {
  const pending = [{ folder: repository, leftover: UNFINISHED }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    for (const entry of await readdir(next.folder, { withFileTypes: true })) {
      const path = join(next.folder, entry.name);
      if (next.leftover.test(entry.name)) await rm(path, { recursive: true, force: true });
      else if (entry.isDirectory())
        pending.push({ folder: path, leftover: entry.name === "refs" ? LOCK : next.leftover });
    }
  }
}

async function namesIn(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch(() => []);
}
