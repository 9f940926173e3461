/** A secret found in an object of a repository, before anybody knows where that object stood. Plain data without the secret. */
import type { FindingRecord } from "../../contracts/finding-record.ts";
import type { HistoryOrigin } from "../core/history-origin.ts";

export type HitObject = Omit<HistoryOrigin, "history">;

export type FoundSecret = Omit<
  FindingRecord,
  | "findingId"
  | "stableItemId"
  | "occurrenceId"
  | "objectVersionId"
  | "observationId"
  | "ovidHash"
  | "display"
  | "url"
  | "commit"
>;

export interface RepositoryHit {
  readonly object: HitObject;
  readonly found: FoundSecret;
}
