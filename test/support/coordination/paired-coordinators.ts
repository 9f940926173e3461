/**
 * One sequence of operations on the model and on the real coordinator: every answer, every refusal and every shard afterwards is compared.
 * Operations are plain data, so that a failing sequence can be shortened and printed.
 */
import { CoordinationError } from "../../../src/contracts/coordination-error.ts";
import type { ClaimedShard, Lease } from "../../../src/contracts/lease.ts";
import type { ShardInfo } from "../../../src/contracts/shard.ts";
import { KvCoordinator } from "../../../src/coordination/kv-coordinator.ts";
import { ModelCoordinator } from "../fakes/model-coordinator.ts";
import { SimulatedKv } from "../fakes/simulated-kv.ts";
import { SimulationClock } from "../fakes/simulation-clock.ts";
import type { Random } from "../random.ts";
import { CONFIG, hasher, key, LEASE_MS, rootShards } from "./fixture.ts";
import type { FullCoordinator } from "./full-coordinator.ts";

export interface SequenceOp {
  readonly kind: (typeof KINDS)[number];
  readonly worker: number;
  /** Which of the leases ever given. */
  readonly lease: number;
  /** Few of them, so that ids come again. */
  readonly opId: number;
  /** Places within the key range, and little beyond it. */
  readonly place: number;
}

const KINDS = [
  "claim",
  "claim",
  "claim",
  "renew",
  "checkpoint",
  "checkpoint",
  "checkpoint",
  "complete",
  "park",
  "release",
  "splitResidual",
  "splitReplace",
  "unpark",
  "progress",
  "finishRun",
  "pulse",
  "askForShare",
  "isShareWanted",
  "wait",
  "waitLong",
  "cancel",
] as const;
const TENANT = "d1".repeat(32);
const RUN = 3n;
const SHARDS = 4;

export function randomSequence(random: Random, length: number): readonly SequenceOp[] {
  return Array.from({ length }, () => {
    const kind = random.pick(KINDS);
    return {
      // A run that is cancelled early tells little.
      kind: kind === "cancel" && random.chance(0.97) ? "checkpoint" : kind,
      worker: random.below(4),
      lease: random.chance(0.8) ? 0 : random.below(6),
      opId: random.chance(0.9) ? 1_000 + random.below(1_000_000) : random.below(6),
      place: random.below(9),
    };
  });
}

/** What the two disagree about, if they do; else how many operations were refused. */
export async function compareOn(
  sequence: readonly SequenceOp[],
): Promise<{ readonly difference?: string; readonly refused: number }> {
  const pair = new PairedCoordinators();
  let refused = 0;
  await pair.setUp();
  for (const [index, op] of sequence.entries()) {
    const [real, model] = await pair.apply(op);
    if (real !== model)
      return { difference: `op ${index} ${op.kind}: real ${real}, model ${model}`, refused };
    if (real.startsWith("refused")) refused++;
    const [realShards, modelShards] = await pair.states();
    if (realShards !== modelShards)
      return {
        difference: `after op ${index} ${op.kind}: real ${realShards}, model ${modelShards}`,
        refused,
      };
  }
  return { refused };
}

class PairedCoordinators {
  readonly #clock = new SimulationClock();
  readonly #model = new ModelCoordinator({ clock: this.#clock, hasher });
  readonly #real = new KvCoordinator({
    kv: new SimulatedKv({ clock: this.#clock }),
    clock: this.#clock,
    hasher,
    prefix: "/pair",
    random: () => 0.5,
  });
  /** The newest first. */
  readonly #leases: Lease[] = [];

