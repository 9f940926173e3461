/** A worker on repositories through the package's `./production`, on real servers, and how it refuses to start. */
import { afterAll, beforeAll, expect, setDefaultTimeout, test } from "bun:test";
import { realpathSync } from "node:fs";
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
  type GitWorkerIdentity,
  ProductionBackendConfig,
  TenantSecretKey,
} from "../../../src/app/config/index.ts";
import type { GitTarget } from "../../../src/contracts/git-target.ts";
import type { CoordinationEventRecorder } from "../../../src/contracts/ports/recorder.ts";
import { wrapPayload } from "../../../src/coordination/core/metadata-envelope.ts";
import { sample } from "../../../src/engine/rules/sample.ts";
import { gitRepoId } from "../../../src/scan/core/git-identity.ts";
import { encodeGitPayload } from "../../../src/scan/core/git-payload.ts";
import { gitShardRange } from "../../../src/scan/core/git-shard.ts";
import { TempTree } from "../../support/temp-tree.ts";
import { GitSandbox } from "../../unit/sources/git/git-sandbox.ts";
import { commandLine } from "./command-line.ts";
import { ProductionWorld, VALIDATE } from "./production-world.ts";

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

const TENANT = "5b".repeat(32);
const RUNTIME = { budgets: DEFAULT_SCAN_BUDGETS, commitQueueCapacity: 8, threads: 1 } as const;

function launch(run: bigint, mirrorRoot: string): DistributedWorkerLaunch<CoordinationEventRecorder> {
  const identity: GitWorkerIdentity<CoordinationEventRecorder> = {
    ...{ mode: "connector", tenant: TENANT, run, worker: 7n, policyHash },
    source: { path: ".", scanBinary: false, anchorMode: "manual" },
    tenantSecretKey: new TenantSecretKey(new Uint8Array(32).fill(9)),
    budgets: DEFAULT_SCAN_BUDGETS,
    recorder: { kind: "production" },
  };
  return { kind: "git", identity, mirrorRoot };
}

async function submitted(run: bigint, path: string): Promise<void> {
  await using backends = await buildProductionBackends(world.configOf(), VALIDATE);
  const { hasher, directory } = backends;
  const target: GitTarget = {
    ...{ tenant: TENANT, repoId: gitRepoId(hasher, TENANT, path), repoKey: path },
    ...{ locator: { kind: "local", path }, selection: { kind: "all-refs" } },
    ...{ mode: "odb-blob", merges: "all-parents", enrichesIdentity: true },
  };
  const metadata = wrapPayload(encodeGitPayload(hasher, target));
  const config = { cursorSemantics: "completed", leaseMs: 30_000, shardRetriesMax: 5 } as const;
  await directory.setup(TENANT, run, config, [{ shard: 1n, spec: { ...gitShardRange(path), metadata } }]);
}

async function failure(work: Promise<unknown>): Promise<ProductionWorkerError> {
  const error: unknown = await work.catch((thrown: unknown) => thrown);
  if (error instanceof ProductionWorkerError) return error;
  throw new Error("expected a ProductionWorkerError");
}

test("a worker scans a repository, tells the recorder, and keeps authors where it was asked to", async () => {
  using box = new GitSandbox();
  using mirrors = new TempTree();
  box.init("repo");
  box.commit("repo", { "a.env": ["AWS_SECRET", "ACCESS_KEY="].join("_") + sample("base64", 40, 8) });
  const path = realpathSync(box.at("repo"));
  await submitted(21n, path);
  let told = 0;
  const count = (): void => void told++;
  const recorder = { recordCore: count, recordGit: count, recordProgress: count };
  const report = await runProductionWorker(world.configOf(), VALIDATE, launch(21n, mirrors.path), RUNTIME, {
    recorder,
  });
  expect(report).toMatchObject({ end: "run-done", shardsScanned: 1, findings: 1, receivedBytes: 0 });
  expect(told).toBeGreaterThan(0);
  expect(await world.statement("done-ledger", "select from done_ledger_entries")).toHaveLength(1);
  const [life] = await world.statement("findings", "select status, introduced_name from finding_lives");
  expect(life).toEqual({ status: "present", introduced_name: "Ada" });
  expect((await world.statement("git-kv", "select from git_kv")).length).toBeGreaterThanOrEqual(2);
});

test("without a database for git state nothing is connected, and the setting is named", async () => {
  const { urls } = world;
  const parts = { doneLedgerDsn: world.closedDsn(), findingsDsn: urls.findings };
  const config = new ProductionBackendConfig({ etcd: world.closedEtcd(), ...parts });
  const error = await failure(runProductionWorker(config, VALIDATE, launch(22n, "/tmp"), RUNTIME));
  expect(error).toMatchObject({ phase: "startup", cause: { fault: { kind: "git-kv-missing" } } });
  expect(error.message).toContain("GOSSIP_GIT_KV_POSTGRES_DSN");
});

test.each([
  ["that is a file", "file", "is no directory"],
  ["that is gone", "gone", "is not there"],
])("a mirror root %s stops the start, before anything is claimed", async (_, name, words) => {
  using folder = new TempTree({ file: "" });
  const error = await failure(
    runProductionWorker(world.configOf(), VALIDATE, launch(23n, folder.at(name)), RUNTIME),
  );
  expect(error).toMatchObject({ phase: "startup", cause: { fault: { kind: "git-mirror-manager" } } });
  expect(error.cause).toBeInstanceOf(ProductionStartupError);
  expect(error.message).toContain(words);
});
