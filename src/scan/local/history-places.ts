/**
 * Where the findings of one repository's objects stand, and what became of the secrets: commits, paths, refs, removal.
 * Promises: reads the history once, and only when something was found; a commit's first line is left out when its message
 * holds a finding, so that no secret leaves by it.
 */
import type { Finding, FindingCommit, FindingHistory, HistoryOccurrence } from "../../contracts/finding.ts";
import { type Commit, readCommit } from "../../sources/git/core/commit.ts";
import { readTag } from "../../sources/git/core/tag.ts";
import {
  type BlobTrace,
  GitFault,
  type GitRepository,
  type HistoryReader,
  traceBlobs,
} from "../../sources/git/index.ts";
import { type HistoryOrigin, type HistoryRepeat, objectName } from "../core/history-origin.ts";
import { BlobFates } from "../pipeline/blob-fates.ts";
import type { HistoryPlan } from "./plan-history.ts";

const SHORT_CHARACTERS = 12;
const SUMMARY_CHARACTERS_MAX = 200;
const OCCURRENCES_SHOWN = 20;
const PATHS_SHOWN = 20;
const REFS_SHOWN = 20;
/** Objects whose every path is looked up for one secret. */
const OBJECTS_FOLLOWED = 2000;

type ObjectId = Pick<HistoryOrigin, "type" | "oid">;

export interface PlacesOptions {
  /** The repository's path as it was given. */
  readonly shown: string;
  readonly plan: Pick<HistoryPlan, "known" | "scope">;
  /** All objects something was found in, whether or not it will be reported. */
  readonly objects: readonly ObjectId[];
  /** False when findings were dropped: their messages are not known then. */
  readonly showsSummaries: boolean;
  /** The repository's history, where all of it has been read. */
  readonly read: HistoryReader | undefined;
  /** Objects are named and nothing is looked up. */
  readonly isQuick: boolean;
}

/** A place of a secret that will be reported. */
export interface PlacedFinding {
  readonly finding: Finding;
  readonly origin: HistoryOrigin;
}

export class HistoryPlaces {
  readonly #repository: GitRepository;
  readonly #options: PlacesOptions;
  readonly #trace: BlobTrace | undefined;
  readonly #telling: ReadonlySet<string>;
  readonly #commits = new Map<string, FindingCommit | undefined>();
  #fates: BlobFates | undefined;

  constructor(repository: GitRepository, options: PlacesOptions) {
    const { objects, plan, isQuick } = options;
    this.#repository = repository;
    this.#options = options;
    const idsOf = (type: string) => objects.filter((one) => one.type === type).map(({ oid }) => oid);
    this.#telling = new Set(idsOf("commit"));
    const isTraced = !isQuick && plan.scope !== "staged" && objects.length > 0;
    this.#trace = isTraced ? traceBlobs(repository, idsOf("blob"), options.read) : undefined;
  }

  /** The path reports show for it. */
  pathOf({ type, oid }: ObjectId, inside = ""): string {
    if (type === "commit") return this.#below(`commit message ${oid.slice(0, SHORT_CHARACTERS)}`);
    if (type === "tag")
      return this.#below(`tag message ${this.#tagOf(oid)?.name || oid.slice(0, SHORT_CHARACTERS)}`);
    const path = this.#introductionOf(oid)?.path;
    if (path === undefined)
      return this.#below(`${this.#options.isQuick ? "" : "dangling "}blob ${oid}${inside}`);
    return this.#below(path) + inside.replaceAll(objectName({ type, oid }), unpackedName(path));
  }

