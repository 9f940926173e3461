/**
 * What a scan on this machine tells in the end, made of what its threads found.
 * Promises: what no list holds is said in a sentence; findings and problems have an order of their own.
 */
import { GossipError } from "../../contracts/errors.ts";
import type { Finding } from "../../contracts/finding.ts";
import type { Problem, Report } from "../../contracts/report.ts";
import { SecretBytes } from "../../contracts/secret.ts";
import { type SuppressOptions, suppress } from "../core/suppress.ts";
import type { PoolOutcome } from "../pipeline/engine-pool.ts";
import type { LedgerLimits } from "../pipeline/thread-ledger.ts";
import type { Candidate } from "../pipeline/thread-result.ts";
import { inReportOrder, problemsInOrder } from "./report-order.ts";

export interface ScanOutcome extends Pick<Report, "findings" | "problems" | "summary" | "rules"> {
  /** Secrets of the findings, if the parts were made to keep them. */
  readonly secrets: ReadonlyMap<Finding, SecretBytes>;
  /** Sentences about the ignore file for the user. */
  readonly warnings: readonly string[];
}

/** The signal was aborted before the scan was complete. */
export class ScanStoppedError extends GossipError {
  override readonly name: string = "ScanStoppedError";
  /** What was found until then, with a problem that says so. */
  readonly outcome: ScanOutcome;

  constructor(outcome: ScanOutcome) {
    super("the scan was stopped before it was complete", { code: "E_STOPPED" });
    this.outcome = outcome;
  }
}

export interface ScanSurroundings {
  readonly suppress: SuppressOptions;
  readonly limits: LedgerLimits;
  readonly rootProblems: readonly Problem[];
  /** Named files the filter left out. */
  readonly excluded: number;
  readonly durationMs: number;
  /** Present when repositories' objects were scanned. */
  readonly histories?: {
    /** One candidate a finding. */
    readonly join: (kept: readonly Candidate[]) => readonly Candidate[];
    /** Sentences for the user. */
    readonly notes: readonly string[];
  };
}

export function outcomeOf(
  { result, stopped, threads, rules }: PoolOutcome,
  around: ScanSurroundings,
): ScanOutcome {
  const { kept: places, counts, warnings } = suppress(inReportOrder(result.candidates), around.suppress);
  const { histories } = around;
  const kept = histories === undefined ? places : inReportOrder(histories.join(places));
  const secrets = kept.filter((candidate) => candidate.secret !== undefined);
  return {
    findings: kept.map(({ finding }) => finding),
    problems: problemsInOrder([
      ...around.rootProblems,
      ...result.problems,
      ...overLimits(result, around.limits),
      ...(stopped ? [STOPPED] : []),
    ]),
    summary: {
      files: result.files,
      bytes: result.bytes,
      durationMs: around.durationMs,
      threads,
      rules: rules.length,
      skipped: { ...result.skipped, excluded: result.skipped.excluded + around.excluded },
      suppressed: counts,
      ...(histories === undefined ? {} : { git: result.git }),
    },
    rules,
    secrets: new Map(secrets.map(({ finding, secret }) => [finding, new SecretBytes(secret!)])),
    warnings: [...warnings, ...(histories?.notes ?? [])],
  };
}

const STOPPED: Problem = {
  path: "",
  kind: "stopped",
  message: "the scan was stopped before it was complete; this is what was found until then",
};

/** What no list holds is said in one sentence each. */
function overLimits(result: PoolOutcome["result"], limits: LedgerLimits): Problem[] {
  const problems: Problem[] = [];
  if (result.findingsDropped > 0) {
    const { findingsMax } = limits;
    const message = `${result.findingsDropped} findings beyond the first ${findingsMax} are not reported; raise the limit (--max-findings) or scan parts of the tree on their own`;
    problems.push({ path: "", kind: "findings-limit", message });
  }
  if (result.problemsDropped > 0) {
    const message = `${result.problemsDropped} more paths could not be read; they are not listed one by one`;
    problems.push({ path: "", kind: "unreadable", message });
  }
  return problems;
}
