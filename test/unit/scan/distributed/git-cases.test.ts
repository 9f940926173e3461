/**
 * Repositories in unusual states, and what happens to them between two runs: what one run could not read, or had no reason to read, the
 * next one finds; nothing is found twice, and nobody is told that all is clean while something could not be looked at.
 */
import { afterAll, beforeAll, expect, test } from "bun:test";
import { chmodSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { CoordinationError } from "../../../../src/contracts/coordination-error.ts";
import type { GitTarget } from "../../../../src/contracts/git-target.ts";
import { ITEM_FINDINGS_MAX } from "../../../../src/scan/pipeline/item-ledger.ts";
import type { RepositoryEngine } from "../../../../src/scan/repository/repository-engine.ts";
import { GitStores, GitWorld } from "../../../support/fakes/git-world.ts";
import { InPlaceRepositoryEngine } from "../../../support/fakes/in-place-repository-engine.ts";
import { GitSandbox } from "../../sources/git/git-sandbox.ts";

let sandbox: GitSandbox;

beforeAll(() => {
  sandbox = new GitSandbox();
});

afterAll(() => sandbox[Symbol.dispose]());

type Target = Partial<GitTarget>;

const DEFAULT_BRANCH: Target = { selection: { kind: "default-branch" } };
const BY_COMMITS: Target = { mode: "diff-history" };

interface VisitOptions {
  readonly checkpointEveryMs?: number;
  readonly idsPerPiece?: number;
}

async function visit(stores: GitStores, where: string, target: Target = {}, options: VisitOptions = {}) {
  const world = await GitWorld.create({}, stores);
  world.addRepository(sandbox.at(where), target);
  const { checkpointEveryMs = 0, idsPerPiece } = options;
  const engine =
    idsPerPiece === undefined ? world.engine : await InPlaceRepositoryEngine.create(world.clock, idsPerPiece);
  const report = await world.until(world.start({ checkpointEveryMs }, { engine }));
  const paths = world.found(sandbox.at(where)).map((line) => line.slice(1, line.lastIndexOf(" ")));
  return { world, report, paths, scanned: engine.scanned };
}

function objectFile(where: string, oid: string): string {
  return sandbox.at(`${where}/.git/objects/${oid.slice(0, 2)}/${oid.slice(2)}`);
}

function hide(where: string, oid: string): () => void {
  const file = objectFile(where, oid);
  renameSync(file, `${file}.hidden`);
  return () => renameSync(`${file}.hidden`, file);
}

for (const target of [DEFAULT_BRANCH, BY_COMMITS, {}]) {
  const words = JSON.stringify(target);

  test(`what a shallow clone leaves out is found once it is there: ${words}`, async () => {
    const [origin, clone] = [`deep-${words.length}`, `shallow-${words.length}`];
    sandbox.init(origin);
    sandbox.commit(origin, { "old.txt": "MARK{old}" });
    sandbox.git(origin, "rm", "-q", "old.txt");
    sandbox.commit(origin, { "new.txt": "MARK{new}" });
    sandbox.git("", "clone", "-q", "--depth=1", `file://${sandbox.at(origin)}`, clone);
    const stores = new GitStores();
    expect((await visit(stores, clone, target)).paths).toEqual(["new.txt 1:1"]);
    sandbox.git(clone, "fetch", "-q", "--unshallow");
    expect((await visit(stores, clone, target)).paths).toEqual(["new.txt 1:1", "old.txt 1:1"]);
  });

  for (const [what, revision] of [
    ["commit a branch leads to", "HEAD"],
    ["commit in the middle", "HEAD~1"],
    ["tree", "HEAD~1:folder"],
    ["root tree", "HEAD~1^{tree}"],
    ["blob", "HEAD~1:folder/middle.txt"],
  ] as const)
    test(`a ${what} that is not there for a while hides nothing for good: ${words}`, async () => {
      const where = `gone-${what.replaceAll(" ", "-")}-${words.length}`;
      sandbox.init(where);
      sandbox.commit(where, { "first.txt": "MARK{first}" });
      sandbox.commit(where, { "folder/middle.txt": "MARK{middle}" });
      sandbox.git(where, "rm", "-q", "-r", "folder");
      sandbox.commit(where, { "last.txt": "MARK{last}" });
      const stores = new GitStores();
      const bring = hide(where, sandbox.git(where, "rev-parse", revision));
      const first = await visit(stores, where, target);
      expect(first.report.end).toBe("run-done");
      bring();
      const second = await visit(stores, where, target);
      const isWhole = target !== DEFAULT_BRANCH && target !== BY_COMMITS;
      // Of everything, a blob may have been scanned before anybody could tell where it stood.
      const paths = second.paths.map((path) => (isWhole ? path.replace(/^.* /, "") : path));
      const expected = ["first.txt 1:1", "folder/middle.txt 1:1", "last.txt 1:1"];
      expect(paths).toEqual(isWhole ? expected.map(() => "1:1") : expected);
      const third = await visit(stores, where, target);
      expect(third.report.repositoriesUnchanged).toBe(1);
    });

  test(`the message of a tag that is put on a commit later is found: ${words}`, async () => {
    const where = `tagged-${words.length}`;
    sandbox.init(where);
    sandbox.commit(where, { "first.txt": "MARK{first}" });
    const stores = new GitStores();
    await visit(stores, where, target);
    sandbox.git(where, "tag", "-a", "v1", "-m", "MARK{told}");
    const { paths } = await visit(stores, where, target);
    const told = target === DEFAULT_BRANCH ? [] : ["tag message v1 1:1"];
    expect(paths).toEqual(["first.txt 1:1", ...told]);
  });
}

test("more objects than are tried again one by one are all looked at again", async () => {
  sandbox.init("many");
  const names = Array.from({ length: 12_500 }, (_, i) => `m${i}`);
  const files = names.map((name) => `M 100644 inline ${name}\ndata ${name.length + 6}\nMARK{${name}}\n`);
  const commit = "commit refs/heads/main\ncommitter Ada <ada@example.org> 1700000000 +0000\ndata 1\nx\n";
  sandbox.raw(
    "many",
    ["-c", "fastimport.unpackLimit=1", "fast-import", "--quiet"],
    Buffer.from(commit + files.join("")),
  );
  const pack = sandbox.at(
    `many/.git/objects/pack/${readdirSync(sandbox.at("many/.git/objects/pack")).find((name) => name.endsWith(".pack"))}`,
  );
  const whole = readFileSync(pack);
  // The commit and the tree come last.
  const broken = Buffer.from(whole).fill(0, 1000, whole.length - 300_000);
  chmodSync(pack, 0o644);
  const stores = new GitStores();
  writeFileSync(pack, broken);
  const first = await visit(stores, "many", DEFAULT_BRANCH, { checkpointEveryMs: 1000, idsPerPiece: 512 });
  expect(first.paths.length).toBeLessThan(2_400);
  writeFileSync(pack, whole);
  const second = await visit(stores, "many", DEFAULT_BRANCH, { checkpointEveryMs: 1000, idsPerPiece: 512 });
  expect(second.paths.length).toBe(12_500);
}, 300_000);

test("names that differ only in bytes that are no text are one place, and the repository is done", async () => {
  sandbox.init("latin");
  const blob = (text: string) =>
    sandbox.raw("latin", ["hash-object", "-w", "--stdin"], Buffer.from(text)).toString().trim();
  const entry = (name: Buffer, oid: string) =>
    Buffer.concat([Buffer.from(`100644 blob ${oid}\t`), name, Buffer.from("\0")]);
  const entries = [0xe4, 0xf6].map((byte, i) => entry(Buffer.from([byte]), blob(`MARK{same} ${i}`)));
  const tree = sandbox.raw("latin", ["mktree", "-z"], Buffer.concat(entries)).toString().trim();
  const commit = sandbox.git("latin", "commit-tree", "-m", "x", tree);
  sandbox.git("latin", "update-ref", "refs/heads/main", commit);
  const { report, paths } = await visit(new GitStores(), "latin", {}, { checkpointEveryMs: 1000 });
  expect(report).toMatchObject({ end: "run-done", shardsParked: 0 });
  expect(paths).toEqual(["\ufffd 1:1"]);
});

test("a repository in a form that git itself reads is not scanned again as a whole", async () => {
  sandbox.init("unknown");
  sandbox.commit("unknown", { "first.txt": "MARK{first}" });
  sandbox.git("unknown", "config", "core.repositoryFormatVersion", "1");
  // Known to git 2.39, and nothing our own reader has heard of.
  sandbox.git("unknown", "config", "extensions.noop-v1", "true");
  const stores = new GitStores();
  const first = await visit(stores, "unknown");
  expect(first.scanned.length).toBe(2);
  sandbox.commit("unknown", { "second.txt": "MARK{second}" });
  const second = await visit(stores, "unknown");
  expect(second.scanned.length).toBe(2);
  expect(second.paths).toEqual(["first.txt 1:1", "second.txt 1:1"]);
});

test("HEAD that leads nowhere, while branches hold commits, is said and is no clean repository", async () => {
  sandbox.init("headless");
  sandbox.commit("headless", { "first.txt": "MARK{first}" });
  sandbox.git("headless", "symbolic-ref", "HEAD", "refs/heads/nowhere");
  const { world, report } = await visit(new GitStores(), "headless", DEFAULT_BRANCH);
  expect(report).toMatchObject({ end: "run-failed", shardsParked: 1 });
  expect([...world.coordinator.shards.values()][0]!.parkReason).toBe("not-found");
});

test("a repository without a commit is done, and what comes later is found", async () => {
  for (const target of [DEFAULT_BRANCH, BY_COMMITS, {}]) {
    const where = `empty-${JSON.stringify(target).length}`;
    sandbox.init(where);
    const stores = new GitStores();
    expect((await visit(stores, where, target)).report.end).toBe("run-done");
    sandbox.commit(where, { "first.txt": "MARK{first}" });
    expect((await visit(stores, where, target)).paths).toEqual(["first.txt 1:1"]);
  }
});

test("a repository of which something could not be read is not marked as clean", async () => {
  sandbox.init("troubled");
  sandbox.commit("troubled", { "first.txt": "nothing" });
  sandbox.commit("troubled", { "second.txt": "nothing" });
  hide("troubled", sandbox.git("troubled", "rev-parse", "HEAD~1^{tree}"));
  const stores = new GitStores();
  await visit(stores, "troubled", DEFAULT_BRANCH);
  expect([...stores.ledger.marks.values()].map(({ status }) => status)).toEqual(["failed-retryable"]);
});

test("an object that was to be tried again and is gone for good is not waited for ever", async () => {
  sandbox.init("pruned");
  sandbox.commit("pruned", { "first.txt": "MARK{first}" });
  const lost = sandbox
    .raw("pruned", ["hash-object", "-w", "--stdin"], Buffer.from("MARK{lost}"))
    .toString()
    .trim();
  const file = objectFile("pruned", lost);
  rmSync(file, { force: true });
  await Bun.write(file, "no deflated data at all");
  const stores = new GitStores();
  await visit(stores, "pruned");
  rmSync(file);
  await visit(stores, "pruned");
  const third = await visit(stores, "pruned");
  expect(existsSync(file)).toBe(false);
  expect(third.report.repositoriesUnchanged).toBe(1);
  expect(third.paths).toEqual(["first.txt 1:1"]);
});

test("a repository that is away while its objects are to be read is looked at again", async () => {
  for (const target of [DEFAULT_BRANCH, {}]) {
    const where = `away-${JSON.stringify(target).length}`;
    sandbox.init(where);
    sandbox.commit(where, { "first.txt": "MARK{first}" });
    const stores = new GitStores();
    const world = await GitWorld.create({}, stores);
    world.addRepository(sandbox.at(where), target);
    const { engine } = world;
    const surveyed = engine.visit.bind(engine);
    engine.visit = async (request) => {
      const visited = await surveyed(request);
      renameSync(sandbox.at(where), `${sandbox.at(where)}.away`);
      return visited;
    };
    await world.run();
    renameSync(`${sandbox.at(where)}.away`, sandbox.at(where));
    expect((await visit(stores, where, target)).paths).toEqual(["first.txt 1:1"]);
  }
});

test("a repository that is made anew with longer ids is scanned as a new one", async () => {
  sandbox.init("reborn");
  for (let i = 0; i < 3; i++) sandbox.commit("reborn", { [`f${i}.txt`]: `MARK{m${i}}` });
  const bad = sandbox.git("reborn", "rev-parse", "HEAD:f0.txt");
  await Bun.write(`${objectFile("reborn", bad)}.new`, "broken");
  renameSync(`${objectFile("reborn", bad)}.new`, objectFile("reborn", bad));
  const stores = new GitStores();
  expect((await visit(stores, "reborn")).paths).toEqual(["f1.txt 1:1", "f2.txt 1:1"]);
  rmSync(sandbox.at("reborn"), { recursive: true });
  sandbox.init("reborn", "--object-format=sha256");
  sandbox.commit("reborn", { "long.txt": "MARK{long}" });
  const { report, paths } = await visit(stores, "reborn");
  expect(report.end).toBe("run-done");
  expect(paths).toContain("long.txt 1:1");
  expect((await visit(stores, "reborn")).report.repositoriesUnchanged).toBe(1);
});

test("an object with more findings than are kept of one is done with those that are", async () => {
  sandbox.init("full");
  const lines = Array.from({ length: ITEM_FINDINGS_MAX + 5 }, (_, i) => `MARK{m${i}}`);
  sandbox.commit("full", { "all.txt": lines.join("\n"), "other.txt": "MARK{other}" });
  const { report, paths } = await visit(new GitStores(), "full");
  expect(report.end).toBe("run-done");
  expect(paths.length).toBe(ITEM_FINDINGS_MAX + 1);
});

test("linked work trees, submodules, bare ones and those with other letters in their names are read where they lie", async () => {
  sandbox.init("inner");
  sandbox.commit("inner", { "inner.txt": "MARK{inner}" });
  sandbox.init("größe");
  sandbox.commit("größe", { "main.txt": "MARK{main}" });
  sandbox.git("größe", "submodule", "--quiet", "add", `file://${sandbox.at("inner")}`, "sub");
  sandbox.git("größe", "commit", "-q", "-m", "sub");
  sandbox.git("größe", "worktree", "add", "-q", "-b", "side", sandbox.at("linked"));
  sandbox.commit("linked", { "side.txt": "MARK{side}" });
  sandbox.git("", "clone", "-q", "--bare", `file://${sandbox.at("inner")}`, "bare.git");
  const pathsOf = async (where: string, target?: Target) =>
    (await visit(new GitStores(), where, target)).paths;
  for (const target of [{}, DEFAULT_BRANCH]) {
    expect(await pathsOf("größe/sub", target)).toEqual(["inner.txt 1:1"]);
    expect(await pathsOf("bare.git", target)).toEqual(["inner.txt 1:1"]);
    expect(await pathsOf("linked", target)).toEqual(["main.txt 1:1", "side.txt 1:1"]);
  }
  expect(await pathsOf("größe")).toEqual(["main.txt 1:1", "side.txt 1:1"]);
  expect(await pathsOf("größe", DEFAULT_BRANCH)).toEqual(["main.txt 1:1"]);
});

test("refs that lead to blobs and trees are followed, whatever is selected of them", async () => {
  sandbox.init("odd");
  sandbox.commit("odd", { "main.txt": "MARK{main}" });
  const blob = sandbox
    .raw("odd", ["hash-object", "-w", "--stdin"], Buffer.from("MARK{lone}"))
    .toString()
    .trim();
  const below = sandbox
    .raw("odd", ["hash-object", "-w", "--stdin"], Buffer.from("MARK{below}"))
    .toString()
    .trim();
  const tree = sandbox
    .raw("odd", ["mktree"], Buffer.from(`100644 blob ${below}\tbelow.txt\n`))
    .toString()
    .trim();
  sandbox.git("odd", "update-ref", "refs/odd/blob", blob);
  sandbox.git("odd", "tag", "-a", "-m", "MARK{about}", "tree", tree);
  for (const target of [
    {},
    BY_COMMITS,
    { selection: { kind: "refs", refs: ["refs/odd/blob", "refs/tags/tree"] } } as const,
  ]) {
    const { world } = await visit(new GitStores(), "odd", target);
    const secrets = new Set(world.found(sandbox.at("odd")));
    expect(secrets.size).toBe("selection" in target ? 3 : 4);
  }
});

for (const step of ["visit", "place", "lives"] as const) {
  /** A world whose first visit hangs at a step, as one of a very large history may seem to. */
  async function hanging(where: string) {
    if (!existsSync(sandbox.at(where))) {
      sandbox.init(where);
      sandbox.commit(where, { "first.txt": "MARK{first}" });
    }
    const world = await GitWorld.create({ leaseMs: 20_000 });
    world.addRepository(sandbox.at(where));
    const { engine } = world;
    const visit = engine.visit.bind(engine);
    const never = new Promise<never>(() => {});
    let visits = 0;
    const slow: RepositoryEngine = {
      threads: 1,
      close: async () => {},
      visit: async (request) => {
        const isFirst = visits++ === 0;
        if (isFirst && step === "visit") return never;
        const visited = await visit(request);
        return isFirst ? { ...visited, [step]: () => never } : visited;
      },
    };
    return { world, slow };
  }

  test(`a stop does not wait for a thread that is long about its answer: ${step}`, async () => {
    const { world, slow } = await hanging(`hangs-${step}`);
    const stop = new AbortController();
    const running = world.start({ signal: stop.signal }, { engine: slow });
    await world.clock.advance(1_000);
    stop.abort();
    const report = await world.until(running, 10_000);
    expect(report.end).toBe("stopped");
    expect(await world.run({ worker: 2n })).toMatchObject({ end: "run-done" });
    expect(world.found().length).toBe(1);
  });

  test(`a lost lease is not held by a thread that is long about its answer: ${step}`, async () => {
    const { world, slow } = await hanging(`hangs-${step}`);
    const { coordinator } = world;
    const renew = coordinator.renew.bind(coordinator);
    let renewals = 0;
    coordinator.renew = async (lease) => {
      if (renewals++ === 0) throw new CoordinationError("lease-expired", "somebody else has it");
      return renew(lease);
    };
    const report = await world.until(world.start({}, { engine: slow }), 120_000);
    expect(report).toMatchObject({ end: "run-done", leasesLost: 1 });
    expect(world.found().length).toBe(1);
  });
}

test("runs that scan one repository at the same time do not write over what the other has found", async () => {
  sandbox.init("both");
  sandbox.commit("both", { "main.txt": "MARK{main}" });
  sandbox.git("both", "checkout", "-q", "--orphan", "side");
  sandbox.git("both", "rm", "-q", "-f", "main.txt");
  sandbox.commit("both", { "side.txt": "MARK{side}" });
  sandbox.git("both", "checkout", "-q", "main");
  const stores = new GitStores();
  const world = await GitWorld.create({}, stores);
  world.addRepository(sandbox.at("both"), DEFAULT_BRANCH);
  const { engine } = world;
  const visited = engine.visit.bind(engine);
  engine.visit = async (request) => {
    await visit(stores, "both", { selection: { kind: "refs", refs: ["refs/heads/side"] } });
    return visited(request);
  };
  await world.run();
  sandbox.git("both", "branch", "-q", "-D", "side");
  const later = await GitWorld.create({}, stores);
  await later.clock.advance(3_600_000);
  later.addRepository(sandbox.at("both"));
  await later.run();
  const lives = [...stores.findings.lives.values()].map(({ life }) => life.status);
  expect(lives.sort()).toEqual(["present", "unreachable"]);
  expect(later.engine.scanned).toEqual([]);
});
