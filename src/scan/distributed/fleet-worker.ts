/**
 * A worker of one run: claims shards, scans them, and goes on until nothing is left or it is told to stop.
 * Promises: the next shard is claimed when the last one's files are all given out, or need no scan, so that threads never wait for commits; a shard that is lost,
 * parked or faulty does not end the worker; the run is ended by whoever finds it finished; a stop is over within ten seconds.
 */
import type { ClaimedShard, ClaimOutcome } from "../../contracts/lease.ts";
import type { RunStatus } from "../../contracts/shard.ts";
import { workerOpId } from "../core/worker-op-id.ts";
import { LeaseKeeper } from "./lease-keeper.ts";
import { lossIn } from "./lease-loss.ts";
import { patiently } from "./patience.ts";
import { type DistributedRunReport, type RunEnd, RunTally } from "./run-report.ts";
import { partOf, ShardTelemetry } from "./shard-telemetry.ts";
import {
  DEFAULT_OUTAGE_MAX_MS,
  DEFAULT_SHARE_ITEMS_MIN,
  type LoopDeps,
  type LoopOptions,
} from "./worker-deps.ts";

/** One lease of one shard. */
export interface ShardTask {
  /** Whoever has room may look for the next shard. */
  readonly drained: Promise<void>;
  /** Throws what the worker cannot go on from. */
  run(): Promise<void>;
}

/** What a worker gives to each shard. */
export interface ShardParts {
  readonly claimed: ClaimedShard;
  readonly keeper: LeaseKeeper;
  readonly telemetry: ShardTelemetry;
  /** Finish what is in flight and begin nothing else. */
  readonly stop: AbortSignal;
  /** Drop that, too. */
  readonly drop: AbortSignal;
  /** Of each page: whether it was unchanged as a whole. */
  readonly onLooked: (isUnchanged: boolean) => void;
}

/** What kind of shards a worker works on. */
export interface ShardKind {
  readonly source: "fs" | "git";
  readonly shardsAtOnce: number;
  /** Shards can be cut, so that idle workers may ask for a share. */
  readonly sharesWork: boolean;
  open(parts: ShardParts): ShardTask;
}

const DEFAULT_STOP_GRACE_MS = 6_000;
const DEFAULT_IDLE_POLL_MS = 250;
/** Between two requests for a share. */
const ASK_EVERY_MS = 1_000;

const ENDS: Partial<Record<RunStatus, RunEnd>> = {
  done: "run-done",
  failed: "run-failed",
  cancelled: "run-cancelled",
};

export class FleetWorker {
  readonly #deps: LoopDeps;
  readonly #options: LoopOptions;
  readonly #kind: ShardKind;
  readonly #tally = new RunTally();
  readonly #stop = new AbortController();
  readonly #drop = new AbortController();
  readonly #shards = new Set<Promise<void>>();
  #askedAtMs = Number.NEGATIVE_INFINITY;
  /** The last page anybody looked at was unchanged. */
  #isQuiet = false;

  constructor(deps: LoopDeps, options: LoopOptions, kind: ShardKind) {
    this.#deps = deps;
    this.#options = options;
    this.#kind = kind;
  }

  async run(): Promise<DistributedRunReport> {
    const startedAtMs = this.#deps.clock.monotonicMs();
    const stop = () => void this.#stopGently();
    this.#options.signal.addEventListener("abort", stop, { once: true });
    if (this.#options.signal.aborted) stop();
    try {
      const end = await this.#work();
      return this.#tally.report(end, this.#deps.clock.monotonicMs() - startedAtMs);
    } catch (error) {
      this.#stop.abort();
      throw error;
    } finally {
      await Promise.allSettled(this.#shards);
      this.#options.signal.removeEventListener("abort", stop);
      // The timer of the grace period has nothing to wait for any more.
      this.#drop.abort();
    }
  }

  async #stopGently(): Promise<void> {
    this.#stop.abort();
    await this.#deps.clock.sleep(this.#options.stopGraceMs ?? DEFAULT_STOP_GRACE_MS, this.#drop.signal);
    this.#drop.abort();
  }

  async #work(): Promise<RunEnd> {
    while (!this.#stop.signal.aborted) {
      const startedAtMs = this.#deps.clock.monotonicMs();
      let sentAtMs = startedAtMs;
      const claim = await this.#claim((atMs) => (sentAtMs = atMs));
      if (claim === undefined) break;
      if (this.#fault !== undefined) {
        if (claim.kind === "claimed") await this.#giveBack(claim);
        throw this.#fault.error;
      }
      this.#tally.totalsMs.claim += this.#deps.clock.monotonicMs() - startedAtMs;
      if (claim.kind === "claimed") await this.#begin(claim, sentAtMs);
      else if (claim.kind === "throttled") await this.#sleep(claim.afterMs);
      else if (this.#shards.size > 0) await Promise.race(this.#shards);
      else {
        const end = await this.#idle(claim.earliestDeadlineMs);
        if (end !== undefined) return end;
      }
    }
    await Promise.all(this.#shards);
    if (this.#fault !== undefined) throw this.#fault.error;
    return "stopped";
  }

  /** Nothing of it was begun; what cannot be given back lapses. */
  async #giveBack({ lease }: ClaimedShard): Promise<void> {
    await this.#deps.coordinator.release(lease).catch((error: unknown) => {
      this.#deps.meter.errorMet(partOf(error));
    });
  }

