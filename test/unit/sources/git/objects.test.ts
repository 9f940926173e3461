import { expect, test } from "bun:test";
import { readdirSync, renameSync, rmSync } from "node:fs";
import { expectObjects, expectSameAsGit, open } from "./expect-same.ts";
import { GitSandbox } from "./git-sandbox.ts";
import { indexBytes } from "./pack-bytes.ts";

test("loose objects are read as git reads them", () => {
  using sandbox = new GitSandbox();
  sandbox.init("r");
  sandbox.history("r", 4);
  sandbox.commit("r", { empty: "", "with\nnewline": "x" });
  expectSameAsGit(sandbox, "r");
});

test("an empty repository has no objects and no problems", () => {
  using sandbox = new GitSandbox();
  sandbox.init("r");
  expectSameAsGit(sandbox, "r");
});

test("a packed history is read as git reads it, deltas and all", () => {
  using sandbox = new GitSandbox();
  sandbox.init("r");
  sandbox.history("r", 25);
  sandbox.git("r", "gc", "-q");
  expectSameAsGit(sandbox, "r");
  sandbox.git("r", "repack", "-q", "-adf", "--depth=200", "--window=50");
  expectSameAsGit(sandbox, "r");
});

test("a pack whose deltas name their bases by id is read", () => {
  using sandbox = new GitSandbox();
  sandbox.init("r");
  sandbox.history("r", 12);
  sandbox.git("r", "-c", "repack.useDeltaBaseOffset=false", "repack", "-q", "-adf");
  expectSameAsGit(sandbox, "r");
});

test("an index of version 1 is read", () => {
  using sandbox = new GitSandbox();
  sandbox.init("r");
  sandbox.history("r", 6);
  sandbox.git("r", "-c", "pack.indexVersion=1", "repack", "-q", "-adf");
  expectSameAsGit(sandbox, "r");
});

test("an index of version 2 with wide offsets is read", () => {
  using sandbox = new GitSandbox();
  sandbox.init("r");
  sandbox.history("r", 6);
  sandbox.git("r", "repack", "-q", "-adf");
  const pack = packsOf(sandbox, "r")[0]!;
  sandbox.git("r", "index-pack", "--index-version=2,0x40", `.git/objects/pack/${pack}`);
  expectSameAsGit(sandbox, "r");
});

test("several packs and loose objects that repeat each other give each object once", () => {
  using sandbox = new GitSandbox();
  sandbox.init("r");
  for (let i = 0; i < 4; i++) {
    sandbox.history("r", 4, i * 4);
    sandbox.git("r", "repack", "-q", ...(i % 2 === 0 ? ["-d"] : ["-a"]));
  }
  sandbox.history("r", 2, 30);
  expect(packsOf(sandbox, "r").length).toBeGreaterThan(2);
  expectSameAsGit(sandbox, "r");
});

test("a multi-pack index beside the packs changes nothing, and replaces a lost index", () => {
  using sandbox = new GitSandbox();
  sandbox.init("r");
  for (let i = 0; i < 3; i++) {
    sandbox.history("r", 4, i * 4);
    sandbox.git("r", "repack", "-q", "-d");
  }
  sandbox.git("r", "multi-pack-index", "write");
  expectSameAsGit(sandbox, "r");
  const truth = sandbox.truth("r");
  const folder = sandbox.at("r/.git/objects/pack");
  for (const name of readdirSync(folder)) if (name.endsWith(".idx")) rmSync(`${folder}/${name}`);
  using repository = open(sandbox.at("r"), { verifyIds: true });
  expectObjects(repository, truth);
  expect(repository.problems).toEqual([]);
});

test("objects named by SHA-256 are read, loose and packed", () => {
  using sandbox = new GitSandbox();
  sandbox.init("r", "--object-format=sha256");
  sandbox.history("r", 8);
  expectSameAsGit(sandbox, "r");
  sandbox.git("r", "repack", "-q", "-adf");
  sandbox.git("r", "multi-pack-index", "write");
  sandbox.history("r", 2, 20);
  expectSameAsGit(sandbox, "r");
});

test("what alternates lend is read, through several of them and round a circle", () => {
  using sandbox = new GitSandbox();
  sandbox.init("a");
  sandbox.history("a", 5);
  sandbox.git("", "clone", "-q", "--shared", "a", "b");
  sandbox.history("b", 3, 10);
  sandbox.git("b", "repack", "-q", "-d", "-l");
  sandbox.git("", "clone", "-q", "--shared", "b", "c");
  sandbox.history("c", 2, 20);
  expectSameAsGit(sandbox, "c");
  sandbox.write("a/.git/objects/info/alternates", `# back again\n${sandbox.at("c/.git/objects")}\n`);
  using repository = open(sandbox.at("c"));
  expectObjects(repository, sandbox.truth("b").size > 0 ? sandbox.truth("c") : new Map());
  expect(repository.objectDirectories.length).toBe(3);
  expect(repository.problems).toEqual([]);
});

test("an alternate that is not there is a problem, and the rest is read", () => {
  using sandbox = new GitSandbox();
  sandbox.init("r");
  sandbox.history("r", 2);
  const truth = sandbox.truth("r");
  sandbox.write("r/.git/objects/info/alternates", "../../../gone\n");
  using repository = open(sandbox.at("r"));
  expectObjects(repository, truth);
  expect(repository.problems.map(({ kind }) => kind)).toEqual(["missing"]);
});

