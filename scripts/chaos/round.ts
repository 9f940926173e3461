/**
 * One round: a run is submitted, workers start, faults come at their moments, everything is healed, and what is left is judged.
 * Promises: the same plan for the same seed; a failed round keeps its folder with plan, logs and problems.
 */
import { randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { Database, inDatabase } from "./database.ts";
import { Fleet } from "./fleet.ts";
import { inflict } from "./inflict.ts";
import { faultInWords, type Moment, type PlannedFault, planRound, type RoundPlan } from "./plan.ts";
import type { RoundDatabases, Stage } from "./stage.ts";
import type { Truth } from "./truth.ts";
import { judge, type RunState } from "./verdict.ts";

export interface RoundResult {
  readonly plan: RoundPlan;
  readonly problems: readonly string[];
  /** Faults that came before the run was over. */
  readonly inflicted: readonly PlannedFault[];
  readonly workersStarted: number;
  /** Times a shard got another owner before it was done. */
  readonly takeovers: number;
  readonly splits: number;
  readonly durationMs: number;
  readonly folder: string;
}

const ROUND_MAX_MS = 240_000;
/** For those that learn of the run's end from others. */
const SETTLE_MAX_MS = 60_000;
const POLL_MS = 25;
/** Faults that end attempts without progress are many here, and park nothing. */
const RETRIES = 100;

/** What a round leaves, before it is judged: for tests of the judge. */
export interface Scene {
  readonly ledger: Database;
  readonly findings: Database;
  readonly etcd: string;
  readonly namespace: string;
}

export async function playRound(
  stage: Stage,
  seed: number,
  tamper: (scene: Scene) => Promise<void> = async () => {},
): Promise<RoundResult> {
  const startedAtMs = performance.now();
  const plan = planRound(seed);
  const folder = stage.roundFolder(seed);
  const truth = await stage.truth(plan.tree);
  const names = await stage.databases();
  const members = await stage.etcd(plan.isCluster);
  const keys = {
    tenant: randomBytes(32).toString("hex"),
    tenantKey: randomBytes(32).toString("hex"),
    namespace: `/chaos/${seed}-${names.ledger}`,
  };
  const control = new Control(stage, {
    GOSSIP_ETCD_ENDPOINTS: members.map(({ endpoint }) => endpoint).join(","),
    GOSSIP_ETCD_NAMESPACE: keys.namespace,
    GOSSIP_TENANT_ID: keys.tenant,
  });
  const run = await control.submit(truth, plan);
  await using ledger = new Database(inDatabase(stage.postgres.url, names.ledger));
  await using findings = new Database(inDatabase(stage.postgres.url, names.findings));
  await using fleet = new Fleet({
    ...{ binary: stage.binary, folder, postgresPort: stage.postgres.port },
    env: workerEnv(stage, plan, keys, run),
    etcdPorts: members.map(({ port }) => port),
    dsn: (database, port) => stage.dsn(names[database], port),
  });
  const problems: string[] = [];
  const inflicted = await suffer(stage, plan, fleet, ledger, truth.marks.size);
  if (!(await within(fleet.over, ROUND_MAX_MS))) problems.push("the run did not end in four minutes");
  if (!(await fleet.settle(SETTLE_MAX_MS))) problems.push("a worker stayed after the run was over");
  const state = await control.state(run);
  const { ends } = fleet;
  const scene = { ledger, findings, etcd: members[0]!.endpoint, namespace: keys.namespace };
  await tamper(scene);
  const secrets = [stage.password, keys.tenantKey];
  problems.push(...(await judge({ ...scene, truth, run: state, ends, secrets })));
  await Promise.all([ledger.close(), findings.close()]);
  await leave(stage, { plan, folder, problems, names });
  return {
    ...{ plan, problems, inflicted, folder, ...ownersOf(state), workersStarted: fleet.started },
    durationMs: performance.now() - startedAtMs,
  };
}

interface RoundKeys {
  readonly tenant: string;
  readonly tenantKey: string;
  readonly namespace: string;
}

function workerEnv(stage: Stage, plan: RoundPlan, keys: RoundKeys, run: string): Record<string, string> {
  return {
    PATH: process.env["PATH"] ?? "",
    RUST_LOG: "debug",
    GOSSIP_ETCD_NAMESPACE: keys.namespace,
    GOSSIP_TENANT_ID: keys.tenant,
    GOSSIP_TENANT_SECRET_KEY: keys.tenantKey,
    GOSSIP_POLICY_HASH: stage.policy,
    GOSSIP_RUN_ID: run,
    GOSSIP_MAX_ITEMS: String(plan.maxItems),
    GOSSIP_WORKER_THREADS: String(plan.threads),
  };
}

/** Until every fault has come and gone, or the run is over; then everything works again. */
async function suffer(
  stage: Stage,
  plan: RoundPlan,
  fleet: Fleet,
  ledger: Database,
  items: number,
): Promise<readonly PlannedFault[]> {
  const inflicted: PlannedFault[] = [];
  const progress = new Progress(ledger, items);
  await fleet.open(plan.workers);
  const startedAtMs = performance.now();
  const due = ({ kind, ...at }: Moment): boolean =>
    "ms" in at ? performance.now() - startedAtMs >= at.ms : progress.share >= at.share;
  const watching = progress.follow(() => fleet.isOver);
  await Promise.all(
    plan.faults.map(async (planned) => {
      while (!fleet.isOver && !due(planned.at)) {
        if (performance.now() - startedAtMs > ROUND_MAX_MS) return;
        await Bun.sleep(POLL_MS);
      }
      if (fleet.isOver) return;
      inflicted.push(planned);
      await inflict(planned.fault, fleet, stage);
    }),
  );
  await stage.heal();
  fleet.heal();
  progress.stop();
  await watching;
  return inflicted;
}

/** How much of the work is durable, looked at past every proxy. */
class Progress {
  share = 0;
  readonly #ledger: Database;
  readonly #items: number;
  #isStopped = false;

  constructor(ledger: Database, items: number) {
    this.#ledger = ledger;
    this.#items = items;
  }

  async follow(isOver: () => boolean): Promise<void> {
    while (!this.#isStopped && !isOver()) {
      // PostgreSQL may be away just now.
      const rows = await this.#ledger
        .rows<{ count: string }>("select count(*) from done_ledger_entries")
        .catch(() => []);
      this.share = Math.max(this.share, Number(rows[0]?.count ?? 0) / this.#items);
      await Bun.sleep(POLL_MS);
    }
  }

  stop(): void {
    this.#isStopped = true;
  }
}

async function within(work: Promise<void>, ms: number): Promise<boolean> {
  return Promise.race([work.then(() => true), Bun.sleep(ms).then(() => false)]);
}

/** The binary's own commands, without any proxy. */
class Control {
  readonly #binary: string;
  readonly #env: Readonly<Record<string, string>>;

  constructor({ binary }: Stage, env: Readonly<Record<string, string>>) {
    this.#binary = binary;
    this.#env = env;
  }

  async submit({ root }: Truth, { shards, leaseMs }: RoundPlan): Promise<string> {
    const options = [`--lease-duration=${leaseMs}ms`, `--max-shard-retries=${RETRIES}`, "--format=json"];
    const told = await this.#json<{ run: string }>([
      "runs",
      "submit",
      root,
      `--shards=${shards}`,
      ...options,
    ]);
    return told.run;
  }

  async state(run: string): Promise<RunState> {
    const { status } = await this.#json<{ status: string }>(["runs", "show", run, "--format=json"]);
    const shards = await this.#json<RunState["shards"]>(["shards", "list", run, "--format=json"]);
    return { status, shards };
  }

  async #json<T>(args: readonly string[]): Promise<T> {
    const child = Bun.spawn([this.#binary, ...args], { env: this.#env, stdout: "pipe", stderr: "pipe" });
    const [stdout, stderr] = await Promise.all([child.stdout.text(), child.stderr.text()]);
    if ((await child.exited) !== 0) throw new Error(`${args.slice(0, 2).join(" ")} failed: ${stderr}`);
    return JSON.parse(stdout) as T;
  }
}

/** A shard begins at fence 1, and each claim adds one. */
function ownersOf({ shards }: RunState): Pick<RoundResult, "takeovers" | "splits"> {
  const claims = shards.reduce((sum, { fence }) => sum + Math.max(0, Number(fence) - 2), 0);
  return { takeovers: claims, splits: shards.filter(({ shard }) => BigInt(shard) >= 1n << 63n).length };
}

interface Left {
  readonly plan: RoundPlan;
  readonly folder: string;
  readonly problems: readonly string[];
  readonly names: RoundDatabases;
}

async function leave(stage: Stage, { plan, folder, problems, names }: Left): Promise<void> {
  await stage.drop(names);
  if (problems.length === 0 && !stage.keepsRounds) return rmSync(folder, { recursive: true, force: true });
  const faults = plan.faults.map(faultInWords);
  await Bun.write(join(folder, "plan.json"), JSON.stringify({ ...plan, faults }, null, 2));
  await Bun.write(join(folder, "problems.txt"), `${problems.join("\n")}\n`);
}
