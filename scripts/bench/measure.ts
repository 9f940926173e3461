/** Runs a program once under `measure.c` and reads what it cost. Promises: nothing of our environment but PATH and HOME goes in. */
import { readFileSync } from "node:fs";
import { run } from "./run.ts";

export interface Cost {
  readonly wallSeconds: number;
  readonly cpuSeconds: number;
  readonly peakBytes: number;
  readonly exitCode: number;
  readonly timedOut: boolean;
}

export interface Measured {
  readonly command: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  /** What the program prints goes here, its complaints to the same name with `.err`. */
  readonly outputFile: string;
  readonly limitSeconds: number;
}

export async function measure(measurer: string, what: Measured): Promise<Cost> {
  const resultFile = `${what.outputFile}.cost.json`;
  const variables = { ...kept("PATH"), ...kept("HOME"), ...what.environment };
  const assignments = Object.entries(variables).map(([name, value]) => `${name}=${value}`);
  // `env` replaces itself by the measurer, so it is not in the figures.
  await run([
    "env",
    "-i",
    ...assignments,
    measurer,
    String(what.limitSeconds),
    resultFile,
    what.outputFile,
    ...what.command,
  ]);
  return JSON.parse(readFileSync(resultFile, "utf8"));
}

function kept(name: string): Readonly<Record<string, string>> {
  const value = process.env[name];
  return value === undefined ? {} : { [name]: value };
}
