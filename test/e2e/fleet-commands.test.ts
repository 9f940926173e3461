/** The commands people steer a fleet with: `runs` and `shards`, on the compiled binary and a real etcd. */
import { afterAll, beforeAll, expect, setDefaultTimeout, test } from "bun:test";
import { mkdirSync, renameSync } from "node:fs";
import { wrapPayload } from "../../src/coordination/core/metadata-envelope.ts";
import type { KvStore } from "../../src/coordination/kv.ts";
import { connectStore } from "../../src/persistence/connect-store.ts";
import { createFindingsStore } from "../../src/persistence/findings/postgres-findings-store.ts";
import { encodeFsPayload } from "../../src/scan/core/fs-payload.ts";
import { runIdOfRequest } from "../../src/scan/core/request-run-id.ts";
import { planShards } from "../../src/sources/filesystem/plan-shards.ts";
import { TempTree } from "../support/temp-tree.ts";
import { eventually, FleetWorld, hasher, tokenTree } from "./fleet-world.ts";
import { SLOW_MS } from "./program.ts";

setDefaultTimeout(SLOW_MS);

let world: FleetWorld;
beforeAll(async () => {
  world = await FleetWorld.create();
});
afterAll(() => world[Symbol.asyncDispose]());

const runs = (...args: readonly string[]) => world.run(["runs", ...args]);
const shards = (...args: readonly string[]) => world.run(["shards", ...args]);

test("a submission prints the run's id first, and what comes next", async () => {
  using tree = tokenTree(10, 1, 2);
  const { code, stdout, stderr } = await runs("submit", tree.path);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  const [id, ...rest] = stdout.split("\n");
  expect(id).toMatch(/^[1-9]\d*$/);
  expect(rest.join("\n")).toContain("1 shard, 3 files");
  expect(rest.join("\n")).toContain(`GOSSIP_RUN_ID=${id}`);
  expect(await world.status(BigInt(id!))).toBe("active");
});

test("the same request key is the same run, whatever became of the tree; another key is another", async () => {
  using tree = tokenTree(20, 1, 2);
  const first = await world.submit(tree.path, "--request-key=nightly");
  expect(first).toMatchObject({ kind: "applied", shards: 1, files: 3 });
  tree.write("late.txt", "more");
  expect(await world.submit(tree.path, "--request-key=nightly")).toMatchObject({
    run: first.run,
    kind: "replayed",
    shards: 1,
  });
  expect((await world.submit(tree.path, "--request-key=weekly")).run).not.toBe(first.run);
  expect(await world.shards(first.run)).toHaveLength(1);
});

test("a run id that is taken is refused without a request key", async () => {
  using tree = tokenTree(30, 1, 1);
  const { run } = await world.submit(tree.path, "--run-id=5005");
  expect(run).toBe(5005n);
  const { code, stderr } = await runs("submit", tree.path, "--run-id=5005");
  expect(code).toBe(2);
  expect(stderr).toContain("run 5005 exists already");
});

/** etcd until so many transactions went through, then nothing of it. */
function failingAfter(kv: KvStore, txns: number): KvStore {
  let left = txns;
  return new Proxy(kv, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== "function") return member;
      return (...args: readonly unknown[]): unknown => {
        if (name === "txn" && left-- <= 0) throw new Error("the submitter was killed here");
        return Reflect.apply(member, target, args);
      };
    },
  });
}

