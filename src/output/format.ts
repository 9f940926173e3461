/** What every output format is: a pure function from a report to text. Room-internal; `formats/index.ts` lists them. */
import type { Finding } from "../contracts/finding.ts";
import type { Report } from "../contracts/report.ts";

/** What stands under one heading: what a file holds, or where a secret stands. */
export type GroupBy = "file" | "secret";

export interface FormatOptions {
  /** ANSI styles; obeyed by the formats made for terminals. */
  readonly color: boolean;
  /** Columns to fit text into; 0 when unknown: then nothing is cut or wrapped. */
  readonly widthColumns: number;
  /** The secret's text where the user asked to see it (see reveal.ts); by default nothing is revealed. */
  readonly reveal: (finding: Finding) => string | undefined;
  /** Show what most readers can do without: the rule's text, the vendor's documentation, byte offsets. */
  readonly verbose: boolean;
  /** Of the pretty report; `file` when absent. */
  readonly groupBy?: GroupBy;
  /** In place of the lines that tell of a scan, where the findings come from elsewhere; for the formats that are for people. */
  readonly closing?: readonly string[];
}

/** Chunks of text to be written one after the other. Pure: the same report and options give the same text. */
export type Format = (report: Report, options: FormatOptions) => Iterable<string>;

export const PLAIN_OPTIONS: FormatOptions = {
  color: false,
  widthColumns: 0,
  reveal: () => undefined,
  verbose: false,
};
