/**
 * Everything one thread has to report: findings, problems, counts. Promises: bounded, and what goes over a bound is
 * counted and said. The counts are plain fields, as the scan loop adds to them for every file.
 */
import type { GitCounts, Problem, Skipped } from "../../contracts/report.ts";
import type { Match } from "../../engine/match.ts";
import { type HistoryOrigin, type HistoryRepeat, objectName } from "../core/history-origin.ts";
import { type OriginOfSpan, placedAtOrigin } from "./origin.ts";
import type { ThreadParts } from "./thread-parts.ts";
import type { Candidate, ThreadResult } from "./thread-result.ts";
import type { WorkStack } from "./work-stack.ts";

export interface LedgerLimits {
  readonly findingsPerBlobMax: number;
  /** Of the whole scan, all threads together. */
  readonly findingsMax: number;
  readonly problemsMax: number;
  /** Of one secret in a history, for each thread: places kept in full; 256 unless said. Of others the object is kept. */
  readonly occurrencesMax?: number;
}

const OCCURRENCES_MAX = 256;

export const DEFAULT_LEDGER_LIMITS: LedgerLimits = {
  findingsPerBlobMax: 10_000,
  findingsMax: 100_000,
  problemsMax: 10_000,
};

type Redaction = Pick<ThreadParts, "redact" | "secretOf">;

export class ThreadLedger {
  files = 0;
  bytes = 0;
  readonly skipped = { binary: 0, tooLarge: 0, excluded: 0, symlinks: 0, special: 0 } satisfies Skipped;
  readonly git = { commits: 0, tags: 0, blobs: 0, blobBytes: 0, scanned: 0 } satisfies GitCounts;
  /** The object of a history whose content is being scanned. */
  origin: Omit<HistoryOrigin, "inside"> | undefined;
  readonly #candidates: Candidate[] = [];
  readonly #problems: Problem[] = [];
  readonly #repeats: HistoryRepeat[] = [];
  readonly #occurrences = new Map<string, number>();
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

  get isPathUnknown(): boolean {
    return this.origin !== undefined;
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
    const { findingsPerBlobMax } = this.#limits;
    if (matches.length > findingsPerBlobMax) {
      const message = `holds more than ${findingsPerBlobMax} findings; that many are reported`;
      this.problem({ path, kind: "findings-limit", message });
    }
    const wanted = matches.slice(0, findingsPerBlobMax);
    if (this.origin !== undefined) {
      this.#keepHistory(this.#redacted(path, wanted, originOfSpan), path);
      return;
    }
    const granted = wanted.slice(0, this.#granted(wanted.length));
    if (granted.length > 0) this.#candidates.push(...this.#redacted(path, granted, originOfSpan));
  }

  #granted(wanted: number): number {
    const granted = this.#stack.claimFindings(wanted, this.#limits.findingsMax);
    this.#findingsDropped += wanted - granted;
    return granted;
  }

  #redacted(path: string, matches: readonly Match[], originOfSpan?: OriginOfSpan): Candidate[] {
    return this.#redaction.redact(path, matches).map(({ finding, allowed }, index) => {
      const secret = this.#redaction.secretOf?.(matches[index]!);
      return {
        finding: placedAtOrigin(finding, originOfSpan),
        allowed,
        ...(secret === undefined ? {} : { secret }),
      };
    });
  }

  /** A file that changes often holds its secret in every version: beyond some, the object's name has to do. */
  #keepHistory(candidates: readonly Candidate[], path: string): void {
    const origin = this.origin!;
    const inside = path.slice(objectName(origin).length);
    const { occurrencesMax = OCCURRENCES_MAX } = this.#limits;
    for (const candidate of candidates) {
      const { id } = candidate.finding;
      const key = candidate.allowed ? `allowed ${id}` : id;
      const count = (this.#occurrences.get(key) ?? 0) + 1;
      this.#occurrences.set(key, count);
      if (count > occurrencesMax) {
        if (!candidate.allowed) this.#repeats.push({ id, ...origin });
      } else if (this.#granted(1) === 1)
        this.#candidates.push({ ...candidate, origin: { ...origin, inside } });
    }
  }

  result(): ThreadResult {
    return {
      candidates: this.#candidates,
      repeats: this.#repeats,
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
