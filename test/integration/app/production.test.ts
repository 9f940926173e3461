/**
 * The composition root on real servers: backends come up in one order, each failure is typed and says nothing it should not, and
 * nothing ever stands in for a backend that is not there.
 */
import { afterAll, beforeAll, describe, expect, setDefaultTimeout, test } from "bun:test";
import { inspect } from "node:util";
import postgres from "postgres";
import { policyCommand } from "../../../src/app/commands/policy.ts";
import {
  buildProductionBackends,
  buildProductionBackendsFromClients,
  type ProductionClients,
  ProductionStartupError,
  ProductionWorkerError,
  runProductionWorker,
  type StartupFault,
} from "../../../src/app/compose/production.ts";
import {
  DEFAULT_SCAN_BUDGETS,
  type DistributedWorkerLaunch,
  EtcdConfig,
  type FsSourceSettings,
  ProductionBackendConfig,
  ProductionStartupSettings,
  TenantSecretKey,
  type WorkerIdentity,
} from "../../../src/app/config/index.ts";
import { CoordinationError } from "../../../src/contracts/coordination-error.ts";
import type { StoreName } from "../../../src/contracts/persistence-error.ts";
import type { CoordinationEventRecorder } from "../../../src/contracts/ports/recorder.ts";
import { wrapPayload } from "../../../src/coordination/core/metadata-envelope.ts";
import { sample } from "../../../src/engine/rules/sample.ts";
import { STORE_MIGRATIONS } from "../../../src/persistence/migrations.ts";
import { SchemaError } from "../../../src/persistence/schema-error.ts";
import { encodeFsPayload } from "../../../src/scan/core/fs-payload.ts";
import { planShards } from "../../../src/sources/filesystem/plan-shards.ts";
import { type TestKeys, testKeys } from "../../support/etcd.ts";
import { createDatabase, type TestDatabase } from "../../support/postgres.ts";
import { freePorts } from "../../support/server-process.ts";
import { TempTree } from "../../support/temp-tree.ts";
import { hasher } from "../persistence/prepared-stores.ts";
import { commandLine } from "./command-line.ts";

setDefaultTimeout(60_000);

const STORES = ["done-ledger", "findings", "git-kv"] as const satisfies readonly StoreName[];
const TENANT = "5a".repeat(32);
const VALIDATE = ProductionStartupSettings.validateOnly();
const MIGRATE = ProductionStartupSettings.devAutoMigrate();
/** No error may repeat it. */
const CANARY = ["canary", "of", "credentials"].join("-");

type Urls = Readonly<Record<StoreName, string>>;

let keys: TestKeys;
let databases: Readonly<Record<StoreName, TestDatabase>>;
let urls: Urls;
let closedPort: number;
let policyHash: string;

beforeAll(async () => {
  keys = await testKeys();
  const [ledger, findings, gitKv] = await Promise.all([createDatabase(), createDatabase(), createDatabase()]);
  databases = { "done-ledger": ledger, findings, "git-kv": gitKv };
  urls = { "done-ledger": ledger.url, findings: findings.url, "git-kv": gitKv.url };
  [closedPort = 0] = await freePorts(1);
  const run = commandLine({ policy: { description: "", load: async () => policyCommand } }, {});
  policyHash = (await run(["policy"])).stdout.split("\n")[0]!;
});
afterAll(async () => {
  await Promise.all([keys, ...Object.values(databases)].map((each) => each[Symbol.asyncDispose]()));
});

function etcdAt(endpoint: string = keys.endpoint): EtcdConfig {
  return new EtcdConfig([endpoint], keys.prefix.slice(0, -1));
}

function configOf(given: Partial<Urls> = {}, etcd: EtcdConfig = etcdAt()): ProductionBackendConfig {
  const all = { ...urls, ...given };
  return new ProductionBackendConfig({
    ...{ etcd, doneLedgerDsn: all["done-ledger"], findingsDsn: all.findings, gitKvDsn: all["git-kv"] },
  });
}

async function statement(
  store: StoreName,
  text: string,
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const sql = postgres(urls[store], { max: 1, onnotice: () => {} });
  try {
    return await sql.unsafe(text);
  } finally {
    await sql.end();
  }
}

