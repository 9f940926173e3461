/**
 * A few rounds of scripts/chaos.ts over repositories: real workers of the compiled binary, killed at random moments, real servers.
 * GOSSIP_CHAOS_ROUNDS raises their number, GOSSIP_TEST_SEED repeats them. The judge is tried as well: what breaks a promise must be seen.
 */
import { afterAll, expect, test } from "bun:test";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { GitDatabases } from "../../scripts/chaos/git-remains.ts";
import { GitScene } from "../../scripts/chaos/git-round.ts";
import { seedOf } from "../support/random.ts";

const ROUNDS = Number(process.env["GOSSIP_CHAOS_ROUNDS"] ?? 2);
const SEED = seedOf(20261121);
/** Two runs beside the undisturbed one, each with a limit of its own. */
const ROUND_MAX_MS = 600_000;

const folder = mkdtempSync(join(tmpdir(), "gossip-chaos-git-"));
const scene = new GitScene({ binary: join(import.meta.dir, "../../dist/gossip-worker"), folder });
afterAll(async () => {
  await scene[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, force: true });
});

test.each(Array.from({ length: ROUNDS }, (_, at) => SEED + at))(
  "whoever is killed over repositories, what is kept is what an undisturbed run keeps: seed %d",
  async (seed) => {
    const { problems, kills } = await scene.play(seed);
    if (problems.length > 0)
      console.log(`again: bun scripts/chaos.ts --source=git --rounds=1 --seed=${seed}`);
    expect(problems).toEqual([]);
    expect(kills).toBeGreaterThan(0);
  },
  ROUND_MAX_MS,
);

/** Each breaks one promise by hand; the sentence is what the judge must say of it. */
const FORGERIES: readonly (readonly [sentence: RegExp, forge: (left: GitDatabases) => Promise<unknown>])[] = [
  [
    /^findings: missing/,
    ({ findings }) =>
      findings.rows(
        "delete from occurrences where occurrence_id = (select occurrence_id from occurrences limit 1)",
      ),
  ],
  [
    /^fates: too much/,
    ({ findings }) =>
      findings.rows(`update finding_lives set status = 'unreachable'
        where finding_id = (select finding_id from finding_lives where status = 'present' limit 1)`),
  ],
  [
    /^marks: missing/,
    ({ ledger }) =>
      ledger.rows(
        "delete from done_ledger_entries where ovid = (select ovid from done_ledger_entries limit 1)",
      ),
  ],
  [
    /^watermarks: missing/,
    ({ gitKv }) =>
      gitKv.rows(`delete from git_kv where key = (
        select key from git_kv where substring(key from 1 for 3) = '\\x727700' limit 1)`),
  ],
  [
    /^seen: missing/,
    ({ gitKv }) =>
      gitKv.rows(`delete from git_kv where key = (
        select key from git_kv where substring(key from 1 for 3) = '\\x736200' limit 1)`),
  ],
];

test(
  "the judge sees every promise that is broken",
  async () => {
    const { problems } = await scene.play(SEED + ROUNDS, async (left) => {
      for (const [, forge] of FORGERIES) await forge(left);
    });
    const unseen = FORGERIES.filter(([sentence]) => !problems.some((problem) => sentence.test(problem)));
    expect(unseen.map(([sentence]) => sentence.source)).toEqual([]);
  },
  ROUND_MAX_MS,
);
