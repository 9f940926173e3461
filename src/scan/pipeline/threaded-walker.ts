/**
 * Walks in threads of their own, one for each walk that is open up to a bound. Promises: reads at most a few batches ahead of whoever takes
 * them; a thread that dies, or shows no sign of life while somebody waits for it, fails the walks it has open, and the next one gets a new
 * thread.
 */
import { Worker } from "node:worker_threads";
import { GossipError } from "../../contracts/errors.ts";
import type { ByteKey } from "../../sources/filesystem/core/key-range.ts";
import { ThreadPulse } from "./page-job.ts";
import { NOTHING_SKIPPED, RootLostError, type ShardWalk, type TreeWalker } from "./shard-walk.ts";
import type { NamedBatch, ShardTree } from "./tree-batches.ts";
import type { WalkAnswer, WalkRequest, WalkThreadData } from "./walk-messages.ts";

const BATCHES_AHEAD = 2;
const DEFAULT_HANG_MS = 60_000;
const LOOKS_PER_HANG = 4;
/** More would not read faster from most disks, and each takes some megabytes. */
const THREADS_MAX = 4;

export class ThreadedWalker implements TreeWalker {
  readonly #workerUrl: URL;
  readonly #threads = new Set<WalkHost>();
  readonly #watch: ReturnType<typeof setInterval>;

  constructor(workerUrl: URL, hangMs = DEFAULT_HANG_MS) {
    this.#workerUrl = workerUrl;
    this.#watch = setInterval(() => {
      for (const thread of [...this.#threads]) thread.look();
    }, hangMs / LOOKS_PER_HANG);
    this.#watch.unref();
  }

  open(tree: ShardTree): ShardWalk {
    return this.#idlest().open(tree);
  }

  async close(): Promise<void> {
    clearInterval(this.#watch);
    for (const thread of this.#threads) thread.end();
    this.#threads.clear();
  }

  #idlest(): WalkHost {
    let best: WalkHost | undefined;
    for (const thread of this.#threads) if (best === undefined || thread.walks < best.walks) best = thread;
    if (best !== undefined && (best.walks === 0 || this.#threads.size >= THREADS_MAX)) return best;
    const thread = new WalkHost(this.#workerUrl, () => this.#threads.delete(thread));
    this.#threads.add(thread);
    return thread;
  }
}

/** One thread and the walks it has open. */
class WalkHost {
  readonly #worker: Worker;
  readonly #pulse = new ThreadPulse();
  readonly #walks = new Map<number, RemoteWalk>();
  readonly #onEnd: () => void;
  #beats = 0;
  #looksSilent = 0;
  #walkCount = 0;
  #isOver = false;

  constructor(workerUrl: URL, onEnd: () => void) {
    this.#onEnd = onEnd;
    const workerData: WalkThreadData = { role: "walk", pulse: this.#pulse.memory };
    this.#worker = new Worker(workerUrl, { workerData });
    this.#worker.on("message", (message: WalkAnswer) => this.#walks.get(message.walk)?.hear(message));
    this.#worker.on("error", (error: Error) => this.#fail(error.message));
    this.#worker.once("exit", () => this.#fail("the thread ended"));
  }

  get walks(): number {
    return this.#walks.size;
  }

  open(tree: ShardTree): ShardWalk {
    const id = ++this.#walkCount;
    const post = (request: WalkRequest) => this.#worker.postMessage(request);
    const walk = new RemoteWalk(id, post, () => this.#walks.delete(id));
    this.#walks.set(id, walk);
    post({ kind: "open", walk: id, tree });
    for (let i = 0; i < BATCHES_AHEAD; i++) post({ kind: "next", walk: id });
    return walk;
  }

  /** One look for a file system that is slow, several for one that hangs. */
  look(): void {
    const { beats } = this.#pulse;
    const isSilent = beats === this.#beats && [...this.#walks.values()].some((walk) => walk.isWaitedFor);
    this.#beats = beats;
    this.#looksSilent = isSilent ? this.#looksSilent + 1 : 0;
    if (this.#looksSilent <= LOOKS_PER_HANG) return;
    this.#fail("it hangs");
    this.end();
  }

  end(): void {
    this.#isOver = true;
    this.#worker.unref();
    void this.#worker.terminate();
  }

  #fail(why: string): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#onEnd();
    for (const walk of this.#walks.values()) walk.fail(why);
    this.#walks.clear();
  }
}

type Heard = Extract<WalkAnswer, { kind: "next" }>["next"] | GossipError;

class RemoteWalk implements ShardWalk {
  skipped = NOTHING_SKIPPED;
  readonly #id: number;
  readonly #post: (request: WalkRequest) => void;
  readonly #onClose: () => void;
  readonly #heard: Heard[] = [];
  #fault: GossipError | undefined;
  #isAsked = false;
  /** A split is being decided. */
  #isHolding = false;
  #wake: () => void = () => {};
  #split = Promise.withResolvers<ByteKey | undefined>();
  #survey = Promise.withResolvers<number>();

  constructor(id: number, post: (request: WalkRequest) => void, onClose: () => void) {
    this.#id = id;
    this.#post = post;
    this.#onClose = onClose;
  }

  /** Somebody waits for files, and nothing but the disk can be the reason. */
  get isWaitedFor(): boolean {
    return this.#isAsked && !this.#isHolding;
  }

  async next(): Promise<NamedBatch | undefined> {
    while (this.#heard.length === 0) {
      if (this.#fault !== undefined) throw this.#fault;
      this.#isAsked = true;
      await new Promise<void>((resume) => (this.#wake = resume));
      this.#isAsked = false;
    }
    const next = this.#heard[0]!;
    if (next instanceof GossipError) throw next;
    if (next.kind === "root-lost") throw new RootLostError(next.problem);
    // The end stays at the head: it is answered however often it is asked for.
    if (next.kind === "end") {
      this.skipped = next.skipped;
      return undefined;
    }
    this.#heard.shift();
    this.#post({ kind: "next", walk: this.#id });
    return next;
  }

  itemsLeft(): Promise<number> {
    this.#survey = Promise.withResolvers();
    if (this.#fault !== undefined) this.#survey.reject(this.#fault);
    else this.#post({ kind: "survey", walk: this.#id });
    return this.#survey.promise;
  }

  splitKey(): Promise<ByteKey | undefined> {
    this.#split = Promise.withResolvers();
    this.#isHolding = true;
    if (this.#fault !== undefined) this.#split.reject(this.#fault);
    else this.#post({ kind: "split", walk: this.#id });
    return this.#split.promise;
  }

  decide(isSplit: boolean): void {
    this.#isHolding = false;
    this.#post({ kind: "decide", walk: this.#id, isSplit });
  }

  close(): void {
    this.#onClose();
    this.#post({ kind: "close", walk: this.#id });
  }

  hear(message: WalkAnswer): void {
    if (message.kind === "survey") this.#survey.resolve(message.items);
    else if (message.kind === "split") {
      this.#isHolding = message.at !== undefined;
      this.#split.resolve(message.at);
    } else this.#heard.push(message.next);
    this.#wake();
  }

  fail(why: string): void {
    this.#fault = new GossipError(`the thread that lists files failed: ${why}`, {
      code: "E_WALK_THREAD",
      retryable: true,
    });
    // Whoever waits hears of it; nobody may be waiting.
    for (const waiting of [this.#survey, this.#split]) {
      waiting.promise.catch(() => {});
      waiting.reject(this.#fault);
    }
    this.#wake();
  }
}
