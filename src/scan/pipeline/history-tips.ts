/** Where the refs and reflogs of a repository lead: the ends its history is read from. */
import { blobsBelow, type GitRepository, type PlacedBlob } from "../../sources/git/index.ts";

export interface HistoryTips {
  readonly commits: readonly string[];
  /** Annotated tags on the way, with the commits they lead to. */
  readonly tags: readonly { readonly oid: string; readonly commit: string | undefined }[];
  /** Blobs and trees that are led to without a commit. */
  readonly others: readonly string[];
  /** Led to, and not here. */
  readonly missing: readonly string[];
}

/** A ref that leads to a commit. */
export interface RefTip {
  /** Short where it is a branch's. */
  readonly name: string;
  readonly kind: "head" | "branch" | "other";
  readonly commit: string;
}

/** Of every ref that leads to a commit here. */
export function refTipsOf(repository: GitRepository): readonly RefTip[] {
  return repository.refs().flatMap(({ name, oid }): RefTip[] => {
    const last = oid === undefined ? undefined : repository.peel(oid).at(-1);
    if (last?.type !== "commit") return [];
    if (name === "HEAD") return [{ name, kind: "head", commit: last.oid }];
    if (!name.startsWith("refs/")) return [];
    const short = name.replace(/^refs\/(?:heads\/|remotes\/)?/, "");
    const kind = /^refs\/(?:heads|remotes)\//.test(name) ? "branch" : "other";
    return [{ name: short, kind, commit: last.oid }];
  });
}

/** Of every ref and every entry of a reflog. */
export function allTips(repository: GitRepository): HistoryTips {
  const ends = new Set<string>();
  for (const { oid } of repository.refs()) if (oid !== undefined) ends.add(oid);
  const remembered = new Set<string>();
  for (const { before, after } of repository.reflogs())
    for (const oid of [before, after]) remembered.add(oid);
  const tips = tipsOf(repository, ends.union(remembered));
  // What reflogs remember may be gone.
  return { ...tips, missing: tips.missing.filter((oid) => ends.has(oid)) };
}

/** Of these objects, which may be commits, tags, trees or blobs. */
export function tipsOf(repository: GitRepository, starts: Iterable<string>): HistoryTips {
  const commits = new Set<string>();
  const tags: HistoryTips["tags"][number][] = [];
  const others: string[] = [];
  const missing: string[] = [];
  for (const oid of starts) {
    const chain = repository.peel(oid);
    const last = chain.at(-1);
    const commit = last?.type === "commit" ? last.oid : undefined;
    for (const one of chain) if (one.type === "tag") tags.push({ oid: one.oid, commit });
    if (commit !== undefined) commits.add(commit);
    else if (last !== undefined && last.type !== "tag") others.push(last.oid);
    else missing.push(oid);
  }
  return { commits: [...commits], tags, others, missing };
}

/** The blobs of such trees, and such blobs, each under a name where it has no path. */
export function* loneObjects(repository: GitRepository, oids: readonly string[]): Generator<PlacedBlob> {
  for (const oid of oids) {
    if (repository.info(oid)?.type === "blob") yield { blob: oid, path: `blob ${oid}` };
    else yield* blobsBelow(repository, oid);
  }
}
