/** The scans a worker launch runs on this machine. Promises: signals stop them within a second. */

import { scanFs } from "../../scan/local/scan-fs.ts";
import { NO_FILTER } from "../../sources/filesystem/path-filter.ts";
import type { LocalFsScan, LocalScanOutcome, WorkerScans } from "../commands/worker.ts";
import { EVERY_RULE } from "../rule-set/select-rules.ts";
import { DEFAULT_DECODE_DEPTH, localThreadMaker } from "./local.ts";
import { StopSignals } from "./stop-signals.ts";

async function scanLocalFs({ fs }: LocalFsScan): Promise<LocalScanOutcome> {
  using stop = new StopSignals();
  const nowMs = Date.now();
  const maker = await localThreadMaker({
    rules: {
      ...(fs.rulesFile === undefined ? {} : { rulesFile: fs.rulesFile }),
      anchorMode: fs.anchorMode,
      selection: EVERY_RULE,
      confidenceMin: 0,
    },
    decodeDepth: fs.decodeDepthMax ?? DEFAULT_DECODE_DEPTH,
    keepSecrets: false,
    nowMs,
  });
  const outcome = await scanFs(
    {
      paths: [fs.path],
      filter: NO_FILTER,
      scanBinary: fs.scanBinary,
      scanArchives: !fs.skipArchives,
      threads: "auto",
      suppress: { inline: true, today: new Date(nowMs).toISOString().slice(0, 10) },
      signal: stop.signal,
      standardInput: nothing(),
    },
    maker,
  );
  return { ...outcome, warnings: [...maker.warnings, ...outcome.warnings] };
}

/** A worker scans its path; what is piped into it is none of its business. */
async function* nothing(): AsyncGenerator<Uint8Array> {}

export const workerScans: WorkerScans = { scanFs: scanLocalFs };
