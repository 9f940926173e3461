/** From repositories as they were asked for to one target each. */
import { expect, test } from "bun:test";
import {
  type AskedRepository,
  commitId,
  fullRefNames,
  listTargets,
  REPOSITORIES_MAX,
} from "../../../../src/scan/core/git-target-list.ts";

function asked(path: string, more: Partial<AskedRepository> = {}): AskedRepository {
  return {
    locator: { kind: "local", path },
    place: `argument ${path}`,
    selection: { kind: "all-refs" },
    mode: "odb-blob",
    merges: "all-parents",
    enrichesIdentity: false,
    ...more,
  };
}

const paths = (list: ReturnType<typeof listTargets>) =>
  list.repositories.map(({ locator }) => (locator.kind === "local" ? locator.path : locator.url));

test("repositories are sorted by the bytes of their keys, each once", () => {
  const names = ["/b", "/\uffee", "/a", "/\u{1f600}", "/B", "/b", "/a/x"];
  const list = listTargets(names.map((name) => asked(name)));
  const byBytes = [...new Set(names)].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  expect(paths(list)).toEqual(byBytes);
  expect(list.repeated).toBe(1);
});

test.each<readonly [string, Partial<AskedRepository>]>([
  ["another selection", { selection: { kind: "default-branch" } }],
  ["other refs", { selection: { kind: "refs", refs: ["refs/heads/a"] } }],
  ["a commit", { selection: { kind: "commit", oid: "ab".repeat(20) } }],
  ["another mode", { mode: "diff-history" }],
  ["another way with merges", { merges: "first-parent" }],
])("the same repository with %s is refused, and both places are named", (_, more) => {
  const twice = [asked("/a", { place: "line 1 of x" }), asked("/a", { place: "line 7 of y", ...more })];
  expect(() => listTargets(twice)).toThrow(/^line 7 of y: \/a .*line 1 of x/);
});

test("a run has room for ten thousand repositories, and says where it is full", () => {
  const many = (count: number) => Array.from({ length: count }, (_, index) => asked(`/${index}`));
  expect(listTargets(many(REPOSITORIES_MAX)).repositories).toHaveLength(REPOSITORIES_MAX);
  expect(() => listTargets(many(REPOSITORIES_MAX + 1))).toThrow("argument /10000: a run has");
});

test("names of refs become full, sorted, each once", () => {
  expect(fullRefNames(["main", "tags/v1", "refs/heads/main", "a/b", "notes/x"])).toEqual([
    "refs/heads/a/b",
    "refs/heads/main",
    "refs/notes/x",
    "refs/tags/v1",
  ]);
});

test.each(["..", "a..b", "a b", "-x~1", "refs/", "a\u0085", "HEAD^", "a.lock", "@{1}"])(
  "%j is no name of a ref",
  (name) => {
    expect(() => fullRefNames([name])).toThrow("a ref's name");
  },
);

test("a commit is named in full", () => {
  expect(commitId("AB".repeat(20))).toBe("ab".repeat(20));
  expect(commitId("0".repeat(64))).toBe("0".repeat(64));
  for (const text of ["abc", "HEAD", "g".repeat(40), "a".repeat(41)])
    expect(() => commitId(text)).toThrow("full id");
});
