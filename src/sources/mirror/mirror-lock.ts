/**
 * One owner for one mirror, by a file beside it. Promises: never two owners among processes that run and renew; a lock whose owner is gone is
 * taken over by exactly one, whoever else tries at the same time. May not: wait.
 */
import { createHash, randomBytes } from "node:crypto";
import { type FileHandle, open, readFile, rename, rm, stat } from "node:fs/promises";
import type { Clock } from "../../contracts/ports/clock.ts";
import {
  type FoundLock,
  formatLock,
  isStale,
  LOCK_LEASE_MS,
  type LockOwner,
  parseLock,
} from "./core/lock-record.ts";
import { endOrphans, isRunning } from "./this-process.ts";

/** A takeover is itself done under a lock, and that one may be left behind too. */
const DEPTH_MAX = 3;
const RENEWALS_PER_LEASE = 4;

export interface LockHolder {
  readonly self: LockOwner;
  readonly clock: Pick<Clock, "nowMs">;
}

export class MirrorLock implements AsyncDisposable {
  readonly token: string;
  readonly #path: string;
  readonly #text: string;
  readonly #file: FileHandle;
  readonly #renewal: NodeJS.Timeout;
  #released: Promise<void> | undefined;

  /** `file`: open, and what stands at `path`. */
  constructor(path: string, claim: Claim, file: FileHandle, { clock }: LockHolder) {
    this.#path = path;
    this.token = claim.token;
    this.#text = claim.text;
    this.#file = file;
    this.#renewal = setInterval(() => void this.#renew(clock), LOCK_LEASE_MS / RENEWALS_PER_LEASE);
    this.#renewal.unref();
  }

  /** Undefined when somebody else has it. */
  static claim(path: string, holder: LockHolder): Promise<MirrorLock | undefined> {
    return claimAt(path, holder, 0);
  }

  /** False when others had reason to think that this process was gone. */
  async isHeld(): Promise<boolean> {
    return this.#released === undefined && (await textAt(this.#path)) === this.#text;
  }

  release(): Promise<void> {
    this.#released ??= this.#release();
    return this.#released;
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.release();
  }

  async #release(): Promise<void> {
    clearInterval(this.#renewal);
    await this.#file.close();
    if ((await textAt(this.#path)) === this.#text) await rm(this.#path, { force: true });
  }

  /** By the open file, so that a lock somebody else has put in its place is not renewed. */
  async #renew(clock: Pick<Clock, "nowMs">): Promise<void> {
    try {
      const now = clock.nowMs() / 1000;
      await this.#file.utimes(now, now);
    } catch {
      // The next one may succeed; whoever doubts asks `isHeld`.
    }
  }
}

interface Claim {
  readonly token: string;
  readonly text: string;
}

function newClaim({ self }: LockHolder): Claim {
  const token = randomBytes(16).toString("hex");
  return { token, text: formatLock({ ...self, token }) };
}

async function claimAt(path: string, holder: LockHolder, depth: number): Promise<MirrorLock | undefined> {
  const claim = newClaim(holder);
  const file = (await create(path, claim)) ?? (await takeOver(path, claim, holder, depth));
  return file === undefined ? undefined : new MirrorLock(path, claim, file, holder);
}

/** Undefined when there is one. */
async function create(path: string, { text }: Claim): Promise<FileHandle | undefined> {
  try {
    return await written(path, text);
  } catch (error) {
    if (codeOf(error) === "EEXIST") return undefined;
    throw error;
  }
}

async function written(path: string, text: string): Promise<FileHandle> {
  const file = await open(path, "wx", 0o600);
  try {
    await file.writeFile(text);
    return file;
  } catch (error) {
    await file.close();
    await rm(path, { force: true });
    throw error;
  }
}

/**
 * Puts our lock in the place of one that is stale. The right to do so is a lock of its own, named after what the stale one says: so two who have
 * seen the same one follow each other, and the second finds another lock there.
 */
async function takeOver(
  path: string,
  claim: Claim,
  holder: LockHolder,
  depth: number,
): Promise<FileHandle | undefined> {
  const found = await look(path);
  if (found === undefined || depth >= DEPTH_MAX || !isStaleFor(found, holder)) return undefined;
  await using right = await claimAt(`${path}.over-${digest(found.text)}`, holder, depth + 1);
  if (right === undefined) return undefined;
  const again = await look(path);
  if (again?.text !== found.text || !isStaleFor(again, holder)) return undefined;
  if (found.record !== undefined) await endOrphans(found.record.token);
  return replace(path, claim);
}

async function replace(path: string, { token, text }: Claim): Promise<FileHandle> {
  const beside = `${path}.new-${token}`;
  const file = await written(beside, text);
  try {
    await rename(beside, path);
    return file;
  } catch (error) {
    await file.close();
    await rm(beside, { force: true });
    throw error;
  }
}

interface SeenLock extends FoundLock {
  readonly text: string;
}

async function look(path: string): Promise<SeenLock | undefined> {
  try {
    const { mtimeMs } = await stat(path);
    const text = await readFile(path, "utf8");
    return { text, record: parseLock(text), renewedAtMs: mtimeMs };
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
    throw error;
  }
}

function isStaleFor(found: FoundLock, { self, clock }: LockHolder): boolean {
  return isStale(found, { self, nowMs: clock.nowMs(), isRunning });
}

async function textAt(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
    throw error;
  }
}

function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 32);
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error ? String(error.code) : undefined;
}
