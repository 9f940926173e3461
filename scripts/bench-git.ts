/**
 * Times scans of git history against other scanners, and against git merely printing every object, as whole programs on the
 * same repository: one made from a seed, or one that is given. Promises: warm file cache, interleaved rounds, medians; peers
 * come from the cache that bench.ts fills, and one that cannot be got is named and left out.
 */
import { existsSync, mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { FLOOR, OURS } from "./bench/contestants.ts";
import { compiled } from "./bench/get-peers.ts";
import { GIT_CONTESTANTS } from "./bench/git-contestants.ts";
import { GIT_SHAPES, type GitShapeName, gitCorpus } from "./bench/git-corpus.ts";
import { machine } from "./bench/machine.ts";
import { type Course, type Entry, race } from "./bench/race.ts";
import { run } from "./bench/run.ts";
import { median } from "./bench/statistics.ts";
import { rowOf, table } from "./bench/table.ts";

const CACHE = join(import.meta.dir, "../.cache/bench");
const PEERS = join(CACHE, "peers");

const HELP = `bun scripts/bench-git.ts [--shape=${Object.keys(GIT_SHAPES).join("|")}] [--repository=PATH] [--rounds=5] [--threads=1,4]
                         [--peers=NAME,NAME] [--budget=60] [--limit=600] [--ours=FILE]

Runs gossip-worker and its peers on one git history, interleaved, and prints a table.
  --repository=PATH  take this repository, from a local clone, instead of making one
  --peers=NAMES      of: ${GIT_CONTESTANTS.map(({ name }) => name).join(", ")}
  --budget=SECONDS   a contestant gets as many rounds as fit this, one at least
  --limit=SECONDS    a run that takes longer is stopped
  --ours=FILE        a binary of ours other than dist/gossip-worker
`;

const { values } = parseArgs({
  options: {
    help: { type: "boolean", default: false },
    shape: { type: "string", default: "small" },
    repository: { type: "string" },
    rounds: { type: "string", default: "5" },
    threads: { type: "string", default: "1,4" },
    peers: { type: "string" },
    budget: { type: "string", default: "60" },
    limit: { type: "string", default: "600" },
    ours: { type: "string" },
  },
});

async function main(): Promise<string> {
  if (values.help) return HELP;
  mkdirSync(join(CACHE, "out"), { recursive: true });
  const folder = await repository();
  const { entries, missing } = await entriesFor(values.threads.split(",").map(Number));
  const course: Course = {
    folder,
    scratch: join(CACHE, "out"),
    measurer: await compiled("measure")(PEERS),
    floor: await compiled(FLOOR)(PEERS),
    rounds: Number(values.rounds),
    budgetSeconds: Number(values.budget),
    limitSeconds: Number(values.limit),
  };
  const results = await race(entries, course, (line) => process.stderr.write(`${line}\n`));
  const counted = await count(folder);
  const body = table(results.map(rowOf), { against: OURS, corpusBytes: counted.bytes, median });
  const notes = [
    ...missing,
    ...results.flatMap(({ entry, failure }) => (failure ? [`${entry.contestant.name}: ${failure}`] : [])),
  ];
  const day = new Date().toISOString().slice(0, 10);
  return `${day}, ${machine()}. ${counted.words} (${whatItIs()}).\n\n${body}\n${notes.map((note) => `\n- ${note}`).join("")}`;
}

function whatItIs(): string {
  return values.repository === undefined ? GIT_SHAPES[shapeName()].what : values.repository;
}

function shapeName(): GitShapeName {
  if (!(values.shape in GIT_SHAPES))
    throw new Error(`--shape: ${values.shape} is not one of ${Object.keys(GIT_SHAPES).join(", ")}`);
  return values.shape as GitShapeName;
}

/** A given one is cloned, so that nothing of it is touched; some scanners write into what they read. */
async function repository(): Promise<string> {
  if (values.repository === undefined) return gitCorpus(CACHE, shapeName());
  const source = resolve(values.repository);
  const target = join(CACHE, `git-clone-${Bun.hash(source).toString(16)}.git`);
  if (!existsSync(target)) await run(["git", "clone", "-q", "--mirror", "--no-hardlinks", source, target]);
  return target;
}

async function entriesFor(threads: readonly number[]): Promise<{ entries: Entry[]; missing: string[] }> {
  const names = values.peers?.split(",");
  const wanted = GIT_CONTESTANTS.filter(
    ({ name }) => names === undefined || name === OURS || names.includes(name),
  );
  const entries: Entry[] = [];
  const missing: string[] = [];
  for (const contestant of wanted) {
    try {
      const own = contestant.name === OURS ? values.ours : undefined;
      const program = own === undefined ? await contestant.get(PEERS) : resolve(own);
      for (const count of contestant.everyThreadCount ? threads : [Math.max(...threads)])
        entries.push({ contestant, program, threads: count });
    } catch (error) {
      missing.push(
        `${contestant.name} could not be got: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  }
  return { entries, missing };
}

interface Counted {
  readonly bytes: number;
  readonly words: string;
}

/** Objects and their unpacked bytes, as git counts them. */
async function count(folder: string): Promise<Counted> {
  const text = await run([
    "git",
    "-C",
    folder,
    "cat-file",
    "--batch-all-objects",
    "--unordered",
    "--batch-check=%(objecttype) %(objectsize)",
  ]);
  let [blobs, blobBytes, commits] = [0, 0, 0];
  for (const line of text.split("\n")) {
    const [type, size] = line.split(" ");
    if (type === "commit") commits++;
    if (type !== "blob") continue;
    blobs++;
    blobBytes += Number(size);
  }
  const words = `${commits.toLocaleString("en-US")} commits, ${blobs.toLocaleString("en-US")} blobs, ${Math.round(blobBytes / 1e6).toLocaleString("en-US")} MB unpacked`;
  return { bytes: blobBytes, words };
}

try {
  process.stdout.write(`${(await main()).trimEnd()}\n`);
} catch (error) {
  process.stderr.write(`bench-git: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
