/** What a scan is asked to do, made of the flags. Promises: whatever can be refused without looking at the disk is refused here. Pure. */
import { UsageError } from "../../contracts/errors.ts";
import type { ColorChoice } from "../../output/color.ts";
import type { GroupBy } from "../../output/format.ts";
import { THREADS_MAX } from "../../scan/pipeline/work-stack.ts";
import { parseSizeBytes } from "../../sources/filesystem/core/byte-size.ts";
import type { FilterOptions } from "../../sources/filesystem/path-filter.ts";
import type { ProgramChoice } from "../rule-set/load-program.ts";
import { splitList } from "../rule-set/select-rules.ts";
import type { ParsedArgs } from "../strict-args.ts";
import { durationFlag } from "./duration-flag.ts";
import { type HistoryChoice, readHistoryChoice } from "./history-flags.ts";
import { chooseOutputs, type OutputChoice } from "./report-outputs.ts";
import type { SCAN_FLAGS } from "./scan-flags.ts";

export type ScanArgs = ParsedArgs<typeof SCAN_FLAGS>;

export interface ScanOptions {
  /** Of files and folders, or of repositories where history alone is scanned. */
  readonly paths: readonly string[];
  /** A list of further paths; `-` is standard input. */
  readonly pathList?: string;
  readonly history: HistoryChoice;
  readonly filter: FilterOptions;
  readonly fileMaxBytes?: number;
  readonly scanBinary: boolean;
  readonly scanArchives: boolean;
  readonly decodeDepth: number;
  readonly threads: number | "auto";
  readonly rules: ProgramChoice;
  readonly outputs: readonly OutputChoice[];
  readonly groupBy: GroupBy;
  readonly showSecrets: boolean;
  readonly findingsMax?: number;
  readonly findingsExitCode: number;
  readonly color: ColorChoice;
  readonly baseline?: string;
  readonly writeBaseline?: string;
  readonly ignoreFile?: string;
  readonly inlineAllow: boolean;
  readonly timeout?: TimeLimit;
  readonly progress: boolean;
  readonly quiet: boolean;
  readonly verbose: boolean;
}

export interface TimeLimit {
  readonly ms: number;
  /** As it was written. */
  readonly text: string;
}

/** More than any scan should take, and less than a timer can hold. */
const TIMEOUT_MS_MAX = 7 * 86_400_000;

export function readScanOptions({ flags, positionals }: ScanArgs): ScanOptions {
  const fileMaxBytes = sizeOf(flags["max-file-size"]);
  const repository = repositoryOf(positionals);
  const history = readHistoryChoice(flags, repository !== undefined);
  if (history.scope === "history") refuseFilters(positionals, flags);
  const pathList = flags["from-file"];
  if (pathList === "-" && positionals.includes("-"))
    throw new UsageError(
      "standard input is either scanned or a list of paths; --from-file=- makes it a list",
    );
  const isHere = positionals.length === 0 && pathList === undefined;
  return {
    paths: repository !== undefined ? [repository] : isHere ? ["."] : positionals,
    history,
    filter: {
      exclude: flags.exclude,
      include: flags.include,
      respectGitignore: flags["respect-gitignore"],
    },
    scanBinary: flags["scan-binary"],
    scanArchives: !flags["skip-archives"],
    decodeDepth: flags["decode-depth"],
    threads: threadsOf(flags.threads),
    rules: rulesOf(flags),
    outputs: chooseOutputs(flags.format, flags.output),
    groupBy: flags.group,
    showSecrets: flags["show-secrets"],
    findingsExitCode: flags["exit-code"],
    color: flags.color,
    inlineAllow: flags["inline-allow"],
    progress: flags.progress && !flags.quiet,
    quiet: flags.quiet,
    verbose: flags.verbose,
    ...given("pathList", pathList),
    ...given("timeout", timeLimitOf(flags.timeout)),
    ...given("fileMaxBytes", fileMaxBytes),
    ...given("findingsMax", flags["max-findings"]),
    ...given("baseline", flags.baseline),
    ...given("writeBaseline", flags["write-baseline"]),
    ...given("ignoreFile", flags["ignore-file"]),
  };
}

/** `scan git PATH`. A folder named git is scanned as `./git`, or alone. */
function repositoryOf(positionals: readonly string[]): string | undefined {
  const [source, path, ...rest] = positionals;
  if (source !== "git" || path === undefined) return undefined;
  if (rest.length > 0 || path === "-")
    throw new UsageError("scan git takes the path of one repository; a folder named git is written ./git");
  return path;
}

function refuseFilters(positionals: readonly string[], flags: ScanArgs["flags"]): void {
  if (flags["from-file"] !== undefined)
    throw new UsageError("--from-file lists files; history is scanned by repository");
  if (positionals.includes("-")) throw new UsageError("standard input has no history");
  if (flags.exclude.length > 0 || flags.include.length > 0 || flags["respect-gitignore"])
    throw new UsageError(
      "history is scanned blob by blob; --exclude, --include and --respect-gitignore are for files",
    );
}

function rulesOf(flags: ScanArgs["flags"]): ProgramChoice {
  return {
    anchorMode: flags["anchor-mode"],
    confidenceMin: flags["min-confidence"],
    selection: {
      ids: splitList("rules", flags.rules),
      excludedIds: splitList("exclude-rules", flags["exclude-rules"]),
      tags: splitList("tags", flags.tags),
      ...given("severity", flags.severity),
    },
    ...given("rulesFile", flags["rules-file"]),
  };
}

/** Optional fields are absent, never undefined. */
function given<N extends string, T>(name: N, value: T | undefined): { readonly [K in N]?: T } {
  return value === undefined ? {} : ({ [name]: value } as { readonly [K in N]: T });
}

function sizeOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const sizeBytes = parseSizeBytes(text);
  if (sizeBytes !== undefined) return sizeBytes;
  throw new UsageError("flag --max-file-size takes a size, such as 4096, 512KB, 10MB or 1GiB");
}

function timeLimitOf(text: string | undefined): TimeLimit | undefined {
  return text === undefined ? undefined : { ms: durationFlag("timeout", text, 1, TIMEOUT_MS_MAX), text };
}

function threadsOf(text: string): number | "auto" {
  if (text === "auto") return text;
  const threads = /^[0-9]{1,3}$/.test(text) ? Number(text) : 0;
  if (threads >= 1 && threads <= THREADS_MAX) return threads;
  throw new UsageError(`flag --threads takes auto or a whole number from 1 to ${THREADS_MAX}`);
}
