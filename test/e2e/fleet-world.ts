/**
 * A fleet for end-to-end tests of the binary: keys and a database of its own on the real servers, and the environment that leads there.
 * Promises: what it looks at, it looks at by itself: rows by SQL, shards through the coordinator, owner keys in etcd.
 */
import { randomBytes } from "node:crypto";
import { mkdirSync } from "node:fs";
import { SQL } from "bun";
import { systemClock } from "../../src/app/compose/system-clock.ts";
import type { ShardInfo } from "../../src/contracts/shard.ts";
import { createKeyspace } from "../../src/coordination/core/keyspace.ts";
import { connectEtcd, type EtcdClient } from "../../src/coordination/etcd-client.ts";
import type { KvStore } from "../../src/coordination/kv.ts";
import { KvCoordinator } from "../../src/coordination/kv-coordinator.ts";
import { createBlake3Hasher } from "../../src/scan/identity/blake3-hasher.ts";
import { type TestKeys, testKeys } from "../support/etcd.ts";
import { createDatabase, type TestDatabase } from "../support/postgres.ts";
import { TempTree } from "../support/temp-tree.ts";
import { type Ended, madeUpToken, run, start } from "./program.ts";

export const hasher = await createBlake3Hasher();

const POLL_MS = 20;
const WAIT_MAX_MS = 120_000;

/** Put together here, so that no scanner takes it for somebody's. */
const MADE_UP = ["TOKEN=acmedep", "0f3k9x2mq7w1", "z8c5v4b6n2t1"].join("").replace("p0", "p_0");

/** One rule with one anchor, `acmedep_`, that no rule of our own knows. */
const RULES = String.raw`rules:
  - id: acme-deploy
    name: Acme deploy token
    description: Deploys to every environment of Acme.
    severity: critical
    regex: '\bacmedep_([a-z0-9]{24})\b'
    base: 5
    publicPrefix: 0
    examples:
      positive: ['${MADE_UP}']
      negative: ['TOKEN=acmedep_short']
`;

/** A line the rule matches, another for each number. */
export function acmeLine(seed: number): string {
  const body = Buffer.from(hasher.hash(Buffer.from(`acme ${seed}`)))
    .toString("hex")
    .slice(0, 24);
  return `export DEPLOY=${["acmedep", body].join("_")}\n`;
}

/** Files with one GitHub token each, and as many without as wanted; `seed` makes their contents differ from other trees'. */
export function tokenTree(seed: number, tokens: number, plain: number): TempTree {
  const tree = new TempTree();
  for (let index = 0; index < tokens; index++)
    tree.write(`keys/k${index}.env`, `export TOKEN=${madeUpToken(seed + index)}\n`);
  for (let index = 0; index < plain; index++)
    tree.write(`text/t${index}.md`, `Nothing ${seed} in ${index}.\n`);
  return tree;
}

export interface Counts {
  readonly done: number;
  readonly observations: number;
  readonly findings: number;
}

/** A finding in a repository, as a local scan and the database tell it. */
export interface GitPlace {
  readonly rule: string;
  readonly path: string;
  readonly line: number;
  readonly commit: string;
}

export interface Submitted {
  readonly run: bigint;
  readonly kind: string;
  readonly shards: number;
  readonly files?: number;
}

interface WorldParts {
  readonly keys: TestKeys;
  readonly database: TestDatabase;
  readonly client: EtcdClient;
  readonly policies: Policies;
  readonly folder: TempTree;
}

/** Hashes of the built-in rules alone, and with the rules file. Reading a rules file takes a worker a second. */
interface Policies {
  readonly builtIn: string;
  readonly acme: string;
}

export class FleetWorld {
  readonly tenant = randomBytes(32).toString("hex");
  readonly tenantKey = randomBytes(32).toString("hex");
  readonly coordinator: KvCoordinator;
  readonly rulesFile: string;
  readonly mirrorRoot: string;
  readonly database: TestDatabase;
  readonly policies: Policies;
  readonly sql: SQL;
  readonly kv: EtcdClient;
  readonly namespace: string;
  readonly #keys: TestKeys;
  readonly #folder: TempTree;

