/**
 * Where the findings of one repository's objects stand, and what became of the secrets: commits, paths, refs, removal.
 * Promises: reads the history once, and only when something was found; a commit's first line is left out when its message
 * holds a finding, so that no secret leaves by it.
 */
import type {
  Finding,
  FindingCommit,
  FindingHistory,
  HistoryOccurrence,
  HistoryStatus,
} from "../../contracts/finding.ts";
import { type Commit, readCommit } from "../../sources/git/core/commit.ts";
import { readTag } from "../../sources/git/core/tag.ts";
import {
  type BlobTrace,
  GitFault,
  type GitRef,
  type GitRepository,
  type HistoryReader,
  traceBlobs,
} from "../../sources/git/index.ts";
import { type HistoryOrigin, type HistoryRepeat, objectName } from "../core/history-origin.ts";
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
  #tips: readonly Tip[] | undefined;
  #reached: Uint8Array | undefined;
  #fromHead: Uint8Array | undefined;

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
    const nowhere = { refs: [], refCount: 0 };
    if (this.#options.plan.scope === "staged") return { status: "staged", ...nowhere };
    if (oids.length === 0) return { status: "message", ...nowhere };
    const trace = this.#trace!;
    const { history } = trace;
    const blobs = new Set(oids.map((oid) => trace.numberOf(oid)).filter((number) => number !== undefined));
    const holds = history.holder(blobs);
    const holding = this.#allTips().filter(({ commit }) => holds(commit));
    const refs = [...new Set(holding.map(({ name }) => name).filter((name) => name !== "HEAD"))];
    const status = this.#statusOf(holding, blobs);
    const removedBy = status === "removed" ? this.#removalOf(blobs) : undefined;
    return {
      status,
      refs: refs.slice(0, REFS_SHOWN),
      refCount: refs.length,
      ...(removedBy === undefined ? {} : { removedBy }),
    };
  }

  #statusOf(holding: readonly Tip[], blobs: ReadonlySet<number>): HistoryStatus {
    if (holding.some(({ name }) => name === "HEAD")) return "present";
    if (holding.some(({ isBranch }) => isBranch)) return "branches";
    if (holding.length > 0) return "refs";
    const { history } = this.#trace!;
    this.#reached ??= history.reachedFrom(this.#allTips().map(({ commit }) => history.commits[commit]!.oid));
    for (const blob of blobs)
      if (history.appearancesOf(blob).some(({ commit }) => this.#reached![commit] === 1)) return "removed";
    return "unreachable";
  }

  /** On the way to HEAD where it was taken away there, anywhere that refs lead to otherwise. */
  #removalOf(blobs: ReadonlySet<number>): FindingCommit | undefined {
    const { history } = this.#trace!;
    const head = this.#repository.head();
    this.#fromHead ??= history.reachedFrom(head === undefined ? [] : [head]);
    const last =
      history.removalsOf(blobs, (commit) => this.#fromHead![commit] === 1).at(-1) ??
      history.removalsOf(blobs, (commit) => this.#reached![commit] === 1).at(-1);
    return last === undefined ? undefined : this.#commitOf(history.commits[last]!.oid);
  }

  #allTips(): readonly Tip[] {
    this.#tips ??= this.#repository.refs().flatMap((ref) => this.#tipOf(ref));
    return this.#tips;
  }

  #tipOf({ name, oid }: GitRef): Tip[] {
    const last = oid === undefined ? undefined : this.#repository.peel(oid).at(-1);
    const commit = last?.type === "commit" ? this.#trace!.history.numberOf(last.oid) : undefined;
    if (commit === undefined || (!name.startsWith("refs/") && name !== "HEAD")) return [];
    const short = name.replace(/^refs\/(?:heads\/|remotes\/)?/, "");
    return [{ name: short, commit, isBranch: /^refs\/(?:heads|remotes)\//.test(name) }];
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

interface Tip {
  readonly name: string;
  /** Its number in the trace. */
  readonly commit: number;
  readonly isBranch: boolean;
}

/** What a compressed file without a name of its own inside is called there. */
function unpackedName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1).replace(/\.(gz|bz2|xz|zst)$/i, "");
}

function summaryOf({ message }: Commit): string {
  const text = new TextDecoder().decode(message.subarray(0, 4 * SUMMARY_CHARACTERS_MAX)).trimStart();
  return (text.split("\n", 1)[0] ?? "").trimEnd().slice(0, SUMMARY_CHARACTERS_MAX);
}
