/**
 * The port `RepositoryMirrors` on a directory of this host. Promises: what is wrong with a repository is an answer without a credential in it; a lock
 * is given back when its mirror is let go, at the latest when all is closed. May not: touch a repository that is read in place.
 */
import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type {
  MirrorOutcome,
  MirrorTarget,
  OpenMirror,
  RepositoryMirrors,
} from "../../contracts/ports/repository-mirrors.ts";
import type { RemoteFailure } from "./core/classify-failure.ts";
import { type RemoteAddress, readRemoteAddress } from "./core/remote-url.ts";
import { GitMirrorError } from "./git-mirror-error.ts";
import { refuseFetchedPath, refuseLocal } from "./local-repository.ts";
import { type LockHolder, MirrorLock } from "./mirror-lock.ts";
import {
  BUSY_RETRY_MS,
  DEFAULT_MIRROR_TIMEOUT_MS,
  DEFAULT_REPOSITORY_MAX_BYTES,
  type MirrorOptions,
} from "./mirror-options.ts";
import { type MirrorPlace, mirrorPlace } from "./mirror-place.ts";
import { MirrorRoom } from "./mirror-room.ts";
import { checkMirrorRoot } from "./mirror-root.ts";
import { stampUse } from "./mirror-state.ts";
import { type PickedGit, pickGit } from "./pick-git.ts";
import { LoginBook } from "./read-logins.ts";
import type { RemoteCall } from "./remote-git.ts";
import { RemoteMirror, type Updated } from "./remote-mirror.ts";
import { thisProcess } from "./this-process.ts";

type Remote = Extract<RemoteAddress, { kind: "remote" }>;

/** Throws a GitMirrorError when the root or the credentials cannot be used. */
export async function createRepositoryMirrors(options: MirrorOptions): Promise<RepositoryMirrors> {
  await checkMirrorRoot(options.root);
  const logins = await LoginBook.open(options.credentials);
  const holder = { self: await thisProcess(), clock: options.clock };
  const room = new MirrorRoom(options.root, options.maxBytes, holder);
  await room.sweep();
  return new DirectoryMirrors(options, { logins, holder, room, git: await pickGit(options) });
}

interface Parts {
  readonly logins: LoginBook;
  readonly holder: LockHolder;
  readonly room: MirrorRoom;
  readonly git: PickedGit;
}

class DirectoryMirrors implements RepositoryMirrors {
  readonly #options: MirrorOptions;
  readonly #parts: Parts;
  readonly #closing = new AbortController();
  readonly #opening = new Set<Promise<MirrorOutcome>>();
  readonly #open = new Set<HeldMirror>();

  constructor(options: MirrorOptions, parts: Parts) {
    this.#options = options;
    this.#parts = parts;
  }