  constructor({ keys, database, client, policies, folder }: WorldParts) {
    this.#keys = keys;
    this.#folder = folder;
    this.kv = client;
    this.database = database;
    this.policies = policies;
    this.rulesFile = folder.at("rules.yaml");
    this.mirrorRoot = folder.at("mirrors");
    mkdirSync(this.mirrorRoot, { recursive: true });
    this.namespace = keys.prefix.slice(0, -1);
    this.coordinator = this.coordinatorOn(client);
    this.sql = new SQL(database.url, { max: 2 });
  }

  /** With the schemas in place and the hash of the policy asked from the binary. */
  static async create(): Promise<FleetWorld> {
    const folder = new TempTree({ "rules.yaml": RULES });
    const [keys, database, builtIn, acme] = await Promise.all([
      testKeys(),
      createDatabase(),
      policyHash(),
      policyHash(`--rules-file=${folder.at("rules.yaml")}`),
    ]);
    const client = await connectEtcd({ endpoints: [keys.endpoint] });
    const world = new FleetWorld({ keys, database, client, policies: { builtIn, acme }, folder });
    const migrated = await world.run(["migrate"], world.gitEnv);
    if (migrated.code !== 0) throw new Error(`migrate failed: ${migrated.stdout}${migrated.stderr}`);
    return world;
  }

  /** Owner keys outlive a worker by this, where nobody gives them back. */
  coordinatorOn(kv: KvStore, ownerTtlMinSeconds = 60): KvCoordinator {
    return new KvCoordinator({
      kv,
      ownerTtlMinSeconds,
      clock: systemClock,
      hasher,
      prefix: this.namespace,
      random: Math.random,
    });
  }

  /** Everything a command or a worker needs, but the run. */
  get env(): Record<string, string> {
    return {
      GOSSIP_ETCD_ENDPOINTS: this.#keys.endpoint,
      GOSSIP_ETCD_NAMESPACE: this.namespace,
      GOSSIP_DONE_LEDGER_POSTGRES_DSN: this.database.url,
      GOSSIP_FINDINGS_POSTGRES_DSN: this.database.url,
      GOSSIP_TENANT_ID: this.tenant,
      GOSSIP_TENANT_SECRET_KEY: this.tenantKey,
      GOSSIP_POLICY_HASH: this.policies.builtIn,
      GOSSIP_WORKER_THREADS: "2",
    };
  }

  /** What a worker on repositories needs besides. */
  get gitEnv(): Record<string, string> {
    return {
      PATH: process.env["PATH"] ?? "",
      GOSSIP_WORKER_SOURCE: "git",
      GOSSIP_GIT_KV_POSTGRES_DSN: this.database.url,
      GOSSIP_MIRROR_ROOT: this.mirrorRoot,
    };
  }

  run(args: readonly string[], more: Readonly<Record<string, string>> = {}): Promise<Ended> {
    return run(args, { env: { ...this.env, ...more } });
  }

  async submit(path: string, ...flags: readonly string[]): Promise<Submitted> {
    const { code, stdout, stderr } = await this.run(["runs", "submit", path, "--format=json", ...flags]);
    if (code !== 0) throw new Error(`submit failed: ${stderr}`);
    const { run, ...rest } = JSON.parse(stdout);
    return { run: BigInt(run), ...rest };
  }

