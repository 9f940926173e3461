/** Generated pages say what the code says, and the pages written by hand name files that are there. */
import { expect, test } from "bun:test";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { rulesPage } from "../../scripts/rules-page.ts";
import { allRules } from "../../src/engine/rules/index.ts";
import { ROOT } from "./source-tree.ts";

const BY_HAND = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md"];

test("docs/rules.md is what the rules say (bun scripts/gen-docs.ts)", async () => {
  const page = await Bun.file(join(ROOT, "docs/rules.md")).text();
  expect(page === rulesPage(allRules())).toBe(true);
});

test.each(BY_HAND)("every path that %s names is there", async (page) => {
  const text = await Bun.file(join(ROOT, page)).text();
  const paths = [...text.matchAll(/(?:`|\]\()((?:\.\/)?(?:src|test|scripts|docs|\.ci)\/[\w./-]*)/g)].map(
    (match) => match[1]!,
  );
  expect(paths.length).toBeGreaterThan(3);
  expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
});
