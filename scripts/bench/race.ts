/**
 * Runs the contestants side by side: round by round, each once a round, the order turned every round.
 * Promises: the file cache is warm before each round; slow ones get fewer rounds; one that fails or hangs is named, and the rest go on.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Contestant, Job } from "./contestants.ts";
import { type Cost, measure } from "./measure.ts";
import { rotated, roundsWithin } from "./statistics.ts";

export interface Entry {
  readonly contestant: Contestant;
  readonly program: string;
  readonly threads: number;
}

export interface Course {
  readonly folder: string;
  /** Where reports and outputs go. */
  readonly scratch: string;
  readonly measurer: string;
  readonly floor: string;
  readonly rounds: number;
  readonly budgetSeconds: number;
  readonly limitSeconds: number;
}

export interface Result {
  readonly entry: Entry;
  readonly costs: readonly Cost[];
  readonly findings: number | undefined;
  /** Why there are no (more) costs. */
  readonly failure: string | undefined;
}

interface Runner {
  readonly entry: Entry;
  readonly costs: Cost[];
  findings: number | undefined;
  failure: string | undefined;
}

export async function race(
  entries: readonly Entry[],
  course: Course,
  say: (line: string) => void,
): Promise<readonly Result[]> {
  const runners = entries.map(
    (entry): Runner => ({ entry, costs: [], findings: undefined, failure: undefined }),
  );
  for (const runner of runners) writeInput(runner, course);
  for (let round = 0; round < course.rounds; round++) {
    await warm(course);
    for (const runner of rotated(runners, round)) {
      if (!wantsRound(runner, round, course)) continue;
      await runOnce(runner, course);
      say(
        `round ${round + 1} ${label(runner.entry)}: ${runner.failure ?? `${runner.costs.at(-1)?.wallSeconds} s`}`,
      );
    }
  }
  return runners;
}

function wantsRound({ costs, failure }: Runner, round: number, course: Course): boolean {
  if (failure !== undefined) return false;
  const [first] = costs;
  return first === undefined || round < roundsWithin(course.budgetSeconds, first.wallSeconds, course.rounds);
}

async function runOnce(runner: Runner, course: Course): Promise<void> {
  const { contestant, program, threads } = runner.entry;
  const job: Job = { folder: course.folder, threads, reportFile: reportFile(runner.entry, course) };
  const outputFile = `${job.reportFile}.out`;
  const input =
    contestant.input === undefined ? [] : [contestant.input.argument + inputFile(runner.entry, course)];
  writeFileSync(job.reportFile, "");
  const cost = await measure(course.measurer, {
    command: [program, ...input, ...contestant.arguments(job)],
    environment: contestant.environment?.(job) ?? {},
    outputFile,
    limitSeconds: course.limitSeconds,
  });
  runner.failure = failureOf(cost, contestant, outputFile);
  if (runner.failure !== undefined) return;
  runner.costs.push(cost);
  const counter = contestant.findings;
  if (counter !== undefined)
    runner.findings = counter.count(
      readFileSync(counter.in === "report" ? job.reportFile : outputFile, "utf8"),
    );
}

function failureOf(cost: Cost, contestant: Contestant, outputFile: string): string | undefined {
  if (cost.timedOut) return `stopped after ${Math.round(cost.wallSeconds)} s`;
  if (cost.exitCode === 0 || contestant.goodExitCodes?.includes(cost.exitCode)) return undefined;
  const complaint = readFileSync(`${outputFile}.err`, "utf8").trim().split("\n").at(-1) ?? "";
  return `ended with ${cost.exitCode}: ${complaint.slice(0, 200)}`;
}

/** The reader of the floor is also what fills the cache. */
async function warm(course: Course): Promise<void> {
  const outputFile = join(course.scratch, "warm.out");
  await measure(course.measurer, {
    command: [course.floor, course.folder, "4"],
    environment: {},
    outputFile,
    limitSeconds: course.limitSeconds,
  });
}

/** Made from our rules; where one of them is broken, only the contestant that needs the file drops out. */
function writeInput(runner: Runner, course: Course): void {
  const { input } = runner.entry.contestant;
  if (input === undefined) return;
  try {
    writeFileSync(inputFile(runner.entry, course), input.text());
  } catch (error) {
    runner.failure = `its input could not be made: ${error instanceof Error ? error.message : String(error)}`;
  }
}

export const label = (entry: Entry): string => `${entry.contestant.name}, ${threadsText(entry.threads)}`;
const threadsText = (threads: number): string => (threads === 1 ? "1 thread" : `${threads} threads`);
const reportFile = (entry: Entry, course: Course): string =>
  join(course.scratch, `${entry.contestant.name}-${entry.threads}`);
const inputFile = (entry: Entry, course: Course): string => `${reportFile(entry, course)}.in`;
