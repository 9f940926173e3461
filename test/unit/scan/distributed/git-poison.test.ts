/** Objects that threads die of, or whose findings no database takes: the rest of the repository is scanned, and they are tried again. */
import { afterAll, beforeAll, expect, test } from "bun:test";
import type { GitTarget } from "../../../../src/contracts/git-target.ts";
import { PersistenceError } from "../../../../src/contracts/persistence-error.ts";
import { RepositoryLostError } from "../../../../src/scan/repository/repository-lost-error.ts";
import { ThreadedRepositoryEngine } from "../../../../src/scan/repository/threaded-repository-engine.ts";
import { type FakeSetup, fakeMaker } from "../../../support/fakes/fake-parts.ts";
import { GitStores, GitWorld } from "../../../support/fakes/git-world.ts";
import { REPOSITORY_OPTIONS } from "../../../support/fakes/in-place-repository-engine.ts";
import { timelessEngine } from "../../../support/fakes/timeless-engine.ts";
import { GitSandbox } from "../../sources/git/git-sandbox.ts";

let sandbox: GitSandbox;
const BY_COMMITS = { mode: "diff-history" } as const;

beforeAll(() => {
  sandbox = new GitSandbox();
  for (const where of ["packed", "loose"]) {
    sandbox.init(where);
    for (let i = 0; i < 12; i++) sandbox.commit(where, { [`f${i}`]: `MARK{m${i}}` });
    sandbox.commit(where, { "bad.txt": "MARK{bad} POISON" });
    sandbox.commit(where, { "last.txt": "MARK{last}" });
  }
  sandbox.git("packed", "gc", "-q");
});

afterAll(() => sandbox[Symbol.dispose]());

/** A run with real threads, which take the time they need. */
async function run(
  stores: GitStores,
  repositories: Readonly<Record<string, Partial<GitTarget>>>,
  setup: FakeSetup,
  shardRetriesMax = 1,
) {
  const world = await GitWorld.create({ shardRetriesMax }, stores);
  for (const [where, target] of Object.entries(repositories)) world.addRepository(sandbox.at(where), target);
  const engine = new ThreadedRepositoryEngine(fakeMaker(setup), {
    ...REPOSITORY_OPTIONS,
    threads: 2,
    // Far longer than a thread takes to begin on a busy machine: silent then, it would be taken for hanging.
    ...(setup.poison === "hang" ? { hangMs: 2_000 } : {}),
  });
  const report = await world.until(world.start({}, { engine: timelessEngine(engine, world.clock) }));
  await engine.close();
  return { report, world };
}

for (const where of ["packed", "loose"])
  for (const target of [{}, BY_COMMITS])
    test(`an object that kills threads is left out, the rest is scanned: ${where} ${JSON.stringify(target)}`, async () => {
      const stores = new GitStores();
      const bad = sandbox.git(where, "rev-parse", "HEAD~1:bad.txt");
      const first = await run(stores, { [where]: target }, { poison: "throw" });
      expect(first.report).toMatchObject({ end: "run-done", shardsParked: 0, itemsFailed: 1 });
      expect(first.report.problems.map(({ message }) => message).join()).toContain(`object ${bad}`);
      expect(first.world.found().length).toBe(13);
      // It is looked for again, and takes its thread again.
      const second = await run(stores, { [where]: target }, { poison: "throw" });
      expect(second.report).toMatchObject({ end: "run-done", repositoriesUnchanged: 0, itemsFailed: 1 });
      // Whatever made it deadly is mended.
      const third = await run(stores, { [where]: target }, {});
      expect(third.report).toMatchObject({ end: "run-done", itemsFailed: 0, itemsScanned: 1 });
      expect(third.world.found().length).toBe(14);
      const fourth = await run(stores, { [where]: target }, { poison: "throw" });
      expect(fourth.report).toMatchObject({ end: "run-done", repositoriesUnchanged: 1 });
    });

for (const poison of ["exit", "hang"] as const)
  test(`an object over which a thread does ${poison} is left out, the rest is scanned`, async () => {
    const { report, world } = await run(new GitStores(), { packed: {} }, { poison });
    expect(report).toMatchObject({ end: "run-done", itemsFailed: 1 });
    expect(world.found().length).toBe(13);
  });

