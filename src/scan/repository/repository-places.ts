/**
 * Where the hits of one visit stand, and what became of what was found there. Promises: the same repository gives the same places whoever
 * asks and in whatever pieces; its history is read once, and only when something was found.
 */
import type { FindingLife, LifeCommit } from "../../contracts/finding-life.ts";
import type { Hasher } from "../../contracts/ports/hasher.ts";
import { type BlobTrace, type GitRepository, HistoryReader, traceBlobs } from "../../sources/git/index.ts";
import { createGitRecordIdsOf, type GitPlace, type GitRecordScope } from "../core/git-finding-identity.ts";
import { HistoryPlaces } from "../local/history-places.ts";
import { BlobFates } from "../pipeline/blob-fates.ts";
import type { RepositoryHit } from "./repository-hit.ts";
import type { PlacedRecord, RememberedPlace } from "./repository-job.ts";
import type { KnownPlaces } from "./repository-survey.ts";

const REFS_KEPT = 20;

export class RepositoryPlaces implements Disposable {
  readonly #repository: GitRepository;
  readonly #known: KnownPlaces;
  readonly #beat: () => void;
  #reader: HistoryReader | undefined;

  /** `beat` is called while it works, for whoever watches the thread. */
  constructor(repository: GitRepository, known: KnownPlaces, beat: () => void) {
    this.#repository = repository;
    this.#known = known;
    this.#beat = beat;
  }

  place(hits: readonly RepositoryHit[], scope: GitRecordScope, hasher: Hasher): PlacedRecord[] {
    if (hits.length === 0) return [];
    const objects = hits.map(({ object }) => object);
    const isKnown = objects.every(({ type, oid }) => type !== "blob" || this.#known.has(oid));
    const places = new HistoryPlaces(this.#repository, {
      shown: ".",
      plan: { known: this.#known, scope: "all" },
      objects,
      showsSummaries: false,
      read: isKnown ? undefined : this.#history(),
      isQuick: isKnown,
    });
    const idsOf = createGitRecordIdsOf(hasher, scope);
    return hits.map(({ object, found }) => {
      const { type, oid } = object;
      const commit = places.commitIdOf(object);
      const path = places.pathOf({ type, oid }, object.inside);
      const place: GitPlace = { anchor: commit ?? oid, isCommit: commit !== undefined, path };
      return { record: { ...found, ...idsOf(found, place) }, object: { type, oid } };
    });
  }

  lives(places: readonly RememberedPlace[], keepsIdentities: boolean): FindingLife[] {
    const byFinding = Map.groupBy(places, ({ findingId }) => findingId.toHex());
    const blobs = new Set(places.flatMap(({ object }) => (object.type === "blob" ? [object.oid] : [])));
    const trace = traceBlobs(this.#repository, blobs, this.#history());
    const fates = new BlobFates(this.#repository, trace);
    return Array.from(byFinding.values(), (own) => this.#lifeOf(own, { trace, fates, keepsIdentities }));
  }

  #lifeOf(
    own: readonly RememberedPlace[],
    { trace, fates, keepsIdentities }: { trace: BlobTrace; fates: BlobFates; keepsIdentities: boolean },
  ): FindingLife {
    this.#beat();
    const blobs = [...new Set(own.flatMap(({ object }) => (object.type === "blob" ? [object.oid] : [])))];
    const { status, refs, removedBy } = fates.fateOf(blobs);
    const introduced = firstCommit(own, trace);
    const commitOf = (oid: string | undefined) =>
      oid === undefined ? undefined : this.#commitOf(oid, keepsIdentities);
    const introducedBy = commitOf(introduced);
    const removal = commitOf(removedBy);
    return {
      findingId: own[0]!.findingId,
      status,
      refs: refs.slice(0, REFS_KEPT),
      refCount: refs.length,
      ...(introducedBy === undefined ? {} : { introducedBy }),
      ...(removal === undefined ? {} : { removedBy: removal }),
    };
  }

  #commitOf(oid: string, keepsIdentities: boolean): LifeCommit | undefined {
    const commit = this.#repository.commit(oid);
    if (commit === undefined) return undefined;
    const { name, email } = commit.author;
    return {
      oid,
      atMs: commit.committer.seconds * 1000,
      ...(keepsIdentities ? { author: { name, email } } : {}),
    };
  }

  [Symbol.dispose](): void {
    this.#reader?.[Symbol.dispose]();
  }

  #history(): HistoryReader {
    if (this.#reader === undefined) {
      this.#reader = new HistoryReader(this.#repository);
      while (this.#reader.next()) this.#beat();
    }
    return this.#reader;
  }
}

/** Parents before children: of all blobs of a finding, and of messages, the first commit. */
function firstCommit(own: readonly RememberedPlace[], trace: BlobTrace): string | undefined {
  let first: { readonly oid: string; readonly order: number } | undefined;
  for (const { object } of own) {
    const place = object.type === "blob" ? trace.placesOf(object.oid)[0] : messagePlace(object, trace);
    if (place !== undefined && (first === undefined || place.order < first.order))
      first = { oid: place.commit, order: place.order };
  }
  return first?.oid;
}

function messagePlace({ type, oid }: RememberedPlace["object"], trace: BlobTrace) {
  const order = type === "commit" ? trace.history.numberOf(oid) : undefined;
  return order === undefined ? undefined : { commit: oid, order };
}
