/** What the walk leaves out, against git itself: random trees with random ignore files. */
import { expect, test } from "bun:test";
import { join } from "node:path";
import type { DirectoryVisitor } from "../../../../src/sources/filesystem/directory-reader.ts";
import { readDirectory } from "../../../../src/sources/filesystem/directory-reader.ts";
import { childPrefix } from "../../../../src/sources/filesystem/fs-path.ts";
import { type FilterOptions, NO_FILTER, PathFilter } from "../../../../src/sources/filesystem/path-filter.ts";
import { TempTree } from "../../../support/temp-tree.ts";

const SEED = Number(process.env["SEED"] ?? 20_261_121);
const TREES = Number(process.env["TREES"] ?? 12);

/** Paths of the files below `root` that pass, relative to it and sorted. */
function walk(root: string, options: Partial<FilterOptions>): string[] {
  const filter = new PathFilter(root, { ...NO_FILTER, ...options });
  const files: string[] = [];
  const waiting = [root];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const directory = at;
    const visitor: DirectoryVisitor = {
      directory: (path) => waiting.push(path),
      file: (name) => files.push(childPrefix(directory) + name),
      rawFile: () => expect.unreachable(),
      skipped: () => {},
      problem: (problem) => expect.unreachable(problem.message),
    };
    readDirectory(directory, filter, visitor);
  }
  return files.map((path) => path.slice(childPrefix(root).length)).sort();
}

/** The files git would offer to add below `directory`. */
function gitKeeps(repository: string, directory = "."): string[] {
  const env = { ...process.env, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" };
  const run = (...args: string[]) =>
    Bun.spawnSync(["git", ...args], { cwd: join(repository, directory), env });
  const listed = run("ls-files", "-z", "--others", "--exclude-standard").stdout.toString();
  return listed.split("\0").slice(0, -1).sort();
}

function gitInit(path: string): void {
  const made = Bun.spawnSync(["git", "init", "-q", path]);
  expect(made.exitCode).toBe(0);
}

function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

// Left out, as git differs from its own manual or from us on purpose: `a**` before a slash, and `?` on several bytes.
const NAMES = ["a", "b", "ab", "abc", "a.log", "b.txt", "build", "x y", "[a]", "#c", "!d", "end ", "a\\b"];
const PIECES = [
  "a",
  "b",
  "ab",
  "*",
  "**",
  "?",
  "a*",
  "*.log",
  "*b*",
  "build",
  "[ab]",
  "[!a]*",
  "[a-c]b",
  "\\a",
];
const PIECES_RARE = [
  "\\[a\\]",
  "\\#c",
  "\\!d",
  "end\\ ",
  "a\\\\b",
  "[!b]",
  "[[:alpha:]]",
  "x y",
  "***",
  "ab*b",
  "[",
  "b\\",
];

function randomPattern(random: (below: number) => number): string {
  const pick = () => (random(4) === 0 ? PIECES_RARE[random(12)]! : PIECES[random(14)]!);
  const pieces = Array.from({ length: 1 + random(3) }, pick);
  const [start, end] = [random(4) === 0 ? "/" : "", random(4) === 0 ? "/" : ""];
  const tail = ["", "", "", " ", "\r", "  "][random(6)]!;
  return (random(4) === 0 ? "!" : "") + start + pieces.join("/") + end + tail;
}

function randomLines(random: (below: number) => number): string {
  const lines = Array.from({ length: 1 + random(5) }, () => randomPattern(random));
  return ["# comment", "", ...lines].join("\n") + (random(2) === 0 ? "\n" : "");
}

function fillTree(tree: TempTree, random: (below: number) => number, ignoreFiles: boolean): void {
  const directories = [""];
  for (let i = 0; i < 14; i++) {
    directories.push(
      `${directories[random(directories.length)]!}${NAMES[random(NAMES.length)]!}.d${i % 3 ? "" : i}/`,
    );
    directories.push(`${directories[random(directories.length)]!}${["a", "b", "build"][random(3)]!}/`);
  }
  for (const directory of directories) {
    for (const name of NAMES) if (random(3) === 0) writeUnlessDirectory(tree, directories, directory + name);
    if (ignoreFiles && random(3) === 0) tree.write(`${directory}.gitignore`, randomLines(random));
  }
}

function writeUnlessDirectory(tree: TempTree, directories: readonly string[], path: string): void {
  if (!directories.includes(`${path}/`)) tree.write(path, "x");
}

test.each(Array.from({ length: TREES }, (_, i) => SEED + i))(
  "ignore files mean what they mean to git (seed %p)",
  (seed) => {
    const random = randomFrom(seed);
    using tree = new TempTree();
    gitInit(tree.path);
    fillTree(tree, random, true);
    tree.write(".gitignore", randomLines(random));
    tree.write(".git/info/exclude", randomLines(random));
    const respectGitignore = true;
    expect(walk(tree.path, { respectGitignore })).toEqual(gitKeeps(tree.path));
  },
);

test.each(Array.from({ length: TREES }, (_, i) => SEED + 500 + i))(
  "exclude globs are a root ignore file (seed %p)",
  (seed) => {
    const random = randomFrom(seed);
    using tree = new TempTree();
    fillTree(tree, random, false);
    const exclude = Array.from({ length: 1 + random(6) }, () => randomPattern(random));
    const walked = walk(tree.path, { exclude });
    gitInit(tree.path);
    tree.write(".git/info/exclude", exclude.join("\n"));
    expect(walked).toEqual(gitKeeps(tree.path));
  },
);

test("ignore files above the scanned directory count, up to the top of the repository", () => {
  using tree = new TempTree({
    ".gitignore": "repo/a/b/no\n",
    "repo/.gitignore": "*.log\n/a/b/deep\n",
    "repo/a/.gitignore": "!keep.log\nb/hidden\n",
    "repo/a/b/keep.log": "x",
    "repo/a/b/x.log": "x",
    "repo/a/b/hidden": "x",
    "repo/a/b/deep/x": "x",
    "repo/a/b/no": "x",
  });
  gitInit(tree.at("repo"));
  expect(walk(tree.at("repo/a/b"), { respectGitignore: true })).toEqual(["keep.log", "no"]);
  expect(gitKeeps(tree.at("repo"), "a/b")).toEqual(["keep.log", "no"]);
});

test("a nested repository starts afresh, with its own exclude file", () => {
  using tree = new TempTree({ ".gitignore": "*.log\n", "x.log": "x", "in/x.log": "x", "in/y": "x" });
  gitInit(tree.path);
  gitInit(tree.at("in"));
  tree.write("in/.git/info/exclude", "y\n");
  expect(walk(tree.path, { respectGitignore: true })).toEqual([".gitignore", "in/x.log"]);
});

test("an ignore file that is a pipe or a link hides nothing and blocks nothing", () => {
  using tree = new TempTree({ x: "x", "d/y": "y", "patterns.txt": "*\n" });
  Bun.spawnSync(["mkfifo", tree.at(".gitignore")]);
  Bun.spawnSync(["ln", "-s", "../patterns.txt", tree.at("d/.gitignore")]);
  expect(walk(tree.path, { respectGitignore: true })).toEqual(["d/y", "patterns.txt", "x"]);
});
