/**
 * What one git worker holds in memory while it visits many repositories full of findings side by side: whole program, real etcd and PostgreSQL.
 *   bun scripts/bench-fleet-memory.ts [--repositories=16] [--findings=100000] [--at-once=16] [--threads=4] [--rounds=1] [--binary=PATH]
 * Prints a line for each round: seconds, findings kept, and the worker's peak.
 */
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { makeHoard } from "./fleet/make-repositories.ts";
import { openStage, type Stage, succeeded } from "./fleet/stage.ts";

const ROOT = join(import.meta.dir, "..");
const CACHE = join(ROOT, ".cache");
const SECRETS_PER_FILE = 50;

const { values } = parseArgs({
  options: {
    repositories: { type: "string", default: "16" },
    findings: { type: "string", default: "100000" },
    "at-once": { type: "string", default: "16" },
    threads: { type: "string", default: "4" },
    rounds: { type: "string", default: "1" },
    binary: { type: "string", default: join(ROOT, "dist/gossip-worker") },
  },
});
const repositories = Number(values.repositories);

mkdirSync(CACHE, { recursive: true });
const folder = mkdtempSync(join(realpathSync(CACHE), "bench-fleet-memory-"));
try {
  const files = Math.ceil(Number(values.findings) / repositories / SECRETS_PER_FILE);
  for (let at = 0; at < repositories; at++) makeHoard(join(folder, `repo${at}.git`), files, SECRETS_PER_FILE);
  for (let round = 0; round < Number(values.rounds); round++) await playRound();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exit(0);

async function playRound(): Promise<void> {
  await using stage = await openStage(values.binary);
  succeeded(await stage.run(["migrate"]), "migrate");
  print("first run", await fleetRun(stage));
  print("second run", await fleetRun(stage));
}

interface FleetRun {
  readonly seconds: number;
  readonly findings: number;
  readonly peakBytes: number;
}

async function fleetRun(stage: Stage): Promise<FleetRun> {
  const submitted = await stage.run(["runs", "submit", "--source=git", `--discover=${folder}`]);
  const run = succeeded(submitted, "runs submit").stdout.split("\n")[0]!;
  const startedAt = performance.now();
  const child = stage.startWorker({ kind: "git" }, run, 1, {
    GOSSIP_WORKER_THREADS: values.threads,
    GOSSIP_REPOSITORIES_AT_ONCE: values["at-once"],
    RUST_LOG: "info",
  });
  const code = await child.exited;
  const seconds = (performance.now() - startedAt) / 1000;
  const log = readFileSync(join(stage.folder, "worker-1.log"), "utf8");
  if (code !== 0 || !log.includes("end=run-done"))
    throw new Error(`the worker ended with ${code}:\n${log.slice(-2000)}`);
  const findings = Number(/ findings_committed=(\d+)/.exec(log)?.[1] ?? 0);
  return { seconds, findings, peakBytes: child.resourceUsage()?.maxRSS ?? 0 };
}

function print(name: string, { seconds, findings, peakBytes }: FleetRun): void {
  const peak = Math.round(peakBytes / 2 ** 20);
  console.log(`${name}: ${seconds.toFixed(1)} s, ${findings} findings kept, peak ${peak} MiB`);
}
