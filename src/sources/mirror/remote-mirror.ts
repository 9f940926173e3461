/**
 * Brings the mirror of one remote repository up to date, under its lock. Promises: a mirror is replaced only by a whole one; what cannot be mended
 * is cloned again, once; a remote that offers what is there already costs one question. May not: be used without the lock.
 */
import { createHash } from "node:crypto";
import { rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { GitSelection } from "../../contracts/git-target.ts";
import type { OpenMirror } from "../../contracts/ports/repository-mirrors.ts";
import type { RemoteFailure } from "./core/classify-failure.ts";
import {
  commitRef,
  type FetchPlan,
  listingPatterns,
  type MirrorHead,
  planCommit,
  planCommitAmongAll,
  planFetch,
} from "./core/remote-refs.ts";
import { directorySize } from "./directory-size.ts";
import { clearBeside, clearInside } from "./mirror-leftovers.ts";
import type { MirrorLock } from "./mirror-lock.ts";
import { type MirrorPlace, temporaryPlace } from "./mirror-place.ts";
import { discard, type MirrorRoom } from "./mirror-room.ts";
import { isIntact, readState, STATE_FILE, stampUse, writeState } from "./mirror-state.ts";
import { done, failed, type RemoteAnswer, type RemoteCall, type RemoteGit } from "./remote-git.ts";

export interface RemoteMirrorParts {
  readonly git: RemoteGit;
  readonly room: MirrorRoom;
  readonly call: RemoteCall;
  readonly place: MirrorPlace;
  readonly lock: MirrorLock;
  readonly repoKey: string;
  readonly selection: GitSelection;
  readonly depth: number | undefined;
  readonly repositoryMaxBytes: number;
  nowMs(): number;
}

export type Updated = Pick<OpenMirror, "how" | "receivedBytes">;

const UNCHANGED: Updated = { how: "unchanged", receivedBytes: 0 };
const LOCK_LOST: RemoteFailure = { kind: "retryable", why: "another process took the mirror over" };
const NO_ROOM: RemoteFailure = { kind: "retryable", why: "mirrors in use fill the room for all mirrors" };

export class RemoteMirror {
  readonly #parts: RemoteMirrorParts;
  readonly #path: string;

  constructor(parts: RemoteMirrorParts) {
    this.#parts = parts;
    this.#path = parts.place.repository;
  }

  async update(): Promise<RemoteAnswer<Updated>> {
    const { room, lock } = this.#parts;
    try {
      const answer = await this.#update();
      return answer.kind === "failed" || (await lock.isHeld()) ? answer : failed(LOCK_LOST);
    } finally {
      room.settle(lock.token);
    }
  }

  async #update(): Promise<RemoteAnswer<Updated>> {
    const { selection, depth, place } = this.#parts;
    await clearBeside(place);
    const plan =
      selection.kind === "commit" ? done(planCommit(selection.oid, depth)) : await this.#plan(selection);
    if (plan.kind === "failed") return plan;
    const answer = await this.#carryOut(plan.value);
    if (selection.kind !== "commit" || answer.kind === "done" || answer.failure.kind !== "unadvertised")
      return answer;
    return await this.#findAmongAll(selection.oid);
  }

  async #plan(selection: Exclude<GitSelection, { kind: "commit" }>): Promise<RemoteAnswer<FetchPlan>> {
    const { git, call, depth } = this.#parts;
    const remote = await git.list(call, listingPatterns(selection));
    if (remote.kind === "failed") return remote;
    const plan = planFetch(selection, remote.value, depth);
    if (plan.kind === "fetch") return done(plan);
    return failed({ kind: "unusable", reason: "not-found", why: `the repository has no ${plan.ref}` });
  }

  async #findAmongAll(oid: string): Promise<RemoteAnswer<Updated>> {
    const { git, call, depth } = this.#parts;
    const remote = await git.list(call, []);
    if (remote.kind === "failed") return remote;
    return this.#carryOut(planCommitAmongAll(oid, remote.value, depth));
  }

  async #carryOut(plan: FetchPlan): Promise<RemoteAnswer<Updated>> {
    const state = await readState(this.#path);
    const isWhole =
      state?.repoKey === this.#parts.repoKey &&
      state.format === plan.format &&
      (await isIntact(this.#path, state));
    if (isWhole && state.fingerprint === digest(plan)) {
      await stampUse(this.#path, this.#parts.nowMs());
      return done(UNCHANGED);
    }
    if (isWhole || (state === undefined && (await isThere(this.#path)))) {
      const fetched = await this.#fetchInPlace(plan);
      if (fetched.kind === "done" || !fetched.blamesMirror) return fetched;
    }
    return this.#clone(plan);
  }

  /** While a mirror is changed it has no state: whoever finds it so after a crash mends it first. */
  async #fetchInPlace(plan: FetchPlan): Promise<RemoteAnswer<Updated>> {
    await rm(join(this.#path, STATE_FILE), { force: true });
    await clearInside(this.#path);
    const filled = await this.#fill(this.#path, plan);
    if (filled.kind === "done") {
      await this.#seal(this.#path, plan, digest(plan));
      return done({ how: "fetched", receivedBytes: filled.value });
    }
    if (!filled.blamesMirror) {
      await clearInside(this.#path);
      await this.#seal(this.#path, plan, "");
    }
    return filled;
  }

  async #clone(plan: FetchPlan): Promise<RemoteAnswer<Updated>> {
    const { git, call, place, lock } = this.#parts;
    const unfinished = temporaryPlace(place, lock.token);
    try {
      const created = await git.create(call, unfinished, plan.format);
      if (created.kind === "failed") return created;
      const filled = await this.#fill(unfinished, plan);
      if (filled.kind === "failed") return filled;
      await this.#seal(unfinished, plan, digest(plan));
      if (!(await lock.isHeld())) return failed(LOCK_LOST);
      await discard(place);
      await rename(unfinished, this.#path);
      return done({ how: "cloned", receivedBytes: filled.value });
    } finally {
      await rm(unfinished, { recursive: true, force: true });
    }
  }

  /** Fetches into `path`; the answer is how many bytes came. */
  async #fill(path: string, plan: FetchPlan): Promise<RemoteAnswer<number>> {
    const { git, call, depth } = this.#parts;
    const before = await objectBytes(path);
    const watch = this.#watch(path);
    const { refspecs, prunes } = plan;
    if (refspecs.length > 0) {
      const order = { repository: path, refspecs, prunes, depth, watch };
      const fetched = await git.fetch(call, order);
      if (fetched.kind === "failed") return fetched;
    }
    const tooMuch = await watch();
    if (tooMuch !== undefined) return failed(tooMuch);
    if (plan.anchor !== undefined) {
      const anchored = await git.anchor(call, path, plan.anchor, commitRef(plan.anchor));
      if (anchored.kind === "failed") return anchored;
      if (!anchored.value)
        return failed({
          kind: "unusable",
          reason: "not-found",
          why: `the repository has no commit ${plan.anchor}`,
        });
    }
    if (plan.head !== undefined) await writeHead(path, plan.head);
    return done(Math.max(0, (await objectBytes(path)) - before));
  }

  async #seal(path: string, { format }: FetchPlan, fingerprint: string): Promise<void> {
    const { git, call, repoKey, nowMs } = this.#parts;
    await git.tidy(call, path);
    await writeState(path, { repoKey, fingerprint, format });
    await stampUse(path, nowMs());
  }

  #watch(path: string): () => Promise<RemoteFailure | undefined> {
    const { room, lock, repositoryMaxBytes } = this.#parts;
    return async () => {
      const bytes = await directorySize(path);
      if (bytes > repositoryMaxBytes) return tooLarge(repositoryMaxBytes);
      return (await room.admits(lock.token, path, bytes)) ? undefined : NO_ROOM;
    };
  }
}

export function tooLarge(maxBytes: number): RemoteFailure {
  const why = `the repository is larger than a mirror may be (${maxBytes} bytes)`;
  return { kind: "unusable", reason: "other", why };
}

/** A repository may have a million refs, and its state is read often. */
function digest({ fingerprint }: FetchPlan): string {
  return createHash("sha256").update(fingerprint).digest("hex");
}

/** What came from the remote; indexes are made here. */
function objectBytes(repository: string): Promise<number> {
  return directorySize(join(repository, "objects"), (name) => !/\.(?:idx|rev)$/.test(name));
}

async function writeHead(repository: string, head: MirrorHead): Promise<void> {
  const path = join(repository, "HEAD");
  await writeFile(`${path}.new`, head.kind === "branch" ? `ref: ${head.name}\n` : `${head.oid}\n`);
  await rename(`${path}.new`, path);
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
