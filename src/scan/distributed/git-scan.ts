/**
 * What has been scanned of a repository and is not durable yet. Promises: findings and the ids of objects leave together, so that no object
 * passes for seen whose findings are not kept.
 */
import type { Problem } from "../../contracts/report.ts";
import type { ScanProgress } from "../core/git-state-codec.ts";
import type { RepositoryHit } from "../repository/repository-hit.ts";
import type { ScannedPiece, Troubles } from "../repository/repository-job.ts";
import type { HeldFindings } from "./held-findings.ts";

/** What is taken out to become durable. */
export interface GitSlice {
  readonly hits: readonly RepositoryHit[];
  readonly captured: number;
  readonly seen: readonly Uint8Array[];
  readonly objects: number;
  readonly bytes: number;
  readonly scanMs: number;
  readonly problems: readonly Problem[];
}

export class GitScan {
  readonly #idBytes: number;
  readonly #before: ScanProgress;
  readonly #held: HeldFindings;
  readonly #troubles = new Map<number, Troubles>();
  #pieces: ScannedPiece[] = [];
  #objects = 0;
  #bytes = 0;
  #findings = 0;
  /** Hits that wait to become durable. */
  #waiting = 0;
  /** The same, and those being kept. */
  #own = 0;

  constructor(idBytes: number, before: ScanProgress, held: HeldFindings) {
    this.#idBytes = idBytes;
    this.#before = before;
    this.#held = held;
  }

  add(piece: ScannedPiece): void {
    this.#pieces.push(piece);
    this.#troubles.set(piece.thread, piece.troubles);
    this.#objects += piece.scanned.length / this.#idBytes;
    this.#bytes += piece.objectBytes;
    this.#findings += piece.captured;
    this.#waiting += piece.hits.length;
    this.#own += piece.hits.length;
    this.#held.hold(piece.hits.length);
  }

  /** What was taken out is kept. */
  letGo(): void {
    this.#held.letGo(this.#own - this.#waiting);
    this.#own = this.#waiting;
  }

  /** Nothing of it is held any more, kept or not. */
  [Symbol.dispose](): void {
    this.#held.letGo(this.#own);
    this.#own = 0;
  }

  /** Of the findings taken out, so many are one with others, or are not kept. */
  dropped(findings: number): void {
    this.#findings -= findings;
  }

  /** Something waits to become durable. */
  get isWaiting(): boolean {
    return this.#pieces.length > 0;
  }

  /** So much of it that it should wait no longer. */
  get isDue(): boolean {
    return this.#held.isDue(this.#waiting);
  }

  take(): GitSlice {
    const pieces = this.#pieces;
    this.#pieces = [];
    this.#waiting = 0;
    const sum = (of: (piece: ScannedPiece) => number) =>
      pieces.reduce((total, piece) => total + of(piece), 0);
    return {
      hits: pieces.flatMap(({ hits }) => hits),
      captured: sum(({ captured }) => captured),
      seen: pieces.map(({ scanned }) => scanned),
      objects: sum(({ scanned }) => scanned.length / this.#idBytes),
      bytes: sum(({ objectBytes }) => objectBytes),
      scanMs: sum(({ scanMs }) => scanMs),
      problems: pieces.flatMap(({ problems }) => problems),
    };
  }

  /** Of the scan as a whole, earlier attempts included. */
  get progress(): ScanProgress {
    return {
      objects: this.#before.objects + BigInt(this.#objects),
      bytes: this.#before.bytes + BigInt(this.#bytes),
      findings: this.#before.findings + BigInt(this.#findings),
    };
  }

  /** What no thread could read, each object once. */
  get troubles(): Troubles {
    const all = [...this.#troubles.values()];
    return {
      objects: [...new Set(all.flatMap(({ objects }) => objects))],
      files: all.reduce((most, { files }) => Math.max(most, files), 0),
      problems: [
        ...new Map(all.flatMap(({ problems }) => problems).map((one) => [one.message, one])).values(),
      ],
    };
  }
}
