import { expect, test } from "bun:test";
import { Holdings, NOTHING } from "../../../../src/sources/git/core/holdings.ts";
import { topologicalOrder } from "../../../../src/sources/git/core/topological-order.ts";
import { type BlobTrace, type GitRepository, traceBlobs } from "../../../../src/sources/git/index.ts";
import { TreeTable } from "../../../../src/sources/git/tree-table.ts";
import { Random, seedOf } from "../../../support/random.ts";
import { open } from "./expect-same.ts";
import { GitSandbox } from "./git-sandbox.ts";

interface BlobOrigin {
  readonly commit: string;
  readonly path: string;
}

function traced<T>(
  sandbox: GitSandbox,
  where: string,
  ask: (trace: BlobTrace, repository: GitRepository) => T,
): T {
  using repository = open(sandbox.at(where));
  const trace = traceBlobs(
    repository,
    [...repository.blobs()].map(({ oid }) => oid),
  );
  const answer = ask(trace, repository);
  expect(repository.problems).toEqual([]);
  return answer;
}

function originsIn(sandbox: GitSandbox, where: string): ReadonlyMap<string, BlobOrigin> {
  return traced(sandbox, where, (trace, repository) => {
    const origins = new Map<string, BlobOrigin>();
    for (const { oid } of repository.blobs()) {
      const [first] = trace.placesOf(oid);
      if (first !== undefined) origins.set(oid, { commit: first.commit, path: first.path });
    }
    return origins;
  });
}

function blobAt(sandbox: GitSandbox, where: string, place: string): string {
  return sandbox.git(where, "rev-parse", place);
}

test("every blob of a history is traced to the commit git blames, and to its path there", () => {
  using sandbox = new GitSandbox();
  sandbox.init("r");
  sandbox.history("r", 12);
  sandbox.git("r", "repack", "-q", "-adf");
  const origins = originsIn(sandbox, "r");
  const expected = new Map<string, BlobOrigin>();
  for (const commit of sandbox.git("r", "rev-list", "--topo-order", "--reverse", "HEAD").split("\n"))
    for (const line of sandbox.git("r", "ls-tree", "-r", commit).split("\n")) {
      const [, blob, path] = /^\S+ blob (\S+)\t(.*)$/.exec(line)!;
      if (!expected.has(blob!)) expected.set(blob!, { commit, path: path! });
    }
  expect([...origins].sort()).toEqual([...expected].sort());
});

test("content that only a merge brought in is traced to the merge", () => {
  using sandbox = new GitSandbox();
  sandbox.init("r");
  sandbox.commit("r", { a: "1" });
  sandbox.git("r", "checkout", "-q", "-b", "side");
  sandbox.commit("r", { b: "2" });
  sandbox.git("r", "checkout", "-q", "main");
  sandbox.commit("r", { c: "3" });
  sandbox.git("r", "merge", "-q", "--no-ff", "--no-commit", "side");
  const merge = sandbox.commit("r", { "deep/er/evil.txt": "nowhere else" }, "merge");
  const origins = originsIn(sandbox, "r");
  expect(origins.get(blobAt(sandbox, "r", "HEAD:deep/er/evil.txt"))).toEqual({
    commit: merge,
    path: "deep/er/evil.txt",
  });
});

test("a blob that was removed, renamed and brought back is traced to its first commit", () => {
  using sandbox = new GitSandbox();
  sandbox.init("r");
  sandbox.commit("r", { other: "x" });
  const first = sandbox.commit("r", { "old name.txt": "content to follow" });
  const blob = blobAt(sandbox, "r", "HEAD:old name.txt");
  sandbox.git("r", "mv", "old name.txt", "new.txt");
  sandbox.commit("r", {});
  sandbox.git("r", "rm", "-q", "new.txt");
  sandbox.commit("r", {});
  sandbox.commit("r", { "back.txt": "content to follow" });
  expect(originsIn(sandbox, "r").get(blob)).toEqual({ commit: first, path: "old name.txt" });
});

test("a blob that no commit holds has no origin, and one in the stash has the stash", () => {
  using sandbox = new GitSandbox();
  sandbox.init("r");
  sandbox.commit("r", { a: "1" });
  sandbox.write("r/loose", "dangling");
  const dangling = sandbox.git("r", "hash-object", "-w", "loose");
  sandbox.write("r/a", "stashed");
  sandbox.git("r", "stash", "-q");
  const origins = originsIn(sandbox, "r");
  expect(origins.has(dangling)).toBe(false);
  const stashCommits = sandbox.git("r", "rev-list", "refs/stash", "^HEAD").split("\n");
  expect(stashCommits).toContain(origins.get(blobAt(sandbox, "r", "refs/stash:a"))!.commit);
});

