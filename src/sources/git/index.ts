/** Git repositories read without git: what other rooms may ask for. */
export { attributeBlobs, type BlobOrigin } from "./attribute-blobs.ts";
export type { Commit } from "./core/commit.ts";
export { GitFault, type GitFaultKind, type GitProblem } from "./core/git-fault.ts";
export type { GitLimits } from "./core/git-limits.ts";
export type { Share } from "./core/share.ts";
export { type TreeEntry, type TreeEntryKind, treeEntryKind } from "./core/tree.ts";
export { countMissing, type MissingObjects } from "./missing-objects.ts";
export type { GitObject, ListedObject, ObjectsOptions } from "./object-database.ts";
export type { GitRef, RefLogEntry } from "./ref-store.ts";
export {
  type GitCommit,
  GitRepository,
  type GitTag,
  type OpenOptions,
  openRepository,
} from "./repository.ts";
