/**
 * Many workers on one run over the simulated store, from a seed: time that jumps, workers that pause, leases that run out, answers that get
 * lost. Promises: the same seed gives the same report, field by field; every step is checked.
 */
import { CoordinationError } from "../../../src/contracts/coordination-error.ts";
import type { WorkerId } from "../../../src/contracts/ids.ts";
import type { ClaimedShard, Lease } from "../../../src/contracts/lease.ts";
import { createKeyspace } from "../../../src/coordination/core/keyspace.ts";
import { isFinal } from "../../../src/coordination/core/records.ts";
import { midpoint } from "../../../src/coordination/core/shard-algebra.ts";
import { remainingRange } from "../../../src/coordination/core/shard-split.ts";
import { KvCoordinator } from "../../../src/coordination/kv-coordinator.ts";
import { SimulatedKv } from "../fakes/simulated-kv.ts";
import { SimulationClock } from "../fakes/simulation-clock.ts";
import { Random } from "../random.ts";
import { CoordinationChecker, type Property } from "./checker.ts";
import { CONFIG, hasher, LEASE_MS, rootShards } from "./fixture.ts";
import { snapshotOf } from "./snapshot.ts";

/** Percentages per step, of answers per call. */
export interface FaultLevel {
  readonly expiry: number;
  readonly pause: number;
  readonly jump: number;
  readonly answers: number;
}

export const FAULT_LEVELS = {
  sunny: { expiry: 0, pause: 0, jump: 0, answers: 0 },
  stormy: { expiry: 10, pause: 5, jump: 10, answers: 6 },
  radioactive: { expiry: 20, pause: 10, jump: 20, answers: 20 },
} as const satisfies Readonly<Record<string, FaultLevel>>;

export type FaultName = keyof typeof FAULT_LEVELS;

export interface SimulationOptions {
  readonly seed: number;
  readonly fault: FaultName;
  readonly workers: number;
  readonly shards: number;
  readonly steps: number;
  readonly cooldownMs?: number;
  /** Further properties, checked like the others. */
  readonly more?: readonly Property[];
}

export interface SimulationReport {
  readonly problems: readonly string[];
  readonly trace: readonly string[];
  /** How often each operation ended how. */
  readonly outcomes: Readonly<Record<string, number>>;
  readonly livenessOps: number;
  readonly status: string;
}

interface Worker {
  readonly id: WorkerId;
  readonly coordinator: KvCoordinator;
  held?: ClaimedShard | undefined;
  /** To be sent again under the same id, since its answer is not known. */
  pending?: (() => Promise<unknown>) | undefined;
  pausedSteps: number;
}

const PREFIX = "/sim";
const TENANT = "5e".repeat(32);
const RUN = 9n;
const scope = { tenant: TENANT, run: RUN };

function reproduction({ seed, fault }: Pick<SimulationOptions, "seed" | "fault">): string {
  return `reproduce: GOSSIP_SIM_SEED=${seed} GOSSIP_SIM_FAULT=${fault} bun test test/simulation/coordination`;
}

export async function simulate(options: SimulationOptions): Promise<SimulationReport> {
  const simulation = new Simulation(options);
  await simulation.setUp();
  await simulation.zombie();
  await simulation.safety();
  const livenessOps = await simulation.liveness();
  return simulation.report(livenessOps);
}

class Simulation {
  readonly #options: SimulationOptions;
  readonly #random: Random;
  readonly #clock = new SimulationClock();
  readonly #keys = createKeyspace(PREFIX);
  readonly #checker: CoordinationChecker;
  readonly #workers: readonly Worker[];
  readonly #kv: SimulatedKv;
  readonly #problems: string[] = [];
  readonly #trace: string[] = [];
  readonly #outcomes: Record<string, number> = {};
  #level: FaultLevel = FAULT_LEVELS.sunny;
  #nextOp = 1n;

