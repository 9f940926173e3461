/** Hands the report to where the options want it: standard output, files, a new baseline. May not: decide what is in it. */
import { accessSync, constants } from "node:fs";
import { dirname } from "node:path";
import { GossipError } from "../../contracts/errors.ts";
import type { Finding } from "../../contracts/finding.ts";
import type { Report } from "../../contracts/report.ts";
import { decideColor } from "../../output/color.ts";
import { createRevealer } from "../../output/reveal.ts";
import { counted } from "../../output/text/words.ts";
import { type ReportOutput, writeReport } from "../../output/write-report.ts";
import type { ScanOutcome } from "../../scan/local/scan-outcome.ts";
import type { CommandContext, TextOutput } from "../command.ts";
import type { KnownFindings } from "./known-findings.ts";
import type { OutputChoice } from "./report-outputs.ts";
import type { ScanOptions } from "./scan-options.ts";

/** Fails before the scan rather than after it when a file could not be written anyway. */
export function checkTargets({ outputs, writeBaseline }: ScanOptions): void {
  const paths = outputs.flatMap(({ target }) => (target.kind === "file" ? [target.path] : []));
  for (const path of writeBaseline === undefined ? paths : [...paths, writeBaseline]) {
    try {
      accessSync(dirname(path), constants.W_OK);
    } catch (cause) {
      const code =
        (cause as { code?: unknown }).code === "ENOENT" ? "its folder does not exist" : "no permission";
      throw new GossipError(`${path} could not be written: ${code}`, { code: "E_OUTPUT", cause });
    }
  }
}

export interface ReportParts {
  readonly options: ScanOptions;
  readonly context: CommandContext;
  readonly secrets: ScanOutcome["secrets"];
  /** Those of the baseline included. */
  readonly allFindings: readonly Finding[];
  readonly known: KnownFindings;
  readonly today: string;
}

/** Gives sentences for the user about what was written. */
export async function writeReports(report: Report, parts: ReportParts): Promise<readonly string[]> {
  const { options, context } = parts;
  const reveal = options.showSecrets ? createRevealer(parts.secrets) : () => undefined;
  const outputs = options.outputs
    .filter((output) => !isIdle(output, report, options))
    .map((output): ReportOutput => {
      const { color, widthColumns } = looks(output, options, context);
      const { verbose, groupBy } = options;
      return { ...output, options: { color, widthColumns, reveal, verbose, groupBy } };
    });
  await writeReport(report, { outputs, showsSecrets: options.showSecrets, stdout: asStream(context.stdout) });
  return options.writeBaseline === undefined ? [] : await writeBaseline(options.writeBaseline, report, parts);
}

/** With `--quiet`, "No secrets found." is not worth a line on a terminal or in a hook. */
function isIdle({ format, target }: OutputChoice, { findings, problems }: Report, { quiet }: ScanOptions) {
  const isForPeople = format === "pretty" && target.kind === "stdout";
  return quiet && isForPeople && findings.length + problems.length === 0;
}

/** Files get colour only when it is asked for by name. */
function looks({ target }: OutputChoice, { color: choice }: ScanOptions, { env, stdout }: CommandContext) {
  if (target.kind === "file") return { color: choice === "always", widthColumns: 0 };
  return {
    color: decideColor({ choice, env, isTTY: stdout.isTerminal }),
    widthColumns: stdout.isTerminal ? (stdout.columns ?? 0) : 0,
  };
}

async function writeBaseline(
  path: string,
  report: Report,
  { allFindings, known, today, options }: ReportParts,
): Promise<readonly string[]> {
  const { formatBaseline } = await import("../../scan/core/baseline.ts");
  const { entriesNotLookedFor } = await import("./baseline-update.ts");
  const { writeFileAtomically } = await import("../../output/file-target.ts");
  const previous = known.baseline;
  const found = new Set(allFindings.map(({ id }) => id));
  const kept =
    previous === undefined
      ? []
      : entriesNotLookedFor(previous, report, options).filter(({ id }) => !found.has(id));
  const text = formatBaseline(allFindings, { today, kept, ...(previous === undefined ? {} : { previous }) });
  await writeFileAtomically([new TextEncoder().encode(text)], { path, isPrivate: false });
  if (kept.length === 0) return [];
  const entries = counted(kept.length, "entry", "entries");
  return [`note: ${entries} of the baseline were not looked for by this scan and stay in ${path}.`];
}

/** A command's output in the words of a stream; its faults come by the callback alone. */
function asStream(output: TextOutput) {
  return {
    write: (chunk: Uint8Array, done: (error?: Error | null) => void) => {
      output.write(chunk).then(() => done(), done);
    },
    on: () => undefined,
    off: () => undefined,
  };
}
