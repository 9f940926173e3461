/**
 * S1 to S9 after every step, and L1 at the end. `GOSSIP_SIM_SEEDS` says how many seeds, `GOSSIP_SIM_SEED` repeats one, `GOSSIP_SIM_FAULT`
 * chooses the weather of the sweep (sunny, stormy, radioactive).
 */
import { expect, test } from "bun:test";
import {
  FAULT_LEVELS,
  type FaultName,
  type SimulationOptions,
  simulate,
} from "../../support/coordination/simulation.ts";

const seeds = Number(process.env["GOSSIP_SIM_SEEDS"] ?? 20);
const fault = faultOf(process.env["GOSSIP_SIM_FAULT"] ?? "stormy");
const given = process.env["GOSSIP_SIM_SEED"];
const chosen = given === undefined ? Array.from({ length: seeds }, (_, index) => index + 1) : [Number(given)];
const LONG_MS = 1_800_000;

function faultOf(name: string): FaultName {
  if (name in FAULT_LEVELS) return name as FaultName;
  throw new Error(`GOSSIP_SIM_FAULT is one of ${Object.keys(FAULT_LEVELS).join(", ")}`);
}

async function expectSound(options: SimulationOptions): Promise<void> {
  const { problems } = await simulate(options);
  expect(problems.join("\n")).toBe("");
}

for (const weather of Object.keys(FAULT_LEVELS) as FaultName[])
  for (const seed of given === undefined ? [42, 1_337, 20_261] : [Number(given)])
    test(
      `three workers on five shards keep every property in ${weather} weather, seed ${seed}`,
      async () => {
        await expectSound({ seed, fault: weather, workers: 3, shards: 5, steps: 700 });
      },
      LONG_MS,
    );

test(
  `a sweep of seeds in ${fault} weather keeps every property`,
  async () => {
    for (const seed of chosen)
      await expectSound({ seed, fault, workers: 4, shards: 15, steps: given ? 2_000 : 300 });
  },
  LONG_MS,
);

test(
  "many workers on many shards keep every property",
  async () => {
    for (const seed of chosen.slice(0, 1))
      await expectSound({ seed, fault, workers: 8, shards: 60, steps: 150 });
  },
  LONG_MS,
);

test(
  "more workers than shards keep every property",
  async () => {
    for (const seed of chosen.slice(0, 3))
      await expectSound({ seed, fault: "radioactive", workers: 12, shards: 3, steps: 150 });
  },
  LONG_MS,
);

test(
  "a cooldown between claims is kept in any weather",
  async () => {
    for (const seed of chosen.slice(0, 3))
      await expectSound({ seed, fault: "radioactive", workers: 4, shards: 20, steps: 150, cooldownMs: 700 });
  },
  LONG_MS,
);

test("the same seed gives the same report, field by field", async () => {
  const options = { seed: 7, fault: "radioactive", workers: 4, shards: 10, steps: 200 } as const;
  const first = await simulate(options);
  expect(await simulate(options)).toEqual(first);
  expect((await simulate({ ...options, seed: 8 })).trace).not.toEqual(first.trace);
});

test("the weather is as bad as it says: every kind of trouble and of refusal comes up", async () => {
  const seen = new Set<string>();
  for (const seed of [1, 2, 3, 4, 5, 6]) {
    const { outcomes } = await simulate({ seed, fault: "radioactive", workers: 4, shards: 12, steps: 300 });
    for (const outcome of Object.keys(outcomes)) seen.add(outcome.split(" ")[1]!);
  }
  const kinds = [
    "ok",
    "stale-fence",
    "lease-expired",
    "backend-unavailable",
    "cursor-regression",
    "cursor-out-of-bounds",
  ];
  expect([...seen]).toEqual(expect.arrayContaining([...kinds, "split-invalid", "checkpoint-missing-key"]));
});
