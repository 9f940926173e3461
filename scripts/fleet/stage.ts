/**
 * A stage for fleets on this machine: servers, databases, an environment for the binary, and a way to run it.
 * Promises: everything started here has ended when the stage is disposed of.
 */
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sharedEtcd } from "../../test/support/etcd.ts";
import { createDatabase, sharedPostgres } from "../../test/support/postgres.ts";

const TENANT = "11".repeat(32);
/** Made up, and the key of nothing but this stage. */
const TENANT_KEY = "22".repeat(32);

export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly ms: number;
  readonly peakBytes: number;
}

export interface Stage extends AsyncDisposable {
  /** For scratch; gone with the stage. */
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
  run(args: readonly string[], env?: Readonly<Record<string, string>>): Promise<Ended>;
  /** A worker as a child process; whoever starts it waits for it. `path`: of a file tree. */
  startWorker(
    path: string | { readonly kind: "git" },
    run: string,
    worker: number,
    env?: Readonly<Record<string, string>>,
  ): Bun.Subprocess;
}

export async function openStage(program: string): Promise<Stage> {
  const [etcd, postgres] = await Promise.all([sharedEtcd(), sharedPostgres()]);
  const ledger = await createDatabase(postgres);
  const findings = await createDatabase(postgres);
  const gitKv = await createDatabase(postgres);
  const folder = mkdtempSync(join(tmpdir(), "gossip-stage-"));
  const mirrors = join(folder, "mirrors");
  mkdirSync(mirrors);
  const base = {
    PATH: process.env["PATH"] ?? "",
    GOSSIP_ETCD_ENDPOINTS: etcd,
    GOSSIP_ETCD_NAMESPACE: `/stage-${process.pid}`,
    GOSSIP_DONE_LEDGER_POSTGRES_DSN: ledger.url,
    GOSSIP_FINDINGS_POSTGRES_DSN: findings.url,
    GOSSIP_GIT_KV_POSTGRES_DSN: gitKv.url,
    GOSSIP_MIRROR_ROOT: mirrors,
    GOSSIP_TENANT_ID: TENANT,
    GOSSIP_TENANT_SECRET_KEY: TENANT_KEY,
  };
  const policy = (await runProgram(program, ["policy"], base)).stdout.split("\n")[0]!;
  const env = { ...base, GOSSIP_POLICY_HASH: policy };
  const children = new Set<Bun.Subprocess>();
  return {
    folder,
    env,
    run: (args, more = {}) => runProgram(program, args, { ...env, ...more }),
    startWorker(path, run, worker, more = {}) {
      const own = { GOSSIP_RUN_ID: run, GOSSIP_WORKER_ID: String(worker) };
      const source = typeof path === "string" ? ["fs", path] : ["git"];
      const child = Bun.spawn([program, ...source], {
        env: { ...env, ...own, ...more },
        stdin: "ignore",
        stdout: "ignore",
        stderr: Bun.file(join(folder, `worker-${worker}.log`)),
      });
      children.add(child);
      return child;
    },
    async [Symbol.asyncDispose]() {
      for (const child of children) child.kill("SIGKILL");
      await Promise.all([...children].map((child) => child.exited));
      rmSync(folder, { recursive: true, force: true });
      for (const database of [ledger, findings, gitKv]) await database[Symbol.asyncDispose]();
    },
  };
}

async function runProgram(
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Ended> {
  const startedAt = performance.now();
  const child = Bun.spawn([program, ...args], {
    env: { ...env },
    stdin: "ignore",
    stdout: "pipe",
    stderr: "pipe",
  });
  const [stdout, stderr, code] = await Promise.all([child.stdout.text(), child.stderr.text(), child.exited]);
  const peakBytes = child.resourceUsage()?.maxRSS ?? 0;
  return { code, stdout, stderr, ms: performance.now() - startedAt, peakBytes };
}

/** Fails loudly, with what the program said. */
export function succeeded(ended: Ended, what: string): Ended {
  if (ended.code === 0) return ended;
  throw new Error(`${what} ended with ${ended.code}:\n${ended.stderr}`);
}
