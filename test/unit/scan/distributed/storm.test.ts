/**
 * Several workers on one virtual clock, with calls that fail, answers that are lost, pauses longer than a lease, and deaths, from a
 * seed. After every write it is checked that what coordinator and databases say fits together (C1 to C4), and that all comes to an end (L1).
 */
import { afterAll, beforeAll, expect, test } from "bun:test";
import { lstatSync } from "node:fs";
import type { WriteFence } from "../../../../src/contracts/commit.ts";
import { CoordinationError } from "../../../../src/contracts/coordination-error.ts";
import { PersistenceError } from "../../../../src/contracts/persistence-error.ts";
import type { DoneLedger } from "../../../../src/contracts/ports/done-ledger.ts";
import type { FindingsStore } from "../../../../src/contracts/ports/findings-store.ts";
import type { ShardCoordinator } from "../../../../src/contracts/ports/shard-coordinator.ts";
import { createFileIdentifier } from "../../../../src/scan/core/fs-identity.ts";
import { createBlake3Hasher } from "../../../../src/scan/identity/blake3-hasher.ts";
import { RuntimeWorld } from "../../../support/fakes/runtime-world.ts";
import { Random, seedOf } from "../../../support/random.ts";
import { TempTree } from "../../../support/temp-tree.ts";

let tree: TempTree;
/** Every key of the tree, in order, with the ledger's key of its file. */
let ovids: readonly (readonly [key: string, ovid: string])[];

beforeAll(async () => {
  tree = new TempTree({ "z.arc": "ARCHIVE\nx=MARK{inside}\n" });
  for (let i = 0; i < 40; i++) tree.write(`d${i % 5}/f${i}`, i % 3 === 0 ? `MARK{m${i}}` : `${i}`);
  const keys = ["z.arc", ...Array.from({ length: 40 }, (_, i) => `d${i % 5}/f${i}`)].sort();
  const identifier = createFileIdentifier(await createBlake3Hasher(), Buffer.from(tree.path));
  ovids = keys.map((key) => {
    const { size, mtimeNs, ctimeNs } = lstatSync(tree.at(key), { bigint: true });
    const facts = { sizeBytes: Number(size), mtimeNs, ctimeNs };
    return [key, identifier.byFacts(Buffer.from(key), facts).ovid.toHex()] as const;
  });
});

afterAll(() => tree[Symbol.dispose]());

const LEASE_MS = 4_000;
const FAULTS = { fail: 0.03, loseAnswer: 0.03, pause: 0.01, die: 0.008 };

/** Once it is dead none of its calls is answered. */
interface Mortal {
  isDead: boolean;
  readonly onDeath: () => void;
}

class Storm {
  readonly #world: RuntimeWorld;
  readonly #random: Random;
  isOver = false;

  constructor(world: RuntimeWorld, random: Random) {
    this.#world = world;
    this.#random = random;
  }

  /** What one worker goes through. */
  around<T extends object>(port: T, away: () => Error, worker: Mortal): T {
    return new Proxy(port, {
      get: (target, name) => {
        const value: unknown = Reflect.get(target, name, target);
        if (typeof value !== "function") return value;
        return (...args: unknown[]) =>
          this.#call(async () => Reflect.apply(value, target, args), away, worker);
      },
    });
  }

  async #call<T>(work: () => Promise<T>, away: () => Error, worker: Mortal): Promise<T> {
    if (worker.isDead) return new Promise(() => {});
    const dice = this.isOver ? 1 : this.#random.next();
    const { fail, loseAnswer, pause, die } = FAULTS;
    if (dice < fail) throw away();
    if (dice < fail + loseAnswer) {
      await work();
      throw away();
    }
    if (dice < fail + loseAnswer + pause) await this.#world.clock.sleep(LEASE_MS * 1.5);
    else if (dice < fail + loseAnswer + pause + die) {
      worker.isDead = true;
      worker.onDeath();
      return new Promise(() => {});
    }
    return work();
  }
}

