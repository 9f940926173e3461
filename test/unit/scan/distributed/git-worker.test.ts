/** The loop over repositories: real repositories, everything else in memory. */
import { afterAll, beforeAll, expect, test } from "bun:test";
import { ALL_HISTORY } from "../../../../src/scan/local/history-selection.ts";
import { scanGit } from "../../../../src/scan/local/scan-git.ts";
import { fakeMaker } from "../../../support/fakes/fake-parts.ts";
import { GitStores, GitWorld } from "../../../support/fakes/git-world.ts";
import { GitSandbox } from "../../sources/git/git-sandbox.ts";

let sandbox: GitSandbox;

beforeAll(() => {
  sandbox = new GitSandbox();
  sandbox.init("a");
  sandbox.commit("a", { "one.txt": "x\nMARK{first}\n", "plain.txt": "nothing\n" });
  sandbox.commit("a", { "one.txt": "x\ny\nMARK{first}\n", "two/deep.txt": "MARK{second}" }, "MARK{told}");
  sandbox.git("a", "rm", "-q", "one.txt");
  sandbox.commit("a", { "b.arc": "ARCHIVE\nin=MARK{packed}\n" });
});

afterAll(() => sandbox[Symbol.dispose]());

/** Every place a local scan finds, in the words of `found`. */
async function local(path: string): Promise<readonly string[]> {
  const outcome = await scanGit(
    {
      path,
      selection: ALL_HISTORY,
      scanBinary: false,
      scanArchives: true,
      threads: 1,
      suppress: { inline: true, today: "2026-01-01" },
      signal: new AbortController().signal,
    },
    fakeMaker({}),
  );
  return outcome.findings
    .flatMap(({ history }) => history!.occurrences)
    .map((one) => `:${one.path.slice(path.length + 1)} ${one.line}:${one.column} ${one.commit}`)
    .sort();
}

test("a worker finds what a local scan of the same history finds, place by place", async () => {
  const path = sandbox.at("a");
  const world = await GitWorld.create();
  world.addRepository(path);
  const report = await world.run();
  expect(report).toMatchObject({ end: "run-done", shardsScanned: 1, repositoriesUnchanged: 0 });
  expect(world.found(path)).toEqual(await local(path));
  expect(world.found(path).length).toBe(5);
  expect(world.stores.ledger.marks.size).toBe(1);
});

test("a second run reads nothing of a repository nobody has changed", async () => {
  const stores = new GitStores();
  const first = await GitWorld.create({}, stores);
  first.addRepository(sandbox.at("a"));
  await first.run();
  const second = await GitWorld.create({}, stores);
  second.addRepository(sandbox.at("a"));
  const { findings } = stores;
  const commits = findings.commits;
  expect(await second.run()).toMatchObject({
    end: "run-done",
    repositoriesUnchanged: 1,
    bytes: 0,
    itemsScanned: 0,
  });
  expect(second.engine.scanned).toEqual([]);
  expect(findings.commits).toBe(commits);
});

for (const mode of ["odb-blob", "diff-history"] as const) {
  test(`after one more commit only what it brought is read, by ${mode}`, async () => {
    const where = `grown-${mode}`;
    sandbox.init(where);
    sandbox.commit(where, { "one.txt": "MARK{one}", "kept.txt": "MARK{kept}" });
    const stores = new GitStores();
    const first = await GitWorld.create({}, stores);
    first.addRepository(sandbox.at(where), { mode });
    await first.run();
    sandbox.git(where, "rm", "-q", "one.txt");
    const commit = sandbox.commit(where, { "new.txt": "MARK{new}" });
    const second = await GitWorld.create({}, stores);
    second.addRepository(sandbox.at(where), { mode });
    expect(await second.run()).toMatchObject({ end: "run-done", repositoriesUnchanged: 0, bytes: 9 });
    const blob = sandbox.git(where, "rev-parse", "HEAD:new.txt");
    expect(second.engine.scanned.sort()).toEqual([blob, commit].sort());
    expect(second.found(sandbox.at(where))).toEqual(await local(sandbox.at(where)));
  });
}

