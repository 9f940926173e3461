/** From what a remote lists to what is fetched. */
import { expect, test } from "bun:test";
import {
  type FetchPlan,
  listingPatterns,
  parseListing,
  planCommit,
  planCommitAmongAll,
  planFetch,
} from "../../../../../src/sources/mirror/core/remote-refs.ts";

const [A, B] = ["a".repeat(40), "b".repeat(40)];
const LISTING = `ref: refs/heads/main\tHEAD\n${A}\tHEAD\n${A}\trefs/heads/main\n${B}\trefs/tags/v1\n${A}\trefs/tags/v1^{}\n`;
const remote = parseListing(LISTING);

function planned(selection: Parameters<typeof planFetch>[0], from = remote, depth?: number): FetchPlan {
  const plan = planFetch(selection, from, depth);
  if (plan.kind !== "fetch") throw new Error(`missing ${plan.ref}`);
  return plan;
}

test("a listing gives HEAD, its branch and all refs but peeled tags", () => {
  expect(remote.headBranch).toBe("refs/heads/main");
  expect(remote.headOid).toBe(A);
  expect([...remote.refs]).toEqual([
    ["refs/heads/main", A],
    ["refs/tags/v1", B],
  ]);
});

test("lines that make no sense are left out", () => {
  const hostile = parseListing(
    [
      `${A}\trefs/heads/../../x`,
      `${A}\trefs/heads/a:b`,
      `x\trefs/heads/y`,
      `${A}\t--upload-pack=x`,
      "",
      `ref: x\tHEAD`,
    ].join("\n"),
  );
  expect(hostile).toEqual({ headBranch: undefined, headOid: undefined, refs: new Map() });
});

test("each selection fetches what it needs, and asks for no more than that", () => {
  expect(planned({ kind: "all-refs" })).toMatchObject({ refspecs: ["+refs/*:refs/*"], prunes: true });
  expect(planned({ kind: "default-branch" })).toMatchObject({
    refspecs: ["+refs/heads/main:refs/heads/main"],
    prunes: false,
    head: { kind: "branch", name: "refs/heads/main" },
  });
  const refs = ["refs/tags/v1"];
  expect(planned({ kind: "refs", refs })).toMatchObject({ refspecs: ["+refs/tags/v1:refs/tags/v1"] });
  expect(planFetch({ kind: "refs", refs: ["refs/heads/x"] }, remote, undefined)).toEqual({
    kind: "missing",
    ref: "refs/heads/x",
  });
  expect(listingPatterns({ kind: "default-branch" })).toEqual(["HEAD"]);
  expect(listingPatterns({ kind: "refs", refs })).toEqual(["HEAD", "refs/tags/v1"]);
  expect(listingPatterns({ kind: "all-refs" })).toEqual([]);
});

test("a detached HEAD is fetched under a name of ours", () => {
  const detached = parseListing(`${B}\tHEAD\n${A}\trefs/heads/main\n`);
  expect(planned({ kind: "default-branch" }, detached)).toMatchObject({
    refspecs: ["+HEAD:refs/gossip/head"],
    head: { kind: "detached", oid: B },
  });
  expect(planned({ kind: "all-refs" }, detached).refspecs).toEqual([
    "+refs/*:refs/*",
    "+HEAD:refs/gossip/head",
  ]);
});

test("nothing is fetched of a repository without a default branch, and HEAD leads nowhere", () => {
  expect(planned({ kind: "default-branch" }, parseListing(""))).toMatchObject({
    refspecs: [],
    head: { kind: "branch", name: "refs/gossip/none" },
  });
});

test("a fingerprint changes with everything a selection depends on, and with nothing else", () => {
  const moved = parseListing(LISTING.replace(`${B}\trefs/tags/v1`, `${A}\trefs/tags/v1`));
  const print = (...args: Parameters<typeof planned>) => planned(...args).fingerprint;
  expect(print({ kind: "all-refs" }, moved)).not.toBe(print({ kind: "all-refs" }));
  expect(print({ kind: "default-branch" }, moved)).toBe(print({ kind: "default-branch" }));
  expect(print({ kind: "all-refs" }, remote, 3)).not.toBe(print({ kind: "all-refs" }));
  const shuffled = parseListing(LISTING.split("\n").reverse().join("\n"));
  expect(print({ kind: "all-refs" }, shuffled)).toBe(print({ kind: "all-refs" }));
  const kinds = [
    { kind: "all-refs" },
    { kind: "default-branch" },
    { kind: "refs", refs: ["refs/heads/main"] },
  ] as const;
  expect(new Set(kinds.map((selection) => print(selection))).size).toBe(3);
});

test("a commit is fetched by its name, else looked for among everything", () => {
  const named = planCommit(A, undefined);
  expect(named).toMatchObject({
    refspecs: [`+${A}:refs/gossip/scan-targets/commits/${A}`],
    head: undefined,
    format: "sha1",
  });
  expect(planCommitAmongAll(A, remote, undefined)).toMatchObject({
    refspecs: ["+refs/*:refs/*"],
    anchor: A,
    fingerprint: named.fingerprint,
  });
  expect(planCommit("c".repeat(64), undefined).format).toBe("sha256");
});
