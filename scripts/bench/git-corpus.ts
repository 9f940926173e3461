/**
 * Repositories to time scanners on, made by `git fast-import` from a seed: files of made-up source code that change line by
 * line. Promises: the same name gives the same objects on every machine; what is there is not made again.
 */
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "./run.ts";

export interface GitShape {
  /** What it stands for. */
  readonly what: string;
  readonly files: number;
  /** Versions of each file, at most one a commit. */
  readonly versions: number;
  readonly linesPerFile: number;
  /** Of the whole history: lines that hold a made-up token. */
  readonly secrets: number;
}

export const GIT_SHAPES = {
  small: { what: "a young project", files: 120, versions: 10, linesPerFile: 120, secrets: 6 },
  deltas: {
    what: "long files, changed again and again",
    files: 24,
    versions: 1000,
    linesPerFile: 900,
    secrets: 12,
  },
  commits: { what: "50,000 commits", files: 2000, versions: 25, linesPerFile: 100, secrets: 40 },
  large: { what: "300,000 blobs, 5 GB unpacked", files: 6000, versions: 50, linesPerFile: 320, secrets: 60 },
} as const satisfies Readonly<Record<string, GitShape>>;

export type GitShapeName = keyof typeof GIT_SHAPES;

const SEED = 20261121;
const STAMP = 3;

/** The repository's path, made on the first call. */
export async function gitCorpus(cache: string, name: GitShapeName): Promise<string> {
  const folder = join(cache, `git-${name}-${STAMP}.git`);
  if (existsSync(folder)) return folder;
  const draft = `${folder}.draft`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(cache, { recursive: true });
  await run(["git", "init", "-q", "--bare", "-b", "main", draft]);
  const importer = Bun.spawn(["git", "-C", draft, "fast-import", "--quiet", "--depth=50"], { stdin: "pipe" });
  for (const piece of historyOf(GIT_SHAPES[name])) {
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
export function* historyOf(shape: GitShape): Generator<string> {
  const random = new Lcg(SEED);
  const secretEvery = Math.max(1, Math.floor((shape.files * shape.versions) / shape.secrets));
  let mark = 0;
  for (let file = 0; file < shape.files; file++) {
    const count = Math.max(4, Math.floor(shape.linesPerFile * (0.3 + 1.4 * random.next())));
    const lines = Array.from({ length: count }, () => lineOf(random));
    const pieces: string[] = [];
    for (let version = 0; version < shape.versions; version++) {
      for (let edits = 1 + random.below(3); edits > 0; edits--) lines[random.below(count)] = lineOf(random);
      const hasSecret = ++mark % secretEvery === 0;
      if (hasSecret) lines[random.below(count)] = `  token: "${tokenOf(random)}",`;
      pieces.push(`blob\nmark :${mark}\n${dataOf(`${lines.join("\n")}\n`)}`);
    }
    yield pieces.join("");
  }
  const batch: string[] = [];
  let commit = 0;
  for (let version = 0; version < shape.versions; version++)
    for (let file = 0; file < shape.files; file++) {
      const blob = file * shape.versions + version + 1;
      const when = 1_500_000_000 + commit * 60;
      batch.push(`commit refs/heads/main\nmark :${mark + ++commit}\n`);
      batch.push(
        `author Ada <ada@example.org> ${when} +0000\ncommitter Grace <grace@example.org> ${when} +0000\n`,
      );
      batch.push(dataOf(`change file ${file}, version ${version}\n`));
      batch.push(`M 100644 :${blob} ${pathOf(file)}\n\n`);
      if (batch.length > 4000) yield batch.splice(0).join("");
    }
  yield batch.join("");
}

function dataOf(text: string): string {
  return `data ${text.length}\n${text}\n`;
}

function pathOf(file: number): string {
  return `src/part${file % 17}/unit${file % 101}/file${file}.ts`;
}

const WORDS =
  "read write open close path size count index offset value name list map set add remove find parse build check frame buffer stream task queue token state event error result option config server client request response header body".split(
    " ",
  );
const SHAPES: readonly ((word: () => string, random: Lcg) => string)[] = [
  (w) => `  const ${w()}${cap(w())} = this.${w()}.${w()}(${w()});`,
  (w, r) => `    if (${w()}.${w()} > ${r.below(5000)}) return ${w()}${cap(w())};`,
  (w) => `  // The ${w()} of the ${w()} is kept until its ${w()} has been ${w()}ed.`,
  (w) => `import { ${w()}${cap(w())}, ${w()} } from "../${w()}/${w()}.ts";`,
  (w) => `export function ${w()}${cap(w())}(${w()}: string, ${w()}: number): ${cap(w())} {`,
  (w, r) => `      { id: ${r.below(100_000)}, ${w()}: "${w()} ${w()}", ${w()}: ${r.below(2) === 0} },`,
  () => "  }",
  () => "",
];

function lineOf(random: Lcg): string {
  const word = (): string => WORDS[random.below(WORDS.length)]!;
  return SHAPES[random.below(SHAPES.length)]!(word, random);
}

const cap = (word: string): string => word[0]!.toUpperCase() + word.slice(1);

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