test("wrong clocks do not make a child come before its parent", () => {
  const seed = seedOf(4);
  const random = new Random(seed);
  for (let round = 0; round < 200; round++) {
    const commits = Array.from({ length: 1 + random.below(40) }, (_, i) => ({
      oid: `c${i}`,
      tree: "t",
      parents: Array.from({ length: random.below(4) }, () => `c${random.below(i + 1) - 1}`),
      seconds: random.below(5),
    }));
    const shuffled = [...commits].sort(() => random.next() - 0.5);
    const order = topologicalOrder(shuffled).map(({ oid }) => oid);
    if (order.length !== commits.length) throw new Error(`seed ${seed}, round ${round}: commits lost`);
    const place = new Map(order.map((oid, i) => [oid, i]));
    for (const { oid, parents } of commits)
      for (const parent of parents)
        if ((place.get(parent) ?? -1) > place.get(oid)!)
          throw new Error(`seed ${seed}, round ${round}: ${oid}`);
    expect(topologicalOrder(commits).map(({ oid }) => oid)).toEqual(order);
  }
});

test("a blob's later places follow its introduction: renames of files and folders, copies, and its return", () => {
  using sandbox = new GitSandbox();
  sandbox.init("r");
  const first = sandbox.commit("r", { "in/a.txt": "the content", other: "1" });
  const blob = blobAt(sandbox, "r", "HEAD:in/a.txt");
  sandbox.git("r", "mv", "in", "out");
  const folder = sandbox.commit("r", {});
  sandbox.git("r", "mv", "out/a.txt", "out/b.txt");
  const file = sandbox.commit("r", {});
  const copied = sandbox.commit("r", { "copy.txt": "the content" });
  sandbox.git("r", "rm", "-q", "copy.txt", "out/b.txt");
  const removed = sandbox.commit("r", {});
  const back = sandbox.commit("r", { "anew/a.txt": "the content" });
  traced(sandbox, "r", ({ history, numberOf, placesOf }) => {
    expect(placesOf(blob).map(({ commit, path }) => `${commit} ${path}`)).toEqual([
      `${first} in/a.txt`,
      `${folder} out/a.txt`,
      `${file} out/b.txt`,
      `${copied} copy.txt`,
      `${back} anew/a.txt`,
    ]);
    const blobs = new Set([numberOf(blob)!]);
    const gone = history.removalsOf(blobs, () => true).map((number) => history.oidOf(number));
    expect(gone).toEqual([removed]);
    const holds = history.holder(blobs);
    expect([first, removed, back].map((oid) => holds(history.numberOf(oid)!))).toEqual([true, false, true]);
  });
});

test("a merge that takes the side without a blob did not remove it: the commit on that side did", () => {
  using sandbox = new GitSandbox();
  sandbox.init("r");
  sandbox.commit("r", { a: "1", gone: "the content" });
  const blob = blobAt(sandbox, "r", "HEAD:gone");
  sandbox.git("r", "checkout", "-q", "-b", "side");
  sandbox.git("r", "rm", "-q", "gone");
  const removed = sandbox.commit("r", {});
  sandbox.git("r", "checkout", "-q", "main");
  sandbox.commit("r", { a: "2" });
  sandbox.git("r", "merge", "-q", "--no-ff", "-m", "merge", "side");
  traced(sandbox, "r", ({ history, numberOf }) => {
    const gone = history.removalsOf(new Set([numberOf(blob)!]), () => true);
    expect(gone.map((number) => history.oidOf(number))).toEqual([removed]);
  });
});

test("trees that lead round in a circle end the walk", () => {
  const [tree, other, blob] = ["aa", "bb", "cc"].map((pair) => pair.repeat(20)) as [string, string, string];
  const trees = new TreeTable({ idBytes: 20, directories: [] });
  const bytesOf = (oid: string): Uint8Array => Uint8Array.fromHex(oid);
  const entry = (mode: string, name: string, oid: string): Buffer =>
    Buffer.concat([Buffer.from(`${mode} ${name}\0`), Buffer.from(oid, "hex")]);
  trees.add(bytesOf(tree), Buffer.concat([entry("40000", "in", other), entry("100644", "file", blob)]));
  trees.add(bytesOf(other), entry("40000", "back", tree));
  expect(() => trees.add(bytesOf("dd".repeat(20)), Buffer.from("100644 cut\0short"))).toThrow(
    /ends within an entry/,
  );
  const number = trees.ids.find(bytesOf(blob), 0);
  const holdings = new Holdings(trees.graphOf([number]), () => true);
  const numberOf = (oid: string): number => trees.ids.find(bytesOf(oid), 0);
  const held = holdings.beyond(holdings.of(numberOf(other)), []);
  expect(held.map((one) => [one.blob, one.names.length])).toEqual([[number, 2]]);
  expect(holdings.holdsAny(holdings.of(numberOf(tree)), new Set([number]), new Map())).toBe(true);
  expect(holdings.of(numberOf(blob))).toBe(NOTHING);
});
