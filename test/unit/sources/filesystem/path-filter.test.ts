import { expect, test } from "bun:test";
import { admitsNamedFile, NO_FILTER } from "../../../../src/sources/filesystem/path-filter.ts";
import { fakeScan, foundPaths } from "../../../support/builders/fake-scan.ts";
import { TempTree } from "../../../support/temp-tree.ts";

const FILES = ["src/a.ts", "src/b.js", "src/deep/c.ts", "docs/src/d.ts", "node_modules/p/e.ts", "f.ts"];

async function scanned(filter: { include?: string[]; exclude?: string[] }) {
  using tree = new TempTree(Object.fromEntries(FILES.map((path) => [path, "MARK{x}"])));
  const outcome = await fakeScan([tree.path], { filter: { ...NO_FILTER, ...filter } });
  const paths = foundPaths(outcome).map((path) => path.slice(tree.path.length + 1));
  return { paths, excluded: outcome.summary.skipped.excluded };
}

test("an excluded directory is left out as a whole and counted once", async () => {
  const { paths, excluded } = await scanned({ exclude: ["node_modules"] });
  expect(paths).toEqual(["docs/src/d.ts", "f.ts", "src/a.ts", "src/b.js", "src/deep/c.ts"]);
  expect(excluded).toBe(1);
});

test("a glob with a slash is bound to the root, one without matches at any depth", async () => {
  expect((await scanned({ exclude: ["/src", "*.js"] })).paths).toEqual([
    "docs/src/d.ts",
    "f.ts",
    "node_modules/p/e.ts",
  ]);
  expect((await scanned({ exclude: ["src"] })).paths).toEqual(["f.ts", "node_modules/p/e.ts"]);
});

test("a later exclude with an exclamation mark takes a file back", async () => {
  expect((await scanned({ exclude: ["*.ts", "!c.ts"] })).paths).toEqual(["src/b.js", "src/deep/c.ts"]);
});

test("with includes only what one of them matches is scanned, directories with all below", async () => {
  expect((await scanned({ include: ["*.js", "docs/"] })).paths).toEqual(["docs/src/d.ts", "src/b.js"]);
  expect((await scanned({ include: ["/src/**"] })).paths).toEqual(["src/a.ts", "src/b.js", "src/deep/c.ts"]);
});

test("excludes win over includes", async () => {
  expect((await scanned({ include: ["src"], exclude: ["deep", "docs"] })).paths).toEqual([
    "src/a.ts",
    "src/b.js",
  ]);
});

test.each([
  ["src/a.ts", { exclude: ["src/"] }, false],
  ["../src/a.ts", { exclude: ["/src"] }, false],
  ["/abs/src/a.ts", { exclude: ["*.ts"] }, false],
  ["src/a.ts", { exclude: ["a.ts/"] }, true],
  ["src/a.ts", { include: ["*.js"] }, false],
  ["src/a.ts", { include: ["src"] }, true],
  ["a.ts", { include: ["*.ts"] }, true],
])("a named file %p under %p: scanned is %p", (path, filter, expected) => {
  expect(admitsNamedFile(path, { ...NO_FILTER, ...filter })).toBe(expected);
});
