/**
 * Times gossip-worker against its peers, as whole programs on the same folder. Everything it fetches and makes lies in `.cache/bench`.
 * Promises: warm file cache, interleaved rounds, medians; a peer that cannot be got is named and left out.
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { CONTESTANTS, type Contestant, FLOOR, OURS } from "./bench/contestants.ts";
import { CORPUS_NAMES, type Corpus, corpus } from "./bench/corpus.ts";
import { compiled } from "./bench/get-peers.ts";
import { machine } from "./bench/machine.ts";
import { type BenchOptions, HELP, parseOptions } from "./bench/options.ts";
import { type Course, type Entry, type Result, race } from "./bench/race.ts";
import { STARTUP_ROUNDS, startupTable } from "./bench/startup.ts";
import { median } from "./bench/statistics.ts";
import { rowOf, table } from "./bench/table.ts";

const CACHE = join(import.meta.dir, "../.cache/bench");
const PEERS = join(CACHE, "peers");
const say = (line: string): boolean => process.stderr.write(`${line}\n`);

async function main(argv: readonly string[]): Promise<void> {
  const names = { corpora: CORPUS_NAMES, peers: CONTESTANTS.map(({ name }) => name) };
  const options = parseOptions(argv, names);
  if (options.help) return print(HELP);
  mkdirSync(PEERS, { recursive: true });
  const { entries, missing } = await entriesFor(options);
  if (options.prepare) return prepare(missing);
  const scanned = await corpus(CACHE, options.startup ? "tiny" : options.corpus);
  const results = await race(entries, await courseOn(scanned, options), say);
  const body = options.startup ? startupTable(results) : table(results.map(rowOf), tableOptions(scanned));
  print(`${heading(scanned)}\n\n${body}\n${notes(results, missing)}`);
}

/** Ours always runs: there is no ratio without it. */
async function entriesFor(options: BenchOptions): Promise<{ entries: Entry[]; missing: string[] }> {
  const wanted = CONTESTANTS.filter(
    ({ name }) => options.peers.length === 0 || name === OURS || options.peers.includes(name),
  );
  const entries: Entry[] = [];
  const missing: string[] = [];
  for (const contestant of wanted) {
    try {
      const program = await contestant.get(PEERS);
      for (const threads of threadsFor(contestant, options)) entries.push({ contestant, program, threads });
    } catch (error) {
      missing.push(
        `${contestant.name} could not be got: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  }
  return { entries, missing };
}

function threadsFor(contestant: Contestant, options: BenchOptions): readonly number[] {
  return contestant.everyThreadCount ? options.threads : [Math.max(...options.threads)];
}

async function courseOn(scanned: Corpus, options: BenchOptions): Promise<Course> {
  const scratch = join(CACHE, "out");
  mkdirSync(scratch, { recursive: true });
  return {
    folder: scanned.folder,
    scratch,
    measurer: await compiled("measure")(PEERS),
    floor: await compiled(FLOOR)(PEERS),
    rounds: options.startup ? STARTUP_ROUNDS : options.rounds,
    budgetSeconds: options.budgetSeconds,
    limitSeconds: options.limitSeconds,
  };
}

async function prepare(missing: readonly string[]): Promise<void> {
  for (const name of CORPUS_NAMES) print(`${heading(await corpus(CACHE, name))}\n`);
  print(missing.map((line) => `${line}\n`).join(""));
}

function heading({ name, fileCount, bytes, medianFileBytes, what }: Corpus): string {
  const size = bytes < 1e6 ? `${bytes} bytes` : `${Math.round(bytes / 1e6)} MB`;
  return `${new Date().toISOString().slice(0, 10)}, ${machine()}. Corpus ${name}: ${size} in ${fileCount.toLocaleString("en-US")} files, median ${medianFileBytes} bytes (${what}).`;
}

function tableOptions(scanned: Corpus) {
  return { against: OURS, corpusBytes: scanned.bytes, median };
}

/** What a reader of the figures has to know: who is missing, who failed half-way. */
function notes(results: readonly Result[], missing: readonly string[]): string {
  const failed = results.flatMap(({ entry, failure }) =>
    failure === undefined ? [] : [`${entry.contestant.name}: ${failure}`],
  );
  return [...missing, ...failed].map((line) => `\n- ${line}`).join("");
}

function print(text: string): void {
  process.stdout.write(text.endsWith("\n") ? text : `${text}\n`);
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  say(`bench: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
