/** Globs over finding paths. */
import { expect, test } from "bun:test";
import { pathGlob } from "../../../../src/scan/core/path-glob.ts";
import { processorMs } from "../../../support/processor-time.ts";

const CASES: readonly [glob: string, fits: readonly string[], fitsNot: readonly string[]][] = [
  ["*.env", ["a.env", "x/a.env", "./a.env", "/abs/a.env", "a.zip::b.env"], ["a.env2", "a.env/b"]],
  ["test/*.env", ["test/a.env", "x/test/a.env"], ["test/x/a.env", "mytest/a.env"]],
  ["test/**", ["test/a", "x/test/a/b"], ["test", "attest/a"]],
  ["/src/*.ts", ["src/a.ts", "./src/a.ts", "/src/a.ts"], ["x/src/a.ts", "src/x/a.ts"]],
  ["a/**/b", ["a/b", "a/x/b", "a/x/y/b", "q/a/b"], ["ab", "a/xb", "a/b/c"]],
  ["**/b", ["b", "x/b"], ["xb"]],
  ["a?c", ["abc", "a漢c", "x/a👍c"], ["ac", "a/c", "abbc"]],
  ["a.c", ["a.c"], ["abc"]],
  ["a[1](2)", ["a[1](2)"], ["a1"]],
  ["*", ["a", "x/a"], []],
];

for (const [glob, fits, fitsNot] of CASES) {
  test(`${glob} fits what it should and nothing else`, () => {
    const covers = pathGlob(glob);
    for (const path of fits) expect(covers(path), path).toBe(true);
    for (const path of fitsNot) expect(covers(path), path).toBe(false);
  });
}

test("many stars against a long path end quickly", () => {
  const spentMs = processorMs(() => expect(pathGlob(`${"*a".repeat(30)}*b`)("a".repeat(5000))).toBe(false));
  expect(spentMs).toBeLessThan(2_000);
});
