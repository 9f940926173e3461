/** Looking for repositories below a directory. */
import { expect, test } from "bun:test";
import { mkdirSync, symlinkSync } from "node:fs";
import { discoverRepositories } from "../../../../src/sources/git/discover-repositories.ts";
import { TempTree } from "../../../support/temp-tree.ts";

function addRepository(tree: TempTree, path: string): void {
  for (const folder of ["objects", "refs"]) mkdirSync(tree.at(`${path}/${folder}`), { recursive: true });
  tree.write(`${path}/HEAD`, "ref: refs/heads/main\n");
}

async function found(tree: TempTree, depthMax: number): Promise<readonly string[]> {
  const { repositories, problems } = await discoverRepositories(tree.path, { depthMax });
  expect(problems).toEqual([]);
  return repositories.map((path) => path.slice(tree.path.length + 1));
}

test("work trees and bare repositories are found, in order, and nothing is looked for inside of them", async () => {
  using tree = new TempTree({ "notes/x.txt": "", "work/sub/y.txt": "" });
  for (const path of ["z.git", "work/.git", "work/vendor/inner/.git", "deep/a/b.git"])
    addRepository(tree, path);
  expect(await found(tree, 4)).toEqual(["deep/a/b.git", "work", "z.git"]);
});

test("depth is a limit: 0 looks at the directory itself", async () => {
  using tree = new TempTree();
  for (const path of ["a.git", "one/b.git", "one/two/c.git"]) addRepository(tree, path);
  expect(await found(tree, 0)).toEqual([]);
  expect(await found(tree, 1)).toEqual(["a.git"]);
  expect(await found(tree, 2)).toEqual(["a.git", "one/b.git"]);
  const { repositories } = await discoverRepositories(tree.at("a.git"), { depthMax: 0 });
  expect(repositories).toEqual([tree.at("a.git")]);
});

test("a symbolic link is not followed, but for the directory that is named", async () => {
  using tree = new TempTree();
  addRepository(tree, "real/a.git");
  symlinkSync(tree.at("real"), tree.at("link"));
  symlinkSync(tree.path, tree.at("real/round"));
  expect(await found(tree, 8)).toEqual(["real/a.git"]);
  const { repositories } = await discoverRepositories(tree.at("link"), { depthMax: 8 });
  expect(repositories).toEqual([tree.at("real/a.git")]);
});

test("a directory that is not there is refused by name", async () => {
  using tree = new TempTree();
  const missing = tree.at("nowhere");
  await expect(discoverRepositories(missing, { depthMax: 1 })).rejects.toThrow(missing);
});
