/** Revisions, ranges and what is staged, held against git's own answers on histories made at random. */
import { describe, expect, test } from "bun:test";
import { copyFileSync } from "node:fs";
import {
  type CommitRange,
  type GitRepository,
  introducedBlobs,
  resolveQuietly,
  selectCommits,
  stagedBlobs,
} from "../../../../src/sources/git/index.ts";
import { Random, seedOf } from "../../../support/random.ts";
import { open } from "./expect-same.ts";
import { GitSandbox } from "./git-sandbox.ts";

/** Merges, octopuses and side branches, each commit with a file of its own and a change to a shared one. */
function tangle(sandbox: GitSandbox, where: string, commits: number, random: Random): string[] {
  sandbox.init(where);
  const oids: string[] = [];
  for (let i = 0; i < commits; i++) {
    const parents = [...new Set(Array.from({ length: random.below(4) }, () => oids[random.below(i)]))];
    const known = parents.filter((oid) => oid !== undefined);
    const chosen = i > 0 && known.length === 0 && random.below(8) > 0 ? [oids[i - 1]!] : known;
    sandbox.git(where, "read-tree", "--empty");
    if (chosen[0] !== undefined) sandbox.git(where, "read-tree", chosen[0]);
    for (const [path, text] of [
      [`d${i % 3}/own${i}`, `own ${i}`],
      [`d${i % 2}/deep/shared`, `shared ${random.below(5)}`],
    ] as const) {
      const blob = sandbox.raw(where, ["hash-object", "-w", "--stdin"], Buffer.from(text)).toString().trim();
      sandbox.git(where, "update-index", "--add", "--cacheinfo", `100644,${blob},${path}`);
    }
    const tree = sandbox.git(where, "write-tree");
    const parentFlags = chosen.flatMap((oid) => ["-p", oid]);
    oids.push(sandbox.git(where, "commit-tree", tree, ...parentFlags, "-m", `commit ${i}`));
  }
  for (const [i, oid] of oids.entries()) sandbox.git(where, "branch", "-f", `b${i}`, oid);
  sandbox.git(where, "update-ref", "refs/heads/main", oids.at(-1)!);
  return oids;
}

function selected(repository: GitRepository, range: CommitRange): string[] {
  return selectCommits(repository, range)
    .map(({ oid }) => oid)
    .sort();
}

test("a range holds the commits git lists, whatever the shape of the history", () => {
  const seed = seedOf(11);
  const random = new Random(seed);
  using sandbox = new GitSandbox();
  const oids = tangle(sandbox, "r", 24, random);
  using repository = open(sandbox.at("r"));
  const list = (...args: string[]): string[] =>
    sandbox
      .git("r", "rev-list", ...args)
      .split("\n")
      .filter((line) => line !== "")
      .sort();
  for (let round = 0; round < 40; round++) {
    const [a, b, c] = [random.pick(oids), random.pick(oids), random.pick(oids)];
    expect(selected(repository, { tips: [a], hidden: [b] })).toEqual(list(a, `^${b}`));
    expect(selected(repository, { tips: [a, c], hidden: [b] })).toEqual(list(a, c, `^${b}`));
  }
  expect(selected(repository, { tips: oids, hidden: [] })).toEqual([...oids].sort());
});

test("what a range brought in is what differs from every parent, at its path", () => {
  const seed = seedOf(12);
  const random = new Random(seed);
  using sandbox = new GitSandbox();
  const oids = tangle(sandbox, "r", 20, random);
  using repository = open(sandbox.at("r"));
  for (let round = 0; round < 10; round++) {
    const [a, b] = [random.pick(oids), random.pick(oids)];
    const range = selectCommits(repository, { tips: [a], hidden: [b] });
    const expected = new Set<string>();
    for (const { oid, parents } of range) {
      // `-c` lists what differs from all parents; a root is compared with nothing.
      const args = ["diff-tree", "-r", "-c", "--root", "--no-commit-id", "--raw", "--no-abbrev", oid];
      for (const line of sandbox.git("r", ...args).split("\n")) {
        const [, blob, path] = /^:+(?:\d+ )+(?:[0-9a-f]{40} )*([0-9a-f]{40}) \w+\t(.*)$/.exec(line) ?? [];
        if (blob !== undefined && !/^0+$/.test(blob)) expected.add(blob);
        expect(path === undefined || parents.length >= 0).toBe(true);
      }
    }
    expect([...introducedBlobs(repository, range).keys()].sort()).toEqual([...expected].sort());
  }
});