/** Nothing is there any more: no table, no history. */
async function emptied(...stores: readonly StoreName[]): Promise<void> {
  for (const store of stores) await statement(store, "drop schema public cascade; create schema public");
}

async function migrated(): Promise<void> {
  await using _ = await buildProductionBackends(configOf(), MIGRATE);
}

async function startupFailure(work: Promise<AsyncDisposable>): Promise<ProductionStartupError> {
  const error = await work.then(
    async (built) => {
      await built[Symbol.asyncDispose]();
      return "it was built";
    },
    (thrown: unknown) => thrown,
  );
  if (error instanceof ProductionStartupError) return error;
  throw new Error(`expected a ProductionStartupError: ${inspect(error)}`);
}

const faultOf = async (work: Promise<AsyncDisposable>): Promise<StartupFault> =>
  (await startupFailure(work)).fault;

/** Where nobody listens; with everything in it that must not be repeated. */
function closedDsn(): string {
  return `postgres://${CANARY}:${CANARY}@localhost:${closedPort}/${CANARY}`;
}

function closedEtcd(): EtcdConfig {
  return etcdAt(`http://${CANARY}:${CANARY}@localhost:${closedPort}`);
}

function expectDiscreet(error: Error): void {
  expect(error.cause).toBeUndefined();
  const everything = `${inspect(error, { depth: 9, showHidden: true })}${JSON.stringify(error)}`;
  for (const secret of [CANARY, "localhost", String(closedPort)]) expect(everything).not.toContain(secret);
}

describe("backends that cannot be reached", () => {
  beforeAll(migrated);

  test.each(STORES)("%s: a category, its name, and neither host nor driver's error", async (store) => {
    const error = await startupFailure(buildProductionBackends(configOf({ [store]: closedDsn() }), VALIDATE));
    expect(error.fault).toEqual({ kind: "store-connect", store, category: "connection refused" });
    expect(error.message).toStartWith(`cannot connect to the ${store} database: connection refused; `);
    expectDiscreet(error);
  });

  test.each(STORES)("%s: a wrong password is told from a server that is away", async (store) => {
    const url = new URL(urls[store]);
    url.password = CANARY;
    const error = await startupFailure(buildProductionBackends(configOf({ [store]: url.href }), VALIDATE));
    expect(error.fault).toEqual({ kind: "store-connect", store, category: "authentication failed" });
    expectDiscreet(error);
  });

  test("etcd: typed, and neither endpoint nor client's error", async () => {
    const error = await startupFailure(buildProductionBackends(configOf({}, closedEtcd()), VALIDATE));
    expect(error.fault.kind).toBe("etcd-connect");
    expect(error.message).toStartWith("cannot connect to etcd: ");
    expectDiscreet(error);
  });

  test("of several failures the first is told: done-ledger, findings, git-kv, etcd", async () => {
    const bad = closedDsn();
    const told = async (given: Partial<Urls>): Promise<string> => {
      const fault = await faultOf(buildProductionBackends(configOf(given, closedEtcd()), VALIDATE));
      return "store" in fault ? fault.store : fault.kind;
    };
    expect(await told({ "done-ledger": bad, findings: bad, "git-kv": bad })).toBe("done-ledger");
    expect(await told({ findings: bad, "git-kv": bad })).toBe("findings");
    expect(await told({ "git-kv": bad })).toBe("git-kv");
    expect(await told({})).toBe("etcd-connect");
  });

  test("etcd that is away is told before a schema that is missing", async () => {
    await emptied("done-ledger");
    const fault = await faultOf(buildProductionBackends(configOf({}, closedEtcd()), VALIDATE));
    expect(fault.kind).toBe("etcd-connect");
    await migrated();
  });

  test("connections that came about are closed when another did not", async () => {
    await startupFailure(buildProductionBackends(configOf({ "done-ledger": closedDsn() }), VALIDATE));
    await startupFailure(buildProductionBackends(configOf({}, closedEtcd()), VALIDATE));
    for (const store of STORES) {
      // The server notices a hang-up a moment later.
      for (let tries = 0; tries < 100 && (await connectionsTo(store)) > 0; tries++) await Bun.sleep(20);
      expect(await connectionsTo(store)).toBe(0);
    }
  });
});