test("a delta whose base lies in another pack or loose is made from it", () => {
  using sandbox = new GitSandbox();
  sandbox.init("r");
  sandbox.history("r", 6);
  const first = sandbox.git("r", "rev-parse", "HEAD");
  sandbox.history("r", 6, 10);
  const truth = sandbox.truth("r");
  const request = Buffer.from(`HEAD\n^${first}\n`);
  const thin = sandbox.raw("r", ["pack-objects", "--thin", "--stdout", "--revs", "-q"], request);
  const names = indexThinPack(sandbox, thin);
  using repository = open(sandbox.at("r"), { verifyIds: true });
  expect(names).toBeGreaterThan(0);
  expectObjects(repository, truth);
  expect(repository.problems.filter(({ oid }) => oid !== undefined)).toEqual([]);
});

test("only the objects asked for are given", () => {
  using sandbox = new GitSandbox();
  sandbox.init("r");
  sandbox.history("r", 8);
  sandbox.git("r", "repack", "-q", "-ad");
  const blobs = [...sandbox.truth("r")].filter(([, { type }]) => type === "blob").map(([oid]) => oid);
  using repository = open(sandbox.at("r"));
  expect([...repository.blobs()].map(({ oid }) => oid).sort()).toEqual(blobs.sort());
  const half = new Set(blobs.filter((_, i) => i % 2 === 0));
  const given = [...repository.blobs({ wanted: (oid) => half.has(oid) })].map(({ oid }) => oid);
  expect(given.sort()).toEqual([...half].sort());
});

test("a commit that is not well formed is given once, reported once and stops nothing", () => {
  using sandbox = new GitSandbox();
  sandbox.init("r");
  sandbox.history("r", 3);
  sandbox.write("r/broken", "tree nothing\n\nwords\n");
  const broken = sandbox.git("r", "hash-object", "-t", "commit", "--literally", "-w", "broken");
  sandbox.git("r", "repack", "-q", "-ad");
  for (const _ of [1, 2])
    sandbox.raw("r", ["pack-objects", "-q", ".git/objects/pack/pack"], Buffer.from(broken));
  using repository = open(sandbox.at("r"));
  expect([...repository.commits()].length).toBe(3);
  expectObjects(repository, sandbox.truth("r"));
  expect(repository.problems.map(({ oid, message }) => [oid, message])).toEqual([
    [broken, "the commit names no tree"],
  ]);
});

test("a limit on kept bases changes what is held, not what is given", () => {
  using sandbox = new GitSandbox();
  sandbox.init("r");
  sandbox.history("r", 20);
  sandbox.git("r", "repack", "-q", "-adf", "--depth=50");
  using repository = open(sandbox.at("r"), { limits: { basesMaxBytes: 1 }, verifyIds: true });
  expectObjects(repository, sandbox.truth("r"));
  expect(repository.problems).toEqual([]);
});

test("a pack without an index is a problem that names the remedy", () => {
  using sandbox = new GitSandbox();
  sandbox.init("r");
  sandbox.history("r", 2);
  sandbox.git("r", "repack", "-q", "-ad");
  const [pack] = packsOf(sandbox, "r");
  const index = sandbox.at(`r/.git/objects/pack/${pack!.replace(/pack$/, "idx")}`);
  renameSync(index, `${index}.away`);
  using repository = open(sandbox.at("r"));
  expect([...repository.objects()]).toEqual([]);
  expect(repository.problems.map(({ message }) => message).join()).toContain("git index-pack");
});

function packsOf(sandbox: GitSandbox, where: string): readonly string[] {
  return readdirSync(sandbox.at(`${where}/.git/objects/pack`)).filter((name) => name.endsWith(".pack"));
}

/**
 * Puts the thin pack itself beside an index for it. Git never does that: it completes such packs first. The completed
 * pack lists the same entries at the same offsets and its bases behind them, so its index serves once those are left out.
 */
function indexThinPack(sandbox: GitSandbox, thin: Buffer): number {
  sandbox.raw("r", ["index-pack", "--stdin", "--fix-thin"], thin);
  const [completed] = packsOf(sandbox, "r");
  const folder = sandbox.at("r/.git/objects/pack");
  const listing = sandbox.git(
    "r",
    "verify-pack",
    "-v",
    `.git/objects/pack/${completed!.replace(/pack$/, "idx")}`,
  );
  const entries = listing
    .split("\n")
    .map((line) => line.split(/\s+/))
    .filter(
      ([oid, type]) => /^[0-9a-f]{40}$/.test(oid ?? "") && ["commit", "tree", "blob"].includes(type ?? ""),
    )
    .map((fields) => ({ oid: fields[0]!, offset: Number(fields[4]) }))
    .filter(({ offset }) => offset < thin.length - 20);
  for (const name of readdirSync(folder)) rmSync(`${folder}/${name}`, { force: true });
  sandbox.write("r/.git/objects/pack/pack-thin.pack", thin);
  sandbox.write("r/.git/objects/pack/pack-thin.idx", indexBytes(entries, thin.subarray(-20)));
  return entries.length;
}