  /** Goes on when there is room for another shard. */
  async #begin(claimed: ClaimedShard, sentAtMs: number): Promise<void> {
    const { clock, coordinator, meter, recorder, onStage = () => {} } = this.#deps;
    const parts = { meter, recorder, tally: this.#tally, onStage, source: this.#kind.source };
    const telemetry = new ShardTelemetry(parts, claimed.lease, this.#options.policyHash, clock.nowMs());
    const keeper = new LeaseKeeper(claimed.lease, {
      coordinator,
      clock,
      sentAtMs,
      onRenewed: telemetry.renewed,
      onTrouble: (error) => telemetry.trouble(error),
    });
    const shard = this.#kind.open({
      claimed,
      keeper,
      telemetry,
      stop: this.#stop.signal,
      drop: this.#drop.signal,
      onLooked: (isUnchanged) => {
        this.#isQuiet = isUnchanged;
      },
    });
    const running = shard.run().finally(() => this.#shards.delete(running));
    // A fault of one shard that ends the worker is met below, by whoever waits next.
    running.catch((error: unknown) => (this.#fault ??= { error }));
    this.#shards.add(running);
    if (!this.#isQuiet) await shard.drained;
    while (this.#shards.size >= this.#kind.shardsAtOnce) await Promise.race(this.#shards);
    if (this.#fault !== undefined) throw this.#fault.error;
  }

  #fault: { readonly error: unknown } | undefined;

  /** `undefined`: told to stop. A lease is no older than the attempt that took it, however long others before that were waited for. */
  async #claim(onSent: (atMs: number) => void): Promise<ClaimOutcome | undefined> {
    const { coordinator, clock } = this.#deps;
    const { tenant, run, worker } = this.#options;
    return this.#asking(() => {
      onSent(clock.monotonicMs());
      return coordinator.claim(tenant, run, worker);
    });
  }

  /** Nothing to claim: is the run over, does somebody have work to spare, and if not, how long to wait. */
  async #idle(earliestDeadlineMs: number | undefined): Promise<RunEnd | undefined> {
    const { coordinator, clock, meter, random } = this.#deps;
    const { tenant, run, idlePollMs = DEFAULT_IDLE_POLL_MS } = this.#options;
    const progress = await this.#asking(() => coordinator.progress(tenant, run));
    if (progress === undefined) return "stopped";
    meter.runProgress(progress);
    const end = ENDS[progress.status];
    if (end !== undefined) return end;
    // The next look tells how it ended.
    if (progress.status === "active" && progress.leased + progress.waiting === 0) return this.#finishRun();
    if (this.#kind.sharesWork) await this.#askForShare();
    const untilDeadlineMs = Math.max((earliestDeadlineMs ?? Number.POSITIVE_INFINITY) - clock.nowMs(), 0);
    await this.#sleep(Math.ceil(Math.min(untilDeadlineMs + 5, idlePollMs * (0.5 + random()))));
    return undefined;
  }

  /** Another worker may be first, which is as good. */
  async #finishRun(): Promise<undefined> {
    const { coordinator, hasher } = this.#deps;
    const { tenant, run } = this.#options;
    const opId = workerOpId(hasher, { run, shard: 0n, fence: 0n, kind: "finish-run", sequence: 0 });
    try {
      await this.#asking(() => coordinator.finishRun(tenant, run, opId));
    } catch (error) {
      if (lossIn(error) === undefined) throw error;
    }
  }

  async #askForShare(): Promise<void> {
    const { coordinator, clock } = this.#deps;
    const { tenant, run, worker, shareItemsMin = DEFAULT_SHARE_ITEMS_MIN } = this.#options;
    const nowMs = clock.monotonicMs();
    if (nowMs - this.#askedAtMs < ASK_EVERY_MS) return;
    this.#askedAtMs = nowMs;
    await this.#asking(() => coordinator.askForShare(tenant, run, worker, shareItemsMin));
  }

  /** Asks the coordinator, through an outage if need be; `undefined` when told to stop meanwhile. */
  async #asking<T>(work: () => Promise<T>): Promise<T | undefined> {
    const { clock, random, meter } = this.#deps;
    try {
      return await patiently(work, {
        clock,
        random,
        signal: this.#stop.signal,
        budgetMs: this.#options.outageMaxMs ?? DEFAULT_OUTAGE_MAX_MS,
        onRetry: (error) => {
          this.#tally.counts.retries++;
          meter.retried(partOf(error));
        },
      });
    } catch (error) {
      if (this.#stop.signal.aborted) return undefined;
      throw error;
    }
  }

  #sleep(ms: number): Promise<void> {
    return this.#deps.clock.sleep(ms, this.#stop.signal);
  }
}