async function connectionsTo(store: StoreName): Promise<number> {
  const [row] = await statement(
    store,
    "select count(*)::int as open from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()",
  );
  return Number(row!["open"]);
}

describe("schemas", () => {
  test("fresh databases are migrated, a second time changes nothing, and validate agrees", async () => {
    await emptied(...STORES);
    await migrated();
    await migrated();
    await using backends = await buildProductionBackends(configOf(), VALIDATE);
    for (const probe of Object.values(backends.probes)) await probe!();
    expect(await backends.doneLedger.statuses(TENANT, new Uint8Array(32), [new Uint8Array(32)])).toEqual([
      undefined,
    ]);
    for (const store of STORES) {
      const { historyTable, list } = STORE_MIGRATIONS[store];
      const rows = await statement(store, `select version from ${historyTable} order by version`);
      expect(rows.map(({ version }) => version)).toEqual(list.map(({ version }) => version));
    }
  });

  test("git state is there exactly when it is configured", async () => {
    await migrated();
    const { etcd } = configOf();
    const two = new ProductionBackendConfig({
      ...{ etcd, doneLedgerDsn: urls["done-ledger"], findingsDsn: urls.findings },
    });
    await using without = await buildProductionBackends(two, VALIDATE);
    expect("gitKv" in without).toBe(false);
    await using having = await buildProductionBackends(configOf(), VALIDATE);
    expect(having.gitKv).toBeDefined();
  });

  test("of several missing schemas the first is told, in the order of the stores", async () => {
    await emptied(...STORES);
    const missing: StoreName[] = [];
    for (const store of STORES) {
      const { fault, cause } = await startupFailure(buildProductionBackends(configOf(), VALIDATE));
      if ("store" in fault) missing.push(fault.store);
      expect(fault).toEqual({ kind: "schema-readiness", store });
      expect(cause).toBeInstanceOf(SchemaError);
      expect((cause as SchemaError).fault.kind).toBe("missing-table");
      await preparedAlone(store);
    }
    expect(missing).toEqual([...STORES]);
  });

  describe.each(STORES)("%s that drifted", (store) => {
    const { historyTable, list } = STORE_MIGRATIONS[store];
    const { version } = list[0]!;

    /** The store's fault, in both modes. */
    async function expectFault(expected: SchemaError["fault"]): Promise<void> {
      const kinds = [
        [VALIDATE, "schema-readiness"],
        [MIGRATE, "auto-migrate"],
      ] as const;
      for (const [mode, kind] of kinds) {
        const { fault, cause } = await startupFailure(buildProductionBackends(configOf(), mode));
        expect(fault).toEqual({ kind, store });
        expect((cause as SchemaError).fault).toEqual(expected);
      }
    }

    test("another checksum is refused by both modes", async () => {
      await emptied(store);
      await migrated();
      await statement(store, `update ${historyTable} set checksum = decode(repeat('ab', 32), 'hex')`);
      await expectFault({ kind: "checksum-mismatch", version });
    });

    test.each([16, 0])("a checksum of %d bytes is told as damage", async (lengthBytes) => {
      await emptied(store);
      await migrated();
      await statement(store, `alter table ${historyTable} drop constraint ${historyTable}_checksum_check`);
      await statement(store, `update ${historyTable} set checksum = substr(checksum, 1, ${lengthBytes})`);
      await expectFault({ kind: "corrupted-record", version, lengthBytes });
    });

    test("a missing row of its history is told", async () => {
      await emptied(store);
      await migrated();
      await statement(store, `delete from ${historyTable}`);
      const { fault, cause } = await startupFailure(buildProductionBackends(configOf(), VALIDATE));
      expect(fault).toEqual({ kind: "schema-readiness", store });
      expect((cause as SchemaError).fault).toEqual({ kind: "missing-migration", version });
      // Its tables are there: to make them again must fail as well, and leave them.
      expect(await faultOf(buildProductionBackends(configOf(), MIGRATE))).toEqual({
        kind: "auto-migrate",
        store,
      });
      await emptied(store);
    });
  });
});

