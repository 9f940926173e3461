/** The manners of this repository, as a test: headers, names, sizes, lists that equal their folders, nothing left behind. */
import { expect, test } from "bun:test";
import { basename, join } from "node:path";
import packageJson from "../../package.json" with { type: "json" };
import { VALIDATORS } from "../../src/engine/validators/index.ts";
import { FORMAT_NAMES } from "../../src/output/formats/index.ts";
import { RULE_SUPPORT } from "../support/rule-files.ts";
import { ROOT, type SourceFile, sourceFiles } from "./source-tree.ts";

const LINES_MAX = 400;
/** Kernels are read from top to bottom, and cutting them up would cost inlining; the list of rules grows with the vendors. */
const LONG_ON_PURPOSE = /^engine\/(?:kernel\/.*\.as|rules\/index)\.ts$/;

const VALIDATOR_SUPPORT = [
  "code-reference",
  "credentials",
  "filler",
  "hex-body",
  "index",
  "listed-name",
  "other-than-secret",
  "refuted-token",
  "verdict",
];

/** Written apart, so that this file does not name what it forbids. */
const LEFTOVER = new RegExp(`\\b(?:${["TO" + "DO", "FIX" + "ME", "XX" + "X", "HA" + "CK"].join("|")})\\b`);
const REGISTRY_HOSTS = [
  ["npmjs", "org"],
  ["npmjs", "com"],
  ["pypi", "org"],
  ["pythonhosted", "org"],
  ["crates", "io"],
  ["proxy", "golang", "org"],
  ["maven", "org"],
  ["maven", "apache", "org"],
  ["deb", "debian", "org"],
].map((labels) => labels.join("."));

const trackedFiles = await listTracked();
const trackedTexts = await Promise.all(
  trackedFiles.map(async (path) => ({ path, text: await Bun.file(join(ROOT, path)).text() })),
);
const testFiles = trackedTexts.filter(({ path }) => /^test\/.*\.ts$/.test(path));

/** What git knows of and is there: a file just moved or deleted by somebody at work is not our business. */
async function listTracked(): Promise<readonly string[]> {
  const git = Bun.spawn(["git", "ls-files", "-z"], { cwd: ROOT, stderr: "inherit" });
  const paths = (await git.stdout.text()).split("\0").filter((path) => path !== "");
  if ((await git.exited) !== 0 || paths.length === 0)
    throw new Error("git cannot list this repository's files");
  const there = await Promise.all(paths.map((path) => Bun.file(join(ROOT, path)).exists()));
  return paths.filter((_, index) => there[index]);
}

test("every source file opens with a header that says what it holds", () => {
  const broken = sourceFiles.filter(({ text }) => !/^\/\*\*\s+\S/.test(text));
  expect(paths(broken)).toEqual([]);
});

test("no note is left behind for later", () => {
  const inComments = sourceFiles.filter(({ text }) =>
    commentsOf(text).some((comment) => LEFTOVER.test(comment)),
  );
  expect(paths(inComments)).toEqual([]);
});

function commentsOf(text: string): readonly string[] {
  return text.match(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/[^\n]*/g) ?? [];
}

test(`no source file is longer than ${LINES_MAX} lines, kernels and the list of rules apart`, () => {
  const long = sourceFiles.filter(
    ({ path, text }) => text.split("\n").length - 1 > LINES_MAX && !LONG_ON_PURPOSE.test(path),
  );
  expect(paths(long)).toEqual([]);
});

test("no name hides what a file is for", () => {
  const vague = trackedFiles.filter((path) =>
    /(?:^|[/.-])(?:utils?|helpers?|managers?|common|misc|lib)(?=[/.-])/.test(path),
  );
  expect(vague).toEqual([]);
});

test("source files have names in kebab case", () => {
  const broken = sourceFiles.filter(
    ({ path }) =>
      !/^(?:[a-z0-9]+(?:-[a-z0-9]+)*\/)*[a-z0-9]+(?:-[a-z0-9]+)*(?:\.as|\.gen|\.d)?\.ts$/.test(path),
  );
  expect(paths(broken)).toEqual([]);
});

