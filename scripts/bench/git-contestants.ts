/**
 * Who reads git history, with which arguments, and how its findings are counted. Promises: every scanner runs with its
 * defaults, save that it asks no network, reports to a file and uses the threads given.
 */
import { CONTESTANTS, type Contestant, OURS } from "./contestants.ts";

/** What git itself needs to print every object, in the order its command takes by default. */
const CAT_FILE: Contestant = {
  name: "git cat-file",
  version: "--batch-all-objects --batch, drained",
  get: () => Promise.resolve(Bun.which("git") ?? "git"),
  arguments: ({ folder }) => ["-C", folder, "cat-file", "--batch-all-objects", "--batch"],
};

const CAT_FILE_UNORDERED: Contestant = {
  ...CAT_FILE,
  name: "git cat-file --unordered",
  arguments: ({ folder }) => ["-C", folder, "cat-file", "--batch-all-objects", "--batch", "--unordered"],
};

type Arguments = Contestant["arguments"];

const ARGUMENTS: Readonly<Record<string, Arguments>> = {
  [OURS]: ({ folder, threads, reportFile }) => [
    ...["scan", "git", folder, `--threads=${threads}`, "--format=jsonl", `--output=${reportFile}`],
  ],
  kingfisher: ({ folder, threads, reportFile }) => [
    ...["scan", folder, "--git-history=full", "--no-validate", "--no-update-check", `--jobs=${threads}`],
    ...["--quiet", "--format=jsonl", `--output=${reportFile}`],
  ],
  trufflehog: ({ folder, threads }) => [
    ...[
      "git",
      `file://${folder}`,
      "--bare",
      "--no-verification",
      "--no-update",
      "--json",
      `--concurrency=${threads}`,
    ],
  ],
  gitleaks: ({ folder, reportFile }) => [
    ...["git", "--no-banner", "--exit-code=0", "-f=json", `-r=${reportFile}`, folder],
  ],
};

export const GIT_CONTESTANTS: readonly Contestant[] = [
  ...CONTESTANTS.filter(({ name }) => name in ARGUMENTS).map((one) => ({
    ...one,
    arguments: ARGUMENTS[one.name]!,
  })),
  CAT_FILE,
  CAT_FILE_UNORDERED,
];
