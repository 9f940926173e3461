/** A run over real repositories with everything else in memory: shards, databases, a virtual clock, and workers on it. */
import type { GitTarget } from "../../../src/contracts/git-target.ts";
import { SILENT_METER } from "../../../src/contracts/ports/meter.ts";
import type { RepositoryMirrors } from "../../../src/contracts/ports/repository-mirrors.ts";
import { gitRepoId } from "../../../src/scan/core/git-identity.ts";
import { encodeGitPayload } from "../../../src/scan/core/git-payload.ts";
import { gitShardRange } from "../../../src/scan/core/git-shard.ts";
import { runGitRepoWorker } from "../../../src/scan/distributed/run-git-worker.ts";
import type { DistributedRunReport } from "../../../src/scan/distributed/run-report.ts";
import type { StageSignal } from "../../../src/scan/distributed/stage-signal.ts";
import type { GitWorkerDeps, GitWorkerOptions } from "../../../src/scan/distributed/worker-deps.ts";
import { createBlake3Hasher } from "../../../src/scan/identity/blake3-hasher.ts";
import { Random } from "../random.ts";
import { InPlaceRepositoryEngine } from "./in-place-repository-engine.ts";
import { MemoryGitKv } from "./memory-git-kv.ts";
import { FakeCoordinator, FakeFindings, FakeLedger, type FakeRunOptions } from "./runtime-fleet.ts";
import { VirtualClock } from "./virtual-clock.ts";

const hasher = await createBlake3Hasher();
const silent = { recordCore() {}, recordGit() {}, recordProgress() {} };
const NOWHERE = new AbortController().signal;
export const TENANT = "01".repeat(32);

/** Repositories where they are, as local locators are. */
const IN_PLACE: RepositoryMirrors = {
  open: async ({ locator }) => ({
    kind: "ready",
    mirror: {
      path: locator.kind === "local" ? locator.path : locator.url,
      how: "in-place",
      receivedBytes: 0,
      async [Symbol.asyncDispose]() {},
    },
  }),
  close: async () => {},
};

/** The databases, which outlive runs. */
export class GitStores {
  readonly findings = new FakeFindings();
  readonly ledger = new FakeLedger(this.findings, false);
  readonly gitKv = new MemoryGitKv();
}

export class GitWorld {
  readonly clock: VirtualClock;
  readonly coordinator: FakeCoordinator;
  readonly stores: GitStores;
  readonly stages: StageSignal[] = [];
  readonly engine: InPlaceRepositoryEngine;

  private constructor(
    clock: VirtualClock,
    coordinator: FakeCoordinator,
    engine: InPlaceRepositoryEngine,
    stores: GitStores,
  ) {
    this.clock = clock;
    this.coordinator = coordinator;
    this.engine = engine;
    this.stores = stores;
  }

  /** One run; `stores` of an earlier one make it a later one. */
  static async create(options: FakeRunOptions = {}, stores = new GitStores()): Promise<GitWorld> {
    const clock = new VirtualClock();
    const engine = await InPlaceRepositoryEngine.create(clock);
    return new GitWorld(clock, new FakeCoordinator(clock, options), engine, stores);
  }

  addRepository(path: string, over: Partial<GitTarget> = {}) {
    const { repoKey = path } = over;
    const target: GitTarget = {
      tenant: TENANT,
      repoId: gitRepoId(hasher, TENANT, repoKey),
      repoKey,
      locator: { kind: "local", path },
      selection: { kind: "all-refs" },
      mode: "odb-blob",
      merges: "all-parents",
      enrichesIdentity: false,
      ...over,
    };
    return this.coordinator.add({ ...gitShardRange(repoKey), metadata: encodeGitPayload(hasher, target) });
  }

  deps(): GitWorkerDeps {
    const { coordinator, clock, engine, stages } = this;
    const random = new Random(1);
    return {
      ...this.stores,
      coordinator,
      clock,
      engine,
      hasher,
      mirrors: IN_PLACE,
      recorder: silent,
      meter: SILENT_METER,
      payloadOf: (metadata) => metadata,
      random: () => random.next(),
      onStage: (signal) => stages.push(signal),
    };
  }

  /** A worker that runs for as long as somebody lets time pass. */
  start(
    options: Partial<GitWorkerOptions> = {},
    deps: Partial<GitWorkerDeps> = {},
  ): Promise<DistributedRunReport> {
    return runGitRepoWorker(
      { ...this.deps(), ...deps },
      {
        tenant: TENANT,
        run: 1n,
        worker: 1n,
        policyHash: new Uint8Array(32).fill(2),
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

  run(options: Partial<GitWorkerOptions> = {}): Promise<DistributedRunReport> {
    return this.until(this.start(options));
  }

  /** Path and place of every finding that is durable, sorted; `cut` is left out of the paths. */
  found(cut = ""): readonly string[] {
    return [...this.stores.findings.observations.values()]
      .map(({ display, line, column, commit }) => `${display.replace(cut, "")} ${line}:${column} ${commit}`)
      .sort();
  }
}