test("a submission that died half-way is ended by repeating it, and by nothing else", async () => {
  using tree = tokenTree(40, 0, 300);
  const run = runIdOfRequest(hasher, Uint8Array.fromHex(world.tenant), "half");
  const plan = await planShards(tree.path, { shards: 100 });
  const metadata = wrapPayload(encodeFsPayload(plan.root));
  const planned = plan.shards.map(({ start, end }, index) => ({
    shard: BigInt(index + 1),
    spec: { start, end, metadata },
  }));
  const config = { cursorSemantics: "completed", leaseMs: 30_000, shardRetriesMax: 5 } as const;
  const dying = world.coordinatorOn(failingAfter(world.kv, 2));
  await expect(dying.setup(world.tenant, run, config, planned)).rejects.toThrow("killed here");
  expect(await world.status(run)).toBe("initializing");
  const registered = (await world.shards(run)).length;
  expect(registered).toBeGreaterThan(0);
  expect(registered).toBeLessThan(100);
  const other = await runs("submit", tree.path, "--shards=50", "--request-key=half");
  expect(other.code).toBe(1);
  expect(other.stderr).toContain(`runs cancel ${run}`);
  const again = await world.submit(tree.path, "--shards=100", "--request-key=half");
  expect(again).toMatchObject({ run, kind: "applied", shards: 100 });
  expect(await world.shards(run)).toHaveLength(100);
  expect(await world.status(run)).toBe("active");
});

test("list and show tell of runs in words and as JSON", async () => {
  using tree = tokenTree(50, 2, 2);
  const { run } = await world.submit(
    tree.path,
    "--shards=2",
    "--lease-duration=45s",
    "--max-shard-retries=3",
  );
  const table = await runs("list");
  expect(table.stdout.split("\n")[0]).toMatch(/^RUN +STATUS +SHARDS +SUBMITTED +ENDED$/);
  expect(table.stdout).toMatch(new RegExp(`^${run} +active +2 +\\d{4}-`, "m"));
  const listed: readonly { run: string }[] = JSON.parse((await runs("list", "--format=json")).stdout);
  expect(listed.find((each) => each.run === String(run))).toMatchObject({
    ...{ status: "active", rootShards: 2, leaseMs: 45_000, shardRetriesMax: 3 },
    cursorSemantics: "completed",
  });
  const held = await world.coordinator.claim(world.tenant, run, 31n);
  if (held.kind !== "claimed") throw new Error(held.kind);
  const shown = await runs("show", String(run));
  expect(shown).toMatchObject({ code: 0, stderr: "" });
  for (const words of ["1 leased, 1 waiting", "45.00 s", "3, then a shard is parked", "worker 31"])
    expect(shown.stdout).toContain(words);
  expect(JSON.parse((await runs("show", String(run), "--format=json")).stdout)).toMatchObject({
    ...{ run: String(run), status: "active" },
    progress: { leased: 1, waiting: 1, done: 0, split: 0, parked: 0 },
    shards: [{ shard: String(held.lease.shard), fence: "2", owner: { worker: "31" } }],
  });
  await world.coordinator.release(held.lease);
});

test("the run of the environment is the one meant when none is named", async () => {
  using tree = tokenTree(60, 1, 1);
  const { run } = await world.submit(tree.path);
  const { code, stdout } = await world.run(["runs", "show"], { GOSSIP_RUN_ID: String(run) });
  expect(code).toBe(0);
  expect(stdout).toContain(String(run));
  expect((await world.run(["runs", "show"])).code).toBe(2);
  expect((await world.run(["runs", "show", "zero"])).code).toBe(2);
});

