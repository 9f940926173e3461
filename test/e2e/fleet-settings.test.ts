/** What a worker refuses before it touches the fleet, what it says of itself while it works, and what it never says. */
import { afterAll, beforeAll, expect, setDefaultTimeout, test } from "bun:test";
import { randomBytes } from "node:crypto";
import { eventually, FleetWorld, tokenTree } from "./fleet-world.ts";
import { run, SLOW_MS } from "./program.ts";

setDefaultTimeout(SLOW_MS);

let world: FleetWorld;
beforeAll(async () => {
  world = await FleetWorld.create();
});
afterAll(() => world[Symbol.asyncDispose]());

async function isUntouched(run: bigint): Promise<void> {
  expect(await world.shards(run)).toMatchObject([{ status: "active", fence: 1n, cursor: {} }]);
  expect(await world.ownerKeys(run)).toEqual([]);
}

test("a worker of another policy is refused with both hashes and claims nothing", async () => {
  using tree = tokenTree(100, 1, 1);
  const { run } = await world.submit(tree.path);
  const other = "ab".repeat(32);
  const { code, stdout, stderr } = await world.worker(run, { env: { GOSSIP_POLICY_HASH: other } });
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toContain("policy mismatch");
  expect(stderr).toContain(other);
  expect(stderr).toContain(world.policies.builtIn);
  await isUntouched(run);
});

test.each([
  "GOSSIP_ETCD_ENDPOINTS",
  "GOSSIP_ETCD_NAMESPACE",
  "GOSSIP_DONE_LEDGER_POSTGRES_DSN",
  "GOSSIP_FINDINGS_POSTGRES_DSN",
  "GOSSIP_TENANT_ID",
  "GOSSIP_RUN_ID",
  "GOSSIP_WORKER_ID",
  "GOSSIP_POLICY_HASH",
  "GOSSIP_TENANT_SECRET_KEY",
])("a worker without %s is told so and how to scan here", async (name) => {
  const complete: Record<string, string> = { ...world.env, GOSSIP_RUN_ID: "1", GOSSIP_WORKER_ID: "1" };
  const { [name]: _, ...env } = complete;
  const { code, stdout, stderr } = await run([], { env });
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toContain(name);
  expect(stderr).toContain("gossip-worker scan <path>");
});

test("an unknown run ends the worker with a failure, as every shard comes from etcd", async () => {
  const { code, stdout, stderr } = await world.worker(4711n);
  expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  expect(stderr).toContain("worker scan failed");
  expect(stderr).toContain("worker runtime failed: there is no run 4711");
});

test("a run is nobody else's: another tenant neither works on it nor sees or ends it", async () => {
  using tree = tokenTree(200, 1, 1);
  const { run } = await world.submit(tree.path);
  const stranger = { GOSSIP_TENANT_ID: randomBytes(32).toString("hex") };
  const worker = await world.worker(run, { env: stranger });
  expect(worker.code).toBe(1);
  expect(worker.stderr).toContain(`there is no run ${run}`);
  expect((await world.run(["runs", "list"], stranger)).stdout).toBe("0 runs.\n");
  for (const args of [["show"], ["cancel"], ["watch"]]) {
    const { code, stderr } = await world.run(["runs", ...args, String(run)], stranger);
    expect(code).toBe(1);
    expect(stderr).toContain(`there is no run ${run}`);
  }
  expect((await world.run(["shards", "list", String(run)], stranger)).code).toBe(1);
  await isUntouched(run);
});

test("a git worker of a run nobody submitted gets ready and says so", async () => {
  const { code, stderr } = await world.worker(1n, { git: true });
  expect(code).toBe(1);
  expect(stderr).toContain("backends are ready");
  expect(stderr).toContain("there is no run 1");
});

test("a database without its schema stops the worker before it claims anything", async () => {
  using tree = tokenTree(300, 1, 1);
  const { run } = await world.submit(tree.path);
  const renamed = "done_ledger_fences";
  await world.sql.unsafe(`alter table ${renamed} rename to ${renamed}_away`);
  const { code, stderr } = await world.worker(run);
  await world.sql.unsafe(`alter table ${renamed}_away rename to ${renamed}`);
  expect(code).toBe(1);
  expect(stderr).toContain(
    `worker startup failed: the schema of the done-ledger database has no table ${renamed}`,
  );
  await isUntouched(run);
});

