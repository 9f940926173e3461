/** The scans a worker launch runs on this machine. Promises: signals stop them within a second. */

import { scanFs } from "../../scan/local/scan-fs.ts";
import { scanGit } from "../../scan/local/scan-git.ts";
import { NO_FILTER } from "../../sources/filesystem/path-filter.ts";
import type { LocalFsScan, LocalGitScan, LocalScanOutcome, WorkerScans } from "../commands/worker.ts";
import type { SourceSettings } from "../config/settings.ts";
import { EVERY_RULE } from "../rule-set/select-rules.ts";
import { DEFAULT_DECODE_DEPTH, localThreadMaker } from "./local.ts";
import { StopSignals } from "./stop-signals.ts";

async function scanLocalFs({ fs }: LocalFsScan): Promise<LocalScanOutcome> {
  using stop = new StopSignals();
  const { maker, common } = await prepared(fs, stop.signal);
  const outcome = await scanFs(
    {
      ...common,
      paths: [fs.path],
      filter: NO_FILTER,
      scanArchives: !fs.skipArchives,
      standardInput: nothing(),
    },
    maker,
  );
  return { ...outcome, warnings: [...maker.warnings, ...outcome.warnings] };
}

async function scanLocalGit({ git }: LocalGitScan): Promise<LocalScanOutcome> {
  using stop = new StopSignals();
  const { maker, common } = await prepared(git, stop.signal);
  const outcome = await scanGit({ ...common, path: git.path, scanArchives: true }, maker);
  return { ...outcome, warnings: [...maker.warnings, ...outcome.warnings] };
}

async function prepared(source: SourceSettings, signal: AbortSignal) {
  const nowMs = Date.now();
  const maker = await localThreadMaker({
    rules: {
      ...(source.rulesFile === undefined ? {} : { rulesFile: source.rulesFile }),
      anchorMode: source.anchorMode,
      selection: EVERY_RULE,
      confidenceMin: 0,
    },
    decodeDepth: source.decodeDepthMax ?? DEFAULT_DECODE_DEPTH,
    keepSecrets: false,
    nowMs,
  });
  const common = {
    scanBinary: source.scanBinary,
    threads: "auto",
    suppress: { inline: true, today: new Date(nowMs).toISOString().slice(0, 10) },
    signal,
    ...(maker.keepsPath && { keepsPath: maker.keepsPath }),
  } as const;
  return { maker, common };
}

/** A worker scans its path; what is piped into it is none of its business. */
async function* nothing(): AsyncGenerator<Uint8Array> {}

export const workerScans: WorkerScans = { scanFs: scanLocalFs, scanGit: scanLocalGit };
