/** What `runs submit` makes of its flags, of lists and of locators. */
import { describe, expect, test } from "bun:test";
import { mkdirSync, realpathSync, symlinkSync } from "node:fs";
import { relative } from "node:path";
import { locateRepository } from "../../../../src/app/commands/locate-repository.ts";
import { parseRepositoryList, readRepositoryList } from "../../../../src/app/commands/repository-list.ts";
import { REPOSITORY_FLAGS, submissionSource } from "../../../../src/app/commands/submission-source.ts";
import { submitRepositories } from "../../../../src/app/commands/submit-repositories.ts";
import { parseArgs } from "../../../../src/app/strict-args.ts";
import { payloadOf } from "../../../../src/coordination/core/metadata-envelope.ts";
import { decodeGitPayload } from "../../../../src/scan/core/git-payload.ts";
import { createBlake3Hasher } from "../../../../src/scan/identity/blake3-hasher.ts";
import { TempTree } from "../../../support/temp-tree.ts";
import { surroundings } from "../fixture.ts";

const FLAGS = {
  source: { kind: "choice", options: ["fs", "git"], default: "fs", description: "" },
  shards: { kind: "text", hint: "n", default: "auto", description: "" },
  ...REPOSITORY_FLAGS,
} as const;
const LOCATIONS = [{ name: "location", description: "", repeated: true }];

function source(...args: readonly string[]) {
  const { flags, positionals } = parseArgs(FLAGS, LOCATIONS, args);
  return submissionSource(flags, positionals);
}

function repositories(...args: readonly string[]) {
  const made = source("--source=git", ...args);
  if (made.kind !== "git") throw new Error(made.kind);
  return made.repositories;
}

const COMMIT = "c0".repeat(20);
const PASSWORD = ["made", "up", "word"].join("-");

describe("flags", () => {
  test("an address is no file tree, and is not repeated", () => {
    for (const address of [
      `https://ada:${PASSWORD}@example.org/x.git`,
      "git@example.org:x.git",
      "ssh://example.org/x",
    ]) {
      expect(() => source(address)).toThrow("--source=git");
      expect(() => source(address)).not.toThrow("example.org");
    }
    expect(source("./a:b@c")).toMatchObject({ kind: "fs", path: "./a:b@c" });
  });

  test("a file tree is one path", () => {
    expect(source("/srv")).toEqual({ kind: "fs", path: "/srv", shards: "auto" });
    expect(source("/srv", "--shards=7")).toMatchObject({ shards: 7 });
    expect(() => source()).toThrow("argument <location> is missing");
    expect(() => source("/a", "/b")).toThrow("--source=git");
    expect(() => source("/a", "--shards=10001")).toThrow("--shards");
  });

  test.each([
    "--ref=main",
    "--all-refs",
    `--commit=${COMMIT}`,
    "--from-file=x",
    "--discover=x",
    "--keep-identities",
  ])("%s means nothing for a file tree", (flag) => {
    expect(() => source("/srv", flag)).toThrow("goes with --source=git");
  });

  test("without flags all refs and every object are scanned", () => {
    expect(repositories("/a").choice).toEqual({
      selection: { kind: "all-refs" },
      mode: "odb-blob",
      merges: "all-parents",
    });
  });

  test.each([
    [["--default-branch"], { selection: { kind: "default-branch" }, mode: "diff-history" }],
    [["--ref=b", "--ref=tags/a"], { selection: { kind: "refs", refs: ["refs/heads/b", "refs/tags/a"] } }],
    [[`--commit=${COMMIT}`], { selection: { kind: "commit", oid: COMMIT }, mode: "diff-history" }],
    [["--ref=b", "--scan-mode=objects"], { mode: "odb-blob" }],
    [["--scan-mode=history"], { selection: { kind: "all-refs" }, mode: "diff-history" }],
    [["--first-parent"], { mode: "diff-history", merges: "first-parent" }],
  ])("%j", (flags, choice) => {
    expect(repositories("/a", ...flags).choice).toMatchObject(choice as object);
  });

  test.each([
    [["--ref=a", "--default-branch"], "contradict"],
    [["--all-refs", `--commit=${COMMIT}`], "contradict"],
    [["--first-parent", "--scan-mode=objects"], "--first-parent"],
    [["--commit=abc"], "full id"],
    [["--shards=3"], "one shard"],
    [["--discover-depth=3"], "--discover"],
  ])("%j is refused", (flags, words) => {
    expect(() => repositories("/a", ...flags)).toThrow(words);
  });
});

describe("lists", () => {
  test("one locator to a line, remarks and blanks left out, numbers kept", () => {
    const list = parseRepositoryList(
      "\ufeff# mine\r\n\r\n  /srv/a b  \n/c --ref=x --first-parent\n",
      "x.txt",
    );
    expect(list).toEqual([
      { text: "/srv/a b", place: "line 3 of x.txt" },
      {
        text: "/c",
        place: "line 4 of x.txt",
        choice: {
          selection: { kind: "refs", refs: ["refs/heads/x"] },
          mode: "diff-history",
          merges: "first-parent",
        },
      },
    ]);
  });

  test.each(["/c --nothing", "/c --ref", "/c --commit=1", "/c --keep-identities"])(
    "%s is told by its number",
    (line) => {
      expect(() => parseRepositoryList(`/a\n${line}`, "x.txt")).toThrow(/^line 2 of x\.txt: /);
    },
  );

  test("a list that never ends is given up", async () => {
    async function* endless() {
      for (;;) yield new Uint8Array(1 << 24);
    }
    await expect(readRepositoryList(endless(), "standard input")).rejects.toThrow("64 MiB");
  });
});

