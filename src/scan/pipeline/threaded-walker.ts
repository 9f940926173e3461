/**
 * Walks in a thread of its own. Promises: reads at most a few batches ahead of whoever takes them; a thread that dies, or shows no sign of
 * life while somebody waits for it, fails the walks that are open, and the next one gets a new thread.
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

export class ThreadedWalker implements TreeWalker {
  readonly #workerUrl: URL;
  readonly #walks = new Map<number, RemoteWalk>();
  readonly #watch: ReturnType<typeof setInterval>;
  #worker: Worker | undefined;
  #giveUp: (why: string) => void = () => {};
  #pulse = new ThreadPulse();
  #beats = 0;
  #looksSilent = 0;
  #walkCount = 0;

  constructor(workerUrl: URL, hangMs = DEFAULT_HANG_MS) {
    this.#workerUrl = workerUrl;
    this.#watch = setInterval(() => this.#look(), hangMs / LOOKS_PER_HANG);
    this.#watch.unref();
  }

  open(tree: ShardTree): ShardWalk {
    const worker = (this.#worker ??= this.#start());
    const id = ++this.#walkCount;
    const post = (request: WalkRequest) => worker.postMessage(request);
    const walk = new RemoteWalk(id, post, () => this.#walks.delete(id));
    this.#walks.set(id, walk);
    post({ kind: "open", walk: id, tree });
    for (let i = 0; i < BATCHES_AHEAD; i++) post({ kind: "next", walk: id });
    return walk;
  }

  async close(): Promise<void> {
    clearInterval(this.#watch);
    const worker = this.#worker;
    this.#worker = undefined;
    worker?.unref();
    void worker?.terminate();
  }

  /** One look for a file system that is slow, several for one that hangs. */
  #look(): void {
    const { beats } = this.#pulse;
    const isSilent = beats === this.#beats && [...this.#walks.values()].some((walk) => walk.isWaitedFor);
    this.#beats = beats;
    this.#looksSilent = isSilent ? this.#looksSilent + 1 : 0;
    if (this.#looksSilent > LOOKS_PER_HANG) this.#giveUp("it hangs");
  }

  #start(): Worker {
    this.#pulse = new ThreadPulse();
    this.#looksSilent = 0;
    const workerData: WalkThreadData = { role: "walk", pulse: this.#pulse.memory };
    const worker = new Worker(this.#workerUrl, { workerData });
    worker.on("message", (message: WalkAnswer) => this.#walks.get(message.walk)?.hear(message));
    const fail = (why: string) => {
      if (this.#worker !== worker) return;
      this.#worker = undefined;
      for (const walk of this.#walks.values()) walk.fail(why);
      this.#walks.clear();
    };
    worker.on("error", (error: Error) => fail(error.message));
    worker.once("exit", () => fail("the thread ended"));
    this.#giveUp = (why) => {
      fail(why);
      worker.unref();
      void worker.terminate();
    };
    return worker;
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