test("while it waits for work a worker is alive, ready and measurable on loopback", async () => {
  using tree = tokenTree(400, 1, 1);
  const { run } = await world.submit(tree.path);
  const held = await world.coordinator.claim(world.tenant, run, 99n);
  if (held.kind !== "claimed") throw new Error(held.kind);
  await using worker = world.startWorker(run, { flags: ["--local-addr=127.0.0.1:0"] });
  const address = await eventually("it listens", () => /address=(127\.0\.0\.1:\d+)/.exec(worker.log)?.[1]);
  const page = async (path: string, headers: Record<string, string> = {}) => {
    const response = await fetch(`http://${address}${path}`, { headers });
    return { status: response.status, text: await response.text() };
  };
  await eventually("it is ready", async () => (await page("/readyz")).status === 200);
  expect(await page("/healthz")).toEqual({ status: 200, text: '{"status":"alive"}\n' });
  expect(await page("/readyz")).toEqual({ status: 200, text: '{"status":"ready"}\n' });
  const metrics = await page("/metrics");
  expect(metrics.status).toBe(200);
  expect(metrics.text).toMatch(/^gossip_\w+(?:\{.*\})? \d/m);
  expect((await page("/healthz", { host: "rebound.example" })).status).toBe(421);
  await world.coordinator.release(held.lease);
  expect((await worker.ended()).code).toBe(0);
  expect(await world.status(run)).toBe("done");
});

test("a worker that waits stops at once when told to", async () => {
  using tree = tokenTree(500, 1, 1);
  const { run } = await world.submit(tree.path);
  const held = await world.coordinator.claim(world.tenant, run, 99n);
  if (held.kind !== "claimed") throw new Error(held.kind);
  await using worker = world.startWorker(run);
  await eventually("it waits", () => worker.log.includes("backends are ready"));
  worker.terminate();
  expect(await worker.ended()).toMatchObject({ code: 0, stdout: "" });
  expect((await world.shards(run))[0]).toMatchObject({ fence: held.lease.fence, owner: { worker: 99n } });
});

test("no password and no tenant key is ever said, at the most talkative log, in success and in failure", async () => {
  using tree = tokenTree(600, 3, 3);
  const canary = `canary${randomBytes(12).toString("hex")}`;
  const role = `test_${randomBytes(6).toString("hex")}`;
  await world.sql.unsafe(`create role ${role} login superuser password '${canary}'`);
  try {
    const withCanary = new URL(world.database.url);
    withCanary.username = role;
    withCanary.password = canary;
    const dsn = withCanary.href;
    const trace = { RUST_LOG: "trace" };
    const stores = { GOSSIP_DONE_LEDGER_POSTGRES_DSN: dsn, GOSSIP_FINDINGS_POSTGRES_DSN: dsn, ...trace };
    const { run } = await world.submit(tree.path);
    const told = await Promise.all([
      world.worker(run, { env: stores }),
      world.run(["migrate"], stores),
      world.run(["findings", "list"], stores),
      world.worker(run, { id: 2, env: { ...stores, GOSSIP_FINDINGS_POSTGRES_DSN: `${dsn}no/such?x=1` } }),
      world.worker(run, {
        id: 3,
        env: { ...stores, GOSSIP_FINDINGS_POSTGRES_DSN: wrongPassword(dsn, canary) },
      }),
      world.worker(run, {
        id: 4,
        env: { ...stores, GOSSIP_ETCD_ENDPOINTS: `http://u:${canary}@127.0.0.1:1` },
      }),
      world.worker(run, { id: 5, flags: [`--tenant-secret-key=${world.tenantKey}x`], env: stores }),
      world.worker(run, { id: 6, flags: [`--findings-postgres-dsn=${dsn}`], env: stores }),
    ]);
    expect(told.map(({ code }) => code)).toEqual([0, 0, 0, 2, 1, 1, 2, 0]);
    // Whichever worker had the shard.
    expect(told.map(({ stderr }) => stderr).join("")).toContain(" DEBUG gossip_worker: shard-completed");
    for (const { stdout, stderr } of told) {
      for (const secret of [canary, world.tenantKey]) expect(`${stdout}${stderr}`).not.toContain(secret);
    }
  } finally {
    await world.sql.unsafe(`drop owned by ${role}`);
    await world.sql.unsafe(`drop role ${role}`);
  }
});

function wrongPassword(dsn: string, password: string): string {
  const url = new URL(dsn);
  url.password = `${password}wrong`;
  return url.href;
}
