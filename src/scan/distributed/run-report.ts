/** What a worker has done, told when it ends. */
import type { Problem } from "../../contracts/report.ts";

export type RunEnd = "run-done" | "run-failed" | "run-cancelled" | "stopped";

export interface DistributedRunReport {
  readonly end: RunEnd;
  readonly leasesSeen: number;
  /** At most as many as leases. */
  readonly shardsScanned: number;
  readonly shardsParked: number;
  readonly leasesLost: number;
  readonly shardsSplit: number;
  readonly checkpoints: number;
  readonly pages: number;
  /** Pages that were known as a whole and cost one look. */
  readonly pagesUnchanged: number;
  readonly itemsScanned: number;
  readonly itemsUnchanged: number;
  readonly itemsSkipped: number;
  readonly itemsFailed: number;
  readonly bytes: number;
  /** Committed with pages; findings that were there before included. */
  readonly findings: number;
  readonly retries: number;
  /** With git alone: repositories nothing had come to since the last scan, and bytes fetched from remotes. */
  readonly repositoriesUnchanged: number;
  readonly receivedBytes: number;
  /** Milliseconds; `scan` is summed over threads. */
  readonly totalsMs: {
    readonly claim: number;
    /** With git alone. */
    readonly mirrorSync: number;
    readonly scan: number;
    readonly durableReceipt: number;
    readonly checkpoint: number;
    readonly all: number;
  };
  /** What could not be read, the first of it. */
  readonly problems: readonly Problem[];
}

const PROBLEMS_MAX = 100;

type Counts = Omit<DistributedRunReport, "end" | "totalsMs" | "problems">;

/** The same while it is being written. */
export class RunTally {
  readonly counts: { -readonly [Name in keyof Counts]: number } = {
    leasesSeen: 0,
    shardsScanned: 0,
    shardsParked: 0,
    leasesLost: 0,
    shardsSplit: 0,
    checkpoints: 0,
    pages: 0,
    pagesUnchanged: 0,
    itemsScanned: 0,
    itemsUnchanged: 0,
    itemsSkipped: 0,
    itemsFailed: 0,
    bytes: 0,
    findings: 0,
    retries: 0,
    repositoriesUnchanged: 0,
    receivedBytes: 0,
  };
  readonly totalsMs = { claim: 0, mirrorSync: 0, scan: 0, durableReceipt: 0, checkpoint: 0 };
  readonly #problems: Problem[] = [];

  problems(problems: readonly Problem[]): void {
    const room = PROBLEMS_MAX - this.#problems.length;
    if (room > 0) this.#problems.push(...problems.slice(0, room));
  }

  report(end: RunEnd, allMs: number): DistributedRunReport {
    const totalsMs = { ...this.totalsMs, all: allMs };
    return { end, ...this.counts, totalsMs, problems: this.#problems };
  }
}
