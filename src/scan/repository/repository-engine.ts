/** What the worker's loop asks of whoever reads repositories; the threads behind it are in `threaded-repository-engine.ts`. */
import type { FindingLife } from "../../contracts/finding-life.ts";
import type { IdTable } from "../core/object-ids.ts";
import type { RepositoryHit } from "./repository-hit.ts";
import type { LivesRequest, PlacedRecord, ScannedPiece, SurveyAnswer } from "./repository-job.ts";
import type { SurveyedWork, SurveyRequest } from "./repository-survey.ts";

export interface RepositoryEngine {
  readonly threads: number;
  /** A repository is open from here until the visit is left. */
  visit(request: SurveyRequest): Promise<RepositoryVisit>;
  close(): Promise<void>;
}

export interface WantedObjects {
  /** Of the candidates, those to scan. Raw, one behind the other. */
  readonly ids: Uint8Array;
  /** Of everything, those that need no scan any more. */
  readonly seen?: IdTable;
}

/** Every method throws a RepositoryLostError when a thread died over it: the visit is over then. */
export interface RepositoryVisit {
  readonly survey: SurveyAnswer;
  /** Scans what there is, in pieces, as they end. An aborted signal ends it: what had been begun is dropped. */
  scan(work: SurveyedWork, objects: WantedObjects, signal: AbortSignal): AsyncIterable<ScannedPiece>;
  /** The records hits come to, in their order. */
  place(repoKey: string, hits: readonly RepositoryHit[]): Promise<readonly PlacedRecord[]>;
  /** What became of findings, one answer for each of which something new is known. */
  lives(request: LivesRequest): Promise<readonly FindingLife[]>;
  leave(): void;
}
