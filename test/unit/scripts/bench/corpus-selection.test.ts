/** Which files a corpus is made of. */
import { describe, expect, test } from "bun:test";
import { belongs, neutralPath, pathHash, selectFiles } from "../../../../scripts/bench/corpus-selection.ts";

const file = (to: string, sizeBytes = 100) => ({ from: `/src/${to}`, to, sizeBytes });
const many = Array.from({ length: 500 }, (_, index) =>
  file(`npm/package-${index % 7}/lib/file-${index}.js`, 50 + index),
);
const paths = (files: readonly { readonly to: string }[]) => files.map(({ to }) => to);

describe("choosing a corpus", () => {
  test("the order of the sources does not change the choice", () => {
    expect(paths(selectFiles(many.toReversed(), 20_000))).toEqual(paths(selectFiles(many, 20_000)));
  });

  test("a smaller corpus is the beginning of a larger one", () => {
    const small = paths(selectFiles(many, 10_000));
    expect(small.length).toBeGreaterThan(10);
    expect(paths(selectFiles(many, 60_000)).slice(0, small.length)).toEqual(small);
  });

  test("the sizes chosen add up to the limit or less, and the next file would have passed it", () => {
    const limit = 10_000;
    const chosen = selectFiles(many, limit);
    const next = selectFiles(many, 1_000_000)[chosen.length]!;
    const bytes = chosen.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
    expect(bytes).toBeLessThanOrEqual(limit);
    expect(bytes + next.sizeBytes).toBeGreaterThan(limit);
  });

  test("neighbours in a folder are spread: a fifth of the bytes holds files of every package", () => {
    const total = many.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
    const packages = new Set(paths(selectFiles(many, total / 5)).map((path) => path.split("/")[1]));
    expect(packages.size).toBe(7);
  });

  test("hashes of paths that differ in one letter are far apart", () => {
    expect(Math.abs(pathHash("a/b.ts") - pathHash("a/c.ts"))).toBeGreaterThan(1 << 20);
  });

  test("folders that scanners pass over get another name, and names that only resemble them keep theirs", () => {
    expect(neutralPath("a/node_modules/b/vendor/c.js")).toBe("a/modules/b/supplied/c.js");
    expect(neutralPath("a/vendors/node_modules.js")).toBe("a/vendors/node_modules.js");
  });

  test.each([
    "x/.gitignore",
    ".ignore",
    "x/.gitattributes",
    "a/.gitleaks.toml",
    "a.tar.gz",
    "lib/x.jar",
    "data/q.npz",
  ])("%s stays out", (path) => expect(belongs(file(path))).toBe(false));

  test.each(["x/gitignore.js", "src/ignore.ts", ".env", "a/zip.js", "tar/x.py"])("%s comes in", (path) =>
    expect(belongs(file(path))).toBe(true),
  );

  test("a file above 20 MB stays out", () => {
    expect(belongs(file("a.bin", 20_000_000))).toBe(true);
    expect(belongs(file("a.bin", 20_000_001))).toBe(false);
  });
});
