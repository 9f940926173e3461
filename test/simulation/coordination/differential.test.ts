/** The real coordinator and the model, which has no store and no transactions, answer alike, whatever is asked of them. */
import { expect, test } from "bun:test";
import { compareOn, randomSequence } from "../../support/coordination/paired-coordinators.ts";
import { Random } from "../../support/random.ts";
import { shrunk } from "../../support/shrink.ts";

const seeds = 3 * Number(process.env["GOSSIP_SIM_SEEDS"] ?? 40);
const given = process.env["GOSSIP_SIM_SEED"];
const LONG_MS = 1_800_000;

test(
  "model and coordinator agree on random sequences of 5 to 200 operations",
  async () => {
    const first = given === undefined ? 1 : Number(given);
    let refused = 0;
    let operations = 0;
    for (let seed = first; seed < first + (given === undefined ? seeds : 1); seed++) {
      const random = new Random(seed);
      const sequence = randomSequence(random, 5 + random.below(196));
      const outcome = await compareOn(sequence);
      refused += outcome.refused;
      operations += sequence.length;
      if (outcome.difference === undefined) continue;
      const shortest = await shrunk(
        sequence,
        async (shorter) => (await compareOn(shorter)).difference !== undefined,
      );
      const { difference } = await compareOn(shortest);
      const command = `GOSSIP_SIM_SEED=${seed} bun test test/simulation/coordination/differential.test.ts`;
      expect(`${difference}\n${JSON.stringify(shortest)}\nreproduce: ${command}`).toBe("no difference");
    }
    if (given === undefined) expect(refused / operations).toBeWithin(0.15, 0.6);
  },
  LONG_MS,
);
