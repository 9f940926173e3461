/**
 * The launch proof of a fleet: the compiled binary, a real etcd, a real PostgreSQL. What is submitted is scanned once, exactly,
 * whoever restarts, stops or comes back from the dead.
 */
import { afterAll, beforeAll, expect, setDefaultTimeout, test } from "bun:test";
import { rmSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { makeTree } from "../../scripts/fleet/make-tree.ts";
import { CoordinationError } from "../../src/contracts/coordination-error.ts";
import { TempTree } from "../support/temp-tree.ts";
import { acmeLine, type Counts, eventually, FleetWorld, tokenTree } from "./fleet-world.ts";
import { madeUpToken, SLOW_MS } from "./program.ts";

setDefaultTimeout(SLOW_MS);

const LEASE = "30s";
const RETRIES = "--max-shard-retries=5";

let world: FleetWorld;
beforeAll(async () => {
  world = await FleetWorld.create();
});
afterAll(() => world[Symbol.asyncDispose]());

async function added(before: Counts): Promise<Counts> {
  const { done, observations, findings } = await world.counts();
  return {
    done: done - before.done,
    observations: observations - before.observations,
    findings: findings - before.findings,
  };
}

test("two files are two done rows and one observation; a restart finds all done and changes nothing", async () => {
  using tree = new TempTree({ "deploy.env": acmeLine(100), "notes.md": "Nothing in here.\n" });
  const before = await world.counts();
  const { run } = await world.submit(tree.path, `--lease-duration=${LEASE}`, RETRIES);
  const first = await world.worker(run, { acmeRules: true });
  expect(first).toMatchObject({ code: 0, stdout: "" });
  expect(first.stderr).toContain("worker complete");
  const exactly: Counts = { done: 2, observations: 1, findings: 1 };
  expect(await added(before)).toEqual(exactly);
  const [shard, ...others] = await world.shards(run);
  expect(others).toEqual([]);
  expect(shard).toMatchObject({ status: "done", fence: 2n });
  expect(shard!.owner).toBeUndefined();
  expect(shard!.cursor.key!.length).toBeGreaterThan(0);
  expect(shard!.cursor.key).not.toEqual(new Uint8Array([0]));
  expect(await world.ownerKeys(run)).toEqual([]);
  expect(await world.status(run)).toBe("done");
  const again = await world.worker(run, { id: 2, acmeRules: true });
  expect(again).toMatchObject({ code: 0, stdout: "" });
  expect(again.stderr).not.toBe("");
  expect(await added(before)).toEqual(exactly);
  expect(await world.shards(run)).toEqual([shard!]);
});

test("another run over the same tree does no file again", async () => {
  using tree = tokenTree(200, 3, 3);
  const { run } = await world.submit(tree.path);
  await world.worker(run);
  const before = await world.counts();
  const { run: second } = await world.submit(tree.path);
  const { code, stderr } = await world.worker(second);
  expect(code).toBe(0);
  expect(stderr).toMatch(/worker complete.* items_scanned=0 items_unchanged=6 /);
  expect(await added(before)).toEqual({ done: 0, observations: 0, findings: 0 });
  expect(await world.status(second)).toBe("done");
});

// Beside the next one: it waits for etcd most of the time.
test.concurrent("who lost a shard can neither renew nor move its cursor, before and after somebody else has it", async () => {
  using tree = tokenTree(300, 2, 2);
  const { run } = await world.submit(tree.path, "--lease-duration=1s");
  const { tenant } = world;
  const coordinator = world.coordinatorOn(world.kv, 1);
  const zombie = await coordinator.claim(tenant, run, 66n);
  if (zombie.kind !== "claimed") throw new Error(zombie.kind);
  const { lease } = zombie;
  await eventually("etcd dropped the owner", async () => (await world.ownerKeys(run)).length === 0);
  const key = new TextEncoder().encode("keys/k0.env");
  const refusals = async (): Promise<readonly unknown[]> => {
    const attempts = [() => coordinator.checkpoint(lease, 77n, { key }), () => coordinator.renew(lease)];
    return Promise.all(
      attempts.map(async (attempt) => {
        const error = await attempt().catch((thrown: unknown) => thrown);
        if (!(error instanceof CoordinationError)) throw new Error(`not refused: ${error}`);
        return { kind: error.kind, presented: error.details["presented"], current: error.details["current"] };
      }),
    );
  };
  const fence = String(lease.fence);
  const gone = { kind: "stale-fence", presented: fence, current: fence };
  expect(await refusals()).toEqual([gone, gone]);
  expect((await world.shards(run))[0]!.cursor).toEqual({});
  const heir = await coordinator.claim(tenant, run, 67n);
  if (heir.kind !== "claimed") throw new Error(heir.kind);
  const passed = { kind: "stale-fence", presented: fence, current: String(lease.fence + 1n) };
  expect(await refusals()).toEqual([passed, passed]);
  expect((await world.shards(run))[0]!.cursor).toEqual({});
  expect(await coordinator.checkpoint(heir.lease, 78n, { key })).toBe("applied");
  expect((await world.shards(run))[0]!.cursor.key).toEqual(key);
  await coordinator.release(heir.lease);
});

interface Place {
  readonly path: string;
  readonly rule: string;
  readonly line: number;
  readonly column: number;
}

function placesOf(report: string, root: string): string[] {
  const { findings }: { readonly findings: readonly Place[] } = JSON.parse(report);
  return findings
    .map(({ path, rule, line, column }) => `${path.replace(`${root}/`, "")} ${rule} ${line}:${column}`)
    .toSorted();
}

test.concurrent("a fleet finds what a scan on this machine finds, in encodings and archives too", async () => {
  using tree = new TempTree();
  makeTree(tree.path, { files: 2000, fileBytes: 1000, secrets: 400, seed: 5 });
  packUp(tree);
  const local = await world.run(["scan", tree.path, "--format=json", "--no-history"]);
  const { run } = await world.submit(tree.path, "--shards=4");
  expect((await world.worker(run)).code).toBe(0);
  const exported = await world.run(["findings", "export", "--format=json", `--run=${run}`]);
  const expected = placesOf(local.stdout, tree.path);
  expect(expected.length).toBeGreaterThan(380);
  for (const packed of ["packed.tgz", "twice.gz"])
    expect(expected.filter((place) => place.startsWith(packed))).toHaveLength(1);
  expect(placesOf(exported.stdout, tree.path)).toEqual(expected);
});

/** Tokens where only who unpacks finds them. */
function packUp(tree: TempTree): void {
  tree.write("packed/inner.env", `export TOKEN=${madeUpToken(1)}\n`);
  const made = Bun.spawnSync(["tar", "czf", tree.at("packed.tgz"), "-C", tree.path, "packed"]);
  if (made.exitCode !== 0) throw new Error("tar failed");
  rmSync(tree.at("packed"), { recursive: true });
  tree.write("twice.gz", gzipSync(gzipSync(btoa(`export TOKEN=${madeUpToken(2)}\n`))));
}

test("two workers at once share a run and do nothing twice", async () => {
  using tree = tokenTree(1000, 60, 60);
  const before = await world.counts();
  const { run, shards } = await world.submit(tree.path, "--shards=8");
  expect(shards).toBe(8);
  const both = await Promise.all([1, 2].map((id) => world.worker(run, { id })));
  expect(both.map(({ code }) => code)).toEqual([0, 0]);
  expect(await added(before)).toEqual({ done: 120, observations: 60, findings: 60 });
  const scanned = both.map(({ stderr }) => Number(/ items_scanned=(\d+)/.exec(stderr)?.[1]));
  expect(scanned[0]! + scanned[1]!).toBe(120);
  expect(await world.status(run)).toBe("done");
});

test("SIGTERM in mid-run gives the shard back long before the work is done, and another worker ends the work exactly", async () => {
  using tree = tokenTree(2000, 200, 600);
  const before = await world.counts();
  const { run } = await world.submit(tree.path);
  await using worker = world.startWorker(run, {
    flags: ["--max-items=1", "--worker-threads=1", "--commit-queue-capacity=1"],
  });
  await eventually("a cursor moved", async () => (await world.shards(run))[0]!.cursor.key);
  await world.whileLedgerWaits(async () => worker.terminate());
  const { code, stderr } = await worker.ended();
  expect(code).toBe(0);
  expect(stderr).toContain("end=stopped");
  expect(await world.ownerKeys(run)).toEqual([]);
  expect((await world.shards(run))[0]).toMatchObject({ status: "active" });
  const part = await added(before);
  expect(part.done).toBeGreaterThan(0);
  expect(part.done).toBeLessThan(800);
  expect((await world.worker(run, { id: 2 })).code).toBe(0);
  expect(await added(before)).toEqual({ done: 800, observations: 200, findings: 200 });
  expect(await world.status(run)).toBe("done");
});

test("a root that vanished parks its shards and fails the run, not the worker", async () => {
  const tree = tokenTree(4000, 1, 1);
  const { run } = await world.submit(tree.path);
  tree[Symbol.dispose]();
  const { code, stderr } = await world.worker(run);
  expect(code).toBe(0);
  expect(stderr).toContain("the run failed");
  expect(await world.shards(run)).toMatchObject([{ status: "parked", parkReason: "not-found" }]);
  expect(await world.status(run)).toBe("failed");
  const shown = await world.run(["runs", "show", String(run)]);
  expect(shown.stdout).toMatch(/Parked[\s\S]*not-found/);
  expect((await world.run(["runs", "watch", String(run)])).code).toBe(1);
  const unparked = await world.run(["shards", "unpark", String(run), "--all"]);
  expect(unparked.code).toBe(1);
  expect(unparked.stderr).toContain(`run ${run} is failed`);
});
