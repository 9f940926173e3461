/**
 * Where the hits of one visit stand, and what became of what was found there. Promises: the same repository gives the same places whoever
 * asks and in whatever pieces; its history is read once, and only when something was found.
 */
import type { FindingLife, LifeCommit } from "../../contracts/finding-life.ts";
import type { Hasher } from "../../contracts/ports/hasher.ts";
import { type BlobTrace, type GitRepository, HistoryReader, traceBlobs } from "../../sources/git/index.ts";
import { createGitRecordIdsOf, type GitPlace, type GitRecordScope } from "../core/git-finding-identity.ts";
import { hexIds } from "../core/object-ids.ts";
import { HistoryPlaces } from "../local/history-places.ts";
import { BlobFates, type Fate } from "../pipeline/blob-fates.ts";
import { isContinued, RecentLives } from "./recent-lives.ts";
import type { RepositoryHit } from "./repository-hit.ts";
import type { LivesRequest, PlacedRecord, RememberedPlace } from "./repository-job.ts";
import type { KnownPlaces } from "./repository-survey.ts";

const REFS_KEPT = 20;

export class RepositoryPlaces implements Disposable {
  readonly #repository: GitRepository;
  readonly #known: KnownPlaces;
  readonly #beat: () => void;
  #reader: HistoryReader | undefined;
  #asked: AskedBlobs | undefined;

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

  lives({ places, blobs, keepsIdentities, refTipsBefore }: LivesRequest): FindingLife[] {
    const findings = [...Map.groupBy(places, ({ findingId }) => findingId.toHex()).values()];
    const asked = this.#blobsAsked(blobs, refTipsBefore);
    const { recent } = asked;
    const lives = (recent && this.#recentLives(findings, asked, recent)) ?? this.#allLives(findings, asked);
    return lives.map((life) => this.#told(life, keepsIdentities));
  }

  /** Whoever asks about the same blobs again goes on where the last look was. */
  #blobsAsked(blobs: Uint8Array, before: readonly string[]): AskedBlobs {
    if (this.#asked !== undefined && Buffer.compare(this.#asked.blobs, blobs) === 0) return this.#asked;
    const repository = this.#repository;
    const oids = hexIds(blobs, repository.format.idBytes);
    const recent = isContinued(repository, before)
      ? new RecentLives(repository, { blobs: oids, before, beat: this.#beat })
      : undefined;
    const numbers = new Map(oids.map((oid, number) => [oid, number]));
    this.#asked = { blobs, oids, numbers, ...(recent && { recent }) };
    return this.#asked;
  }

  /** From the whole history. */
  #allLives(findings: readonly Places[], asked: AskedBlobs): readonly Life[] {
    asked.trace ??= traceBlobs(this.#repository, asked.oids, this.#history());
    const { trace } = asked;
    const fates = (asked.fates ??= new BlobFates(this.#repository, trace));
    return findings.map((own) => {
      this.#beat();
      return { own, fate: fates.fateOf(blobsOf(own)), introducedBy: firstCommit(own, trace) };
    });
  }

  /** From what came since the last look, if that is enough. Who brought an old one in has been told. */
  #recentLives(
    findings: readonly Places[],
    { numbers }: AskedBlobs,
    recent: RecentLives,
  ): readonly Life[] | undefined {
    const asked = findings.map((own) => ({
      blobs: blobsOf(own).map((oid) => numbers.get(oid)!),
      isNew: own.every((place) => place.isNew),
    }));
    return recent.fatesOf(asked)?.flatMap((fate, index) => {
      const own = findings[index]!;
      const introducedBy = asked[index]!.isNew ? this.#firstKnown(own) : undefined;
      return fate === undefined ? [] : [{ own, fate, introducedBy }];
    });
  }

  /** Of commits that came since the last look; the known places stand in their order. */
  #firstKnown(own: Places): string | undefined {
    const oids = new Set(own.map(({ object }) => object.oid));
    for (const [oid, { commit }] of this.#known) if (oids.has(oid) && commit !== undefined) return commit;
    return own.find(({ object }) => object.type === "commit")?.object.oid;
  }

  #told({ own, fate, introducedBy }: Life, keepsIdentities: boolean): FindingLife {
    const { status, refs, removedBy } = fate;
    const [first, last] = [introducedBy, removedBy].map((oid) =>
      oid === undefined ? undefined : this.#commitOf(oid, keepsIdentities),
    );
    return {
      findingId: own[0]!.findingId,
      status,
      refs: refs.slice(0, REFS_KEPT),
      refCount: refs.length,
      ...(first === undefined ? {} : { introducedBy: first }),
      ...(last === undefined ? {} : { removedBy: last }),
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

/** What is worked out once for all findings of a visit. */
interface AskedBlobs {
  /** Raw ids, as they were asked for. */
  readonly blobs: Uint8Array;
  readonly oids: readonly string[];
  readonly numbers: ReadonlyMap<string, number>;
  /** Where the history goes on from the last look. */
  readonly recent?: RecentLives;
  trace?: BlobTrace;
  fates?: BlobFates;
}

/** Where one finding was seen. */
type Places = readonly RememberedPlace[];

interface Life {
  readonly own: Places;
  readonly fate: Fate;
  readonly introducedBy: string | undefined;
}

function blobsOf(own: Places): readonly string[] {
  return [...new Set(own.flatMap(({ object }) => (object.type === "blob" ? [object.oid] : [])))];
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