test("depth counts from the tips, and a date leaves out what is older", () => {
  using sandbox = new GitSandbox();
  sandbox.init("r");
  sandbox.history("r", 10);
  using repository = open(sandbox.at("r"));
  const tip = sandbox.git("r", "rev-parse", "main");
  const all = sandbox.git("r", "rev-list", "main").split("\n");
  expect(selected(repository, { tips: [tip], hidden: [], depthMax: 3 })).toEqual(all.slice(0, 3).sort());
  const since = { tips: [tip], hidden: [], sinceSeconds: 1700000006 };
  expect(selected(repository, since)).toEqual(all.slice(0, 4).sort());
});

describe("a revision is understood as git understands it:", () => {
  test("names, ids in full and cut short, tags, parents and steps back", () => {
    using sandbox = new GitSandbox();
    sandbox.init("r");
    sandbox.commit("r", { a: "1" });
    sandbox.git("r", "checkout", "-q", "-b", "side/one");
    sandbox.commit("r", { b: "2" });
    sandbox.git("r", "checkout", "-q", "main");
    sandbox.commit("r", { c: "3" });
    sandbox.git("r", "merge", "-q", "--no-ff", "-m", "merge", "side/one");
    sandbox.git("r", "tag", "-a", "v1", "-m", "tag", "HEAD~1");
    sandbox.git("r", "tag", "-a", "v2", "-m", "tag of a tag", "v1");
    using repository = open(sandbox.at("r"));
    const head = sandbox.git("r", "rev-parse", "HEAD");
    const texts = ["HEAD", "@", "main", "side/one", "heads/main", "refs/heads/main", "v1", "v2", "tags/v1"];
    const steps = [
      "HEAD~1",
      "HEAD~",
      "HEAD^2",
      "HEAD^^",
      "main~2",
      "HEAD^2~1",
      "v2^{commit}",
      "HEAD^0",
      "HEAD^{}",
    ];
    for (const text of [...texts, ...steps, head, head.slice(0, 7), "main@{0}"]) {
      const expected = sandbox.git("r", "rev-parse", `${text}^{commit}`);
      expect([text, resolveQuietly(repository, text)]).toEqual([text, { kind: "commit", oid: expected }]);
    }
  });

  test("what is not there, not unique or no commit is said to be so", () => {
    using sandbox = new GitSandbox();
    sandbox.init("r");
    sandbox.commit("r", { a: "1" });
    sandbox.history("r", 60);
    using repository = open(sandbox.at("r"));
    const kindOf = (text: string): string => resolveQuietly(repository, text).kind;
    for (const text of ["nowhere", "HEAD~900", "HEAD^7", "-x", "--output=/tmp/x", "", "feed", "a..b"])
      expect([text, kindOf(text)]).toEqual([text, "unknown"]);
    expect(kindOf(sandbox.git("r", "rev-parse", "HEAD^{tree}"))).toBe("no-commit");
  });
});

