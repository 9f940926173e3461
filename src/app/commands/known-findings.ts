/** The baseline and the ignore file the user named, read and understood. A fault in either is a UsageError that names the file. */
import { readFileSync } from "node:fs";
import { UsageError } from "../../contracts/errors.ts";
import { type Baseline, parseBaseline } from "../../scan/core/baseline.ts";
import { type IgnoreFile, parseIgnoreFile } from "../../scan/core/ignore-file.ts";
import {
  isGitleaksIgnore,
  type KnownPlaces,
  parseGitleaksIgnore,
  parseGitleaksReport,
} from "../../scan/core/known-places.ts";
import { readFailure } from "../read-failure.ts";

export interface KnownFindings {
  readonly baseline?: Baseline;
  readonly ignoreFile?: IgnoreFile;
  /** Findings known by their place alone: gitleaks' report as a baseline, a `.gitleaksignore` as an ignore file. */
  readonly baselinePlaces?: KnownPlaces;
  readonly ignoredPlaces?: KnownPlaces;
}

export interface KnownFindingsFiles {
  readonly baseline?: string;
  readonly ignoreFile?: string;
}

/** Whose file it is shows in what it holds. */
export function readKnownFindings({ baseline, ignoreFile }: KnownFindingsFiles): KnownFindings {
  return {
    ...(baseline === undefined ? {} : readBaseline(readText("baseline", baseline), baseline)),
    ...(ignoreFile === undefined ? {} : readIgnoreFile(readText("ignore file", ignoreFile), ignoreFile)),
  };
}

function readBaseline(text: string, name: string): Pick<KnownFindings, "baseline" | "baselinePlaces"> {
  if (!text.trimStart().startsWith("[")) return { baseline: parseBaseline(text, name) };
  return { baselinePlaces: parseGitleaksReport(parseList(text, name), name) };
}

function parseList(text: string, name: string): readonly unknown[] {
  try {
    return JSON.parse(text) as readonly unknown[];
  } catch {
    throw new UsageError(`${name} cannot be used as a baseline: it is not JSON`);
  }
}

function readIgnoreFile(text: string, name: string): Pick<KnownFindings, "ignoreFile" | "ignoredPlaces"> {
  if (isGitleaksIgnore(text)) return { ignoredPlaces: parseGitleaksIgnore(text, name) };
  return { ignoreFile: parseIgnoreFile(text, name) };
}

function readText(what: string, path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    throw new UsageError(`the ${what} ${path} cannot be read: ${readFailure(error) ?? "unknown error"}`);
  }
}
