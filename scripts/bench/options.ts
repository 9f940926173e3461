/** Reads the command line of `scripts/bench.ts`. Pure. Promises: an unknown or malformed argument is an error that says what is allowed. */
import type { CorpusName } from "./corpus.ts";

export interface BenchOptions {
  readonly help: boolean;
  readonly startup: boolean;
  readonly prepare: boolean;
  readonly corpus: CorpusName;
  readonly rounds: number;
  readonly threads: readonly number[];
  /** Names of contestants; empty for all. */
  readonly peers: readonly string[];
  readonly budgetSeconds: number;
  readonly limitSeconds: number;
}

export const DEFAULTS: BenchOptions = {
  help: false,
  startup: false,
  prepare: false,
  corpus: "c200",
  rounds: 7,
  threads: [1, 4],
  peers: [],
  budgetSeconds: 90,
  limitSeconds: 900,
};

export const HELP = `bun scripts/bench.ts [--corpus=c200|c1g|tiny|planted] [--rounds=7] [--threads=1,4] [--peers=NAME,NAME]
                     [--budget=90] [--limit=900] [--startup] [--prepare]

Runs gossip-worker and its peers on one folder, interleaved, and prints a table.
  --budget=SECONDS  a contestant gets as many rounds as fit this, one at least
  --limit=SECONDS   a run that takes longer is stopped
  --startup         three files, 20 runs each: the time to start
  --prepare         only get the peers and build the corpora
`;

type Read = (value: string) => Partial<BenchOptions>;

/** `corpora` and `peers` are the names there are. */
export function parseOptions(
  argv: readonly string[],
  names: { corpora: readonly CorpusName[]; peers: readonly string[] },
): BenchOptions {
  const valued: Readonly<Record<string, Read>> = {
    corpus: (value) => ({ corpus: oneOf(names.corpora, value, "--corpus") }),
    rounds: (value) => ({ rounds: count(value, "--rounds") }),
    threads: (value) => ({ threads: value.split(",").map((part) => count(part, "--threads")) }),
    peers: (value) => ({ peers: value.split(",").map((name) => oneOf(names.peers, name, "--peers")) }),
    budget: (value) => ({ budgetSeconds: count(value, "--budget") }),
    limit: (value) => ({ limitSeconds: count(value, "--limit") }),
  };
  let options = DEFAULTS;
  for (const argument of argv) options = { ...options, ...read(argument, valued) };
  return options;
}

function read(argument: string, valued: Readonly<Record<string, Read>>): Partial<BenchOptions> {
  if (argument === "--help" || argument === "--startup" || argument === "--prepare")
    return { [argument.slice(2)]: true };
  const [, name, value] = /^--([a-z]+)=(.+)$/.exec(argument) ?? [];
  if (name === undefined || value === undefined || !Object.hasOwn(valued, name)) {
    throw new Error(`${argument} is no option here; see --help`);
  }
  return valued[name]!(value);
}

function oneOf<T extends string>(allowed: readonly T[], value: string, flag: string): T {
  const found = allowed.find((name) => name === value);
  if (found === undefined) throw new Error(`${flag}: ${value} is not one of ${allowed.join(", ")}`);
  return found;
}

function count(value: string, flag: string): number {
  if (!/^[1-9]\d{0,4}$/.test(value))
    throw new Error(`${flag}: ${value} is not a whole number from 1 to 99999`);
  return Number(value);
}
