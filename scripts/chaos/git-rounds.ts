/** Rounds over repositories one after another, told line by line. Promises: a round that failed names the command that repeats it. */
import { chmodSync, copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type GitRoundResult, GitScene } from "./git-round.ts";

export interface GitRoundsOptions {
  readonly binary: string;
  readonly rounds: number;
  readonly firstSeed: number;
}

/** Whether all went well. */
export async function playGitRounds({ binary, rounds, firstSeed }: GitRoundsOptions): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), "gossip-chaos-git-"));
  const program = join(folder, "gossip-worker");
  // A build meanwhile must not change what is tried.
  copyFileSync(binary, program);
  chmodSync(program, 0o755);
  console.log(`chaos over repositories: ${rounds} rounds, seeds ${firstSeed} to ${firstSeed + rounds - 1}`);
  await using scene = new GitScene({ binary: program, folder });
  const results: GitRoundResult[] = [];
  try {
    for (let at = 0; at < rounds; at++) {
      const result = await scene.play(firstSeed + at);
      results.push(result);
      tell(result);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const sum = (of: (result: GitRoundResult) => number) => results.reduce((total, one) => total + of(one), 0);
  const failed = results.filter(({ problems }) => problems.length > 0).length;
  console.log(
    `  ${results.length} rounds, ${failed} failed; ${sum(({ kills }) => kills)} workers killed, ${sum(({ takeovers }) => takeovers)} shards taken over`,
  );
  return failed === 0;
}

function tell({ seed, problems, kills, workersStarted, takeovers, durationMs }: GitRoundResult): void {
  const verdict = problems.length === 0 ? "ok    " : "FAILED";
  const effect = `${workersStarted} workers, ${kills} killed, ${takeovers} taken over`;
  console.log(`${verdict} seed ${seed}  ${(durationMs / 1000).toFixed(1)} s  ${effect}`);
  for (const problem of problems) console.log(`    ${problem.slice(0, 500)}`);
  if (problems.length > 0)
    console.log(`    again: bun scripts/chaos.ts --source=git --rounds=1 --seed=${seed}`);
}
