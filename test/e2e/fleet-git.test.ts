/**
 * The git half of the launch proof: the compiled binary, a real etcd, a real PostgreSQL, real repositories and a real git server. Each
 * repository is scanned once, exactly; what comes to it later is scanned, and nothing else.
 */
import { afterAll, beforeAll, expect, setDefaultTimeout, test } from "bun:test";
import { chmodSync, realpathSync, writeFileSync } from "node:fs";
import { GitHttpServer } from "../support/git-http-server.ts";
import { TempTree } from "../support/temp-tree.ts";
import { GitSandbox } from "../unit/sources/git/git-sandbox.ts";
import { acmeLine, type Counts, FleetWorld } from "./fleet-world.ts";
import { localFindings, storedFindings } from "./git-places.ts";
import { madeUpToken, SLOW_MS } from "./program.ts";

setDefaultTimeout(SLOW_MS);

const LEASE = "--lease-duration=30s";
const RETRIES = "--max-shard-retries=5";

let world: FleetWorld;
let box: GitSandbox;
beforeAll(async () => {
  world = await FleetWorld.create();
  box = new GitSandbox();
});
afterAll(async () => {
  box[Symbol.dispose]();
  await world[Symbol.asyncDispose]();
});

const token = (seed: number) => `export TOKEN=${madeUpToken(7000 + seed)}\n`;
const pathOf = (name: string) => realpathSync(box.at(name));

function clean(name: string): string {
  box.init(name);
  box.commit(name, { "readme.md": "Nothing in here.\n" });
  return pathOf(name);
}

/** Tokens in what is there, what was removed, another branch, a tag, a message, an archive's neighbour and a merge. */
function storied(name: string, seed: number): string {
  box.init(name);
  box.commit(name, { "a.txt": "one\n", "keys/old.env": token(seed), "keys/both.env": token(seed + 1) });
  box.commit(name, { "keys/old.env": "gone\n", "b/deep/er.txt": `x\n${token(seed + 2)}` });
  box.git(name, "tag", "v1");
  box.git(name, "checkout", "-q", "-b", "side");
  box.commit(name, { "side.txt": token(seed + 3) }, `a message with ${token(seed + 4)}`);
  box.git(name, "checkout", "-q", "main");
  box.commit(name, { "c.txt": `${token(seed + 5)}\n${token(seed + 6)}` });
  box.git(name, "merge", "-q", "--no-ff", "-m", "merged", "side");
  box.commit(name, { "keys/copy.env": token(seed + 1) });
  return pathOf(name);
}

interface RepositoryCounts extends Counts {
  readonly state: number;
}

async function counts(): Promise<RepositoryCounts> {
  const [row] = await world.sql`select count(*)::int as state from git_kv`;
  return { ...(await world.counts()), state: row.state };
}

async function added(before: RepositoryCounts): Promise<RepositoryCounts> {
  const now = await counts();
  return {
    done: now.done - before.done,
    observations: now.observations - before.observations,
    findings: now.findings - before.findings,
    state: now.state - before.state,
  };
}

const submit = (path: string, ...flags: readonly string[]) => world.submit(path, "--source=git", ...flags);

async function scanned(path: string, ...flags: readonly string[]): Promise<string> {
  const { run } = await submit(path, ...flags);
  const { code, stderr } = await world.worker(run, { git: true });
  expect(code).toBe(0);
  expect(await world.status(run)).toBe("done");
  return stderr;
}

const told = (log: string, field: string) => Number(new RegExp(` ${field}=(\\d+)`).exec(log)?.[1]);

test("a clean repository is one done row, no observation and some state; a restart changes nothing", async () => {
  const path = clean("clean");
  const before = await counts();
  const { run } = await submit(path, LEASE, RETRIES);
  const first = await world.worker(run, { git: true });
  expect(first).toMatchObject({ code: 0, stdout: "" });
  expect(first.stderr).toContain("worker complete");
  const after = await added(before);
  expect(after).toMatchObject({ done: 1, observations: 0, findings: 0 });
  expect(after.state).toBeGreaterThanOrEqual(2);
  const [shard, ...others] = await world.shards(run);
  expect(others).toEqual([]);
  expect(shard).toMatchObject({ status: "done", fence: 2n });
  expect(Buffer.from(shard!.cursor.key!).toString()).toBe(path);
  expect(shard!.owner).toBeUndefined();
  expect(await world.ownerKeys(run)).toEqual([]);
  expect(await world.status(run)).toBe("done");
  const again = await world.worker(run, { id: 2, git: true });
  expect(again).toMatchObject({ code: 0, stdout: "" });
  expect(again.stderr).not.toBe("");
  expect(await added(before)).toEqual(after);
  expect(await world.shards(run)).toEqual([shard!]);
});