async function preparedAlone(store: StoreName): Promise<void> {
  const { connectStore } = await import("../../../src/persistence/connect-store.ts");
  const { prepareStore } = await import("../../../src/persistence/prepare-store.ts");
  await using connection = await connectStore(store, urls[store]);
  await prepareStore(connection, STORE_MIGRATIONS[store], "dev-auto-migrate", hasher);
}

describe("clients of the caller's own", () => {
  beforeAll(async () => {
    await emptied(...STORES);
  });

  test("are used for everything, and stay open for their owner", async () => {
    const open = (store: StoreName) => postgres(urls[store], { max: 2, onnotice: () => {} });
    const clients: Required<ProductionClients> = {
      ...{ doneLedger: open("done-ledger"), findings: open("findings"), gitKv: open("git-kv") },
    };
    const all = Object.values(clients);
    try {
      expect(await faultOf(buildProductionBackendsFromClients(etcdAt(), clients, VALIDATE))).toEqual({
        ...{ kind: "schema-readiness", store: "done-ledger" },
      });
      const backends = await buildProductionBackendsFromClients(etcdAt(), clients, MIGRATE);
      for (const probe of Object.values(backends.probes)) await probe!();
      await backends[Symbol.asyncDispose]();
      for (const client of all) expect(await client.unsafe("select 1 as one")).toHaveLength(1);
      const away = await faultOf(buildProductionBackendsFromClients(closedEtcd(), clients, VALIDATE));
      expect(away.kind).toBe("etcd-connect");
      for (const client of all) expect(await client.unsafe("select 1 as one")).toHaveLength(1);
    } finally {
      await Promise.all(all.map((client) => client.end()));
    }
  });
});