function addRepository(tree: TempTree, path: string): string {
  for (const folder of ["objects", "refs"]) mkdirSync(tree.at(`${path}/${folder}`), { recursive: true });
  tree.write(`${path}/HEAD`, "ref: refs/heads/main\n");
  return realpathSync(tree.at(path));
}

describe("locators", () => {
  test("a repository has one name, however it is reached", () => {
    using tree = new TempTree();
    addRepository(tree, "work/.git");
    symlinkSync(tree.at("work"), tree.at("link"));
    const path = realpathSync(tree.at("work"));
    for (const way of [path, `${path}/`, `${path}/.git`, tree.at("link"), relative(process.cwd(), path)])
      expect(locateRepository(way)).toEqual({ locator: { kind: "local", path } });
  });

  test("what is not here may be elsewhere: a warning; a relative path is nowhere else", () => {
    using tree = new TempTree({ "file.txt": "" });
    expect(locateRepository("/nowhere/./x/../a.git/")).toEqual({
      locator: { kind: "local", path: "/nowhere/a.git" },
      warning: expect.stringContaining("/nowhere/a.git cannot be looked at"),
    });
    expect(locateRepository(tree.at("file.txt")).warning).toContain("no repository");
    expect(() => locateRepository("nowhere/a.git")).toThrow("no such file");
  });

  test("who forgets a scheme sees no password again", () => {
    for (const text of [`${PASSWORD}@host/a`, `me:${PASSWORD}@host:a`, `https://me:${PASSWORD}@host/a`])
      expect(refusal(text)).not.toContain(PASSWORD);
  });
});

function refusal(text: string): string {
  try {
    locateRepository(text);
  } catch (error) {
    return String(error);
  }
  throw new Error("it was taken");
}

describe("a submission", async () => {
  const hasher = await createBlake3Hasher();
  const owner = { tenant: "a1".repeat(32), hasher };
  const plan = async (stdin: string, ...args: readonly string[]) => {
    const { context, written } = surroundings({}, false, async function* () {
      yield Buffer.from(stdin);
    });
    const planned = await submitRepositories(repositories(...args), owner, context);
    const targets = planned.shards.map(({ metadata }) => decodeGitPayload(hasher, payloadOf(metadata)));
    return { planned, targets, stderr: written.stderr };
  };

  test("arguments, files, folders and standard input are put together", async () => {
    using tree = new TempTree({ "list.txt": "https://host/b\n" });
    const bare = addRepository(tree, "below/c.git");
    const flags = [`--from-file=${tree.at("list.txt")}`, `--discover=${tree.path}`];
    const made = await plan(
      "host:a\nhttps://HOST/b/\n",
      "https://host/a",
      "-",
      ...flags,
      "--keep-identities",
    );
    expect(made.stderr).toBe("");
    expect(made.targets.map(({ repoKey }) => repoKey)).toEqual(
      [bare, "https://host/a", "https://host/b", "ssh://host/a"].sort(),
    );
    expect(made.targets.every(({ enrichesIdentity }) => enrichesIdentity)).toBe(true);
    expect(made.planned.facts).toEqual({ repositories: 4, repeated: 1 });
    for (const [index, { start, end }] of made.planned.shards.entries()) {
      expect(start).toEqual(new Uint8Array());
      expect(Buffer.from(end).toString()).toBe(`${made.targets[index]!.repoKey}\0`);
    }
  });

  test("the same list in another order is the same submission", async () => {
    const lines = ["host:a", "https://host/b --ref=x", "/nowhere/c"];
    const one = await plan(lines.join("\n"), "-");
    const other = await plan(lines.toReversed().join("\n"), "-");
    expect(other.planned.shards).toEqual(one.planned.shards);
    expect(one.stderr).toContain("warning: line 3 of standard input: /nowhere/c cannot be looked at");
  });

  test("nothing to scan, and what cannot be read, are refused with their names", async () => {
    using tree = new TempTree({ "empty/x": "" });
    await expect(plan("")).rejects.toThrow("no repository is named");
    await expect(plan("# none\n", "-")).rejects.toThrow("no repository in standard input");
    await expect(plan("", `--discover=${tree.path}`)).rejects.toThrow("no repository in");
    await expect(plan("", "--from-file=/nowhere/list")).rejects.toThrow(
      "the list /nowhere/list cannot be read",
    );
    await expect(plan("", "-", "--from-file=-")).rejects.toThrow("once");
    await expect(plan("git://h/a\n", "-")).rejects.toThrow(/^line 1 of standard input: .*git:\/\//);
    await expect(plan("host:a\nhost:a --ref=x\n", "-")).rejects.toThrow(/^line 2 of .*line 1 of/);
  });

  test("a selection that no shard can keep names its repository", async () => {
    const many = Array.from({ length: 700 }, (_, index) => `--ref=feature/${"x".repeat(20)}${index}`);
    await expect(plan("", "https://host/a", ...many)).rejects.toThrow(
      /^argument 1: https:\/\/host\/a: .*fewer refs/,
    );
  });
});
