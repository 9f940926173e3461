/** A worker through the package's `./production`, on real servers: nothing ever stands in for a backend that is not there. */
import { afterAll, beforeAll, expect, setDefaultTimeout, test } from "bun:test";
import { inspect } from "node:util";
import { policyCommand } from "../../../src/app/commands/policy.ts";
import {
  buildProductionBackends,
  ProductionStartupError,
  ProductionWorkerError,
  runProductionWorker,
} from "../../../src/app/compose/production.ts";
import {
  DEFAULT_SCAN_BUDGETS,
  type DistributedWorkerLaunch,
  type FsSourceSettings,
  TenantSecretKey,
  type WorkerIdentity,
} from "../../../src/app/config/index.ts";
import { CoordinationError } from "../../../src/contracts/coordination-error.ts";
import type { CoordinationEventRecorder } from "../../../src/contracts/ports/recorder.ts";
import { wrapPayload } from "../../../src/coordination/core/metadata-envelope.ts";
import { sample } from "../../../src/engine/rules/sample.ts";
import { SchemaError } from "../../../src/persistence/schema-error.ts";
import { encodeFsPayload } from "../../../src/scan/core/fs-payload.ts";
import { planShards } from "../../../src/sources/filesystem/plan-shards.ts";
import { TempTree } from "../../support/temp-tree.ts";
import { commandLine } from "./command-line.ts";
import { CANARY, MIGRATE, ProductionWorld, STORES, VALIDATE } from "./production-world.ts";

setDefaultTimeout(300_000);

let world: ProductionWorld;
let policyHash: string;
beforeAll(async () => {
  world = await ProductionWorld.create();
  await world.migrated();
  const run = commandLine({ policy: { description: "", load: async () => policyCommand } }, {});
  policyHash = (await run(["policy"])).stdout.split("\n")[0]!;
});
afterAll(() => world[Symbol.asyncDispose]());

const TENANT = "5a".repeat(32);
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
  await using backends = await buildProductionBackends(world.configOf(), MIGRATE);
  const plan = await planShards(root, { shards: 1 });
  const metadata = wrapPayload(encodeFsPayload(plan.root));
  const shards = plan.shards.map(({ start, end }) => ({ shard: 1n, spec: { start, end, metadata } }));
  const config = { cursorSemantics: "completed", leaseMs: 30_000, shardRetriesMax: 5 } as const;
  await backends.directory.setup(TENANT, run, config, shards);
}

async function shardOf(run: bigint) {
  await using backends = await buildProductionBackends(world.configOf(), MIGRATE);
  return await backends.directory.shard(TENANT, run, 1n);
}

test("a worker scans a run to its end, and tells the recorder it was given", async () => {
  const token = ["AWS_SECRET", "ACCESS_KEY="].join("_") + sample("base64", 40, 7);
  using tree = new TempTree({ "a.env": token, "b.txt": "nothing" });
  await submitted(11n, tree.path);
  let told = 0;
  let ready = 0;
  const count = (): void => void told++;
  const recorder = { recordCore: count, recordGit: count, recordProgress: count };
  const report = await runProductionWorker(
    world.configOf(),
    VALIDATE,
    launch(11n, { recorder: { kind: "custom", recorder } }),
    RUNTIME,
    { onReady: () => void ready++ },
  );
  expect(report).toMatchObject({ end: "run-done", shardsScanned: 1, itemsScanned: 2, findings: 1 });
  expect(ready).toBe(1);
  expect(told).toBeGreaterThan(0);
  expect(await world.statement("done-ledger", "select from done_ledger_entries")).toHaveLength(2);
  expect(await world.statement("findings", "select from observations")).toHaveLength(1);
  expect(await shardOf(11n)).toMatchObject({ status: "done", fence: 2n });
});

test("a worker of a run nobody submitted fails with run not found: nothing stands in for etcd", async () => {
  let ready = 0;
  const onReady = () => void ready++;
  const error = await failure(
    runProductionWorker(world.configOf(), VALIDATE, launch(404n), RUNTIME, { onReady }),
  );
  expect(error).toMatchObject({ phase: "runtime", code: "E_WORKER_RUNTIME" });
  expect(error.message).toBe("worker runtime failed: there is no run 404 for this tenant");
  expect(error.cause).toBeInstanceOf(CoordinationError);
  expect((error.cause as CoordinationError).kind).toBe("run-not-found");
  expect(ready).toBe(1);
});

test("a worker keeps the chain of an error that is no failed connection, and claims nothing before it", async () => {
  using tree = new TempTree({ "a.txt": "nothing" });
  await submitted(12n, tree.path);
  await world.statement("findings", "drop table findings_fences");
  const error = await failure(runProductionWorker(world.configOf(), VALIDATE, launch(12n), RUNTIME));
  expect(error).toMatchObject({ phase: "startup", code: "E_WORKER_STARTUP" });
  expect(error.message).toStartWith(
    "worker startup failed: the schema of the findings database has no table",
  );
  const { cause } = error;
  expect(cause).toBeInstanceOf(ProductionStartupError);
  expect((cause as ProductionStartupError).cause).toBeInstanceOf(SchemaError);
  await world.emptied("findings");
  expect(await shardOf(12n)).toMatchObject({ status: "active", fence: 1n, cursor: {} });
  expect((await shardOf(12n)).owner).toBeUndefined();
});

test.each([...STORES, "etcd"] as const)(
  "a worker without %s fails at its start and says no host",
  async (part) => {
    const config =
      part === "etcd"
        ? world.configOf({}, world.closedEtcd())
        : world.configOf({ [part]: world.closedDsn() });
    const error = await failure(runProductionWorker(config, VALIDATE, launch(404n), RUNTIME));
    expect(error.phase).toBe("startup");
    expect(error.message).toStartWith(
      `worker startup failed: cannot connect to ${part === "etcd" ? part : `the ${part}`}`,
    );
    expect(error.cause).toBeInstanceOf(ProductionStartupError);
    world.expectDiscreet(error.cause as Error);
    expect(inspect(error, { depth: 9 })).not.toContain(CANARY);
  },
);

test("a worker of another policy is refused before anything is connected", async () => {
  const config = world.configOf({ "done-ledger": world.closedDsn() }, world.closedEtcd());
  const other = "cd".repeat(32);
  const running = runProductionWorker(config, VALIDATE, launch(1n, { policyHash: other }), RUNTIME);
  await expect(running).rejects.toThrow(new RegExp(`${other}.*${policyHash}`));
});
