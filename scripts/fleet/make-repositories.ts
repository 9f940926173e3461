/**
 * Made-up repositories by the hundred, for benchmarks and chaos: histories of source text with secrets that come and go, branches, tags, and
 * packs as git makes them. Promises: the same seed makes the same commits; every secret is made here and nobody's.
 *   bun scripts/fleet/make-repositories.ts FOLDER [--repositories=200] [--commits=120] [--seed=1]
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { sample } from "../../src/engine/rules/sample.ts";
import { encodeBase62 } from "../../src/engine/validators/codec/base62.ts";
import { crc32 } from "../../src/engine/validators/codec/crc32.ts";
import { Random } from "../../test/support/random.ts";

export interface RepositoriesOptions {
  readonly repositories: number;
  /** Of the middle one; they differ by a factor of ten. */
  readonly commits: number;
  readonly seed: number;
  /** One changed line of so many is a secret; it stays in the file's versions until it is overwritten. 300 unless said. */
  readonly secretEvery?: number;
}

const ENVIRONMENT = {
  PATH: process.env["PATH"] ?? "/usr/bin:/bin",
  HOME: "/nonexistent",
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_CONFIG_GLOBAL: "/dev/null",
};
const EPOCH_SECONDS = 1_700_000_000;
const FILES = 40;
const LINES = 120;
const SECRET_EVERY = 300;
const WORDS =
  "const value return index => { } if list.map import name: 42 export function await result".split(" ");

/** The folders of the repositories, in their order. */
export function makeRepositories(folder: string, options: RepositoriesOptions): readonly string[] {
  return Array.from({ length: options.repositories }, (_, at) => {
    const path = join(folder, `team${at % 9}`, `repo${at}.git`);
    const random = new Random(options.seed * 100_003 + at);
    for (let i = 0; i < 8; i++) random.next();
    const commits = Math.ceil(options.commits * 0.3 + random.next() ** 3 * options.commits * 3);
    makeRepository(path, commits, { random, secretEvery: options.secretEvery ?? SECRET_EVERY });
    return path;
  });
}

interface Making {
  readonly random: Random;
  readonly secretEvery: number;
}

function makeRepository(path: string, commits: number, making: Making): void {
  mkdirSync(path, { recursive: true });
  git(path, ["init", "-q", "--bare", "-b", "main"]);
  const files = new Map<string, string[]>();
  const stream: string[] = [];
  for (let number = 0; number < commits; number++)
    stream.push(commit("main", number, changed(files, making)));
  stream.push(commit("side", commits, [["side.txt", `${secretLine(making.random)}\n`]], "refs/heads/main"));
  git(path, ["fast-import", "--quiet"], stream.join(""));
  git(path, ["tag", "v1", "main"]);
}

/** One with so many secrets that a scan of it is checkpointed half-way. */
export function makeHoard(path: string, files: number, secretsPerFile: number): void {
  const random = new Random(7);
  mkdirSync(path, { recursive: true });
  git(path, ["init", "-q", "--bare", "-b", "main"]);
  const stream = Array.from({ length: files }, (_, number) => {
    const lines = Array.from({ length: secretsPerFile }, () => secretLine(random));
    return commit("main", number, [[`dump/${number}.env`, `${lines.join("\n")}\n`]]);
  });
  git(path, ["fast-import", "--quiet"], stream.join(""));
}

/** Another commit on main, with a secret of its own. */
export function addCommit(path: string, number: number): void {
  const line = `${secretLine(new Random(1_000_003 + number))}\n`;
  git(
    path,
    ["fast-import", "--quiet"],
    commit("main", 100_000 + number, [[`late/k${number}.env`, line]], "refs/heads/main^0"),
  );
}

type Change = readonly [path: string, text: string];

function changed(files: Map<string, string[]>, { random, secretEvery }: Making): readonly Change[] {
  return Array.from({ length: 1 + random.below(3) }, () => {
    const path = `src/part${random.below(4)}/file${random.below(FILES)}.ts`;
    const lines =
      files.get(path) ?? Array.from({ length: 20 + random.below(LINES) }, () => sourceLine(random));
    const at = random.below(lines.length);
    // What was a secret a while ago is overwritten by and by.
    lines[at] = random.below(secretEvery) === 0 ? secretLine(random) : sourceLine(random);
    files.set(path, lines);
    return [path, `${lines.join("\n")}\n`] as const;
  });
}

/** `from`: what it stands on; absent for a branch that goes on within one stream. */
function commit(branch: string, number: number, changes: readonly Change[], from?: string): string {
  const message = `commit ${number}\n`;
  return [
    `commit refs/heads/${branch}\ncommitter Grace <grace@example.org> ${EPOCH_SECONDS + number * 60} +0000\n`,
    `data ${Buffer.byteLength(message)}\n${message}`,
    from === undefined ? "" : `from ${from}\n`,
    ...changes.map(([path, text]) => `M 100644 inline ${path}\ndata ${Buffer.byteLength(text)}\n${text}\n`),
  ].join("");
}

function sourceLine(random: Random): string {
  const words = Array.from({ length: 4 + random.below(8) }, () => random.pick(WORDS));
  return `  ${words.join(" ")} ${random.below(1e6)}`;
}

function secretLine(random: Random): string {
  const body = sample("alnum", 30, random.below(2 ** 31));
  return `export TOKEN=${["ghp", `${body}${encodeBase62(crc32(body), 6)}`].join("_")}`;
}

function git(path: string, args: readonly string[], input?: string): void {
  const run = Bun.spawnSync(["git", ...args], {
    cwd: path,
    env: ENVIRONMENT,
    ...(input === undefined ? {} : { stdin: Buffer.from(input) }),
  });
  if (run.exitCode !== 0) throw new Error(`git ${args[0]} in ${path}: ${run.stderr.toString()}`);
}

if (import.meta.main) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      repositories: { type: "string", default: "200" },
      commits: { type: "string", default: "120" },
      seed: { type: "string", default: "1" },
    },
  });
  const [folder] = positionals;
  if (folder === undefined) throw new Error("name the folder to make");
  const made = makeRepositories(folder, {
    repositories: Number(values.repositories),
    commits: Number(values.commits),
    seed: Number(values.seed),
  });
  console.log(`${made.length} repositories below ${folder}`);
}
