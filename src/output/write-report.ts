/**
 * Writes a report in the formats asked for, to stdout or to files.
 * Promises: a file appears whole or not at all, readable by its owner alone when it shows secrets; all bytes have left when the
 * promise resolves; a reader that closes the pipe early is no error. May not: decide what is in the report.
 */
import type { Report } from "../contracts/report.ts";
import { encodedChunks } from "./chunks.ts";
import { writeFileAtomically } from "./file-target.ts";
import type { FormatOptions } from "./format.ts";
import { FORMATS, type FormatName } from "./formats/index.ts";
import { type ByteStream, writeToStream } from "./stream-target.ts";

export type ReportTarget =
  | { readonly kind: "stdout" }
  /** Relative to the working folder. */
  | { readonly kind: "file"; readonly path: string };

export interface ReportOutput {
  readonly format: FormatName;
  readonly target: ReportTarget;
  /** Colour and width belong to the target; `reveal` comes from reveal.ts or reveals nothing. */
  readonly options: FormatOptions;
}

export interface WriteReportOptions {
  readonly outputs: readonly ReportOutput[];
  /** Whether any `reveal` may show a secret: files then get mode 0600. */
  readonly showsSecrets: boolean;
  /** `process.stdout`, or a stand-in. */
  readonly stdout: ByteStream;
}

/** One output after the other, in the order given. */
export async function writeReport(report: Report, options: WriteReportOptions): Promise<void> {
  for (const { format, target, options: formatOptions } of options.outputs) {
    const chunks = encodedChunks(FORMATS[format](report, formatOptions));
    if (target.kind === "stdout") await writeToStream(chunks, options.stdout);
    else await writeFileAtomically(chunks, { path: target.path, isPrivate: options.showsSecrets });
  }
}
