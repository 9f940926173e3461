import { expect, test } from "bun:test";
import { mkdirSync, renameSync, rmSync, symlinkSync, truncateSync } from "node:fs";
import { countMissing, GitFault, openRepository, treeEntryKind } from "../../../../src/sources/git/index.ts";
import { expectSameAsGit, open } from "./expect-same.ts";
import { GitSandbox } from "./git-sandbox.ts";

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

function refsByGit(sandbox: GitSandbox, where: string): readonly string[] {
  const refs = sandbox.git(where, "for-each-ref", "--format=%(refname) %(objectname)").split("\n");
  return refs.filter((line) => line !== "").sort();
}

function refsByUs(path: string): readonly string[] {
  using repository = open(path);
  const refs = repository.refs().filter(({ name, oid }) => name.startsWith("refs/") && oid !== undefined);
  return refs.map(({ name, oid }) => `${name} ${oid}`).sort();
}

test("a path that is no repository is none, and neither is a folder inside one", () => {
  using sandbox = new GitSandbox();
  sandbox.init("r");
  sandbox.commit("r", { "in/side.txt": "x" });
  expect(openRepository(sandbox.at("nowhere"))).toBeUndefined();
  expect(openRepository(sandbox.at("r/in"))).toBeUndefined();
  expect(openRepository(sandbox.at("r/in/side.txt"))).toBeUndefined();
});

test("a work tree, its git directory and a bare repository are all found", () => {
  using sandbox = new GitSandbox();
  sandbox.init("r");
  sandbox.history("r", 2);
  sandbox.git("", "clone", "-q", "--bare", "r", "b.git");
  for (const path of ["r", "r/.git", "b.git"]) expectSameAsGit(sandbox, path);
  using plain = open(sandbox.at("r"));
  expect(plain.workTree).toEndWith("/r");
  using bare = open(sandbox.at("b.git"));
  expect(bare.workTree).toBeUndefined();
});

test("a submodule's .git file is followed", () => {
  using sandbox = new GitSandbox();
  sandbox.init("child");
  sandbox.history("child", 2);
  sandbox.init("parent");
  sandbox.git("parent", "submodule", "--quiet", "add", sandbox.at("child"), "sub");
  const parent = sandbox.commit("parent", {});
  expectSameAsGit(sandbox, "parent/sub");
  using repository = open(sandbox.at("parent"));
  const tree = repository.tree([...repository.commits()].find(({ oid }) => oid === parent)!.tree)!;
  expect(tree.map(({ name, mode }) => [text(name), treeEntryKind(mode)])).toEqual([
    [".gitmodules", "file"],
    ["sub", "submodule"],
  ]);
});

test("a .git file that points nowhere is an error that names it", () => {
  using sandbox = new GitSandbox();
  sandbox.write("r/.git", "gitdir: ../gone\n");
  expect(() => openRepository(sandbox.at("r"))).toThrow(/\.git points to .*gone/);
});

test("a linked work tree shows the common objects and its own HEAD, and each sees the other's", () => {
  using sandbox = new GitSandbox();
  sandbox.init("r");
  sandbox.history("r", 3);
  sandbox.git("r", "worktree", "add", "-q", "--detach", "../linked", "HEAD~1");
  sandbox.commit("linked", { "only-here.txt": "x" });
  expectSameAsGit(sandbox, "linked");
  using linked = open(sandbox.at("linked"));
  expect(linked.commonDirectory).toBe(open(sandbox.at("r")).gitDirectory);
  const head = linked.refs().find(({ name }) => name === "HEAD");
  expect(head?.oid).toBe(sandbox.git("linked", "rev-parse", "HEAD"));
  using main = open(sandbox.at("r"));
  expect(main.refs().find(({ name }) => name === "worktrees/linked/HEAD")?.oid).toBe(head!.oid!);
  expect(
    [...main.reflogs()].some(({ ref, after }) => ref === "worktrees/linked/HEAD" && after === head!.oid),
  ).toBe(true);
});

