/**
 * What has been scanned of a repository and is not durable yet. Promises: findings and the ids of objects leave together, so that no object
 * passes for seen whose findings are not kept.
 */
import type { Problem } from "../../contracts/report.ts";
import type { ScanProgress } from "../core/git-state-codec.ts";
import type { RepositoryHit } from "../repository/repository-hit.ts";
import type { ScannedPiece, Troubles } from "../repository/repository-job.ts";

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
  readonly #troubles = new Map<number, Troubles>();
  #pieces: ScannedPiece[] = [];
  #objects = 0;
  #bytes = 0;
  #findings = 0;

  constructor(idBytes: number, before: ScanProgress) {
    this.#idBytes = idBytes;
    this.#before = before;
  }

  add(piece: ScannedPiece): void {
    this.#pieces.push(piece);
    this.#troubles.set(piece.thread, piece.troubles);
    this.#objects += piece.scanned.length / this.#idBytes;
    this.#bytes += piece.objectBytes;
    this.#findings += piece.captured;
  }

  /** Of the findings taken out, so many are one with others, or are not kept. */
  dropped(findings: number): void {
    this.#findings -= findings;
  }

  /** Hits that wait to become durable, and bytes behind them. */
  get waiting(): { readonly hits: number; readonly pieces: number } {
    return {
      hits: this.#pieces.reduce((sum, { hits }) => sum + hits.length, 0),
      pieces: this.#pieces.length,
    };
  }

  take(): GitSlice {
    const pieces = this.#pieces;
    this.#pieces = [];
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
