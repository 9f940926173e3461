/**
 * What became of findings since the last look, from the trees of today's tips and the commits in between: trees both have in common are
 * looked through once, and no other part of the history is read. Promises: says of every finding that a tip holds that it is there, and of every
 * one that went since then that it is gone; what was gone before is not spoken of. May not: be asked when history was rewritten since
 * (`isContinued`).
 */
import { type GitRepository, selectCommits } from "../../sources/git/index.ts";
import { type Fate, heldFate } from "../pipeline/blob-fates.ts";
import { type RefTip, refTipsOf } from "../pipeline/history-tips.ts";
import { TreeHoldings } from "./tree-holdings.ts";

/** A finding's blobs, by their numbers. */
export interface AskedFinding {
  readonly blobs: readonly number[];
  /** Nobody has said yet what became of it. */
  readonly isNew: boolean;
}

/** All that the tips of then led to is still led to. */
export function isContinued(repository: GitRepository, refTips: readonly string[]): boolean {
  if (refTips.length === 0 || !refTips.every((oid) => repository.has(oid))) return false;
  const now = refTipsOf(repository).map(({ commit }) => commit);
  return selectCommits(repository, { tips: refTips, hidden: now }).length === 0;
}

interface Removal {
  readonly commit: string;
  /** A merge that took the side without it removed nothing itself. */
  readonly isOwn: boolean;
  readonly leadsToHead: boolean;
}

export class RecentLives {
  readonly #repository: GitRepository;
  readonly #before: readonly string[];
  readonly #tips: readonly RefTip[];
  readonly #holdings: TreeHoldings;
  readonly #beat: () => void;

  /** `blobs`: hex ids by number. `before`: the tips of the last look. */
  constructor(
    repository: GitRepository,
    { blobs, before, beat }: { blobs: readonly string[]; before: readonly string[]; beat: () => void },
  ) {
    this.#repository = repository;
    this.#before = before;
    this.#beat = beat;
    this.#tips = refTipsOf(repository);
    this.#holdings = new TreeHoldings(repository, blobs);
  }

  /**
   * Of each finding; `undefined`: it was gone before, and nothing new is known. No answer at all when a tip has let go of one that no recent
   * commit took away, as a tag that was moved: only the whole history knows when that was.
   */
  fatesOf(findings: readonly AskedFinding[]): readonly (Fate | undefined)[] | undefined {
    const holding = new Map<number, RefTip[]>();
    for (const tip of this.#tips) for (const blob of this.#heldBy(tip.commit)) push(holding, blob, tip);
    const there = findings.map(({ blobs }) => heldFate(blobs.flatMap((blob) => holding.get(blob) ?? [])));
    const gone = findings.filter((_, index) => there[index] === undefined);
    const removals = this.#removalsOf(gone);
    const unexplained = gone.filter((finding) => !finding.isNew && !removals.has(finding));
    if (this.#wereThere(unexplained)) return undefined;
    return findings.map((finding, index) => there[index] ?? goneFate(finding, removals.get(finding)));
  }

  #wereThere(findings: readonly AskedFinding[]): boolean {
    const blobs = new Set(findings.flatMap((finding) => finding.blobs));
    return blobs.size > 0 && this.#before.some((tip) => this.#heldBy(tip).some((blob) => blobs.has(blob)));
  }

  #heldBy(commit: string): readonly number[] {
    this.#beat();
    const tree = this.#repository.commit(commit)?.tree;
    return tree === undefined ? [] : this.#holdings.of(tree);
  }

  /** The last commit since then that held none of a finding's blobs where a parent did, as `BlobFates` chooses it. */
  #removalsOf(gone: readonly AskedFinding[]): ReadonlyMap<AskedFinding, string> {
    const ofBlob = new Map<number, AskedFinding[]>();
    for (const finding of gone) for (const blob of finding.blobs) push(ofBlob, blob, finding);
    if (ofBlob.size === 0) return new Map();
    const now = this.#tips.map(({ commit }) => commit);
    const head = this.#repository.head();
    const range = selectCommits(this.#repository, { tips: now, hidden: this.#before });
    const toHead = new Set(
      head === undefined
        ? []
        : selectCommits(this.#repository, { tips: [head], hidden: this.#before }).map(({ oid }) => oid),
    );
    const removals = new Map<AskedFinding, Removal[]>();
    for (const { oid, parents } of range) {
      const findingsOf = (commit: string) =>
        new Set(this.#heldBy(commit).flatMap((blob) => ofBlob.get(blob) ?? []));
      const own = findingsOf(oid);
      const held = parents.map(findingsOf);
      for (const finding of new Set(held.flatMap((set) => [...set]))) {
        if (own.has(finding)) continue;
        const isOwn = held.every((set) => set.has(finding));
        push(removals, finding, { commit: oid, isOwn, leadsToHead: toHead.has(oid) });
      }
    }
    return new Map([...removals].map(([finding, all]) => [finding, lastOf(all)]));
  }
}

function goneFate({ blobs, isNew }: AskedFinding, removedBy: string | undefined): Fate | undefined {
  if (removedBy !== undefined) return { status: "removed", refs: [], removedBy };
  if (!isNew) return undefined;
  return { status: blobs.length === 0 ? "message" : "unreachable", refs: [] };
}

function lastOf(all: readonly Removal[]): string {
  const among = (some: readonly Removal[]) => some.filter(({ isOwn }) => isOwn).at(-1) ?? some.at(-1);
  return (among(all.filter(({ leadsToHead }) => leadsToHead)) ?? among(all)!).commit;
}

function push<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
