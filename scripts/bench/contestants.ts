/**
 * Who runs, with which arguments, and how its findings are counted.
 * Promises: every scanner runs with its defaults, save that it asks no network, reports to a file and uses the threads given.
 */

import packageJson from "../../package.json" with { type: "json" };
import { VENDOR_RULES } from "../../src/engine/rules/index.ts";
import { cargoProgram, compiled, type Get, goProgram, ours, wheelProgram } from "./get-peers.ts";
import { keywords } from "./keywords.ts";

export interface Job {
  readonly folder: string;
  readonly threads: number;
  /** For programs that want a file; what they print goes to `${reportFile}.out` in any case. */
  readonly reportFile: string;
}

export interface Contestant {
  readonly name: string;
  readonly version: string;
  readonly get: Get;
  readonly arguments: (job: Job) => readonly string[];
  readonly environment?: (job: Job) => Readonly<Record<string, string>>;
  /** Besides 0. */
  readonly goodExitCodes?: readonly number[];
  /** Undefined: it finds nothing by nature. */
  readonly findings?: { readonly in: "report" | "output"; readonly count: (text: string) => number };
  /** Runs with each thread count asked for; others with the largest alone. */
  readonly everyThreadCount?: boolean;
  /** A file the program reads, written once before the runs. */
  readonly input?: { readonly argument: string; readonly text: () => string };
}

export const OURS = "gossip-worker";
export const FLOOR = "read-all";

const goThreads = ({ threads }: Job) => ({ GOMAXPROCS: String(threads) });
const linesWith = (mark: string) => (text: string) =>
  text.split("\n").filter((line) => line.includes(mark)).length;
const jsonArray = (text: string): number => {
  const parsed: unknown = text.trim() === "" ? [] : JSON.parse(text);
  return Array.isArray(parsed) ? parsed.length : 0;
};

/** Findings of one `path:count` line each. */
const sumOfCounts = (text: string): number =>
  text.split("\n").reduce((sum, line) => sum + Number(line.slice(line.lastIndexOf(":") + 1) || 0), 0);

const gitleaksLike = {
  arguments: ({ folder, reportFile }: Job) => [
    "dir",
    "--no-banner",
    "--exit-code=0",
    "-f=json",
    `-r=${reportFile}`,
    folder,
  ],
  environment: goThreads,
  findings: { in: "report", count: jsonArray },
} as const;

export const CONTESTANTS: readonly Contestant[] = [
  {
    name: OURS,
    version: packageJson.version,
    get: ours,
    arguments: ({ folder, threads, reportFile }) => [
      ...["scan", folder, `--threads=${threads}`, "--format=jsonl", `--output=${reportFile}`],
    ],
    goodExitCodes: [3, 4],
    findings: { in: "report", count: linesWith('"type":"finding"') },
    everyThreadCount: true,
  },
  {
    name: FLOOR,
    version: "C, reads and does nothing",
    get: compiled("read-all"),
    arguments: ({ folder, threads }) => [folder, String(threads)],
    everyThreadCount: true,
  },
  {
    name: "ripgrep",
    version: "15.2.0, our keywords",
    get: cargoProgram("ripgrep", "15.2.0", "rg"),
    // Without its filters, as it would else pass over what a secret scanner has to see; it counts lines.
    arguments: ({ folder, threads }) => [
      "-uu",
      "-F",
      "-i",
      "-c",
      "--with-filename",
      `--threads=${threads}`,
      folder,
    ],
    goodExitCodes: [1],
    findings: { in: "output", count: sumOfCounts },
    everyThreadCount: true,
    input: {
      argument: "--file=",
      text: () => `${keywords(VENDOR_RULES.flatMap(({ rules }) => rules)).join("\n")}\n`,
    },
  },
  {
    name: "kingfisher",
    version: "2.14.0",
    get: wheelProgram("kingfisher-bin", "2.14.0", "kingfisher/bin/kingfisher"),
    arguments: ({ folder, threads, reportFile }) => [
      ...["scan", folder, "--no-validate", "--no-update-check", `--jobs=${threads}`, "--quiet"],
      ...["--format=jsonl", `--output=${reportFile}`],
    ],
    goodExitCodes: [200, 205],
    findings: { in: "report", count: linesWith('"finding":{') },
    everyThreadCount: true,
  },
  {
    name: "betterleaks",
    version: "1.0.0",
    get: goProgram("github.com/betterleaks/betterleaks", "v1.0.0"),
    ...gitleaksLike,
  },
  {
    name: "trufflehog",
    version: "3.90.0",
    get: goProgram("github.com/trufflesecurity/trufflehog/v3", "v3.90.0"),
    arguments: ({ folder, threads }) => [
      ...["filesystem", "--no-verification", "--no-update", "--json", `--concurrency=${threads}`, folder],
    ],
    environment: goThreads,
    findings: { in: "output", count: linesWith('"SourceMetadata"') },
  },
  {
    name: "gitleaks",
    version: "8.30.1",
    get: goProgram("github.com/zricethezav/gitleaks/v8", "v8.30.1"),
    ...gitleaksLike,
  },
];