/** C1 to C4 after every write of anybody. */
function checked(world: RuntimeWorld): {
  coordinator: ShardCoordinator;
  ledger: DoneLedger;
  findings: FindingsStore;
} {
  const { coordinator, ledger, findings } = world;
  const fences = (written: unknown) => {
    const scope = fenceOf(written);
    if (scope === undefined) return;
    const { shard, fence } = scope;
    // C3: whoever writes has, or had, the lease it names.
    expect(fence).toBeLessThanOrEqual(coordinator.shards.get(shard)!.fence);
  };
  const cursors = () => {
    for (const { id, spec, cursor, status } of coordinator.shards.values()) {
      const [start, end] = [spec.start, spec.end].map((key) => Buffer.from(key).toString("latin1")) as [
        string,
        string,
      ];
      const done = Buffer.from(cursor.key ?? []).toString("latin1");
      const inRange = ovids.filter(([key]) => key >= start && (end === "" || key < end));
      for (const [key, ovid] of inRange) {
        // C2: what the cursor has passed is marked. C4: so is everything of a shard that is done.
        const isOwed = status === "done" || (cursor.key !== undefined && key <= done);
        if (isOwed) expect(ledger.marks.has(ovid), `${key} of shard ${id}`).toBe(true);
      }
    }
  };
  const after = <T extends object>(port: T, check: (args: readonly unknown[]) => void): T =>
    new Proxy(port, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name, target);
        if (typeof value !== "function") return value;
        return async (...args: unknown[]) => {
          const answer: unknown = await Reflect.apply(value, target, args);
          check(args);
          return answer;
        };
      },
    });
  return {
    coordinator: after<ShardCoordinator>(coordinator, cursors),
    // C1, findings before their mark, is checked by the ledger itself.
    ledger: after<DoneLedger>(ledger, ([first]) => fences(first)),
    findings: after<FindingsStore>(findings, ([first]) => fences(first)),
  };
}

/** Of a batch, or of a call that names the fence itself; look-ups have none. */
function fenceOf(written: unknown): WriteFence | undefined {
  if (typeof written !== "object" || written === null || !("fence" in written)) return undefined;
  return (typeof written.fence === "bigint" ? written : written.fence) as WriteFence;
}

async function storm(seed: number) {
  const random = new Random(seed);
  const world = await RuntimeWorld.create({ leaseMs: LEASE_MS });
  world.addShard(tree.path, "", "d2/");
  world.addShard(tree.path, "d2/", "");
  const weather = new Storm(world, random);
  const ports = checked(world);
  let alive = 0;
  let started = 0;
  const faults: unknown[] = [];
  const start = () => {
    alive++;
    let isCounted = true;
    const gone = () => {
      if (isCounted) alive--;
      isCounted = false;
    };
    const mortal: Mortal = { isDead: false, onDeath: gone };
    const away = () => new CoordinationError("backend-unavailable", "away");
    const deps = {
      coordinator: weather.around(ports.coordinator, away, mortal),
      ledger: weather.around(
        ports.ledger,
        () => new PersistenceError("done-ledger", "timeout", "late"),
        mortal,
      ),
      findings: weather.around(
        ports.findings,
        () => new PersistenceError("findings", "unavailable", "away"),
        mortal,
      ),
    };
    const options = {
      worker: BigInt(++started),
      budgets: { itemsMax: 3, bytesMax: 1 << 20 },
      shareItemsMin: 4,
    };
    const worker = world.start(options, deps).finally(gone);
    worker.catch((error: unknown) => faults.push(error));
  };
  for (let step = 0; world.coordinator.status === "active"; step++) {
    if (step > 5_000) throw new Error(`seed ${seed}: the run does not come to an end`);
    while (alive < 3) start();
    await world.clock.advance(100);
  }
  weather.isOver = true;
  for (let i = 0; i < 200 && alive > 0; i++) await world.clock.advance(100);
  expect(faults, `seed ${seed}`).toEqual([]);
  return { world, started };
}

test("in a storm nothing is lost, nothing is twice, and all comes to an end", async () => {
  const calm = await RuntimeWorld.create();
  calm.addShard(tree.path);
  await calm.until(calm.start());
  const first = seedOf(20261122);
  let deaths = 0;
  for (let seed = first; seed < first + 40; seed++) {
    const { world, started } = await storm(seed);
    deaths += started - 3;
    expect(world.coordinator.status, `seed ${seed}`).toBe("done");
    expect(world.found(), `seed ${seed}`).toEqual(calm.found());
    expect([...world.ledger.marks.keys()].sort(), `seed ${seed}`).toEqual(
      ovids.map(([, ovid]) => ovid).sort(),
    );
    const unsettled = [...world.ledger.marks.values()].filter(({ status }) => status.startsWith("failed"));
    expect(unsettled, `seed ${seed}`).toEqual([]);
  }
  expect(deaths).toBeGreaterThan(20);
}, 300_000);