  async setUp(): Promise<void> {
    for (const one of [this.#real, this.#model]) await one.setup(TENANT, RUN, CONFIG, rootShards(SHARDS));
  }

  async apply(op: SequenceOp): Promise<readonly [string, string]> {
    if (op.kind === "wait") this.#clock.advance(LEASE_MS / 4);
    if (op.kind === "waitLong") this.#clock.advance(LEASE_MS + op.place * 10_000);
    if (op.kind === "claim") return this.#claim(BigInt(op.worker));
    const lease = this.#leases[op.lease % Math.max(this.#leases.length, 1)];
    const real = await answerOf(() => perform(this.#real, op, lease));
    const model = await answerOf(() => perform(this.#model, op, lease));
    return [real, model];
  }

  /** Which shard it is the two may see differently, so the model takes the one the real coordinator took. */
  async #claim(worker: bigint): Promise<readonly [string, string]> {
    let given: ClaimedShard | undefined;
    const real = await answerOf(async () => {
      const outcome = await this.#real.claim(TENANT, RUN, worker);
      if (outcome.kind === "claimed") given = outcome;
      return outcome;
    });
    const model = await answerOf(() =>
      given === undefined
        ? this.#model.claim(TENANT, RUN, worker)
        : this.#model.take(TENANT, RUN, { worker, shard: given.lease.shard }),
    );
    if (given !== undefined) this.#leases.unshift(given.lease);
    return [real, model];
  }

  async states(): Promise<readonly [string, string]> {
    const [real, model] = await Promise.all([stateOf(this.#real), stateOf(this.#model)]);
    return [real, model];
  }
}

async function stateOf(coordinator: FullCoordinator): Promise<string> {
  const shards: readonly ShardInfo[] = await Array.fromAsync(coordinator.shards(TENANT, RUN));
  return told([shards, await coordinator.run(TENANT, RUN)]);
}

async function answerOf(work: () => Promise<unknown>): Promise<string> {
  try {
    return told(await work());
  } catch (error) {
    if (!(error instanceof CoordinationError)) throw error;
    return `refused as ${error.kind}: ${error.message}`;
  }
}

function told(value: unknown): string {
  const plain = (_: string, field: unknown): unknown => {
    if (typeof field === "bigint") return String(field);
    return field instanceof Uint8Array ? field.toHex() : field;
  };
  return JSON.stringify(value, plain) ?? "nothing";
}

function perform(on: FullCoordinator, op: SequenceOp, lease: Lease | undefined): Promise<unknown> {
  const opId = BigInt(op.opId);
  switch (op.kind) {
    case "progress":
      return on.progress(TENANT, RUN);
    case "finishRun":
      return on.finishRun(TENANT, RUN, opId);
    case "cancel":
      return on.cancel(TENANT, RUN, opId);
    case "askForShare":
      return on.askForShare(TENANT, RUN, BigInt(op.worker), op.place);
    default:
      return lease === undefined ? Promise.resolve() : performHeld(on, op, lease);
  }
}

function performHeld(on: FullCoordinator, op: SequenceOp, lease: Lease): Promise<unknown> {
  const opId = BigInt(op.opId);
  const root = (lease.shard >> 63n) & 1n ? 1n + (lease.shard % BigInt(SHARDS)) : lease.shard;
  const at = key(root, String(op.place));
  switch (op.kind) {
    case "renew":
      return on.renew(lease);
    case "checkpoint":
      return on.checkpoint(lease, opId, op.place === 0 ? {} : { key: at });
    case "complete":
      return on.complete(lease, opId, op.place < 5 ? {} : { key: at });
    case "park":
      return on.park(lease, opId, "other");
    case "release":
      return on.release(lease);
    case "splitResidual":
      return on.splitResidual(lease, opId, at);
    case "splitReplace":
      return on.splitReplace(lease, opId, [at, key(root, `${op.place}5`)]);
    case "unpark":
      return on.unpark(TENANT, RUN, lease.shard, opId);
    case "pulse":
      return on.pulse(lease, {
        worker: lease.worker,
        itemsDone: 1,
        bytesDone: 1,
        findings: 0,
        itemsLeft: op.place * 100 + (op.opId % 97),
        bytesPerSecond: 1,
        atMs: 1,
      });
    case "isShareWanted":
      return on.isShareWanted(lease);
    default:
      return Promise.resolve();
  }
}
