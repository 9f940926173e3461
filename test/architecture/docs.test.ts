/** Generated pages say what the code says; pages written by hand name files that are there, and can be reached from the README. */
import { expect, test } from "bun:test";
import { existsSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { rulesPage, withRuleCounts } from "../../scripts/rules-page.ts";
import { allRules } from "../../src/engine/rules/index.ts";
import { ROOT } from "./source-tree.ts";

const GENERATED = ["docs/rules.md", "docs/configuration.md"];
const PAGES = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", ...pagesIn("docs")];
const BY_HAND = PAGES.filter((page) => !GENERATED.includes(page));

test("docs/rules.md is what the rules say (bun scripts/gen-docs.ts)", async () => {
  expect((await textOf("docs/rules.md")) === rulesPage(allRules())).toBe(true);
});

test("the README counts the rules and their vendors (bun scripts/gen-docs.ts)", async () => {
  const readme = await textOf("README.md");
  expect(readme).toMatch(/[\d,]+ rules for what [\d,]+ vendors issue/);
  expect(withRuleCounts(readme, allRules())).toBe(readme);
});

test.each(BY_HAND)("every path that %s names is there", async (page) => {
  const named = [...(await textOf(page)).matchAll(/`((?:\.\/)?(?:src|test|scripts|docs)\/[\w./-]*)/g)];
  const paths = named.map((match) => match[1]!);
  expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
});

test("ARCHITECTURE.md names every room, and every room within a room", async () => {
  const page = await textOf("ARCHITECTURE.md");
  const files = [...new Bun.Glob("src/**/*.ts").scanSync({ cwd: ROOT })];
  const rooms = new Set(files.map((file) => dirname(file).split("/").slice(0, 3).join("/")));
  expect([...rooms].filter((room) => room !== "src" && !page.includes(`\`${room}/`)).sort()).toEqual([]);
});

test.each(BY_HAND)("every link of %s leads to a page, and to a heading where it names one", async (page) => {
  const broken: string[] = [];
  for (const { path, heading } of linksOf(page, await textOf(page))) {
    const isThere = existsSync(join(ROOT, path));
    if (!isThere || (heading !== "" && !headingsOf(await textOf(path)).has(heading)))
      broken.push(`${path}#${heading}`);
  }
  expect(broken).toEqual([]);
});

test("every page can be reached from the README", async () => {
  const reached = new Set(["README.md"]);
  for (const page of reached) {
    if (page.endsWith("/")) for (const inside of pagesIn(page.slice(0, -1))) reached.add(inside);
    else if (page.endsWith(".md"))
      for (const { path } of linksOf(page, await textOf(page))) reached.add(path);
  }
  expect(PAGES.filter((page) => !reached.has(page))).toEqual([]);
});

interface Link {
  /** Relative to the root; of a folder with `/` at its end. */
  readonly path: string;
  /** As the link writes it, or empty. */
  readonly heading: string;
}

function linksOf(page: string, text: string): readonly Link[] {
  const links = [...text.matchAll(/\]\((?!\w+:)([^)#\s]*)(?:#([^)\s]*))?\)/g)];
  return links.map(([, target = "", heading = ""]) => ({
    path: target === "" ? page : normalize(join(dirname(page), target)),
    heading,
  }));
}

/** As GitHub makes them of titles. */
function headingsOf(text: string): ReadonlySet<string> {
  const titles = [...text.matchAll(/^#+ (.*)$/gm)].map((match) => match[1]!);
  return new Set(
    titles.map((title) =>
      title
        .toLowerCase()
        .replace(/[^\w\- ]/g, "")
        .replaceAll(" ", "-"),
    ),
  );
}

function pagesIn(folder: string): readonly string[] {
  return [...new Bun.Glob(`${folder}/**/*.md`).scanSync({ cwd: ROOT })].sort();
}

function textOf(page: string): Promise<string> {
  return Bun.file(join(ROOT, page)).text();
}