  /** A worker, to its end. */
  worker(runId: bigint, options: WorkerOptions = {}): Promise<Ended> {
    return run(this.#workerArgs(options), { env: this.#workerEnv(runId, options) });
  }

  startWorker(runId: bigint, options: WorkerOptions = {}): RunningWorker {
    return new RunningWorker(start(this.#workerArgs(options), { env: this.#workerEnv(runId, options) }));
  }

  #workerArgs({ acmeRules = false, flags = [] }: WorkerOptions): readonly string[] {
    return acmeRules ? [`--rules-file=${this.rulesFile}`, ...flags] : flags;
  }

  #workerEnv(
    runId: bigint,
    { id = 1, acmeRules = false, git = false, env = {} }: WorkerOptions,
  ): Record<string, string> {
    const policy = acmeRules ? { GOSSIP_POLICY_HASH: this.policies.acme } : {};
    const ids = { GOSSIP_RUN_ID: String(runId), GOSSIP_WORKER_ID: String(id) };
    return { ...this.env, ...(git ? this.gitEnv : {}), ...policy, ...ids, ...env };
  }

  async counts(): Promise<Counts> {
    const [row] = await this.sql`
      select (select count(*)::int from done_ledger_entries) as done,
        (select count(*)::int from observations) as observations,
        (select count(*)::int from findings) as findings`;
    return { ...row };
  }

  async shards(runId: bigint): Promise<readonly ShardInfo[]> {
    return Array.fromAsync(this.coordinator.shards(this.tenant, runId));
  }

  async status(runId: bigint): Promise<string> {
    return (await this.coordinator.run(this.tenant, runId)).status;
  }

  /** Meanwhile no worker can write what it has done; none notices more than a slow database. */
  async whileLedgerWaits<T>(work: () => Promise<T>): Promise<T> {
    return this.sql.begin(async (tx) => {
      await tx`lock table done_ledger_entries in share mode`;
      return await work();
    });
  }

  /** As they stand in etcd. */
  async ownerKeys(runId: bigint): Promise<readonly string[]> {
    const prefix = createKeyspace(this.namespace).shards({ tenant: this.tenant, run: runId });
    const { entries } = await this.kv.range(prefix);
    return entries.map(({ key }) => key).filter((key) => key.endsWith("/owner"));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.kv.close();
    await this.sql.close();
    await Promise.all([this.#keys[Symbol.asyncDispose](), this.database[Symbol.asyncDispose]()]);
    this.#folder[Symbol.dispose]();
  }
}

async function policyHash(...flags: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await run(["policy", ...flags]);
  if (code !== 0) throw new Error(`policy failed: ${stderr}`);
  return stdout.split("\n")[0]!;
}

export interface WorkerOptions {
  readonly id?: number;
  /** With the rules file, and its policy. */
  readonly acmeRules?: boolean;
  /** On repositories. */
  readonly git?: boolean;
  readonly flags?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** A worker at work: what it has logged so far, and its end. Killed when the test ends before it. */
class RunningWorker {
  readonly #child: ReturnType<typeof start>;
  readonly #reading: Promise<void>;
  #log = "";

  constructor(child: ReturnType<typeof start>) {
    this.#child = child;
    this.#reading = this.#read();
  }

  get log(): string {
    return this.#log;
  }

  terminate(): void {
    this.#child.kill("SIGTERM");
  }

  async ended(): Promise<Ended> {
    const [code, stdout] = await Promise.all([this.#child.exited, this.#child.stdout.text(), this.#reading]);
    return { code, stdout, stderr: this.#log };
  }

  async #read(): Promise<void> {
    const decoder = new TextDecoder();
    for await (const piece of this.#child.stderr) this.#log += decoder.decode(piece, { stream: true });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#child.kill("SIGKILL");
    await this.#child.exited;
  }
}

/** Looks again and again until there is something; fails after two minutes. */
export async function eventually<T>(
  what: string,
  look: () => Promise<T | undefined | false> | T | undefined | false,
): Promise<T> {
  const until = performance.now() + WAIT_MAX_MS;
  for (;;) {
    const seen = await look();
    if (seen !== undefined && seen !== false) return seen;
    if (performance.now() > until) throw new Error(`waited in vain until ${what}`);
    await Bun.sleep(POLL_MS);
  }
}
