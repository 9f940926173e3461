/** One scan with the fake engine, everything not named left at its plain default. */
import { type ScanFsOptions, type ScanOutcome, scanFs } from "../../../src/scan/local/scan-fs.ts";
import { NO_FILTER } from "../../../src/sources/filesystem/path-filter.ts";
import { type FakeSetup, fakeMaker } from "../fakes/fake-parts.ts";

export function fakeScan(
  paths: readonly string[],
  options: Partial<ScanFsOptions> = {},
  setup: FakeSetup = {},
): Promise<ScanOutcome> {
  return scanFs({ ...scanOptions(paths), ...options }, fakeMaker(setup));
}

export function scanOptions(paths: readonly string[]): ScanFsOptions {
  return {
    paths,
    filter: NO_FILTER,
    scanBinary: false,
    scanArchives: true,
    threads: 1,
    suppress: { inline: true, today: "2026-01-01" },
    signal: new AbortController().signal,
    standardInput: chunks(),
  };
}

export async function* chunks(...texts: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield Buffer.from(text, "latin1");
}

/** Where things were found, in order. */
export function foundPaths(outcome: ScanOutcome): string[] {
  return outcome.findings.map((finding) => finding.path);
}
