/**
 * Remotes where there is no git program: http and https, SHA-1, up to the size that can be indexed in memory. Promises: the same mirrors as the program makes;
 * the thread that renews leases is not held up. May not: be loaded where the program does it.
 */
import { readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { GitFault, openRepository } from "../../git/index.ts";
import type { RemoteFailure } from "../core/classify-failure.ts";
import type { ObjectFormat, RemoteRefs } from "../core/remote-refs.ts";
import { type Advertisement, mapRefspecs, readAdvertisement, uploadRequest } from "../core/upload-pack.ts";
import type { MirrorOptions } from "../mirror-options.ts";
import {
  done,
  type FetchOrder,
  failed,
  type RemoteAnswer,
  type RemoteCall,
  type RemoteGit,
} from "../remote-git.ts";
import { createBare, refsOf, shallowOf, writeRefs, writeShallow } from "./bare-repository.ts";
import { byError, converse } from "./http-conversation.ts";
import { indexPackAside } from "./index-pack.ts";
import { packetLines } from "./packet-lines.ts";
import {
  OBJECTS_MAX,
  PACK_MAX_BYTES,
  PackTooLarge,
  type ReceivedPack,
  receivePackFile,
} from "./receive-pack-file.ts";

const NEEDS_GIT = "needs the git program, which is not installed on this worker's host";
const LISTING = "application/x-git-upload-pack-advertisement";
const LISTING_MAX_BYTES = 64 * 1024 ** 2;
const ANY_COMMIT = ["allow-any-sha1-in-want", "allow-reachable-sha1-in-want"];
const WATCH_EVERY_MS = 200;

export class BuiltInRemote implements RemoteGit {
  readonly #options: MirrorOptions;
  readonly #listings = new WeakMap<RemoteCall, Advertisement>();

  constructor(options: MirrorOptions) {
    this.#options = options;
  }

  async list(call: RemoteCall, _patterns: readonly string[]): Promise<RemoteAnswer<RemoteRefs>> {
    const listing = await this.#advertisement(call);
    return listing.kind === "done" ? done(listing.value.refs) : listing;
  }

  async create(_call: RemoteCall, repository: string, format: ObjectFormat): Promise<RemoteAnswer<void>> {
    if (format !== "sha1") return failed(unusable(`a SHA-256 repository ${NEEDS_GIT}`));
    await createBare(repository);
    return done(undefined);
  }

  async fetch(call: RemoteCall, order: FetchOrder): Promise<RemoteAnswer<void>> {
    const known = this.#listings.get(call);
    const listing = known === undefined ? await this.#advertisement(call) : done(known);
    if (listing.kind === "failed") return listing;
    const { refs, capabilities } = listing.value;
    const mapped = mapRefspecs(order.refspecs, refs);
    if (mapped === undefined)
      return failed({ kind: "retryable", why: "the repository changed while it was asked" });
    const listed = new Set([...refs.refs.values(), refs.headOid]);
    const isFree = ANY_COMMIT.some((word) => capabilities.has(word));
    if (!isFree && [...mapped.values()].some((oid) => !listed.has(oid)))
      return failed({ kind: "unadvertised" });
    return this.#limited(call, order, (signal) => this.#fetchMapped(call, order, mapped, signal));
  }

  async anchor(
    _call: RemoteCall,
    repository: string,
    commit: string,
    ref: string,
  ): Promise<RemoteAnswer<boolean>> {
    using reader = openRepository(repository);
    if (reader?.object(commit)?.type !== "commit") return done(false);
    await writeRefs(repository, new Map([...refsOf(repository), [ref, commit]]));
    return done(true);
  }

  async tidy(): Promise<void> {}

  async #advertisement(call: RemoteCall): Promise<RemoteAnswer<Advertisement>> {
    const path = "/info/refs?service=git-upload-pack";
    const signal = this.#deadline(call);
    const response = await converse(call, { method: "GET", path, signal, ca: await this.#ca() });
    if (response.kind === "failed") return this.#blame(call, response.failure);
    if (response.value.headers.get("content-type")?.split(";")[0]?.trim() !== LISTING)
      return failed(unusable("what answers at this address is no git server that speaks the smart protocol"));
    try {
      const listing = readAdvertisement(await textPackets(response.value));
      if (listing === undefined) return failed(unusable("what answers at this address is no git server"));
      this.#listings.set(call, listing);
      return done(listing);
    } catch (error) {
      return this.#blame(call, failureOf(error));
    }
  }

  async #fetchMapped(
    call: RemoteCall,
    { repository, prunes, depth }: FetchOrder,
    mapped: ReadonlyMap<string, string>,
    signal: AbortSignal,
  ): Promise<RemoteAnswer<void>> {
    const present = refsOf(repository);
    const shallow = await shallowOf(repository);
    const haves = [...new Set(present.values())];
    const wants = [...new Set(mapped.values())].filter((oid) => !haves.includes(oid));
    if (depth !== undefined || shallow.length > 0) wants.push(...new Set(mapped.values()));
    if (wants.length > 0) {
      const body = uploadRequest({ wants: [...new Set(wants)], haves, shallow, depth });
      const received = await this.#receive(call, repository, body, signal);
      if (received.kind === "failed") return received;
      await writeShallow(repository, shallow, received.value);
    }
    await writeRefs(repository, new Map([...(prunes ? [] : present), ...mapped]));
    return done(undefined);
  }

  async #receive(
    call: RemoteCall,
    repository: string,
    body: string,
    signal: AbortSignal,
  ): Promise<RemoteAnswer<ReceivedPack>> {
    const response = await converse(call, {
      method: "POST",
      path: "/git-upload-pack",
      body,
      contentType: "application/x-git-upload-pack-request",
      signal,
      ca: await this.#ca(),
    });
    if (response.kind === "failed") return response;
    const folder = join(repository, "objects", "pack");
    const unfinished = join(folder, `tmp_pack_${call.token}`);
    try {
      const pack = await receivePackFile(bodyOf(response.value), `${unfinished}.pack`);
      if (pack.objects > 0) {
        const indexed = await indexPackAside(`${unfinished}.pack`, signal);
        if (indexed !== pack.objects) throw new GitFault("corrupt", "the pack cannot be indexed");
        await rename(`${unfinished}.pack`, join(folder, `pack-${pack.name}.pack`));
        await rename(`${unfinished}.idx`, join(folder, `pack-${pack.name}.idx`));
      }
      return done(pack);
    } catch (error) {
      return failed(failureOf(error));
    } finally {
      for (const end of [".pack", ".idx"]) await rm(unfinished + end, { force: true });
    }
  }

  /** Ends the work when its time is over or a limit is passed, and says which. */
  async #limited(
    call: RemoteCall,
    { watch }: FetchOrder,
    work: (signal: AbortSignal) => Promise<RemoteAnswer<void>>,
  ): Promise<RemoteAnswer<void>> {
    const over = new AbortController();
    const stop = new AbortController();
    const watched = this.#watch(watch, over.signal).then((failure) => {
      if (failure !== undefined) stop.abort();
      return failure;
    });
    const answer = await work(AbortSignal.any([this.#deadline(call), stop.signal]));
    over.abort();
    const tooMuch = await watched;
    if (tooMuch !== undefined) return failed(tooMuch);
    return answer.kind === "done" ? answer : this.#blame(call, answer.failure);
  }

  async #watch(watch: FetchOrder["watch"], over: AbortSignal): Promise<RemoteFailure | undefined> {
    while (!over.aborted) {
      await this.#options.clock.sleep(WATCH_EVERY_MS, over);
      const failure = over.aborted ? undefined : await watch();
      if (failure !== undefined) return failure;
    }
    return undefined;
  }

  #deadline({ deadlineMs, signal }: RemoteCall): AbortSignal {
    const leftMs = Math.max(0, deadlineMs - this.#options.clock.monotonicMs());
    return AbortSignal.any([signal, AbortSignal.timeout(Math.ceil(leftMs))]);
  }

  /** What failed because we stopped it did not fail by itself. */
  #blame(call: RemoteCall, failure: RemoteFailure): RemoteAnswer<never> {
    if (call.signal.aborted) return failed({ kind: "retryable", why: "stopped on request" });
    if (this.#options.clock.monotonicMs() >= call.deadlineMs)
      return failed({ kind: "retryable", why: "the time for one repository is over" });
    return failed(failure);
  }

  async #ca(): Promise<string | undefined> {
    const { caFile } = this.#options;
    return caFile === undefined ? undefined : readFile(caFile, "utf8");
  }
}

async function textPackets(response: Response): Promise<readonly string[]> {
  const lines: string[] = [];
  let bytes = 0;
  for await (const packet of packetLines(bodyOf(response))) {
    if (packet === undefined) continue;
    bytes += packet.length;
    if (bytes > LISTING_MAX_BYTES) throw new PackTooLarge();
    lines.push(Buffer.from(packet).toString());
  }
  return lines;
}

function bodyOf({ body }: Response): AsyncIterable<Uint8Array> {
  if (body === null) throw new GitFault("corrupt", "the server sent nothing");
  return body;
}

function failureOf(error: unknown): RemoteFailure {
  if (error instanceof PackTooLarge)
    return unusable(
      `more than ${PACK_MAX_BYTES / 1024 ** 2} MiB or ${OBJECTS_MAX} objects to fetch at once ${NEEDS_GIT}`,
    );
  if (error instanceof GitFault && error.kind === "missing") return { kind: "unadvertised" };
  if (error instanceof GitFault)
    return { kind: "retryable", why: `the connection broke off: ${error.message}` };
  return byError(error);
}

function unusable(why: string): RemoteFailure {
  return { kind: "unusable", reason: "other", why };
}
