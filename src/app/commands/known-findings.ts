/** The baseline and the ignore file the user named, read and understood. A fault in either is a UsageError that names the file. */
import { readFileSync } from "node:fs";
import { UsageError } from "../../contracts/errors.ts";
import { type Baseline, parseBaseline } from "../../scan/core/baseline.ts";
import { type IgnoreFile, parseIgnoreFile } from "../../scan/core/ignore-file.ts";
import { readFailure } from "../read-failure.ts";

export interface KnownFindings {
  readonly baseline?: Baseline;
  readonly ignoreFile?: IgnoreFile;
}

export interface KnownFindingsFiles {
  readonly baseline?: string;
  readonly ignoreFile?: string;
}

export function readKnownFindings(files: KnownFindingsFiles): KnownFindings {
  const { baseline, ignoreFile } = files;
  return {
    ...(baseline === undefined ? {} : { baseline: parseBaseline(readText("baseline", baseline), baseline) }),
    ...(ignoreFile === undefined
      ? {}
      : { ignoreFile: parseIgnoreFile(readText("ignore file", ignoreFile), ignoreFile) }),
  };
}

function readText(what: string, path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    throw new UsageError(`the ${what} ${path} cannot be read: ${readFailure(error) ?? "unknown error"}`);
  }
}
