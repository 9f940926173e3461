/** A worker of a run over repositories. */
import { FleetWorker } from "./fleet-worker.ts";
import { Gate } from "./gate.ts";
import { GitShard } from "./git-shard.ts";
import { HeldFindings } from "./held-findings.ts";
import type { DistributedRunReport } from "./run-report.ts";
import type { GitWorkerDeps, GitWorkerOptions } from "./worker-deps.ts";

/** More than threads: while one repository is read, another one's findings are being kept. */
const REPOSITORIES_PER_THREAD = 2;

export function runGitRepoWorker(
  deps: GitWorkerDeps,
  options: GitWorkerOptions,
): Promise<DistributedRunReport> {
  const large = new Gate(1);
  const held = new HeldFindings();
  const worker = new FleetWorker(deps, options, {
    source: "git",
    shardsAtOnce: options.repositoriesAtOnce ?? deps.engine.threads * REPOSITORIES_PER_THREAD,
    sharesWork: false,
    open: (parts) => new GitShard(deps, options, { ...parts, large, held }),
  });
  return worker.run();
}