test("a custom rule works on repositories as it does on files", async () => {
  box.init("acme");
  box.commit("acme", { "deploy.env": acmeLine(500) });
  const before = await counts();
  const { run } = await submit(pathOf("acme"));
  expect((await world.worker(run, { git: true, acmeRules: true })).code).toBe(0);
  expect(await added(before)).toMatchObject({ done: 1, observations: 1, findings: 1 });
});

test.each<readonly [string, readonly string[], readonly string[]]>([
  ["every object", [], []],
  ["the history of the default branch", ["--default-branch"], ["--branch=HEAD", "--no-unreachable"]],
  ["the history of a branch and a tag", ["--ref=side", "--ref=tags/v1"], ["--branch=side", "--branch=v1"]],
  ["the history of a commit", ["--commit=<side>"], ["--branch=<side>"]],
])("the fleet finds what a local scan finds: %s", async (what, fleetWords, localWords) => {
  const name = `parity-${what.replaceAll(" ", "-")}`;
  const path = storied(name, 100);
  const side = box.git(name, "rev-parse", "side");
  const [fleetFlags, localFlags] = [fleetWords, localWords].map((words) =>
    words.map((word) => word.replace("<side>", side)),
  ) as [string[], string[]];
  const local = await localFindings(path, ...localFlags);
  expect(local.places.length).toBeGreaterThan(2);
  await scanned(path, ...fleetFlags);
  expect(await storedFindings(world.sql, path)).toEqual(local);
});

test("a second run with nothing new reads nothing; one after a commit reads what it brought", async () => {
  const path = storied("grows", 200);
  const first = await scanned(path);
  expect(told(first, "items_scanned")).toBeGreaterThan(10);
  const before = await counts();
  const second = await scanned(path);
  expect(second).toMatch(/ repositories_unchanged=1 /);
  expect([told(second, "items_scanned"), told(second, "bytes_scanned")]).toEqual([0, 0]);
  expect(await added(before)).toEqual({ done: 0, observations: 0, findings: 0, state: 0 });
  box.commit("grows", { "new/late.env": token(299) });
  const third = await scanned(path);
  // A commit, two trees of its path, and the file.
  expect(told(third, "items_scanned")).toBeLessThanOrEqual(4);
  expect(await added(before)).toMatchObject({ done: 0, observations: 1, findings: 1 });
  expect(await storedFindings(world.sql, path)).toEqual(await localFindings(path));
});

test("a secret that is taken out is told as removed by the next run", async () => {
  box.init("mended");
  box.commit("mended", { "k.env": token(300) });
  const path = pathOf("mended");
  await scanned(path);
  expect((await storedFindings(world.sql, path)).fates).toEqual(["github-pat k.env present"]);
  box.commit("mended", { "k.env": "moved to the vault\n" });
  await scanned(path);
  expect((await storedFindings(world.sql, path)).fates).toEqual(["github-pat k.env removed"]);
});

test("many repositories are shared by two workers, and each is scanned once", async () => {
  const paths = Array.from({ length: 8 }, (_, at) => {
    box.init(`many/r${at}`);
    box.commit(`many/r${at}`, { "k.env": token(400 + at) });
    return pathOf(`many/r${at}`);
  });
  const before = await counts();
  const { run, shards } = await submit(`--discover=${box.at("many")}`);
  expect(shards).toBe(8);
  const watching = world.run(["runs", "watch", String(run), "--interval=200ms"]);
  const ends = await Promise.all([1, 2].map((id) => world.worker(run, { id, git: true })));
  expect(ends.map(({ code }) => code)).toEqual([0, 0]);
  const watched = await watching;
  expect(watched).toMatchObject({ code: 0, stderr: "" });
  expect(watched.stdout).toContain("done");
  expect(await added(before)).toMatchObject({ done: 8, observations: 8, findings: 8 });
  expect((await world.shards(run)).map(({ status, fence }) => [status, fence])).toEqual(
    paths.map(() => ["done", 2n]),
  );
});

