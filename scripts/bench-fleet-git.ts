/**
 * What a fleet costs over many repositories, beside local scans of each: whole programs on this machine, a real etcd and PostgreSQL.
 *   bun scripts/bench-fleet-git.ts [--repositories=200] [--commits=120] [--rounds=3] [--workers=1] [--binary=PATH]
 * Prints a Markdown table: the sum of `scan git` over all, one fleet run over them, a second run with nothing new, and a third one after a commit
 * to each. Local scans and the worker use the same threads; servers share the machine's cores with the worker.
 */
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { median } from "./bench/statistics.ts";
import { addCommit, makeRepositories } from "./fleet/make-repositories.ts";
import { openStage, type Stage, succeeded } from "./fleet/stage.ts";

const ROOT = join(import.meta.dir, "..");
const CACHE = join(ROOT, ".cache");

const { values } = parseArgs({
  options: {
    repositories: { type: "string", default: "200" },
    commits: { type: "string", default: "120" },
    rounds: { type: "string", default: "3" },
    workers: { type: "string", default: "1" },
    binary: { type: "string", default: join(ROOT, "dist/gossip-worker") },
  },
});
const rounds = Number(values.rounds);
const workers = Number(values.workers);

interface FleetRun {
  readonly seconds: number;
  /** As the workers count them: everything between the first claim and the end of the run. */
  readonly workSeconds: number;
  readonly objects: number;
  readonly bytes: number;
  readonly unchanged: number;
  readonly peakBytes: number;
}

interface Round {
  readonly localSeconds: number;
  readonly runs: readonly [FleetRun, FleetRun, FleetRun];
}

mkdirSync(CACHE, { recursive: true });
const folder = mkdtempSync(join(realpathSync(CACHE), "bench-fleet-git-"));
try {
  process.stderr.write(`making ${values.repositories} repositories in ${folder}\n`);
  const paths = makeRepositories(folder, {
    repositories: Number(values.repositories),
    commits: Number(values.commits),
    seed: 1,
  });
  const results: Round[] = [];
  // Local scans and fleet runs take turns, so that a machine that grows slower does so for both.
  for (let round = 0; round < rounds; round++) results.push(await playRound(paths, round));
  print(paths.length, results);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exit(0);

async function playRound(paths: readonly string[], round: number): Promise<Round> {
  await using stage = await openStage(values.binary);
  succeeded(await stage.run(["migrate"]), "migrate");
  const localSeconds = await localScans(stage, paths);
  const first = await fleetRun(stage);
  const second = await fleetRun(stage);
  for (const path of paths) addCommit(path, round);
  const third = await fleetRun(stage);
  process.stderr.write(
    `round ${round + 1}: local ${localSeconds.toFixed(1)} s, fleet ${first.seconds.toFixed(1)} s\n`,
  );
  return { localSeconds, runs: [first, second, third] };
}

/** One program for each repository, one after another, each with all threads. */
async function localScans(stage: Stage, paths: readonly string[]): Promise<number> {
  const startedAt = performance.now();
  for (const path of paths) {
    const { code, stderr } = await stage.run([
      "scan",
      "git",
      path,
      "--format=json",
      "--output=/dev/null",
      "--quiet",
    ]);
    if (code !== 0 && code !== 3) throw new Error(`scan git ${path} ended with ${code}: ${stderr}`);
  }
  return (performance.now() - startedAt) / 1000;
}

/** From the start of the workers to the end of the last one. */
async function fleetRun(stage: Stage): Promise<FleetRun> {
  const submitted = await stage.run(["runs", "submit", "--source=git", `--discover=${folder}`]);
  const run = succeeded(submitted, "runs submit").stdout.split("\n")[0]!;
  const threads = Math.max(1, Math.floor(availableParallelism() / workers));
  const env = { GOSSIP_WORKER_THREADS: String(threads), RUST_LOG: "info" };
  const startedAt = performance.now();
  const children = Array.from({ length: workers }, (_, index) =>
    stage.startWorker({ kind: "git" }, run, index + 1, env),
  );
  const codes = await Promise.all(children.map((child) => child.exited));
  const seconds = (performance.now() - startedAt) / 1000;
  if (codes.some((code) => code !== 0)) throw new Error(`workers ended with ${codes.join(", ")}`);
  const logs = children.map((_, index) =>
    readFileSync(join(stage.folder, `worker-${index + 1}.log`), "utf8"),
  );
  if (!logs.some((log) => log.includes("end=run-done"))) throw new Error("the run is not done");
  const told = (field: string) =>
    logs.map((log) => Number(new RegExp(` ${field}=(\\d+)`).exec(log)?.[1] ?? 0));
  const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
  return {
    seconds,
    workSeconds: Math.max(...told("duration_ms")) / 1000,
    objects: sum(told("items_scanned")),
    bytes: sum(told("bytes_scanned")),
    unchanged: sum(told("repositories_unchanged")),
    peakBytes: Math.max(...children.map((child) => child.resourceUsage()?.maxRSS ?? 0)),
  };
}

function print(repositories: number, results: readonly Round[]): void {
  const middle = (of: (round: Round) => number) => median(results.map(of));
  const local = middle(({ localSeconds }) => localSeconds);
  const rows = ["one fleet run", "again, nothing new", "again, a commit to each"].map((what, at) => {
    const seconds = middle(({ runs }) => runs[at]!.seconds);
    const work = middle(({ runs }) => runs[at]!.workSeconds);
    const { objects, bytes, unchanged, peakBytes } = results.at(-1)!.runs[at]!;
    const share = at === 0 ? `${((100 * local) / seconds).toFixed(0)} %` : "";
    const each = ((work * 1000) / repositories).toFixed(1);
    return `| ${what} | ${seconds.toFixed(2)} | ${share} | ${each} | ${objects} | ${(bytes / 1e6).toFixed(1)} | ${unchanged} | ${mebibytes(peakBytes)} |`;
  });
  process.stdout.write(
    [
      `\n### ${repositories} repositories, ${availableParallelism()} cores, ${workers} worker(s), median of ${results.length}\n`,
      "| | seconds | of local speed | ms a repository, start-up apart | objects read | MB read | unchanged | peak MiB |",
      "| --- | --: | --: | --: | --: | --: | --: | --: |",
      `| sum of local scans | ${local.toFixed(2)} | | ${((local * 1000) / repositories).toFixed(1)} | | | | |`,
      ...rows,
      "",
    ].join("\n"),
  );
}

function mebibytes(bytes: number): string {
  return (bytes / 2 ** 20).toFixed(0);
}