  #below(path: string): string {
    const { shown } = this.#options;
    return shown === "." || shown === ""
      ? path
      : `${shown.replace(/(?<=.)\/+$/, "").replace(/^\/$/, "")}/${path}`;
  }

  #introductionOf(blob: string): { readonly commit?: string; readonly path: string } | undefined {
    return this.#options.plan.known.get(blob) ?? this.#trace?.placesOf(blob)[0];
  }

  /** The commit that brought the object in. */
  commitIdOf({ type, oid }: ObjectId): string | undefined {
    if (type === "commit") return oid;
    if (type === "blob") return this.#introductionOf(oid)?.commit;
    return undefined;
  }

  /** Parents before children; what no commit holds comes last. */
  orderOf(object: ObjectId): number {
    const commit =
      this.commitIdOf(object) ?? (object.type === "tag" ? this.#tagOf(object.oid)?.object : undefined);
    return (
      (commit === undefined ? undefined : this.#trace?.history.numberOf(commit)) ?? Number.MAX_SAFE_INTEGER
    );
  }

  /** The first of a secret's places, with all that is known of it. `places` come in order of introduction. */
  settle(places: readonly PlacedFinding[], repeats: readonly HistoryRepeat[]): Finding {
    const { finding, origin } = places[0]!;
    const commitId = this.commitIdOf(origin);
    const commit = commitId === undefined ? undefined : this.#commitOf(commitId);
    return {
      ...finding,
      object: origin.oid,
      ...(commit === undefined ? {} : { commit }),
      ...(this.#options.isQuick ? {} : { history: this.#historyOf(places, repeats) }),
    };
  }

  #historyOf(places: readonly PlacedFinding[], repeats: readonly HistoryRepeat[]): FindingHistory {
    const origins: readonly ObjectId[] = [...places.map(({ origin }) => origin), ...repeats];
    const blobs = [...new Set(origins.filter(({ type }) => type === "blob").map(({ oid }) => oid))];
    const paths = this.#pathsOf(places, blobs);
    return {
      ...this.#lifeOf(blobs),
      paths: paths.slice(0, PATHS_SHOWN),
      pathCount: paths.length,
      occurrences: places.slice(0, OCCURRENCES_SHOWN).map((place) => this.#occurrenceOf(place)),
      occurrenceCount: places.length + repeats.length,
    };
  }

  #occurrenceOf({ finding, origin }: PlacedFinding): HistoryOccurrence {
    const commit = this.commitIdOf(origin);
    const { line, column } = finding.place;
    return {
      object: origin.oid,
      path: finding.path,
      line,
      column,
      ...(commit === undefined ? {} : { commit }),
    };
  }

  /** Of all objects, each path once: those of the places first, then where the same content stood besides. */
  #pathsOf(places: readonly PlacedFinding[], blobs: readonly string[]): string[] {
    const paths = new Set(places.map(({ finding }) => finding.path));
    const isPlain = places.every(({ origin }) => origin.inside === "");
    for (const blob of blobs.slice(0, OBJECTS_FOLLOWED))
      for (const { path } of isPlain ? (this.#trace?.placesOf(blob) ?? []) : []) paths.add(this.#below(path));
    return [...paths];
  }

  #lifeOf(oids: readonly string[]): Pick<FindingHistory, "status" | "refs" | "refCount" | "removedBy"> {
    if (this.#options.plan.scope === "staged") return { status: "staged", refs: [], refCount: 0 };
    this.#fates ??= this.#trace && new BlobFates(this.#repository, this.#trace);
    const { status, refs, removedBy } = this.#fates!.fateOf(oids);
    const commit = removedBy === undefined ? undefined : this.#commitOf(removedBy);
    return {
      status,
      refs: refs.slice(0, REFS_SHOWN),
      refCount: refs.length,
      ...(commit === undefined ? {} : { removedBy: commit }),
    };
  }

  #commitOf(oid: string): FindingCommit | undefined {
    if (!this.#commits.has(oid)) this.#commits.set(oid, this.#readCommit(oid));
    return this.#commits.get(oid);
  }

  #readCommit(oid: string): FindingCommit | undefined {
    const { format } = this.#repository;
    const commit = this.#quietly(oid, "commit", (bytes) => readCommit(bytes, format));
    if (commit === undefined) return undefined;
    const { author, committer } = commit;
    return {
      oid,
      author: author.name,
      email: author.email,
      authorDateMs: author.seconds * 1000,
      committer: committer.name,
      committerEmail: committer.email,
      dateMs: committer.seconds * 1000,
      summary: this.#options.showsSummaries && !this.#telling.has(oid) ? summaryOf(commit) : "",
    };
  }

  #tagOf(oid: string): { readonly name: string; readonly object: string } | undefined {
    return this.#quietly(oid, "tag", (bytes) => readTag(bytes, this.#repository.format));
  }

  /** What fails here has been reported when it was first read. */
  #quietly<T>(oid: string, type: string, read: (bytes: Uint8Array) => T): T | undefined {
    try {
      const object = this.#repository.object(oid);
      return object?.type === type ? read(object.bytes) : undefined;
    } catch (error) {
      if (!(error instanceof GitFault)) throw error;
      return undefined;
    }
  }
}

/** What a compressed file without a name of its own inside is called there. */
function unpackedName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1).replace(/\.(gz|bz2|xz|zst)$/i, "");
}

function summaryOf({ message }: Commit): string {
  const text = new TextDecoder().decode(message.subarray(0, 4 * SUMMARY_CHARACTERS_MAX)).trimStart();
  return (text.split("\n", 1)[0] ?? "").trimEnd().slice(0, SUMMARY_CHARACTERS_MAX);
}
