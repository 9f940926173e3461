/**
 * The disk all mirrors share. Promises: what was used longest ago goes first, and never what somebody holds. May not: hold up whoever renews
 * leases; know better than a look that may be half a minute old while there is room.
 */
import { randomBytes } from "node:crypto";
import type { Dirent } from "node:fs";
import { readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { directorySize } from "./directory-size.ts";
import { clearBeside } from "./mirror-leftovers.ts";
import { type LockHolder, MirrorLock } from "./mirror-lock.ts";
import {
  type MirrorPlace,
  placeNamed,
  REMOTE_FOLDER,
  readPlaceName,
  temporaryPlace,
} from "./mirror-place.ts";
import { readState, STATE_FILE } from "./mirror-state.ts";

interface Growth {
  readonly path: string;
  readonly bytes: number;
}

interface Occupant {
  /** Undefined: a clone of somebody else's that is not whole yet. */
  readonly place: MirrorPlace | undefined;
  readonly sizeBytes: number;
  readonly usedAtMs: number;
}

const LOOK_LASTS_MS = 30_000;

export class MirrorRoom {
  readonly #root: string;
  readonly #maxBytes: number | undefined;
  readonly #holder: LockHolder;
  /** By claim: what this process is fetching, with all that lies there. */
  readonly #growing = new Map<string, Growth>();
  #seen: { readonly bytes: number; readonly atMs: number } | undefined;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(root: string, maxBytes: number | undefined, holder: LockHolder) {
    this.#root = root;
    this.#maxBytes = maxBytes;
    this.#holder = holder;
  }

  /** False: `bytes` at `path` under this claim do not fit, whatever goes. */
  async admits(token: string, path: string, bytes: number): Promise<boolean> {
    this.#growing.set(token, { path, bytes });
    return this.make();
  }

  /** The claim's bytes are in its mirror's state now, or gone. */
  settle(token: string): void {
    this.#growing.delete(token);
    this.#seen = undefined;
  }

  /** Removes mirrors until the rest fits, one caller at a time; false when too much is held. */
  make(): Promise<boolean> {
    const turn = this.#turn.then(() => this.#make());
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  async #make(): Promise<boolean> {
    if (this.#maxBytes === undefined) return true;
    const growing = this.#growing.values().reduce((sum, { bytes }) => sum + bytes, 0);
    const seen = this.#seen;
    if (seen !== undefined && this.#holder.clock.nowMs() - seen.atMs < LOOK_LASTS_MS) {
      if (seen.bytes + growing <= this.#maxBytes) return true;
    }
    return this.#evict(this.#maxBytes - growing);
  }

  async #evict(roomBytes: number): Promise<boolean> {
    const occupants = await this.#occupants();
    let bytes = occupants.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
    for (const occupant of occupants.sort((a, b) => a.usedAtMs - b.usedAtMs)) {
      if (bytes <= roomBytes) break;
      if (occupant.place !== undefined && (await this.#remove(occupant.place))) bytes -= occupant.sizeBytes;
    }
    this.#seen = { bytes, atMs: this.#holder.clock.nowMs() };
    return bytes <= roomBytes;
  }

  async #remove(place: MirrorPlace): Promise<boolean> {
    await using lock = await MirrorLock.claim(place.lock, this.#holder);
    if (lock === undefined) return false;
    await discard(place);
    return true;
  }

  /** All but what is growing. */
  async #occupants(): Promise<Occupant[]> {
    const growing = new Set(this.#growing.values().map(({ path }) => path));
    const occupants: Occupant[] = [];
    for await (const { folder, name } of entriesBelow(this.#root)) {
      const entry = readPlaceName(name);
      if (growing.has(join(folder, name))) continue;
      if (entry?.kind === "mirror") occupants.push(await look(placeNamed(folder, entry.stem)));
      if (entry?.kind === "temporary")
        occupants.push({ place: undefined, sizeBytes: await directorySize(join(folder, name)), usedAtMs: 0 });
    }
    return occupants;
  }

  /** Removes what killed workers left of repositories nobody may ask for again. */
  async sweep(): Promise<void> {
    for await (const { folder, name } of entriesBelow(this.#root)) {
      const entry = readPlaceName(name);
      if (entry?.kind !== "temporary") continue;
      const place = placeNamed(folder, entry.stem);
      await using lock = await MirrorLock.claim(place.lock, this.#holder);
      if (lock !== undefined) await clearBeside(place);
    }
  }
}

/** Out of the way at once, then removed. The caller holds the lock. */
export async function discard(place: MirrorPlace): Promise<void> {
  const aside = temporaryPlace(place, randomBytes(8).toString("hex"));
  try {
    await rename(place.repository, aside);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return;
    throw error;
  }
  await rm(aside, { recursive: true, force: true });
}

/** A mirror without a state was left in the middle of a change: it is old. */
async function look(place: MirrorPlace): Promise<Occupant> {
  const state = await readState(place.repository);
  const stamp = await stat(join(place.repository, STATE_FILE)).catch(() => undefined);
  const sizeBytes = state?.sizeBytes ?? (await directorySize(place.repository));
  return { place, sizeBytes, usedAtMs: stamp?.mtimeMs ?? 0 };
}

async function* entriesBelow(root: string): AsyncGenerator<{ folder: string; name: string }> {
  for (const entry of await entriesOf(join(root, REMOTE_FOLDER))) {
    if (!entry.isDirectory()) continue;
    const folder = join(root, REMOTE_FOLDER, entry.name);
    for (const { name } of await entriesOf(folder)) yield { folder, name };
  }
}

async function entriesOf(folder: string): Promise<readonly Dirent[]> {
  return readdir(folder, { withFileTypes: true }).catch(() => []);
}