describe("a worker", () => {
  beforeAll(async () => {
    await emptied(...STORES);
    await migrated();
  });

  const RUNTIME = { budgets: DEFAULT_SCAN_BUDGETS, commitQueueCapacity: 8, threads: 1 } as const;
  const SOURCE: FsSourceSettings = {
    path: ".",
    scanBinary: false,
    skipArchives: false,
    anchorMode: "manual",
  };

  function identity(run: bigint): WorkerIdentity<CoordinationEventRecorder> {
    return {
      ...{ mode: "connector", tenant: TENANT, run, worker: 7n, policyHash, source: SOURCE },
      tenantSecretKey: new TenantSecretKey(new Uint8Array(32).fill(9)),
      budgets: DEFAULT_SCAN_BUDGETS,
      recorder: { kind: "production" },
    };
  }

  function launch(
    run: bigint,
    more: Partial<WorkerIdentity<CoordinationEventRecorder>> = {},
  ): DistributedWorkerLaunch<CoordinationEventRecorder> {
    return { kind: "fs", identity: { ...identity(run), ...more } };
  }

  async function failure(work: Promise<unknown>): Promise<ProductionWorkerError> {
    const error = await work.then(
      () => "it ran",
      (thrown: unknown) => thrown,
    );
    if (error instanceof ProductionWorkerError) return error;
    throw new Error(`expected a ProductionWorkerError: ${inspect(error)}`);
  }

  async function submitted(run: bigint, root: string): Promise<void> {
    await using backends = await buildProductionBackends(configOf(), MIGRATE);
    const plan = await planShards(root, { shards: 1 });
    const metadata = wrapPayload(encodeFsPayload(plan.root));
    const shards = plan.shards.map(({ start, end }) => ({ shard: 1n, spec: { start, end, metadata } }));
    const config = { cursorSemantics: "completed", leaseMs: 30_000, shardRetriesMax: 5 } as const;
    await backends.directory.setup(TENANT, run, config, shards);
  }

  async function shardOf(run: bigint) {
    await using backends = await buildProductionBackends(configOf(), MIGRATE);
    return await backends.directory.shard(TENANT, run, 1n);
  }

  test("scans a run to its end, and tells the recorder it was given", async () => {
    const token = ["AWS_SECRET", "ACCESS_KEY="].join("_") + sample("base64", 40, 7);
    using tree = new TempTree({ "a.env": token, "b.txt": "nothing" });
    await submitted(11n, tree.path);
    let told = 0;
    let ready = 0;
    const count = (): void => void told++;
    const recorder = { recordCore: count, recordGit: count, recordProgress: count };
    const report = await runProductionWorker(
      configOf(),
      VALIDATE,
      launch(11n, { recorder: { kind: "custom", recorder } }),
      RUNTIME,
      { onReady: () => void ready++ },
    );
    expect(report).toMatchObject({ end: "run-done", shardsScanned: 1, itemsScanned: 2, findings: 1 });
    expect(ready).toBe(1);
    expect(told).toBeGreaterThan(0);
    expect(await statement("done-ledger", "select from done_ledger_entries")).toHaveLength(2);
    expect(await statement("findings", "select from observations")).toHaveLength(1);
    expect(await shardOf(11n)).toMatchObject({ status: "done", fence: 2n });
  });

  test("of a run nobody submitted fails with run not found: nothing stands in for etcd", async () => {
    let ready = 0;
    const onReady = () => void ready++;
    const error = await failure(
      runProductionWorker(configOf(), VALIDATE, launch(404n), RUNTIME, { onReady }),
    );
    expect(error).toMatchObject({ phase: "runtime", code: "E_WORKER_RUNTIME" });
    expect(error.message).toBe("worker runtime failed: there is no run 404 for this tenant");
    expect(error.cause).toBeInstanceOf(CoordinationError);
    expect((error.cause as CoordinationError).kind).toBe("run-not-found");
    expect(ready).toBe(1);
  });

  test("keeps the chain of an error that is no failed connection, and claims nothing before it", async () => {
    using tree = new TempTree({ "a.txt": "nothing" });
    await submitted(12n, tree.path);
    await statement("findings", "drop table findings_fences");
    const error = await failure(runProductionWorker(configOf(), VALIDATE, launch(12n), RUNTIME));
    expect(error).toMatchObject({ phase: "startup", code: "E_WORKER_STARTUP" });
    expect(error.message).toStartWith(
      "worker startup failed: the schema of the findings database has no table",
    );
    const { cause } = error;
    expect(cause).toBeInstanceOf(ProductionStartupError);
    expect((cause as ProductionStartupError).cause).toBeInstanceOf(SchemaError);
    await emptied("findings");
    expect(await shardOf(12n)).toMatchObject({ status: "active", fence: 1n, cursor: {} });
    expect((await shardOf(12n)).owner).toBeUndefined();
  });

  test.each([...STORES, "etcd"] as const)("without %s fails at its start and says no host", async (part) => {
    const config = part === "etcd" ? configOf({}, closedEtcd()) : configOf({ [part]: closedDsn() });
    const error = await failure(runProductionWorker(config, VALIDATE, launch(404n), RUNTIME));
    expect(error.phase).toBe("startup");
    expect(error.message).toStartWith(
      `worker startup failed: cannot connect to ${part === "etcd" ? part : `the ${part}`}`,
    );
    expect(error.cause).toBeInstanceOf(ProductionStartupError);
    expectDiscreet(error.cause as Error);
    expect(inspect(error, { depth: 9 })).not.toContain(CANARY);
  });

  test("of another policy is refused before anything is connected", async () => {
    const config = configOf({ "done-ledger": closedDsn() }, closedEtcd());
    const other = "cd".repeat(32);
    const running = runProductionWorker(config, VALIDATE, launch(1n, { policyHash: other }), RUNTIME);
    await expect(running).rejects.toThrow(new RegExp(`${other}.*${policyHash}`));
  });

  test("for git is refused with a code of its own", async () => {
    const git: DistributedWorkerLaunch<CoordinationEventRecorder> = {
      ...{ kind: "git", identity: identity(1n), mirrorRoot: "/tmp" },
    };
    await expect(runProductionWorker(configOf(), VALIDATE, git, RUNTIME)).rejects.toMatchObject({
      code: "E_UNAVAILABLE",
    });
  });
});