test("branches, tags, notes and the stash are refs, loose and packed", () => {
  using sandbox = new GitSandbox();
  sandbox.init("r");
  sandbox.history("r", 3);
  sandbox.git("r", "tag", "light");
  sandbox.git("r", "tag", "-a", "heavy", "-m", "about the release");
  sandbox.git("r", "branch", "topic/one");
  sandbox.git("r", "notes", "add", "-m", "a note");
  sandbox.write("r/long.txt", "changed");
  sandbox.git("r", "stash", "-q");
  expect(refsByUs(sandbox.at("r"))).toEqual(refsByGit(sandbox, "r"));
  sandbox.git("r", "pack-refs", "--all");
  sandbox.git("r", "branch", "-f", "topic/one", "HEAD~1");
  expect(refsByUs(sandbox.at("r"))).toEqual(refsByGit(sandbox, "r"));
  expect(refsByUs(sandbox.at("r")).length).toBe(6);
  using repository = open(sandbox.at("r"));
  expect(repository.refs().find(({ name }) => name === "HEAD")?.target).toBe("refs/heads/main");
  const [tag] = [...repository.tags()];
  expect([tag!.name, tag!.type, text(tag!.message)]).toEqual(["heavy", "commit", "about the release\n"]);
});

test("what is pushed while a repository is open changes nothing of where its refs lead", () => {
  using sandbox = new GitSandbox();
  sandbox.init("r");
  const first = sandbox.commit("r", { a: "1" });
  using repository = open(sandbox.at("r"));
  expect(repository.head()).toBe(first);
  const second = sandbox.commit("r", { a: "2" });
  expect(repository.head()).toBe(first);
  using later = open(sandbox.at("r"));
  expect(later.head()).toBe(second);
});

test("older stashes and lost commits are in the reflogs", () => {
  using sandbox = new GitSandbox();
  sandbox.init("r");
  sandbox.history("r", 2);
  const lost = sandbox.commit("r", { "x.txt": "x" }, "to be lost");
  sandbox.git("r", "reset", "-q", "--hard", "HEAD~1");
  for (const content of ["one", "two"]) {
    sandbox.write("r/long.txt", content);
    sandbox.git("r", "stash", "-q");
  }
  using repository = open(sandbox.at("r"));
  const logs = [...repository.reflogs()];
  expect(logs.filter(({ ref }) => ref === "refs/stash").length).toBe(2);
  const entry = logs.find(({ ref, after }) => ref === "HEAD" && after === lost)!;
  expect([entry.message, entry.by.name, entry.by.seconds]).toEqual([
    "commit: to be lost",
    "Grace",
    1700000100,
  ]);
});

test("a commit's parts are read", () => {
  using sandbox = new GitSandbox();
  sandbox.init("r");
  const first = sandbox.commit("r", { a: "1" }, "first\n\nbody");
  sandbox.git("r", "checkout", "-q", "-b", "side");
  const second = sandbox.commit("r", { b: "2" });
  sandbox.git("r", "checkout", "-q", "main");
  const third = sandbox.commit("r", { c: "3" });
  sandbox.git("r", "merge", "-q", "--no-ff", "-m", "join", "side");
  using repository = open(sandbox.at("r"));
  const commits = new Map([...repository.commits()].map((commit) => [commit.oid, commit]));
  expect(commits.get(sandbox.git("r", "rev-parse", "HEAD"))!.parents).toEqual([third, second]);
  const { author, committer, message, parents } = commits.get(first)!;
  expect(author).toEqual({ name: "Ada", email: "ada@example.org", seconds: 1700000000, offsetMinutes: 60 });
  expect(committer.offsetMinutes).toBe(-210);
  expect(text(message)).toBe("first\n\nbody\n");
  expect(parents).toEqual([]);
});

