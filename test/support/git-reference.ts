/**
 * A slow reference for scans of git history: every object as `git cat-file` prints it, through the same engine. What both find is
 * told object by object, so that nothing is lost in what a report cuts short.
 */
import { localThreadMaker } from "../../src/app/compose/local.ts";
import { EVERY_RULE } from "../../src/app/rule-set/select-rules.ts";
import { ALL_HISTORY } from "../../src/scan/local/history-selection.ts";
import { OpenHistories } from "../../src/scan/local/open-histories.ts";
import { EnginePool } from "../../src/scan/pipeline/engine-pool.ts";
import { DEFAULT_LEDGER_LIMITS } from "../../src/scan/pipeline/thread-ledger.ts";
import type { WorkItem } from "../../src/scan/pipeline/work-item.ts";
import { WorkStack } from "../../src/scan/pipeline/work-stack.ts";
import { NO_FILTER } from "../../src/sources/filesystem/path-filter.ts";

export interface FoundInHistory {
  /** `oid rule start-end decodedBy`, sorted. */
  readonly findings: readonly string[];
  readonly commits: number;
  readonly blobs: number;
  readonly blobBytes: number;
  readonly problems: readonly string[];
}

const BY_GIT: readonly WorkItem[] = [{ kind: "git-program", path: "", root: 0, names: "" }];

/** `reader`: our own, or git. */
export async function findInHistory(
  path: string,
  reader: "own" | "git",
  threads: number,
): Promise<FoundInHistory> {
  const maker = await localThreadMaker({
    rules: { anchorMode: "manual", selection: EVERY_RULE, confidenceMin: 0 },
    decodeDepth: 2,
    keepSecrets: false,
    nowMs: Date.UTC(2026, 10, 21),
  });
  using histories = new OpenHistories([{ path, selection: ALL_HISTORY }], { threads });
  const pool = new EnginePool(maker, new WorkStack(), {
    roots: [],
    filter: NO_FILTER,
    fileMaxBytes: Number.MAX_SAFE_INTEGER,
    scanBinary: false,
    scanArchives: true,
    limits: { ...DEFAULT_LEDGER_LIMITS, findingsMax: 10_000_000, occurrencesMax: 10_000_000 },
    threads: reader === "git" ? 1 : threads,
    histories: histories.sources,
  });
  const items = reader === "git" ? BY_GIT : histories.items;
  const { result } = await pool.run(items, new AbortController().signal, async () => {});
  const { commits, blobs, blobBytes } = result.git;
  return {
    findings: result.candidates
      .map(({ finding: { rule, span, decodedBy }, origin }) =>
        [`${origin!.oid}${origin!.inside}`, rule.id, `${span.start}-${span.end}`, decodedBy.join()].join(" "),
      )
      .sort(),
    commits,
    blobs,
    blobBytes,
    problems: result.problems.map(({ message }) => message),
  };
}
