/**
 * Everything one thread has to report: findings, problems, counts. Promises: bounded, and what goes over a bound is
 * counted and said. The counts are plain fields, as the scan loop adds to them for every file.
 */
import type { Finding } from "../../contracts/finding.ts";
import type { GitCounts, Problem, Skipped } from "../../contracts/report.ts";
import type { Span } from "../../contracts/span.ts";
import type { Match } from "../../engine/match.ts";
import type { ThreadParts } from "./thread-parts.ts";
import type { Candidate, ThreadResult } from "./thread-result.ts";
import type { WorkStack } from "./work-stack.ts";

export interface LedgerLimits {
  readonly findingsPerBlobMax: number;
  /** Of the whole scan, all threads together. */
  readonly findingsMax: number;
  readonly problemsMax: number;
}

export const DEFAULT_LEDGER_LIMITS: LedgerLimits = {
  findingsPerBlobMax: 10_000,
  findingsMax: 100_000,
  problemsMax: 10_000,
};

/** Where a span of extracted text stands in the file it was taken from. */
export type OriginOfSpan = (span: Span) => Pick<Finding, "span" | "place">;

type Redaction = Pick<ThreadParts, "redact" | "secretOf">;

export class ThreadLedger {
  files = 0;
  bytes = 0;
  readonly skipped = { binary: 0, tooLarge: 0, excluded: 0, symlinks: 0, special: 0 } satisfies Skipped;
  readonly git = { commits: 0, tags: 0, blobs: 0 } satisfies GitCounts;
  readonly #candidates: Candidate[] = [];
  readonly #problems: Problem[] = [];
  #problemsDropped = 0;
  #findingsDropped = 0;
  readonly #redaction: Redaction;
  readonly #limits: LedgerLimits;
  readonly #stack: WorkStack;

  constructor(redaction: Redaction, limits: LedgerLimits, stack: WorkStack) {
    this.#redaction = redaction;
    this.#limits = limits;
    this.#stack = stack;
  }

  get findings(): number {
    return this.#candidates.length;
  }

  problem(problem: Problem): void {
    if (this.#problems.length < this.#limits.problemsMax) this.#problems.push(problem);
    else this.#problemsDropped++;
  }

  /**
   * The matches of one blob; `originOfSpan` tells where its text stood if it was taken out of something.
   * From here on the secrets are gone, unless the parts were made to show them.
   */
  found(path: string, matches: readonly Match[], originOfSpan?: OriginOfSpan): void {
    const { findingsPerBlobMax, findingsMax } = this.#limits;
    if (matches.length > findingsPerBlobMax) {
      const message = `holds more than ${findingsPerBlobMax} findings; that many are reported`;
      this.problem({ path, kind: "findings-limit", message });
    }
    const wanted = Math.min(matches.length, findingsPerBlobMax);
    const granted = this.#stack.claimFindings(wanted, findingsMax);
    this.#findingsDropped += wanted - granted;
    if (granted === 0) return;
    const kept = granted < matches.length ? matches.slice(0, granted) : matches;
    this.#redaction.redact(path, kept).forEach(({ finding, allowed }, index) => {
      const secret = this.#redaction.secretOf?.(kept[index]!);
      const placed = originOfSpan === undefined ? finding : { ...finding, ...originOfSpan(finding.span) };
      this.#candidates.push({ finding: placed, allowed, ...(secret === undefined ? {} : { secret }) });
    });
  }

  result(): ThreadResult {
    return {
      candidates: this.#candidates,
      problems: this.#problems,
      problemsDropped: this.#problemsDropped,
      findingsDropped: this.#findingsDropped,
      files: this.files,
      bytes: this.bytes,
      skipped: this.skipped,
      git: this.git,
    };
  }
}
