/**
 * Chaos on real servers: seeded rounds in which workers of the compiled binary, etcd, PostgreSQL and the lines between them are killed, frozen
 * and cut while a run goes on; then what is stored is compared with an undisturbed scan of the same tree.
 *   bun scripts/chaos.ts [--rounds=20] [--seed=N] [--files=N] [--binary=PATH] [--keep]
 *   bun scripts/chaos.ts --source=git [--rounds=20] [--seed=N] [--binary=PATH]     workers on 20 repositories, killed at random moments
 * Promises: one line a round and a closing table; exit code 1 when a round failed, and its folder and command to repeat it are printed.
 */
import { join } from "node:path";
import { parseArgs } from "node:util";
import { playGitRounds } from "./chaos/git-rounds.ts";
import { faultInWords } from "./chaos/plan.ts";
import { playRound, type RoundResult } from "./chaos/round.ts";
import { Stage } from "./chaos/stage.ts";

const { values } = parseArgs({
  options: {
    source: { type: "string", default: "fs" },
    rounds: { type: "string", default: "20" },
    seed: { type: "string", default: String(Date.now() % 1_000_000) },
    files: { type: "string", default: "6000" },
    keep: { type: "boolean", default: false },
    binary: { type: "string", default: join(import.meta.dir, "../dist/gossip-worker") },
  },
});
const rounds = Number(values.rounds);
const firstSeed = Number(values.seed);
const files = Number(values.files);
if (values.source === "git") {
  const isWell = await playGitRounds({ binary: values.binary, rounds, firstSeed });
  process.exit(isWell ? 0 : 1);
}
console.log(
  `chaos: ${rounds} rounds, seeds ${firstSeed} to ${firstSeed + rounds - 1}, ${files} files a tree`,
);

const stage = await Stage.open({ binary: values.binary, files, keepsRounds: values.keep });
const results: RoundResult[] = [];
let broken = 0;
try {
  for (let at = 0; at < rounds; at++) {
    const seed = firstSeed + at;
    try {
      const result = await playRound(stage, seed);
      results.push(result);
      if (result.problems.length > 0) broken++;
      console.log(roundLine(result));
      for (const problem of result.problems) console.log(`    ${problem}`);
      if (result.problems.length > 0) console.log(`    ${repeatLine(seed)}\n    kept: ${result.folder}`);
    } catch (error) {
      broken++;
      console.log(`BROKEN seed ${seed}: ${error instanceof Error ? error.stack : String(error)}`);
      console.log(`    ${repeatLine(seed)}`);
      await stage.heal();
    }
  }
} finally {
  await stage.close({ keepFolder: broken > 0 || values.keep });
}
if (values.keep) console.log(`kept: ${stage.folder}`);
console.log(closingTable());
process.exit(broken === 0 ? 0 : 1);

function repeatLine(seed: number): string {
  return `again: bun scripts/chaos.ts --rounds=1 --seed=${seed} --files=${files}`;
}

function roundLine({ plan, problems, inflicted, takeovers, splits, durationMs }: RoundResult): string {
  const verdict = problems.length === 0 ? "ok    " : "FAILED";
  const shape = `${plan.isCluster ? 3 : 1} etcd, ${plan.workers} workers, ${plan.shards} shards, lease ${plan.leaseMs} ms`;
  const effect = `${takeovers} taken over, ${splits} split`;
  const faults = inflicted.map(faultInWords).join("; ") || "the run was over before the first fault";
  return `${verdict} seed ${plan.seed}  ${(durationMs / 1000).toFixed(1)} s  ${shape}  ${effect}  ${faults}`;
}

function closingTable(): string {
  const sum = (of: (result: RoundResult) => number) => results.reduce((total, one) => total + of(one), 0);
  const kinds = Map.groupBy(
    results.flatMap(({ inflicted }) => inflicted.map(({ fault }) => fault.kind)),
    (kind) => kind,
  );
  const rows: (readonly [string, number])[] = [
    ["rounds", results.length],
    ["rounds that failed", broken],
    ...[...kinds].map(([kind, list]) => [kind, list.length] as const).sort(([a], [b]) => (a < b ? -1 : 1)),
    ["workers started", sum(({ workersStarted }) => workersStarted)],
    ["shards taken over", sum(({ takeovers }) => takeovers)],
    ["shards split", sum(({ splits }) => splits)],
    ["seconds", Math.round(sum(({ durationMs }) => durationMs) / 1000)],
  ];
  return rows.map(([name, count]) => `  ${name.padEnd(22)}${String(count).padStart(8)}`).join("\n");
}
