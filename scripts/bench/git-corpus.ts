/**
 * Repositories to time scanners on, made by `git fast-import` from a seed: files of lines from the corpus of real source code
 * that bench.ts uses, changed line by line. Promises: the same corpus gives the same objects; what is there is not made again.
 */
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { corpus } from "./corpus.ts";
import { run } from "./run.ts";

export interface GitShape {
  /** What it stands for. */
  readonly what: string;
  readonly files: number;
  readonly versions: number;
  /** Files a commit changes. */
  readonly filesPerCommit: number;
  readonly linesPerFile: number;
  /** Lines a version changes, at most. */
  readonly editsMax: number;
  /** Of the whole history: lines that hold a made-up token. */
  readonly secrets: number;
}

export const GIT_SHAPES = {
  small: {
    what: "a small project",
    files: 400,
    versions: 25,
    filesPerCommit: 2,
    linesPerFile: 120,
    editsMax: 12,
    secrets: 6,
  },
  deltas: {
    what: "long files, changed again and again",
    files: 24,
    versions: 1000,
    filesPerCommit: 1,
    linesPerFile: 900,
    editsMax: 60,
    secrets: 12,
  },
  commits: {
    what: "50,000 commits",
    files: 2000,
    versions: 25,
    filesPerCommit: 1,
    linesPerFile: 100,
    editsMax: 6,
    secrets: 40,
  },
  large: {
    what: "300,000 blobs, 5 GB unpacked",
    files: 6000,
    versions: 50,
    filesPerCommit: 6,
    linesPerFile: 390,
    editsMax: 6,
    secrets: 60,
  },
} as const satisfies Readonly<Record<string, GitShape>>;

export type GitShapeName = keyof typeof GIT_SHAPES;

const SEED = 20261121;
const STAMP = 7;

/** The repository's path, made on the first call. */
export async function gitCorpus(cache: string, name: GitShapeName): Promise<string> {
  const folder = join(cache, `git-${name}-${STAMP}.git`);
  if (existsSync(folder)) return folder;
  const draft = `${folder}.draft`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(cache, { recursive: true });
  await run(["git", "init", "-q", "--bare", "-b", "main", draft]);
  const importer = Bun.spawn(["git", "-C", draft, "fast-import", "--quiet", "--depth=50"], { stdin: "pipe" });
  const { folder: sources } = await corpus(cache, "c200");
  for (const piece of historyOf(GIT_SHAPES[name], await linesOf(sources))) {
    importer.stdin.write(piece);
    await importer.stdin.flush();
  }
  await importer.stdin.end();
  if ((await importer.exited) !== 0) throw new Error(`git fast-import ended with ${importer.exitCode}`);
  writeFileSync(join(draft, "made-by"), `scripts/bench-git.ts ${name}\n`);
  renameSync(draft, folder);
  return folder;
}

/** All versions of a file side by side, as fast-import makes deltas of what came just before; then the commits. */
export function* historyOf(shape: GitShape, lines: readonly string[]): Generator<string> {
  const random = new Lcg(SEED);
  const secretEvery = Math.max(1, Math.floor((shape.files * shape.versions) / shape.secrets));
  let mark = 0;
  for (let file = 0; file < shape.files; file++) {
    const count = Math.max(4, Math.floor(shape.linesPerFile * (0.3 + 1.4 * random.next())));
    // A stretch of real files, so that neighbours belong together.
    const start = random.below(lines.length - count);
    const own = lines.slice(start, start + count);
    const lineOf = (): string => lines[random.below(lines.length)]!;
    const pieces: string[] = [];
    for (let version = 0; version < shape.versions; version++) {
      for (let edits = 1 + random.below(shape.editsMax); edits > 0; edits--)
        own[random.below(count)] = lineOf();
      // Not in the last version of a file each time.
      const hasSecret = ++mark % secretEvery === Math.floor(secretEvery * 0.37);
      if (hasSecret) own[random.below(count)] = `  token: "${tokenOf(random)}",`;
      pieces.push(`blob\nmark :${mark}\n${dataOf(`${own.join("\n")}\n`)}`);
    }
    yield pieces.join("");
  }
  const batch: string[] = [];
  let commit = 0;
  for (let version = 0; version < shape.versions; version++)
    for (let first = 0; first < shape.files; first += shape.filesPerCommit) {
      const when = 1_500_000_000 + commit * 60;
      batch.push(`commit refs/heads/main\nmark :${mark + ++commit}\n`);
      batch.push(
        `author Ada <ada@example.org> ${when} +0000\ncommitter Grace <grace@example.org> ${when} +0000\n`,
      );
      batch.push(dataOf(`change file ${first}, version ${version}\n`));
      const end = Math.min(first + shape.filesPerCommit, shape.files);
      for (let file = first; file < end; file++)
        batch.push(`M 100644 :${file * shape.versions + version + 1} ${pathOf(file)}\n`);
      batch.push("\n");
      if (batch.length > 4000) yield batch.splice(0).join("");
    }
  yield batch.join("");
}

function dataOf(text: string): string {
  return `data ${text.length}\n${text}\n`;
}

function pathOf(file: number): string {
  return `src/part${file % 40}/file${file}.ts`;
}

const TEXT = /\.(?:js|mjs|ts|py|go|h|json|ya?ml)$/;
const LINE_CHARACTERS_MAX = 160;
const LINES = 400_000;

/** Lines of the source files of a corpus of bench.ts, file by file, in the order of their paths. ASCII, so that lengths are bytes. */
async function linesOf(folder: string): Promise<readonly string[]> {
  const paths = [...new Bun.Glob("**/*").scanSync({ cwd: folder })].filter((path) => TEXT.test(path)).sort();
  const lines: string[] = [];
  for (const path of paths) {
    for (const line of (await Bun.file(join(folder, path)).text()).split("\n"))
      if (line.length <= LINE_CHARACTERS_MAX && /^[\t\x20-\x7e]*$/.test(line)) lines.push(line);
    if (lines.length > LINES) break;
  }
  return lines;
}

/** Made at run time, of no vendor's in this form, so that nobody has to revoke it. */
function tokenOf(random: Lcg): string {
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
  return Array.from({ length: 40 }, () => letters[random.below(letters.length)]).join("");
}

/** Numbers from a seed; good enough to look like code. */
class Lcg {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  next(): number {
    this.#state = (Math.imul(this.#state, 1664525) + 1013904223) >>> 0;
    return this.#state / 2 ** 32;
  }

  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }
}
