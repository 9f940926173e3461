/** A run over a real tree with everything else in memory: shards, databases, a virtual clock, and workers on it. */
import { accessSync, lstatSync, realpathSync } from "node:fs";
import { SILENT_METER } from "../../../src/contracts/ports/meter.ts";
import { encodeFsPayload } from "../../../src/scan/core/fs-payload.ts";
import { type DistributedRunReport, runWorker } from "../../../src/scan/distributed/run-worker.ts";
import type { StageSignal } from "../../../src/scan/distributed/stage-signal.ts";
import type { WorkerDeps, WorkerOptions } from "../../../src/scan/distributed/worker-deps.ts";
import { createBlake3Hasher } from "../../../src/scan/identity/blake3-hasher.ts";
import type { PageThreadOptions } from "../../../src/scan/pipeline/page-job.ts";
import { Random } from "../random.ts";
import { InPlaceEngine } from "./in-place-engine.ts";
import { InPlaceWalker } from "./in-place-walker.ts";
import { FakeCoordinator, FakeFindings, FakeLedger, type FakeRunOptions } from "./runtime-fleet.ts";
import { VirtualClock } from "./virtual-clock.ts";

const hasher = await createBlake3Hasher();
const silent = { recordCore() {}, recordGit() {}, recordProgress() {} };
/** The real disk, which answers at once: a slow one would be overtaken by the virtual clock. */
const PROMPT_DISK = {
  lstat: async (path: string) => lstatSync(path),
  realpath: async (path: string) => realpathSync(path),
  access: async (path: string, mode: number) => accessSync(path, mode),
};
const NOWHERE = new AbortController().signal;

export class RuntimeWorld {
  readonly clock = new VirtualClock();
  readonly coordinator: FakeCoordinator;
  readonly findings = new FakeFindings();
  readonly ledger = new FakeLedger(this.findings);
  readonly stages: StageSignal[] = [];
  readonly engine: InPlaceEngine;

  private constructor(options: FakeRunOptions, engine: InPlaceEngine) {
    this.coordinator = new FakeCoordinator(this.clock, options);
    this.engine = engine;
  }

  static async create(
    options: FakeRunOptions = {},
    engine: Partial<PageThreadOptions> = {},
  ): Promise<RuntimeWorld> {
    return new RuntimeWorld(options, await InPlaceEngine.create(engine));
  }

  /** A shard of the tree; no keys given: all of it. */
  addShard(path: string, start = "", end = "", kind: "directory" | "file" = "directory") {
    const range = { start: Buffer.from(start), end: Buffer.from(end) };
    return this.coordinator.add({ ...range, metadata: encodeFsPayload({ kind, path }) });
  }

  deps(): WorkerDeps {
    const { coordinator, findings, ledger, clock, engine, stages } = this;
    const random = new Random(1);
    return {
      coordinator,
      findings,
      ledger,
      clock,
      engine,
      disk: PROMPT_DISK,
      hasher,
      walker: new InPlaceWalker(),
      recorder: silent,
      meter: SILENT_METER,
      payloadOf: (metadata) => metadata,
      random: () => random.next(),
      onStage: (signal) => stages.push(signal),
    };
  }

  /** A worker that runs for as long as somebody lets time pass. */
  start(options: Partial<WorkerOptions> = {}, deps: Partial<WorkerDeps> = {}): Promise<DistributedRunReport> {
    return runWorker(
      { ...this.deps(), ...deps },
      {
        tenant: "01".repeat(32),
        run: 1n,
        worker: 1n,
        policyHash: new Uint8Array(32).fill(2),
        budgets: { itemsMax: 4, bytesMax: 1 << 20 },
        commitQueueCapacity: 4,
        checkpointEveryMs: 0,
        signal: NOWHERE,
        ...options,
      },
    );
  }

  /** Lets time pass until the promise is settled. */
  until<T>(promise: Promise<T>, maxMs?: number): Promise<T> {
    return this.clock.until(promise, maxMs);
  }

  /** `path:secret` of every finding that is durable, sorted. */
  found(): readonly string[] {
    return [...this.findings.observations.values()]
      .map(({ display, offset }) => `${display}@${offset}`)
      .sort();
  }
}
