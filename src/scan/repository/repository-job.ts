/** What the committing thread and the threads that read repositories say to each other. Plain data and shared memory. */
import type { FindingLife } from "../../contracts/finding-life.ts";
import type { FindingRecord } from "../../contracts/finding-record.ts";
import type { Problem } from "../../contracts/report.ts";
import type { IdTable } from "../core/object-ids.ts";
import type { HistorySource } from "../pipeline/git-feed.ts";
import type { HitObject, RepositoryHit } from "./repository-hit.ts";
import type { Survey, SurveyRequest } from "./repository-survey.ts";

interface JobOf {
  readonly job: number;
  /** Number of the repository's visit: every thread keeps it open until it is told to forget it. */
  readonly visit: number;
}

/** Where a finding stands, as it is remembered between scans. */
export interface RememberedPlace {
  readonly findingId: Uint8Array;
  readonly object: Pick<HitObject, "type" | "oid">;
  /** It came with this scan. */
  readonly isNew: boolean;
}

/** What became of which findings. Many are asked about some at a time. */
export interface LivesRequest {
  /** Every place of the findings this request is about. */
  readonly places: readonly RememberedPlace[];
  /** Raw ids of the blobs of all findings that are asked about in this visit: histories are looked through once. */
  readonly blobs: Uint8Array;
  readonly keepsIdentities: boolean;
  /** Commits refs led to at the last look, where everybody has been told of all findings but the new ones; empty where that is not known. */
  readonly refTipsBefore: readonly string[];
}

export type RepositoryJob = JobOf &
  (
    | { readonly kind: "survey"; readonly request: SurveyRequest }
    /** Some of everything there is: pieces nobody has taken yet, for about `budgetMs`. */
    | {
        readonly kind: "scan-units";
        readonly source: HistorySource;
        readonly reading: "units" | "git-program";
        /** Objects that need no scan any more. */
        readonly seen?: IdTable;
        readonly budgetMs: number;
        readonly control: SharedArrayBuffer;
      }
    | {
        readonly kind: "scan-objects";
        readonly source: HistorySource;
        /** Raw ids. */
        readonly ids: Uint8Array;
        readonly idBytes: number;
        readonly control: SharedArrayBuffer;
      }
    /** Of the thread that made the survey: which records hits come to. */
    | { readonly kind: "place"; readonly repoKey: string; readonly hits: readonly RepositoryHit[] }
    /** Of the same: what became of findings. */
    | { readonly kind: "lives"; readonly request: LivesRequest }
  );

export type RepositoryMessage = RepositoryJob | { readonly kind: "forget"; readonly visit: number };

/** What could not be read of a repository. */
export interface Troubles {
  /** Hex ids of objects. */
  readonly objects: readonly string[];
  /** Packs, indexes, directories: nobody knows which objects they hold. */
  readonly files: number;
  /** The first of all of it, in words. */
  readonly problems: readonly Problem[];
}

/** What a piece came to. */
export interface ScannedPiece {
  readonly kind: "scanned";
  readonly job: number;
  /** Number of the thread. */
  readonly thread: number;
  /** False: it was told to pause, or had found enough for one piece, and more is left. */
  readonly isExhausted: boolean;
  /** Of objects by their ids, those that are left: raw. */
  readonly left?: Uint8Array;
  readonly hits: readonly RepositoryHit[];
  /** Counted where they were found. */
  readonly captured: number;
  /** Raw ids of the objects that were scanned. */
  readonly scanned: Uint8Array;
  /** What this thread could not read so far, in the whole visit. */
  readonly troubles: Troubles;
  /** Bytes of all objects that were read, and of what was scanned in them. */
  readonly objectBytes: number;
  readonly bytes: number;
  readonly scanMs: number;
  /** Of content: archives that are damaged, findings beyond a limit. */
  readonly problems: readonly Problem[];
}

export interface PlacedRecord {
  readonly record: FindingRecord;
  readonly object: Pick<HitObject, "type" | "oid">;
}

export type SurveyAnswer = Survey & { readonly troubles: Troubles };

export type RepositoryShare =
  | { readonly kind: "surveyed"; readonly job: number; readonly survey: SurveyAnswer }
  | ScannedPiece
  | { readonly kind: "placed"; readonly job: number; readonly records: readonly PlacedRecord[] }
  | { readonly kind: "lives"; readonly job: number; readonly lives: readonly FindingLife[] };

export interface RepositoryThreadOptions {
  readonly tenant: Uint8Array;
  readonly policyHash: Uint8Array;
  readonly fileMaxBytes: number;
  readonly scanBinary: boolean;
  readonly scanArchives: boolean;
}

/** What such a thread is started with. */
export interface RepositoryThreadData<Setup> {
  readonly role: "repositories";
  readonly index: number;
  readonly setup: Setup;
  readonly options: RepositoryThreadOptions;
  /** See `ThreadPulse`. */
  readonly pulse: SharedArrayBuffer;
}
