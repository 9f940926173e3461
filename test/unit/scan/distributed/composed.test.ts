/**
 * The loop over the real coordinator on a simulated etcd that loses requests and answers, with the stores in memory that judge rows as the
 * databases do. From a seed: workers die, and the run still ends with every finding once.
 */
import { afterAll, beforeAll, expect, test } from "bun:test";
import type { Clock } from "../../../../src/contracts/ports/clock.ts";
import type { ShardCoordinator } from "../../../../src/contracts/ports/shard-coordinator.ts";
import { payloadOf, wrapPayload } from "../../../../src/coordination/core/metadata-envelope.ts";
import { KvCoordinator } from "../../../../src/coordination/kv-coordinator.ts";
import { encodeFsPayload } from "../../../../src/scan/core/fs-payload.ts";
import { createBlake3Hasher } from "../../../../src/scan/identity/blake3-hasher.ts";
import { MemoryDoneLedger } from "../../../support/fakes/memory-done-ledger.ts";
import { MemoryFindingsStore } from "../../../support/fakes/memory-findings-store.ts";
import { RuntimeWorld } from "../../../support/fakes/runtime-world.ts";
import { type KvFault, SimulatedKv } from "../../../support/fakes/simulated-kv.ts";
import { Random, seedOf } from "../../../support/random.ts";
import { TempTree } from "../../../support/temp-tree.ts";

let tree: TempTree;

beforeAll(() => {
  tree = new TempTree({ "z.arc": "ARCHIVE\nx=MARK{inside}\ny=MARK{inside}\n", "b.bin": "\0" });
  for (let i = 0; i < 40; i++) tree.write(`d${i % 5}/f${i}`, i % 3 === 0 ? `MARK{m${i}}` : `${i}`);
});

afterAll(() => tree[Symbol.dispose]());

const hasher = await createBlake3Hasher();
const TENANT = "01".repeat(32);
const LEASE_MS = 5_000;

interface Weather {
  readonly faults: number;
  readonly deaths: number;
}

async function run(seed: number, { faults, deaths }: Weather) {
  const random = new Random(seed);
  const world = await RuntimeWorld.create();
  // Waits end at fractions of a millisecond, which no wall clock shows.
  const clock: Clock = {
    nowMs: () => Math.floor(world.clock.nowMs()),
    monotonicMs: () => world.clock.monotonicMs(),
    sleep: (ms, signal) => world.clock.sleep(ms, signal),
  };
  let isStorm = false;
  const fault = (call: "read" | "txn" | "lease"): KvFault | undefined => {
    if (!isStorm || !random.chance(faults)) return undefined;
    return call === "txn" ? random.pick(["unavailable", "lost-before", "lost-after", "late"]) : "unavailable";
  };
  const kv = new SimulatedKv({ clock, fault });
  const coordinator = new KvCoordinator({
    kv,
    clock,
    hasher,
    prefix: "/gossip",
    random: () => random.next(),
  });
  const ledger = new MemoryDoneLedger();
  const findings = new MemoryFindingsStore();
  const metadata = wrapPayload(encodeFsPayload({ kind: "directory", path: tree.path }));
  const bounds = ["", "d1/f2", "d3/", ""].map((key) => Buffer.from(key));
  const shards = [0, 1, 2].map((i) => ({
    shard: BigInt(i + 1),
    spec: { start: bounds[i]!, end: bounds[i + 1]!, metadata },
  }));
  await coordinator.setup(TENANT, 1n, { cursorSemantics: "completed", leaseMs: LEASE_MS }, shards);
  isStorm = true;
  let alive = 0;
  let started = 0;
  const ends: string[] = [];
  const start = () => {
    alive++;
    const dying = mortal(
      coordinator,
      () => isStorm && random.chance(deaths),
      () => alive--,
    );
    const options = {
      worker: BigInt(++started),
      budgets: { itemsMax: 3, bytesMax: 1 << 20 },
      shareItemsMin: 4,
    };
    const deps = { clock, coordinator: dying, ledger, findings, payloadOf };
    world.start(options, deps).then(
      ({ end }) => {
        alive--;
        ends.push(end);
      },
      (error: unknown) => {
        alive--;
        ends.push(String(error));
      },
    );
  };
  for (let step = 0; !ends.includes("run-done"); step++) {
    if (step > 5_000) throw new Error(`seed ${seed}: the run does not come to an end; ${ends.join(", ")}`);
    while (alive < 3 && !ends.includes("run-done")) start();
    await world.clock.advance(100);
  }
  isStorm = false;
  const info = await coordinator.run(TENANT, 1n);
  return { ends, started, status: info.status, findings };
}

/** The same port, until the worker that holds it dies: from then on nothing answers. */
function mortal(port: ShardCoordinator, dies: () => boolean, onDeath: () => void): ShardCoordinator {
  let isDead = false;
  return new Proxy(port, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== "function") return value;
      return async (...args: unknown[]) => {
        if (!isDead && dies()) {
          isDead = true;
          onDeath();
        }
        if (isDead) return new Promise(() => {});
        return Reflect.apply(value, target, args);
      };
    },
  });
}

test("on a calm day one worker or three end the run with every finding once", async () => {
  const { findings, status, started } = await run(1, { faults: 0, deaths: 0 });
  expect({ status, started }).toEqual({ status: "done", started: 3 });
  const shown = findings.observations().map(({ record }) => `${record.display} ${record.offset}`);
  expect(shown).toHaveLength(14 + 2);
  expect(new Set(shown).size).toBe(16);
});

test("requests and answers get lost, workers die, and the findings are the same", async () => {
  const calm = await run(1, { faults: 0, deaths: 0 });
  const idsOf = ({ findings }: Awaited<ReturnType<typeof run>>) =>
    findings
      .observations()
      .map(({ record }) => record.observationId.toHex())
      .sort();
  const first = seedOf(20261123);
  let started = 0;
  for (let seed = first; seed < first + 25; seed++) {
    const stormy = await run(seed, { faults: 0.04, deaths: 0.01 });
    started += stormy.started;
    expect(stormy.status, `seed ${seed}: ${stormy.ends.join(", ")}`).toBe("done");
    expect(idsOf(stormy), `seed ${seed}`).toEqual(idsOf(calm));
    expect(
      stormy.ends.filter((end) => end !== "run-done"),
      `seed ${seed}`,
    ).toEqual([]);
  }
  expect(started).toBeGreaterThan(25 * 3);
}, 300_000);