  async open(target: MirrorTarget, signal: AbortSignal): Promise<MirrorOutcome> {
    if (this.#closing.signal.aborted)
      throw new GitMirrorError("closed", "the mirrors of this worker are closed");
    const opening = this.#openAny(target, AbortSignal.any([signal, this.#closing.signal]));
    this.#opening.add(opening);
    try {
      return await opening;
    } finally {
      this.#opening.delete(opening);
    }
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await Promise.allSettled(this.#opening);
    for (const mirror of this.#open) await mirror[Symbol.asyncDispose]();
    await this.#parts.room.make();
  }

  async #openAny(target: MirrorTarget, signal: AbortSignal): Promise<MirrorOutcome> {
    const { locator } = target;
    if (locator.kind === "local")
      return (await refuseLocal(locator.path)) ?? { kind: "ready", mirror: inPlace(locator.path) };
    const address = readRemoteAddress(locator.url);
    if (address.kind === "refused") return { kind: "unusable", reason: "other", why: address.why };
    const refusal = await this.#refuse(address);
    if (refusal !== undefined) return refusal;
    try {
      return await this.#openRemote(target, address, signal);
    } catch (error) {
      return await this.#explain(error);
    }
  }

  async #refuse({ transport, url }: Remote): Promise<MirrorOutcome | undefined> {
    const why = this.#parts.git.refuse(transport);
    if (why !== undefined) return { kind: "unusable", reason: "other", why };
    return transport === "file" ? refuseFetchedPath(fileURLToPath(url)) : undefined;
  }

  async #openRemote(target: MirrorTarget, address: Remote, signal: AbortSignal): Promise<MirrorOutcome> {
    const { logins, holder, git, room } = this.#parts;
    const { clock, root, depth, timeoutMs = DEFAULT_MIRROR_TIMEOUT_MS } = this.#options;
    const login = await logins.find(address.url);
    const place = mirrorPlace(root, target.repoKey);
    const lock = await claimPlace(place, holder);
    if (lock === undefined) return { kind: "busy", retryAfterMs: BUSY_RETRY_MS };
    await using claim = new AsyncDisposableStack();
    claim.use(lock);
    const call: RemoteCall = {
      transport: address.transport,
      url: address.text,
      login,
      token: lock.token,
      deadlineMs: clock.monotonicMs() + timeoutMs,
      signal,
    };
    const { repositoryMaxBytes = DEFAULT_REPOSITORY_MAX_BYTES } = this.#options;
    const { repoKey, selection } = target;
    const parts = { git: git.remote, room, call, place, lock, repoKey, selection, depth, repositoryMaxBytes };
    const answer = await new RemoteMirror({ ...parts, nowMs: clock.nowMs }).update();
    if (answer.kind === "failed") return outcomeOf(answer.failure);
    claim.move();
    return { kind: "ready", mirror: this.#hold(place, lock, answer.value) };
  }

  #hold(place: MirrorPlace, lock: MirrorLock, updated: Updated): OpenMirror {
    const { clock } = this.#options;
    const mirror = new HeldMirror(place.repository, updated, async () => {
      this.#open.delete(mirror);
      // The stamp is for eviction alone; a mirror that is gone needs none.
      await stampUse(place.repository, clock.nowMs()).catch(() => undefined);
      await lock.release();
    });
    this.#open.add(mirror);
    return mirror;
  }

  /** The disk's faults are the worker's own when the root is gone, and may pass otherwise. */
  async #explain(error: unknown): Promise<MirrorOutcome> {
    if (error instanceof GitMirrorError)
      return { kind: "retryable", why: "the git credential file of this worker cannot be used" };
    if (!(error instanceof Error && "code" in error && typeof error.code === "string")) throw error;
    await checkMirrorRoot(this.#options.root);
    return { kind: "retryable", why: `the disk of the mirror root fails (${error.code})` };
  }
}

class HeldMirror implements OpenMirror {
  readonly path: string;
  readonly how: OpenMirror["how"];
  readonly receivedBytes: number;
  readonly #letGo: () => Promise<void>;
  #gone: Promise<void> | undefined;

  constructor(path: string, { how, receivedBytes }: Updated, letGo: () => Promise<void>) {
    this.path = path;
    this.how = how;
    this.receivedBytes = receivedBytes;
    this.#letGo = letGo;
  }

  [Symbol.asyncDispose](): Promise<void> {
    this.#gone ??= this.#letGo();
    return this.#gone;
  }
}

function inPlace(path: string): OpenMirror {
  return new HeldMirror(path, { how: "in-place", receivedBytes: 0 }, async () => {});
}

async function claimPlace(
  { folder, lock }: MirrorPlace,
  holder: LockHolder,
): Promise<MirrorLock | undefined> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return MirrorLock.claim(lock, holder);
}

function outcomeOf(failure: RemoteFailure): MirrorOutcome {
  switch (failure.kind) {
    case "retryable":
    case "unusable":
      return failure;
    case "unknown":
      return { kind: "retryable", why: failure.why };
    case "unadvertised":
      return { kind: "unusable", reason: "not-found", why: "the repository has not what was asked for" };
    case "redirected":
      return { kind: "unusable", reason: "other", why: "the server sends elsewhere" };
  }
}
