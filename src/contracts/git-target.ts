/** One repository of a fleet run: which, where, and what of it is scanned. Holds no credential: those are the worker's own affair. */

/** Where workers find the repository. */
export type RepositoryLocator =
  /** Absolute and canonical; read where it is. */
  | { readonly kind: "local"; readonly path: string }
  /** `file:`, `http:`, `https:` or `ssh:`, without user information but for the user name of ssh; scp forms are written as ssh. */
  | { readonly kind: "remote"; readonly url: string };

export type GitSelection =
  | { readonly kind: "default-branch" }
  /** Full names below `refs/`, sorted, each once. */
  | { readonly kind: "refs"; readonly refs: readonly string[] }
  /** Lower-case hex, 40 or 64 digits. */
  | { readonly kind: "commit"; readonly oid: string }
  | { readonly kind: "all-refs" };

/** `diff-history`: what the commits of the selection brought in. `odb-blob`: every object of the database once, whoever leads to it. */
export type GitScanMode = "diff-history" | "odb-blob";
/** Whether content counts as brought in by a merge when it differs from every parent, or from the first. */
export type GitMerges = "all-parents" | "first-parent";

export interface GitTarget {
  /** 64 lower-case hex digits, as in the run. */
  readonly tenant: string;
  /** Made of tenant and key. */
  readonly repoId: bigint;
  /** The locator in its one canonical spelling; sorts, tells apart, and is what people see. At most 4,095 bytes of UTF-8: its shard ends one byte behind. */
  readonly repoKey: string;
  readonly locator: RepositoryLocator;
  readonly selection: GitSelection;
  readonly mode: GitScanMode;
  readonly merges: GitMerges;
  /** Whether names and mail addresses of authors are kept with findings. */
  readonly enrichesIdentity: boolean;
}
