/** A secret found in an object of a repository, before anybody knows where that object stood. Plain data without the secret. */
import type { HistoryOrigin } from "../core/history-origin.ts";
import type { FoundSecret } from "../pipeline/found-secret.ts";

export type HitObject = Omit<HistoryOrigin, "history">;

export interface RepositoryHit {
  readonly object: HitObject;
  readonly found: FoundSecret;
}
