/**
 * Walks in a thread of its own. Promises: reads at most a few batches ahead of whoever takes them; a thread that dies fails the walks
 * that are open, and the next one gets a new thread.
 */
import { Worker } from "node:worker_threads";
import { GossipError } from "../../contracts/errors.ts";
import type { ByteKey } from "../../sources/filesystem/core/key-range.ts";
import { NOTHING_SKIPPED, RootLostError, type ShardWalk, type TreeWalker } from "./shard-walk.ts";
import type { NamedBatch, ShardTree } from "./tree-batches.ts";
import type { WalkAnswer, WalkRequest, WalkThreadData } from "./walk-messages.ts";

const BATCHES_AHEAD = 2;

export class ThreadedWalker implements TreeWalker {
  readonly #workerUrl: URL;
  readonly #walks = new Map<number, RemoteWalk>();
  #worker: Worker | undefined;
  #walkCount = 0;

  constructor(workerUrl: URL) {
    this.#workerUrl = workerUrl;
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
    await this.#worker?.terminate();
    this.#worker = undefined;
  }

  #start(): Worker {
    const worker = new Worker(this.#workerUrl, { workerData: { role: "walk" } satisfies WalkThreadData });
    worker.on("message", (message: WalkAnswer) => this.#walks.get(message.walk)?.hear(message));
    const fail = (why: string) => {
      if (this.#worker === worker) this.#worker = undefined;
      for (const walk of this.#walks.values()) walk.fail(why);
      this.#walks.clear();
    };
    worker.on("error", (error: Error) => fail(error.message));
    worker.once("exit", () => fail("the thread ended"));
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
  #wake: () => void = () => {};
  #split = Promise.withResolvers<ByteKey | undefined>();
  #survey = Promise.withResolvers<number>();

  constructor(id: number, post: (request: WalkRequest) => void, onClose: () => void) {
    this.#id = id;
    this.#post = post;
    this.#onClose = onClose;
  }

  async next(): Promise<NamedBatch | undefined> {
    while (this.#heard.length === 0) {
      if (this.#fault !== undefined) throw this.#fault;
      await new Promise<void>((resume) => (this.#wake = resume));
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
    if (this.#fault !== undefined) this.#split.reject(this.#fault);
    else this.#post({ kind: "split", walk: this.#id });
    return this.#split.promise;
  }

  decide(isSplit: boolean): void {
    this.#post({ kind: "decide", walk: this.#id, isSplit });
  }

  close(): void {
    this.#onClose();
    this.#post({ kind: "close", walk: this.#id });
  }

  hear(message: WalkAnswer): void {
    if (message.kind === "survey") this.#survey.resolve(message.items);
    else if (message.kind === "split") this.#split.resolve(message.at);
    else this.#heard.push(message.next);
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