test("a shallow clone says where it was cut", () => {
  using sandbox = new GitSandbox();
  sandbox.init("r");
  sandbox.history("r", 5);
  sandbox.git("", "clone", "-q", "--depth=2", `file://${sandbox.at("r")}`, "s");
  expectSameAsGit(sandbox, "s");
  using repository = open(sandbox.at("s"));
  expect(repository.shallow).toEqual([sandbox.git("r", "rev-parse", "HEAD~1")]);
  expect(open(sandbox.at("r")).shallow).toEqual([]);
});

test("a partial clone is known as one, and what it lacks is not there instead of an error", () => {
  using sandbox = new GitSandbox();
  sandbox.init("r");
  sandbox.history("r", 4);
  sandbox.git("r", "config", "uploadpack.allowFilter", "true");
  sandbox.git("", "clone", "-q", "--no-checkout", "--filter=blob:none", `file://${sandbox.at("r")}`, "p");
  const blob = sandbox.git("r", "rev-parse", "HEAD:long.txt");
  using repository = open(sandbox.at("p"));
  expect(repository.partial).toBe(true);
  expect(repository.object(blob)).toBeUndefined();
  expect([...repository.blobs()]).toEqual([]);
  expect([...repository.commits()].length).toBe(4);
  expect(countMissing(repository)).toEqual({
    commits: 0,
    trees: 0,
    blobs: [...open(sandbox.at("r")).blobs()].length,
  });
  expect(open(sandbox.at("r")).partial).toBe(false);
});

test("nothing is missing from whole, shallow and submodule repositories, and what was lost is counted once", () => {
  using sandbox = new GitSandbox();
  sandbox.init("r");
  sandbox.history("r", 5);
  sandbox.git("", "clone", "-q", "--depth=2", `file://${sandbox.at("r")}`, "s");
  sandbox.git("s", "submodule", "--quiet", "add", sandbox.at("r"), "sub");
  sandbox.commit("s", {});
  for (const path of ["r", "s"])
    expect(countMissing(open(sandbox.at(path)))).toEqual({ commits: 0, trees: 0, blobs: 0 });
  for (const place of ["HEAD:long.txt", "HEAD~1:folder", "HEAD~3"]) {
    const oid = sandbox.git("r", "rev-parse", place);
    rmSync(sandbox.at(`r/.git/objects/${oid.slice(0, 2)}/${oid.slice(2)}`));
  }
  expect(countMissing(open(sandbox.at("r")))).toEqual({ commits: 1, trees: 1, blobs: 1 });
});

test("refs kept in reftable files are told by git, or reported where it cannot, and the objects are read", () => {
  using sandbox = new GitSandbox();
  sandbox.init("r");
  sandbox.history("r", 2);
  const count = sandbox.truth("r").size;
  const head = sandbox.git("r", "rev-parse", "HEAD");
  sandbox.git("r", "config", "extensions.refStorage", "reftable");
  using told = open(sandbox.at("r"));
  expect(told.refs().map(({ name, oid }) => `${name} ${oid}`)).toEqual([
    `HEAD ${head}`,
    `refs/heads/main ${head}`,
  ]);
  expect(told.problems).toEqual([]);
  // From here on the setting counts for git too, which has no such files to read, or knows none.
  sandbox.git("r", "config", "core.repositoryFormatVersion", "1");
  using repository = open(sandbox.at("r"));
  expect([...repository.objects()].length).toBe(count);
  const refs = repository.refs().filter(({ oid }) => oid !== undefined);
  expect(refs.length === 0 || repository.problems.length === 0).toBe(true);
  if (refs.length === 0 && repository.refs().length === 0)
    expect(repository.problems.map(({ kind }) => kind)).toEqual(["unsupported"]);
});

test("a repository of an unknown object format is refused", () => {
  using sandbox = new GitSandbox();
  sandbox.init("r");
  sandbox.git("r", "config", "extensions.objectFormat", "sha7");
  expect(() => openRepository(sandbox.at("r"))).toThrow(GitFault);
});