test("when neither says which run is meant, the error says how to name one, and which help to read", async () => {
  for (const args of [
    ["runs", "show"],
    ["runs", "watch"],
    ["runs", "cancel"],
    ["shards", "list"],
  ]) {
    const { code, stdout, stderr } = await world.run(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain("argument <run> is missing, and GOSSIP_RUN_ID is not set");
    expect(stderr).toEndWith(`Try 'gossip-worker ${args.join(" ")} --help'.\n`);
  }
});

test("an address without --source=git is no path", async () => {
  const { code, stderr } = await runs("submit", "https://example.org/x.git");
  expect(code).toBe(2);
  expect(stderr).toContain("--source=git");
});

test("watching ends well with the run, and a cancelled run is a failure and stays cancelled", async () => {
  using tree = tokenTree(70, 4, 4);
  const done = await world.submit(tree.path, "--shards=2");
  const [watched, worker] = await Promise.all([
    runs("watch", String(done.run), "--interval=200ms"),
    world.worker(done.run),
  ]);
  expect([watched.code, worker.code]).toEqual([0, 0]);
  expect(watched.stdout).toContain("done");
  expect(watched.stdout).not.toContain("\x1b");
  const { run } = await world.submit(tree.path);
  expect(await runs("cancel", String(run))).toEqual({
    code: 0,
    stdout: `run ${run} is cancelled\n`,
    stderr: "",
  });
  expect(await runs("cancel", String(run))).toMatchObject({
    code: 0,
    stdout: `run ${run} is cancelled already\n`,
  });
  expect((await runs("watch", String(run))).code).toBe(1);
  const late = await world.worker(run);
  expect(late.code).toBe(0);
  expect(late.stderr).toContain("end=run-cancelled");
  const ended = await runs("cancel", String(done.run));
  expect(ended.code).toBe(1);
  expect(ended.stderr).toContain(`run ${done.run} is done`);
});

test("a run that is cancelled stops the worker on it at its next checkpoint", async () => {
  using tree = tokenTree(80, 100, 3900);
  const before = await world.counts();
  const { run } = await world.submit(tree.path);
  await using worker = world.startWorker(run, {
    flags: ["--max-items=1", "--worker-threads=1", "--commit-queue-capacity=1"],
  });
  await eventually("a cursor moved", async () => (await world.shards(run))[0]!.cursor.key);
  const cancelled = await world.whileLedgerWaits(() => runs("cancel", String(run)));
  expect(cancelled.code).toBe(0);
  const { code, stderr } = await worker.ended();
  expect(code).toBe(0);
  expect(stderr).toContain("end=run-cancelled");
  expect((await world.counts()).done - before.done).toBeLessThan(4000);
  expect(await world.status(run)).toBe("cancelled");
});

test("shards list shows a run's shards in order, in words and as JSON, by state when asked", async () => {
  using tree = tokenTree(900, 3, 3);
  const { run } = await world.submit(tree.path, "--shards=3");
  const held = await world.coordinator.claim(world.tenant, run, 32n);
  if (held.kind !== "claimed") throw new Error(held.kind);
  await world.coordinator.park(held.lease, 1n, "permission-denied");
  const table = await shards("list", String(run));
  expect(table.stdout.split("\n")[0]).toMatch(/^SHARD +STATUS +OWNER +FENCE +FROM +DONE UP TO$/);
  expect(table.stdout).toContain("parked: permission-denied");
  expect(table.stdout).toEndWith("3 shards.\n");
  const list = async (...flags: readonly string[]) =>
    JSON.parse((await shards("list", String(run), "--format=json", ...flags)).stdout);
  const all: readonly { shard: string; start: string; end: string }[] = await list();
  expect(all.map(({ shard }) => shard)).toEqual(["1", "2", "3"]);
  expect([all[0]!.start, all[2]!.end]).toEqual(["", ""]);
  expect(all[0]!.end).toBe(all[1]!.start);
  expect(await list("--status=parked")).toMatchObject([
    { shard: String(held.lease.shard), status: "parked", parkReason: "permission-denied", fence: "2" },
  ]);
  expect(await list("--status=done")).toEqual([]);
});

test("a root that comes back: its shard is unparked, and the worker that parked it goes on and ends the run", async () => {
  using folder = new TempTree();
  mkdirSync(folder.at("here"));
  using made = tokenTree(1000, 4, 4);
  renameSync(made.path, folder.at("here/tree"));
  const { run } = await world.submit(folder.at("here/tree"), "--shards=2");
  const held = await world.coordinator.claim(world.tenant, run, 33n);
  if (held.kind !== "claimed") throw new Error(held.kind);
  renameSync(folder.at("here/tree"), folder.at("here/away"));
  await using worker = world.startWorker(run);
  const parked = await eventually("it parks", async () =>
    (await world.shards(run)).find(({ status }) => status === "parked"),
  );
  expect(parked.parkReason).toBe("not-found");
  const wrong = await shards("unpark", String(run), String(held.lease.shard), String(parked.shard), "999");
  expect(wrong.code).toBe(1);
  expect(wrong.stdout).toBe("1 shard given back to the workers\n");
  expect(wrong.stderr).toContain(`shard ${held.lease.shard}: `);
  expect(wrong.stderr).toContain("shard 999: ");
  await eventually("it parks again", async () =>
    (await shards("list", String(run), "--status=parked")).stdout.includes("not-found"),
  );
  renameSync(folder.at("here/away"), folder.at("here/tree"));
  expect(await shards("unpark", String(run), "--all")).toEqual({
    code: 0,
    stdout: "1 shard given back to the workers\n",
    stderr: "",
  });
  await world.coordinator.release(held.lease);
  expect((await worker.ended()).code).toBe(0);
  expect(await world.status(run)).toBe("done");
  expect((await world.run(["shards", "unpark", String(run)])).code).toBe(2);
});

test("findings are chosen by what became of them, and by what a run brought", async () => {
  using first = tokenTree(1100, 2, 0);
  using second = tokenTree(1200, 1, 0);
  const findings = async (...flags: readonly string[]) => {
    const { code, stdout, stderr } = await world.run(["findings", "list", "--format=json", ...flags]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    return JSON.parse(stdout) as readonly { readonly id: string; readonly path: string }[];
  };
  const before = await world.submit(first.path);
  expect((await world.worker(before.run)).code).toBe(0);
  const after = await world.submit(second.path);
  expect((await world.worker(after.run)).code).toBe(0);
  expect((await findings(`--new-since=${before.run}`)).map(({ path }) => path)).toEqual([
    second.at("keys/k0.env"),
  ]);
  expect(await findings(`--new-since=${after.run}`)).toEqual([]);

  // Nobody looks at files again: their findings are neither there nor gone.
  const ours = [`--path=${first.path}`];
  expect(await findings(...ours, "--status=unknown")).toHaveLength(2);
  for (const flag of ["--present", "--removed"]) expect(await findings(...ours, flag)).toEqual([]);

  // As a worker does that has looked at a repository.
  const [kept, gone] = (await findings(...ours)).map(({ id }) => Uint8Array.fromHex(id));
  const introducedBy = { oid: "a1".repeat(20), atMs: Date.UTC(2025, 5, 1) };
  await using connection = await connectStore("findings", world.database.url);
  await createFindingsStore(connection).trackLives({
    fence: { tenant: world.tenant, run: after.run, shard: 1n, fence: 1_000n },
    seenAtMs: Date.UTC(2026, 0, 1),
    lives: [
      { findingId: kept!, status: "branches", refs: ["topic"], refCount: 1, introducedBy },
      { findingId: gone!, status: "removed", refs: [], refCount: 0, introducedBy },
    ],
  });
  expect(await findings(...ours, "--present")).toMatchObject([{ id: kept!.toHex(), status: "branches" }]);
  expect(await findings(...ours, "--removed")).toMatchObject([{ id: gone!.toHex(), status: "removed" }]);
  const shown = await world.run(["findings", "show", kept!.toHex()]);
  for (const text of ["at the tip of topic", "a1a1a1a1a1a1 2025-06-01", `by run ${before.run}`])
    expect(shown.stdout).toContain(text);
  const sarif = await world.run(["findings", "export", "--format=sarif", "--removed", ...ours]);
  const [{ tool, results }] = JSON.parse(sarif.stdout).runs;
  expect([tool.driver.rules.length, results.length]).toEqual([1, 1]);
  expect(results[0].properties.history.status).toBe("removed");
  expect((await world.run(["findings", "list", "--present", "--status=refs"])).code).toBe(2);
});