  constructor(options: SimulationOptions) {
    this.#options = options;
    this.#random = new Random(options.seed);
    const { cooldownMs = 0, more = [] } = options;
    this.#checker = new CoordinationChecker({ cooldownMs, more });
    this.#kv = new SimulatedKv({
      clock: this.#clock,
      fault: (call) => this.#fault(call),
      pause: async () => {
        for (let turns = this.#random.below(4); turns > 0; turns--) await undefined;
        // Between a read and its write a lease may run out, and another worker be quicker.
        if (this.#random.chance(this.#level.expiry / 1_000)) this.#clock.advance(LEASE_MS + 1);
        for (let turns = this.#random.below(30); turns > 26; turns--) await longTurn();
      },
    });
    this.#workers = Array.from({ length: options.workers }, (_, index) => ({
      id: BigInt(index + 1),
      coordinator: new KvCoordinator({
        kv: this.#kv,
        clock: this.#clock,
        hasher,
        prefix: PREFIX,
        random: () => this.#random.next(),
        claimCooldownMs: cooldownMs,
      }),
      pausedSteps: 0,
    }));
  }

  async setUp(): Promise<void> {
    await this.#workers[0]!.coordinator.setup(TENANT, RUN, CONFIG, rootShards(this.#options.shards));
    this.#judge("set up");
  }

  /** One worker sleeps past its lease, another takes over, the first wakes and tries everything. */
  async zombie(): Promise<void> {
    const [sleeper, heir] = this.#workers;
    for (
      let tries = 0;
      heir!.held?.lease.shard !== sleeper!.held?.lease.shard || heir!.held === undefined;
      tries++
    ) {
      if (tries > 3 * this.#options.shards) return;
      if (sleeper!.held === undefined) await this.#claim(sleeper!);
      this.#clock.advance(LEASE_MS + this.#random.below(LEASE_MS));
      await this.#claim(heir!);
    }
    const dreamt = sleeper!.held!;
    const works = [this.#renew, this.#checkpoint, this.#complete, this.#split, this.#replace, this.#park];
    for (const work of works) {
      sleeper!.held = dreamt;
      await this.#attempt(sleeper!, "zombie", async () => {
        await work.call(this, sleeper!);
        this.#problems.push(`S1 a zombie with fence ${dreamt.lease.fence} was obeyed`);
      });
    }
    sleeper!.held = undefined;
    await this.#attempt(heir!, "checkpoint", () => this.#checkpoint(heir!));
    this.#judge("zombie");
  }

  async safety(): Promise<void> {
    this.#level = FAULT_LEVELS[this.#options.fault];
    for (let step = 0; step < this.#options.steps && this.#problems.length === 0; step++) {
      this.#disturb();
      const together = 1 + this.#random.below(3);
      const acting = [...new Set(Array.from({ length: together }, () => this.#random.pick(this.#workers)))];
      await Promise.all(acting.map((worker) => this.#act(worker)));
      this.#clock.advance(this.#random.below(2_000));
      this.#judge(`step ${step}`);
    }
  }

  /** In fair weather every shard comes to an end, and so does the run. Answers how many operations that took. */
  async liveness(): Promise<number> {
    this.#level = FAULT_LEVELS.sunny;
    this.#clock.advance(LEASE_MS * 3);
    const opsMax = 12 * this.#snapshot().shards.size + 200;
    let ops = 0;
    for (const worker of this.#workers) {
      worker.pending = undefined;
      worker.held = undefined;
    }
    for (; this.#isOpen() && ops < opsMax && this.#problems.length === 0; ops++) {
      const worker = this.#workers[ops % this.#workers.length]!;
      await this.#attempt(worker, "live", () =>
        worker.held === undefined ? this.#claim(worker) : this.#complete(worker),
      );
      this.#clock.advance((this.#options.cooldownMs ?? 0) + 1);
      this.#judge(`live ${ops}`);
    }
    if (this.#problems.length > 0) return ops;
    if (this.#isOpen()) this.#problems.push(`L1 shards are open after ${opsMax} operations in fair weather`);
    else if (!(await this.#workers[0]!.coordinator.finishRun(TENANT, RUN, this.#op())))
      this.#problems.push("L1 no shard is open, and the run does not end");
    this.#judge("finish");
    return ops;
  }

  report(livenessOps: number): SimulationReport {
    const status = this.#snapshot().runs.get(this.#keys.run(scope))!.status;
    const { fault, seed } = this.#options;
    const problems = this.#problems.length === 0 ? [] : [...this.#problems, reproduction({ fault, seed })];
    return { problems, trace: this.#trace, outcomes: this.#outcomes, livenessOps, status };
  }

  #fault(call: "read" | "txn" | "lease") {
    if (!this.#random.chance(this.#level.answers / 100)) return undefined;
    return call === "txn"
      ? this.#random.pick(["unavailable", "lost-before", "lost-after", "late"] as const)
      : "unavailable";
  }

  #disturb(): void {
    const { expiry, pause, jump } = this.#level;
    if (this.#random.chance(expiry / 100 / 4))
      this.#clock.advance(LEASE_MS + this.#random.below(LEASE_MS * 3));
    if (this.#random.chance(jump / 100)) this.#clock.jump(this.#random.below(LEASE_MS * 2) - LEASE_MS / 2);
    if (this.#random.chance(pause / 100))
      this.#random.pick(this.#workers).pausedSteps = 1 + this.#random.below(20);
  }

  async #act(worker: Worker): Promise<void> {
    if (worker.pausedSteps > 0) {
      worker.pausedSteps--;
      return;
    }
    const { pending } = worker;
    worker.pending = undefined;
    if (pending !== undefined) await this.#attempt(worker, "again", pending);
    else if (worker.held === undefined) await this.#attempt(worker, "idle", () => this.#idle(worker));
    else await this.#attempt(worker, "held", () => this.#work(worker));
  }

  /** Which of the expected refusals it was; anything else is a problem or a fault of the test. */
  async #attempt(worker: Worker, name: string, work: () => Promise<unknown>): Promise<void> {
    const shard = worker.held?.lease.shard ?? "-";
    let outcome = "ok";
    try {
      await work();
    } catch (error) {
      if (!(error instanceof CoordinationError)) throw error;
      outcome = error.kind;
      if (error.class === "escalate") this.#problems.push(`${error.kind}: ${error.message}`);
      if (error.class === "reacquire" || error.kind === "shard-terminal") worker.held = undefined;
      if (error.kind === "backend-unavailable" && worker.held !== undefined && name !== "live")
        worker.pending = work;
    }
    this.#outcomes[`${name} ${outcome}`] = (this.#outcomes[`${name} ${outcome}`] ?? 0) + 1;
    this.#trace.push(`${this.#clock.nowMs()} w${worker.id} ${name} ${shard} ${outcome}`);
  }

  async #idle(worker: Worker): Promise<void> {
    const { coordinator, id } = worker;
    if (this.#random.chance(0.9)) return this.#claim(worker);
    if (this.#random.chance(0.3)) await coordinator.finishRun(TENANT, RUN, this.#op());
    else if (this.#random.chance(0.5)) await coordinator.askForShare(TENANT, RUN, id, 1);
    else await this.#unpark(worker);
  }

  async #unpark({ coordinator }: Worker): Promise<void> {
    const parked = [...this.#snapshot().shards.values()].filter(({ status }) => status === "parked");
    if (parked.length > 0) await coordinator.unpark(TENANT, RUN, this.#random.pick(parked).shard, this.#op());
  }

  /** A pending piece of work keeps its op id and content, so it is made before it is sent. */
  async #work(worker: Worker): Promise<unknown> {
    const roll = this.#random.below(100);
    if (roll < 15) return this.#renew(worker);
    if (roll < 50) return this.#checkpoint(worker);
    if (roll < 55) return this.#complete(worker);
    if (roll < 58) return this.#park(worker);
    if (roll < 61) return this.#checkpoint(worker);
    if (roll < 68) return this.#split(worker);
    if (roll < 71) return this.#replace(worker);
    if (roll < 76) return this.#release(worker);
    return this.#wrong(worker);
  }

  async #claim(worker: Worker): Promise<void> {
    const beganMs = this.#clock.monotonicMs();
    const outcome = await worker.coordinator.claim(TENANT, RUN, worker.id);
    if (outcome.kind !== "claimed") return;
    worker.held = outcome;
    const now = { beganMs, wallMs: this.#clock.nowMs(), monotonicMs: this.#clock.monotonicMs() };
    this.#checker.noteClaim(this.#keys.shard(outcome.lease), outcome.lease, now);
  }

  async #renew(worker: Worker): Promise<void> {
    const held = worker.held!;
    const place = this.#keys.shard(held.lease);
    const newest = this.#checker.newestFence(place);
    const lease = await worker.coordinator.renew(held.lease);
    this.#checker.noteApplied(place, lease, newest);
    worker.held = { ...held, lease };
  }

  #checkpoint(worker: Worker): Promise<void> {
    const { lease } = worker.held!;
    const key = this.#keyAhead(lease);
    return this.#send(worker, (opId) => worker.coordinator.checkpoint(lease, opId, { key }));
  }

  #complete(worker: Worker): Promise<void> {
    const { lease } = worker.held!;
    const cursor = this.#random.chance(0.5) ? {} : { key: this.#keyAhead(lease) };
    return this.#send(worker, (opId) => worker.coordinator.complete(lease, opId, cursor), true);
  }

  #park(worker: Worker): Promise<void> {
    const { lease } = worker.held!;
    return this.#send(worker, (opId) => worker.coordinator.park(lease, opId, "poisoned"), true);
  }

  #split(worker: Worker): Promise<void> {
    const { lease } = worker.held!;
    const at = this.#keyAhead(lease);
    return this.#send(worker, (opId) => worker.coordinator.splitResidual(lease, opId, at));
  }

  #replace(worker: Worker): Promise<void> {
    const { lease } = worker.held!;
    const at = this.#keyAhead(lease);
    return this.#send(worker, (opId) => worker.coordinator.splitReplace(lease, opId, [at]), true);
  }

  async #release(worker: Worker): Promise<void> {
    this.#checker.noteLetGo(this.#keys.shard(worker.held!.lease), worker.held!.lease);
    await worker.coordinator.release(worker.held!.lease);
    worker.held = undefined;
  }

  /** Things no sound worker does; each is refused, or is nothing new. */
  #wrong(worker: Worker): Promise<unknown> {
    const { coordinator } = worker;
    const { lease } = worker.held!;
    const key = this.#keyAhead(lease);
    const works: readonly (() => Promise<unknown>)[] = [
      () => coordinator.checkpoint(lease, this.#op(), {}),
      () => coordinator.checkpoint(lease, this.#op(), { key: new Uint8Array() }),
      () => coordinator.checkpoint(lease, this.#op(), { key: Uint8Array.of(255) }),
      () => coordinator.renew({ ...lease, fence: lease.fence - 1n }),
      () => coordinator.checkpoint({ ...lease, fence: lease.fence + 1n }, this.#op(), { key }),
      () => coordinator.park({ ...lease, worker: 77n }, this.#op(), "other"),
      () => coordinator.splitResidual(lease, this.#op(), Uint8Array.of(1)),
      () => coordinator.complete(lease, 1n, { key }),
      () => coordinator.isShareWanted(lease),
      () =>
        coordinator.pulse(lease, {
          worker: worker.id,
          itemsDone: 1,
          bytesDone: 1,
          findings: 0,
          itemsLeft: 50,
          bytesPerSecond: 1,
          atMs: 1,
        }),
    ];
    return this.#random.pick(works)();
  }

  /** Under one op id, sent again as it was while the answer is not known. */
  async #send(worker: Worker, work: (opId: bigint) => Promise<unknown>, ends = false): Promise<void> {
    const opId = this.#op();
    const { lease } = worker.held!;
    if (ends) this.#checker.noteLetGo(this.#keys.shard(lease), lease);
    const send = async (): Promise<void> => {
      const place = this.#keys.shard(lease);
      const newest = this.#checker.newestFence(place);
      const outcome = await work(opId);
      if (outcome === "applied") this.#checker.noteApplied(place, lease, newest);
      if (ends) worker.held = undefined;
    };
    try {
      await send();
    } catch (error) {
      if (
        error instanceof CoordinationError &&
        error.kind === "backend-unavailable" &&
        this.#level.answers > 0
      ) {
        worker.pending = send;
        return;
      }
      throw error;
    }
  }

  #keyAhead({ tenant, run, shard }: Lease): Uint8Array {
    const record = this.#snapshot().shards.get(this.#keys.shard({ tenant, run, shard }))!;
    const rest = remainingRange(record);
    return midpoint(rest) ?? record.cursor.key ?? rest.start;
  }

  #op(): bigint {
    return this.#nextOp++ + 1_000n;
  }

  #isOpen(): boolean {
    const { shards, runs } = this.#snapshot();
    const isOver = isFinal(runs.get(this.#keys.run(scope))!.status);
    return !isOver && [...shards.values()].some(({ status }) => status === "active");
  }

  #snapshot() {
    return snapshotOf(this.#kv.dump(), this.#clock.nowMs());
  }

  #judge(when: string): void {
    for (const problem of this.#checker.check(this.#snapshot())) this.#problems.push(`${when}: ${problem}`);
  }
}

/** Long enough for others to read and write. */
async function longTurn(): Promise<void> {
  for (let turns = 0; turns < 40; turns++) await undefined;
}
