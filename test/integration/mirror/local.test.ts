/** Repositories that are read where they lie. */
import { afterAll, expect, test } from "bun:test";
import { chmodSync, symlinkSync } from "node:fs";
import { localTarget, look, mirrorsAt, opened } from "../../support/open-mirrors.ts";
import { TempTree } from "../../support/temp-tree.ts";
import { GitSandbox } from "../../unit/sources/git/git-sandbox.ts";

const box = new GitSandbox();
const root = new TempTree();
const mirrors = await mirrorsAt(root.path);
box.init("repo");
box.commit("repo", { "inner/a.txt": "a" });
box.init("bare.git", "--bare");
afterAll(async () => {
  await mirrors.close();
  box[Symbol.dispose]();
  root[Symbol.dispose]();
});

test("a work tree, its git directory and a bare repository are read in place, by several at once", async () => {
  for (const path of ["repo", "repo/.git", "bare.git"]) {
    const before = [...new Bun.Glob("**/*").scanSync({ cwd: box.at(path), dot: true })].sort();
    await using one = await opened(mirrors, localTarget(box.at(path)));
    await using two = await opened(mirrors, localTarget(box.at(path)));
    for (const mirror of [one, two])
      expect(mirror).toMatchObject({ path: box.at(path), how: "in-place", receivedBytes: 0 });
    expect([...new Bun.Glob("**/*").scanSync({ cwd: box.at(path), dot: true })].sort()).toEqual(before);
  }
});

test("a path where nothing is, or no repository's root, parks the shard", async () => {
  expect(await look(mirrors, localTarget(box.at("nowhere")))).toEqual({
    kind: "unusable",
    reason: "not-found",
    why: "the repository is not there on this host",
  });
  for (const path of ["repo/inner", "repo/inner/a.txt"])
    expect(await look(mirrors, localTarget(box.at(path)))).toMatchObject({ kind: "unusable" });
  expect(await look(mirrors, localTarget(box.at("repo/inner")))).toMatchObject({ reason: "other" });
});

test("a symbolic link on the way is not followed", async () => {
  symlinkSync(box.at(""), root.at("link"));
  symlinkSync(box.at("repo"), root.at("link-to-repo"));
  for (const path of [root.at("link/repo"), root.at("link-to-repo")])
    expect(await look(mirrors, localTarget(path))).toEqual({
      kind: "unusable",
      reason: "other",
      why: "the repository, or a directory above it, is a symbolic link on this host",
    });
});

test.skipIf(process.getuid?.() === 0)("what may not be read is said to be so", async () => {
  box.init("closed");
  for (const path of ["closed/.git/objects", "closed/.git", "closed"]) {
    chmodSync(box.at(path), 0o000);
    const outcome = await look(mirrors, localTarget(box.at("closed")));
    chmodSync(box.at(path), 0o700);
    expect(outcome).toMatchObject({ kind: "unusable", reason: "permission-denied" });
  }
});