describe("what is staged is found", () => {
  function staged(sandbox: GitSandbox, where = "r"): string[] {
    using repository = open(sandbox.at(where));
    return stagedBlobs(repository).blobs.map(({ blob, path }) => `${blob} ${path}`);
  }

  function truth(sandbox: GitSandbox, where = "r"): string[] {
    const args = [
      "diff-index",
      "--cached",
      "--raw",
      "--no-abbrev",
      "--no-renames",
      "--ita-invisible-in-index",
      "-z",
      "HEAD",
    ];
    const parts = sandbox.raw(where, args).toString().split("\0");
    const found: string[] = [];
    for (let i = 0; i + 1 < parts.length; i += 2) {
      const blob = parts[i]!.split(" ")[3]!;
      if (!/^0+$/.test(blob)) found.push(`${blob} ${parts[i + 1]}`);
    }
    return found;
  }

  for (const version of ["2", "3", "4"])
    test(`in an index of version ${version}: new, changed, renamed and deleted files, in folders and beside them`, () => {
      using sandbox = new GitSandbox();
      sandbox.init("r");
      const files = Object.fromEntries(
        Array.from({ length: 40 }, (_, i) => [`d${i % 4}/e${i % 3}/f${i}`, `content ${i}`]),
      );
      sandbox.commit("r", { ...files, "d1.txt": "beside", top: "1" });
      sandbox.git("r", "update-index", `--index-version=${version}`);
      expect(staged(sandbox)).toEqual([]);
      sandbox.write("r/d1/e2/f5", "changed");
      sandbox.write("r/d1/new", "new");
      sandbox.write("r/later", "only promised");
      sandbox.git("r", "mv", "d2", "moved");
      sandbox.git("r", "rm", "-q", "d3/e0/f3");
      sandbox.git("r", "add", "d1");
      sandbox.git("r", "add", "-N", "later");
      expect(staged(sandbox)).toEqual(truth(sandbox));
      expect(staged(sandbox).length).toBeGreaterThan(10);
    });

  test("before the first commit, in a split index by way of git, and with a folder where a file was", () => {
    using sandbox = new GitSandbox();
    sandbox.init("r");
    sandbox.write("r/a", "first");
    sandbox.git("r", "add", "a");
    expect(staged(sandbox)).toHaveLength(1);
    sandbox.git("r", "commit", "-q", "-m", "first");
    sandbox.git("r", "update-index", "--split-index");
    sandbox.git("r", "rm", "-q", "a");
    sandbox.write("r/a/b", "a folder now");
    sandbox.git("r", "add", "a");
    expect(staged(sandbox)).toEqual(truth(sandbox));
    using repository = open(sandbox.at("r"));
    expect(stagedBlobs(repository).isReadByGit).toBe(true);
  });

  test("in another index where one is named, and one that is not there is an error", () => {
    using sandbox = new GitSandbox();
    sandbox.init("r");
    sandbox.commit("r", { a: "one", b: "one" });
    sandbox.write("r/a", "two");
    sandbox.write("r/b", "two");
    sandbox.git("r", "add", "a");
    const other = sandbox.at("r/.git/next-index");
    copyFileSync(sandbox.at("r/.git/index"), other);
    sandbox.git("r", "add", "b");
    using repository = open(sandbox.at("r"));
    expect(stagedBlobs(repository).blobs.map(({ path }) => path)).toEqual(["a", "b"]);
    expect(stagedBlobs(repository, other).blobs.map(({ path }) => path)).toEqual(["a"]);
    expect(() => stagedBlobs(repository, `${other}-not`)).toThrow("next-index-not is not there");
    sandbox.git("r", "update-index", "--split-index");
    copyFileSync(sandbox.at("r/.git/index"), other);
    sandbox.git("r", "reset", "-q", "b");
    expect(stagedBlobs(repository, other)).toMatchObject({
      isReadByGit: true,
      blobs: [{ path: "a" }, { path: "b" }],
    });
  });

  test("in all three versions of a file whose merge has conflicts", () => {
    using sandbox = new GitSandbox();
    sandbox.init("r");
    sandbox.commit("r", { a: "base" });
    sandbox.git("r", "checkout", "-q", "-b", "side");
    sandbox.commit("r", { a: "theirs" });
    sandbox.git("r", "checkout", "-q", "main");
    sandbox.commit("r", { a: "ours" });
    expect(() => sandbox.git("r", "merge", "-q", "side")).toThrow();
    expect(staged(sandbox)).toHaveLength(2);
  });
});