test("what became of a finding is told: present, removed by a commit, seen again", async () => {
  sandbox.init("life");
  const added = sandbox.commit("life", { "one.txt": "MARK{one}" });
  const stores = new GitStores();
  let hours = 0;
  const lifeAfter = async () => {
    const world = await GitWorld.create({}, stores);
    await world.clock.advance(3_600_000 * ++hours);
    world.addRepository(sandbox.at("life"), { enrichesIdentity: true });
    await world.run();
    expect(stores.findings.lives.size).toBe(1);
    return [...stores.findings.lives.values()][0]!.life;
  };
  expect(await lifeAfter()).toMatchObject({
    status: "present",
    refs: ["main"],
    introducedBy: { oid: added, author: { name: "Ada" } },
  });
  sandbox.git("life", "rm", "-q", "one.txt");
  const removed = sandbox.commit("life", {});
  expect(await lifeAfter()).toMatchObject({ status: "removed", refCount: 0, removedBy: { oid: removed } });
  sandbox.commit("life", { "one.txt": "MARK{one}" });
  expect(await lifeAfter()).toMatchObject({ status: "present", introducedBy: { oid: added } });
});

test("a repository that is stopped in the middle goes on where it was", async () => {
  sandbox.init("long");
  for (let i = 0; i < 12; i++) sandbox.commit("long", { [`f${i}.txt`]: `MARK{n${i}} ${"x".repeat(i)}` });
  const path = sandbox.at("long");
  const stores = new GitStores();
  const world = await GitWorld.create({}, stores);
  world.addRepository(path);
  const stop = new AbortController();
  const stage = (kind: string) => kind === "checkpoint-advanced" && stop.abort();
  const deps = { onStage: ({ kind }: { kind: string }) => void stage(kind) };
  const report = await world.until(world.start({ signal: stop.signal }, deps));
  expect(report.end).toBe("stopped");
  const before = world.engine.scanned.length;
  expect(before).toBeGreaterThan(0);
  expect(before).toBeLessThan(24);
  expect(await world.run({ worker: 2n })).toMatchObject({ end: "run-done" });
  expect(world.engine.scanned.length).toBe(new Set(world.engine.scanned).size);
  expect(world.found(path)).toEqual(await local(path));
});

test("what is selected and not there parks the repository, with the reason", async () => {
  const world = await GitWorld.create();
  world.addRepository(sandbox.at("a"), { selection: { kind: "refs", refs: ["refs/heads/none"] } });
  world.addRepository(sandbox.at("nowhere"));
  const report = await world.run();
  expect(report).toMatchObject({ end: "run-failed", shardsParked: 2 });
  expect([...world.coordinator.shards.values()].map(({ parkReason }) => parkReason)).toEqual([
    "not-found",
    "not-found",
  ]);
});

test("only what the selection leads to is scanned", async () => {
  sandbox.init("branches");
  sandbox.commit("branches", { "main.txt": "MARK{main}" });
  sandbox.git("branches", "checkout", "-q", "-b", "side");
  const side = sandbox.commit("branches", { "side.txt": "MARK{side}" });
  sandbox.git("branches", "checkout", "-q", "main");
  const path = sandbox.at("branches");
  const pathsOf = async (selection: Parameters<GitWorld["addRepository"]>[1]) => {
    const world = await GitWorld.create();
    world.addRepository(path, selection);
    await world.run();
    return world.found(path).map((line) => line.slice(1, 5));
  };
  expect(await pathsOf({ selection: { kind: "default-branch" } })).toEqual(["main"]);
  expect(await pathsOf({ selection: { kind: "refs", refs: ["refs/heads/side"] } })).toEqual(["main", "side"]);
  expect(await pathsOf({ selection: { kind: "commit", oid: side }, merges: "first-parent" })).toEqual([
    "main",
    "side",
  ]);
  expect(await pathsOf({})).toEqual(["main", "side"]);
});

test("remote repositories are fetched side by side", async () => {
  const world = await GitWorld.create();
  const urls = ["https://host/a", "https://host/b", "https://host/c"];
  for (const url of urls) world.addRepository(url, { repoKey: url, locator: { kind: "remote", url } });
  const { mirrors } = world.deps();
  let fetching = 0;
  let most = 0;
  const slow: typeof mirrors = {
    ...mirrors,
    open: async (target, signal) => {
      most = Math.max(most, ++fetching);
      await world.clock.sleep(5_000, signal);
      fetching--;
      const local = { ...target, locator: { kind: "local", path: sandbox.at("a") } as const };
      return mirrors.open(local, signal);
    },
  };
  const report = await world.until(world.start({ repositoriesAtOnce: 3 }, { mirrors: slow }));
  expect(report).toMatchObject({ end: "run-done", shardsScanned: 3 });
  expect(most).toBe(3);
});
