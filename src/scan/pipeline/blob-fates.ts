/**
 * What became of a secret in a repository: which tips hold one of its blobs now, and which commit took the last one away.
 * Promises: refs and reachability are looked up once, however many secrets are asked about.
 */
import type { HistoryStatus } from "../../contracts/finding.ts";
import type { BlobTrace, GitRepository } from "../../sources/git/index.ts";
import { type RefTip, refTipsOf } from "./history-tips.ts";

export interface Fate {
  readonly status: HistoryStatus;
  /** Short names of all refs whose tips hold it, HEAD left out. */
  readonly refs: readonly string[];
  /** The last commit that took it away; with `removed` alone, where it is known. */
  readonly removedBy?: string;
}

/** Of what these tips hold; `undefined`: none does. */
export function heldFate(holding: readonly Pick<RefTip, "name" | "kind">[]): Fate | undefined {
  if (holding.length === 0) return undefined;
  const has = (kind: RefTip["kind"]) => holding.some((one) => one.kind === kind);
  const names = holding.filter(({ kind }) => kind !== "head").map(({ name }) => name);
  const status = has("head") ? "present" : has("branch") ? "branches" : "refs";
  return { status, refs: [...new Set(names)] };
}

interface Tip {
  readonly name: string;
  /** Its number in the trace. */
  readonly commit: number;
  readonly kind: RefTip["kind"];
}

export class BlobFates {
  readonly #repository: GitRepository;
  readonly #trace: BlobTrace;
  #tips: readonly Tip[] | undefined;
  #reached: Uint8Array | undefined;
  #fromHead: Uint8Array | undefined;

  /** `trace` has been asked about every blob that will be asked about here. */
  constructor(repository: GitRepository, trace: BlobTrace) {
    this.#repository = repository;
    this.#trace = trace;
  }

  /** `oids`: the blobs that hold the secret; none, when only messages do. */
  fateOf(oids: readonly string[]): Fate {
    if (oids.length === 0) return { status: "message", refs: [] };
    const trace = this.#trace;
    const { history } = trace;
    const blobs = new Set(oids.map((oid) => trace.numberOf(oid)).filter((number) => number !== undefined));
    const holds = history.holder(blobs);
    const holding = this.#allTips().filter(({ commit }) => holds(commit));
    return heldFate(holding) ?? this.#goneFate(blobs);
  }

  #goneFate(blobs: ReadonlySet<number>): Fate {
    const { history } = this.#trace;
    this.#reached ??= history.reachedFrom(this.#allTips().map(({ commit }) => history.oidOf(commit)));
    const isReached = [...blobs].some((blob) =>
      history.appearancesOf(blob).some(({ commit }) => this.#reached![commit] === 1),
    );
    if (!isReached) return { status: "unreachable", refs: [] };
    const removedBy = this.#removalOf(blobs);
    return { status: "removed", refs: [], ...(removedBy === undefined ? {} : { removedBy }) };
  }

  /** On the way to HEAD where it was taken away there, anywhere that refs lead to otherwise. */
  #removalOf(blobs: ReadonlySet<number>): string | undefined {
    const { history } = this.#trace;
    const head = this.#repository.head();
    this.#fromHead ??= history.reachedFrom(head === undefined ? [] : [head]);
    const last =
      history.removalsOf(blobs, (commit) => this.#fromHead![commit] === 1).at(-1) ??
      history.removalsOf(blobs, (commit) => this.#reached![commit] === 1).at(-1);
    return last === undefined ? undefined : history.oidOf(last);
  }

  #allTips(): readonly Tip[] {
    this.#tips ??= refTipsOf(this.#repository).flatMap(({ name, kind, commit: oid }) => {
      const commit = this.#trace.history.numberOf(oid);
      return commit === undefined ? [] : [{ name, commit, kind }];
    });
    return this.#tips;
  }
}