test("symbolic links out of the git directory are reported and not followed", () => {
  using sandbox = new GitSandbox();
  sandbox.init("r");
  sandbox.history("r", 2);
  sandbox.init("private");
  const secretBlob = sandbox.commit("private", { "private.txt": "nobody's business" });
  const fan = secretBlob.slice(0, 2);
  rmSync(sandbox.at(`r/.git/objects/${fan}`), { recursive: true, force: true });
  symlinkSync(sandbox.at(`private/.git/objects/${fan}`), sandbox.at(`r/.git/objects/${fan}`));
  rmSync(sandbox.at("r/.git/objects/pack"), { recursive: true });
  symlinkSync(sandbox.at("private/.git/objects/pack"), sandbox.at("r/.git/objects/pack"));
  symlinkSync("/etc/passwd", sandbox.at("r/.git/refs/heads/linked"));
  symlinkSync(sandbox.at("private/.git/refs"), sandbox.at("r/.git/refs/remotes"));
  using repository = open(sandbox.at("r"));
  expect([...repository.objects()].some(({ oid }) => oid === secretBlob)).toBe(false);
  repository.refs();
  expect(repository.problems.map(({ kind }) => kind)).toEqual(["outside", "outside", "outside", "outside"]);
  expect(JSON.stringify(repository.problems)).not.toContain("root:");
});

test("pipes and directories in place of files do not hang the reader", () => {
  using sandbox = new GitSandbox();
  sandbox.init("r");
  sandbox.history("r", 2);
  Bun.spawnSync(["mkfifo", sandbox.at("r/.git/packed-refs"), sandbox.at("r/.git/refs/heads/pipe")]);
  mkdirSync(sandbox.at(`r/.git/objects/ab/${"c".repeat(38)}`), { recursive: true });
  renameSync(sandbox.at("r/.git/logs"), sandbox.at("r/.git/logs-away"));
  using repository = open(sandbox.at("r"));
  expect([...repository.objects()].length).toBeGreaterThan(5);
  expect(repository.refs().find(({ name }) => name === "refs/heads/main")?.oid).toBeDefined();
  expect(repository.problems.map(({ kind }) => kind).sort()).toEqual(["missing", "outside", "outside"]);
  expect([...repository.reflogs()]).toEqual([]);
});

test("settings that run programs, and includes, are not looked at", () => {
  using sandbox = new GitSandbox();
  sandbox.init("r");
  sandbox.history("r", 2);
  const trap = sandbox.at("trap");
  const settings = `[core]\n fsmonitor = touch ${trap}\n hooksPath = ${trap}\n[include]\n path = ${sandbox.at("more")}\n`;
  sandbox.write("more", "[extensions]\n objectFormat = sha256\n");
  sandbox.write("r/.git/config", settings);
  using repository = open(sandbox.at("r"));
  expect([...repository.objects()].length).toBeGreaterThan(5);
  expect(repository.format.name).toBe("sha1");
  expect(Bun.file(trap).size).toBe(0);
});

test("tables larger than their limits are problems, and the objects beside them are read", () => {
  using sandbox = new GitSandbox();
  sandbox.init("r");
  sandbox.history("r", 3);
  sandbox.git("r", "repack", "-q", "-ad");
  sandbox.commit("r", { loose: "x" });
  const loose = 3;
  sandbox.write("r/.git/packed-refs", "");
  truncateSync(sandbox.at("r/.git/packed-refs"), 2 ** 33);
  using repository = open(sandbox.at("r"), { limits: { indexMaxBytes: 100 } });
  expect([...repository.objects()].length).toBe(loose);
  expect(repository.refs().map(({ name }) => name)).toContain("refs/heads/main");
  expect(repository.problems.map(({ kind }) => kind)).toEqual(["too-large", "missing", "too-large"]);
});