test.each([
  ["git", "when-present"],
  ["what is built in", "built-in"],
])(
  "a repository behind a git server is mirrored by %s, with a login nobody is told, and fetched later",
  async (_, program) => {
    const password = ["pass", "word", "of", "robot"].join("-");
    const name = `served-${program}`;
    const path = storied(name, 600);
    await using server = new GitHttpServer({ folder: box.at(""), login: { username: "robot", password } });
    using secrets = new TempTree();
    const logins = secrets.at("logins");
    writeFileSync(logins, `http://robot:${password}@127.0.0.1:${server.port}\n`, { mode: 0o600 });
    const env = { GOSSIP_GIT_CREDENTIALS_FILE: logins, GOSSIP_GIT_PROGRAM: program, RUST_LOG: "debug" };
    const url = server.url(name);
    const visit = async () => {
      const { run } = await submit(url);
      const { code, stderr } = await world.worker(run, { git: true, env });
      expect({ code, status: await world.status(run) }).toEqual({ code: 0, status: "done" });
      expect(stderr).not.toContain(password);
      return stderr;
    };
    const first = await visit();
    expect(told(first, "received_bytes")).toBeGreaterThan(0);
    const local = await localFindings(path);
    expect(await storedFindings(world.sql, url)).toEqual(local);
    expect(await visit()).toMatch(/ repositories_unchanged=1 /);
    box.commit(name, { "later.env": token(699) });
    expect(told(await visit(), "items_scanned")).toBeLessThanOrEqual(3);
    expect(await storedFindings(world.sql, url)).toEqual(await localFindings(path));
    const mirrored = Bun.spawnSync(["grep", "-r", "-c", password, world.mirrorRoot]).stdout.toString();
    expect(mirrored.split("\n").filter((line) => line !== "" && !line.endsWith(":0"))).toEqual([]);
  },
);

test("what cannot be had is parked for its reason, and the others are done", async () => {
  using plain = new TempTree({ "file.txt": "no repository\n" });
  await using server = new GitHttpServer({ folder: box.at("") });
  await using locked = new GitHttpServer({ folder: box.at(""), login: { username: "a", password: "b" } });
  const good = clean("good");
  const reasons = {
    [good]: undefined,
    "/nowhere/at/all.git": "not-found",
    [realpathSync(plain.path)]: "other",
    [server.url("no/such/repository.git")]: "not-found",
    [locked.url("good")]: "permission-denied",
  };
  const { run } = await submit(good, ...Object.keys(reasons).slice(1));
  const { code, stderr } = await world.worker(run, { git: true });
  expect(code).toBe(0);
  expect(stderr).toContain("end=run-failed");
  const seen = (await world.shards(run)).map(({ spec, parkReason }) => [
    Buffer.from(spec.end).toString().slice(0, -1),
    parkReason,
  ]);
  expect(Object.fromEntries(seen)).toEqual(reasons);
  const shown = (await world.run(["runs", "show", String(run)])).stdout;
  const [head, ...lines] = (await world.run(["shards", "list", String(run)])).stdout.split("\n");
  expect(head).toMatch(/^SHARD +STATUS +OWNER +FENCE +REPOSITORY +SCANS +SCANNED$/);
  for (const [key, reason] of Object.entries(reasons)) {
    const line = lines.find((one) => one.includes(` ${key} `));
    expect(line).toMatch(
      reason === undefined ? / done .* all refs +all$/ : new RegExp(` parked: ${reason} `),
    );
    if (reason !== undefined) expect(shown).toMatch(new RegExp(`${reason} +${RegExp.escape(key)}`));
  }
  const json = await world.run(["shards", "list", String(run), "--status=parked", "--format=json"]);
  expect(JSON.parse(json.stdout)).toContainEqual(
    expect.objectContaining({ repository: "/nowhere/at/all.git", selection: "all refs", mode: "objects" }),
  );
});

test("a mirror root that is not there, or a missing database, stops the worker before it claims anything", async () => {
  const { run } = await submit(clean("waiting"));
  const missing = await world.worker(run, { git: true, env: { GOSSIP_MIRROR_ROOT: "/nowhere/mirrors" } });
  expect(missing.code).toBe(2);
  expect(missing.stderr).toContain("mirror_root");
  const { GOSSIP_GIT_KV_POSTGRES_DSN: _, ...without } = world.gitEnv;
  const bare = await world.worker(run, { env: without });
  expect(bare.code).toBe(2);
  expect(bare.stderr).toContain("GOSSIP_GIT_KV_POSTGRES_DSN");
  using secrets = new TempTree({ logins: "http://a:b@host\n" });
  chmodSync(secrets.at("logins"), 0o644);
  const open = await world.worker(run, {
    git: true,
    env: { GOSSIP_GIT_CREDENTIALS_FILE: secrets.at("logins") },
  });
  expect(open.code).toBe(1);
  expect(open.stderr).toContain("chmod 600");
  expect((await world.shards(run))[0]).toMatchObject({ status: "active", fence: 1n });
});