test("the list of rules equals its folder", () => {
  const list = sourceFiles.find(({ path }) => path === "engine/rules/index.ts")!;
  const imported = list.imports.flatMap((one) =>
    one.kind === "file" && one.path.startsWith("engine/rules/") ? [nameOf(one.path)] : [],
  );
  expect<readonly string[]>(imported).toEqual(namesIn("engine/rules", RULE_SUPPORT));
});

test("the list of validators equals its folder", () => {
  expect<readonly string[]>(Object.keys(VALIDATORS).sort()).toEqual(
    namesIn("engine/validators", VALIDATOR_SUPPORT),
  );
});

test("the list of formats equals its folder", () => {
  expect<readonly string[]>([...FORMAT_NAMES].sort()).toEqual(namesIn("output/formats", ["index"]));
});

test("what a source file exports, another file uses", async () => {
  const others = [...new Bun.Glob("{test,scripts}/**/*.ts").scanSync({ cwd: ROOT })];
  const texts = await Promise.all(others.map((path) => Bun.file(join(ROOT, path)).text()));
  const namedIn = new Map<string, number>();
  for (const text of [...texts, ...sourceFiles.map((file) => file.text)])
    for (const word of new Set(text.match(/[\w$]+/g))) namedIn.set(word, (namedIn.get(word) ?? 0) + 1);
  const exported = /^export (?:abstract |async )*(?:const|let|function\*?|class) ([\w$]+)/gm;
  const unused = sourceFiles
    .filter(({ path }) => !path.endsWith(".as.ts"))
    .flatMap(({ path, text }) =>
      [...text.matchAll(exported)].map((match) => ({ path, name: match[1]! })).filter(isUnused),
    );
  expect(unused).toEqual([]);

  function isUnused({ name }: { readonly name: string }): boolean {
    return (namedIn.get(name) ?? 0) < 2;
  }
});

test("no file names the host of a package registry", () => {
  const host = new RegExp(
    `(?<![\\w-])(?:[\\w-]+\\.)*(?:${REGISTRY_HOSTS.join("|").replaceAll(".", "\\.")})\\b`,
    "i",
  );
  const broken = trackedTexts.filter(({ text }) => host.test(text));
  expect(paths(broken)).toEqual([]);
});

test("the container is built with the pinned Bun", async () => {
  const dockerfile = await Bun.file(join(ROOT, "Dockerfile")).text();
  expect(dockerfile).toContain(`FROM oven/bun:${packageJson.devDependencies.bun}-debian AS build\n`);
});

/** `skipIf` stays allowed: some behaviour is one platform's own. */
test("no test is skipped, focused or left for later", () => {
  const marker = /\b(?:test|it|describe)\s*(?:\.\s*\w+\s*)*\.\s*(?:skip|only|todo|failing|todoIf)\b/;
  const broken = testFiles.filter(({ text }) => marker.test(text));
  expect(paths(broken)).toEqual([]);
});

test("every test file has a test", () => {
  const broken = testFiles.filter(
    ({ path, text }) => path.endsWith(".test.ts") && !/\btest\s*(?:\.\w+)*\s*\(|Conformance\(/.test(text),
  );
  expect(paths(broken)).toEqual([]);
});

function paths(files: readonly Pick<SourceFile, "path">[]): readonly string[] {
  return files.map(({ path }) => path);
}

function nameOf(path: string): string {
  return basename(path, ".ts");
}

/** Names of the files that lie directly in the folder, sorted. */
function namesIn(folder: string, support: readonly string[]): readonly string[] {
  return sourceFiles
    .filter(({ path }) => path.startsWith(`${folder}/`) && !path.slice(folder.length + 1).includes("/"))
    .map(({ path }) => nameOf(path))
    .filter((name) => !support.includes(name))
    .sort();
}