test("a repository with such an object and without a finding is not marked as clean", async () => {
  sandbox.init("quiet");
  sandbox.commit("quiet", { "a.txt": "nothing", "b.txt": "POISON" });
  const stores = new GitStores();
  await run(stores, { quiet: {} }, { poison: "throw" });
  expect([...stores.ledger.marks.values()]).toMatchObject([
    { status: "failed-retryable", errorCode: "git-objects-unreadable" },
  ]);
});

test("repositories that share a thread with such an object are none the worse", async () => {
  const repositories: Record<string, Partial<GitTarget>> = { packed: {}, loose: {} };
  for (let i = 0; i < 10; i++) {
    sandbox.init(`good-${i}`);
    for (let j = 0; j < 3; j++) sandbox.commit(`good-${i}`, { [`f${j}`]: `MARK{g${i}x${j}}` });
    repositories[`good-${i}`] = {};
  }
  const { report, world } = await run(new GitStores(), repositories, { poison: "throw" });
  expect(report).toMatchObject({ end: "run-done", shardsParked: 0, leasesLost: 0, itemsFailed: 2 });
  expect(world.found().length).toBe(13 + 13 + 30);
});

test("a repository whose every object kills threads is parked before long", async () => {
  sandbox.init("deadly");
  sandbox.commit("deadly", Object.fromEntries(Array.from({ length: 70 }, (_, i) => [`f${i}`, `${i}`])));
  const { report } = await run(new GitStores(), { deadly: {} }, { helperFault: "throw-at-work" }, 0);
  expect(report).toMatchObject({ end: "run-failed", shardsParked: 1, itemsScanned: 0 });
});

test("where nobody knows which object of a pack threads die of, they are read by their names", async () => {
  const world = await GitWorld.create();
  world.addRepository(sandbox.at("packed"));
  const { engine } = world;
  const visit = engine.visit.bind(engine);
  const byName: (boolean | undefined)[] = [];
  engine.visit = async (request) => {
    byName.push(request.readsByName);
    const visited = await visit(request);
    if (request.readsByName === true) return visited;
    const scan: typeof visited.scan = () => {
      throw new RepositoryLostError({ isUnderWay: true });
    };
    return { ...visited, scan };
  };
  expect(await world.run()).toMatchObject({ end: "run-done", itemsFailed: 0 });
  expect(byName).toEqual([false, false, true]);
  expect(world.found().length).toBe(14);
});

test("a finding the database refuses is left out with its object, and kept by the next run", async () => {
  const stores = new GitStores();
  const { findings } = stores;
  const commit = findings.commit.bind(findings);
  findings.commit = async (batch) => {
    if (batch.records.some(({ display }) => display.endsWith(":f7")))
      throw new PersistenceError("findings", "invalid-record", "it does not fit");
    return commit(batch);
  };
  const first = await GitWorld.create({}, stores);
  first.addRepository(sandbox.at("packed"));
  const bad = sandbox.git("packed", "rev-parse", "HEAD:f7");
  const report = await first.run();
  expect(report).toMatchObject({ end: "run-done", itemsFailed: 1, findings: 13 });
  expect(report.problems.map(({ message }) => message).join()).toContain(`object ${bad}`);
  expect(first.found().length).toBe(13);
  expect([...stores.ledger.marks.values()]).toMatchObject([{ status: "with-findings", findings: 13 }]);
  findings.commit = commit;
  const second = await GitWorld.create({}, stores);
  second.addRepository(sandbox.at("packed"));
  expect(await second.run()).toMatchObject({ end: "run-done", itemsFailed: 0, itemsScanned: 1, findings: 1 });
  expect(second.found().length).toBe(14);
  expect(stores.findings.lives.size).toBe(14);
});

test("a database that refuses every finding parks the repository and not the worker", async () => {
  const stores = new GitStores();
  stores.findings.commit = async () => {
    throw new PersistenceError("findings", "invalid-record", "nothing fits");
  };
  sandbox.init("many");
  sandbox.commit("many", { "all.txt": Array.from({ length: 300 }, (_, i) => `MARK{n${i}}`).join("\n") });
  const world = await GitWorld.create({ shardRetriesMax: 1 }, stores);
  world.addRepository(sandbox.at("many"));
  expect(await world.run()).toMatchObject({ end: "run-failed", shardsParked: 1 });
});
