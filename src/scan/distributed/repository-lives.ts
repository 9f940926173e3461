/**
 * What became of a repository's findings, asked and kept some at a time: their number is not bounded. Promises: all places of a finding are
 * asked about together.
 */
import type { FindingLife } from "../../contracts/finding-life.ts";
import type { IndexedFinding } from "../core/git-state-codec.ts";
import { rawIds } from "../core/object-ids.ts";
import type { LivesRequest, RememberedPlace } from "../repository/repository-job.ts";

export interface LivesParts {
  /** Of earlier scans. */
  readonly before: readonly IndexedFinding[];
  readonly added: readonly IndexedFinding[];
  readonly idBytes: number;
  readonly about: Omit<LivesRequest, "places" | "blobs">;
  readonly ask: (request: LivesRequest) => Promise<readonly FindingLife[]>;
  readonly keep: (lives: readonly FindingLife[]) => Promise<void>;
}

const PLACES_AT_ONCE = 4_000;

export async function trackLives({ before, added, idBytes, about, ask, keep }: LivesParts): Promise<void> {
  const places = [...before.map((one) => placeOf(one, false)), ...added.map((one) => placeOf(one, true))];
  const blobs = new Set(places.flatMap(({ object }) => (object.type === "blob" ? [object.oid] : [])));
  const request = { ...about, blobs: rawIds([...blobs], idBytes) };
  for (const some of inTurns(places)) await keep(await ask({ ...request, places: some }));
}

function* inTurns(places: readonly RememberedPlace[]): Generator<readonly RememberedPlace[]> {
  let some: RememberedPlace[] = [];
  for (const own of Map.groupBy(places, ({ findingId }) => findingId.toHex()).values()) {
    some.push(...own);
    if (some.length < PLACES_AT_ONCE) continue;
    yield some;
    some = [];
  }
  if (some.length > 0) yield some;
}

function placeOf({ findingId, type, oid }: IndexedFinding, isNew: boolean): RememberedPlace {
  return { findingId, object: { type, oid }, isNew };
}
