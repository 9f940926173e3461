/**
 * A few rounds of scripts/chaos.ts: real workers of the compiled binary, real servers, seeded faults. GOSSIP_CHAOS_ROUNDS raises their number,
 * GOSSIP_TEST_SEED repeats them. The judge is tried as well: what breaks a promise must be seen.
 */
import { afterAll, beforeAll, expect, test } from "bun:test";
import { join } from "node:path";
import { faultInWords, planRound } from "../../scripts/chaos/plan.ts";
import { playRound, type Scene } from "../../scripts/chaos/round.ts";
import { Stage } from "../../scripts/chaos/stage.ts";
import { callEtcd } from "../support/etcd.ts";
import { seedOf } from "../support/random.ts";

const ROUNDS = Number(process.env["GOSSIP_CHAOS_ROUNDS"] ?? 3);
const SEED = seedOf(20261121);
const FILES = 3000;
const ROUND_MAX_MS = 400_000;

let stage: Stage;
let hasFailed = false;

beforeAll(async () => {
  stage = await Stage.open({ binary: join(import.meta.dir, "../../dist/gossip-worker"), files: FILES });
}, 300_000);

afterAll(() => stage.close({ keepFolder: hasFailed }), 120_000);

test.each(Array.from({ length: ROUNDS }, (_, at) => SEED + at))(
  "nothing is lost, doubled or overwritten in chaos of seed %d",
  async (seed) => {
    const result = await playRound(stage, seed);
    if (result.problems.length > 0) {
      hasFailed = true;
      const faults = result.inflicted.map(faultInWords).join("; ");
      console.log(`${faults}\nagain: bun scripts/chaos.ts --rounds=1 --seed=${seed} --files=${FILES}`);
      console.log(`kept: ${result.folder}`);
    }
    expect(result.problems).toEqual([]);
  },
  ROUND_MAX_MS,
);

/** Each breaks one promise by hand; the sentence is what the judge must say of it. */
const FORGERIES: readonly (readonly [sentence: RegExp, forge: (scene: Scene) => Promise<unknown>])[] = [
  [
    /^finding is missing/,
    ({ findings }) =>
      findings.rows(
        "delete from occurrences where occurrence_id = (select occurrence_id from occurrences limit 1)",
      ),
  ],
  [
    /^finding is too much/,
    ({ findings }) =>
      findings.rows(`
        insert into occurrences select tenant, decode(repeat('ab', 32), 'hex'), finding_id, object_version_id, byte_offset + 1,
          byte_length, line, "column", commit_oid from occurrences limit 1`),
  ],
  [
    /^mark is missing/,
    ({ ledger }) =>
      ledger.rows(
        "delete from done_ledger_entries where ovid = (select ovid from done_ledger_entries where status = 10 limit 1)",
      ),
  ],
  [
    /^done_ledger_fences: a fence fell/,
    ({ ledger }) => ledger.rows("update done_ledger_fences set fence_epoch = fence_epoch - 1"),
  ],
  [
    /^observations: a stale write/,
    ({ findings }) =>
      findings.rows(`
        with old as (delete from observations where observation_id = (select observation_id from observations limit 1) returning *)
        insert into observations select (jsonb_populate_record(null::observations, to_jsonb(old) || '{"fence_epoch": 1}')).* from old`),
  ],
  [
    /^findings_fences: shard \d+ has fence \d+, never given/,
    ({ findings }) => findings.rows("update findings_fences set fence_epoch = fence_epoch + 1"),
  ],
  [
    /^an owner is left/,
    ({ etcd, namespace }) =>
      callEtcd(etcd, "kv/put", {
        key: Buffer.from(`${namespace}/x/owner`).toString("base64"),
        value: "eA==",
      }),
  ],
];

test(
  "the judge sees every promise that is broken",
  async () => {
    const { problems } = await playRound(stage, SEED + ROUNDS, async (scene) => {
      for (const [, forge] of FORGERIES) await forge(scene);
    });
    const unseen = FORGERIES.filter(([sentence]) => !problems.some((problem) => sentence.test(problem)));
    expect(unseen.map(([sentence]) => sentence.source)).toEqual([]);
  },
  ROUND_MAX_MS,
);

test("a seed is a plan, and plans differ", () => {
  expect(planRound(SEED)).toEqual(planRound(SEED));
  const plans = new Set(Array.from({ length: 200 }, (_, seed) => JSON.stringify(planRound(seed).faults)));
  expect(plans.size).toBe(200);
  const kinds = new Set(
    Array.from({ length: 200 }, (_, seed) => planRound(seed).faults.map(({ fault }) => fault.kind)).flat(),
  );
  expect([...kinds].sort()).toEqual([
    ...(["cut-line", "freeze-etcd", "freeze-worker", "kill-etcd", "kill-etcd-leader"] as const),
    ...(["kill-worker", "restart-postgres", "stop-worker"] as const),
  ]);
});
