/** Git repositories read without git: what other rooms may ask for. */
export type { Commit } from "./core/commit.ts";
export { GitFault, type GitFaultKind, type GitProblem } from "./core/git-fault.ts";
export type { GitLimits } from "./core/git-limits.ts";
export { type TreeEntry, type TreeEntryKind, treeEntryKind } from "./core/tree.ts";
export { discoverRepositories } from "./discover-repositories.ts";
export { repositoryKind } from "./git-directory.ts";
export { countMissing, HistoryReader, type MissingObjects } from "./history-reader.ts";
export { blobsBelow, type IntroducedBlob, introducedBlobs, type PlacedBlob } from "./introduced-objects.ts";
export type { GitObject, ListedObject, ObjectsOptions } from "./object-database.ts";
export type { SharedUnits, TakeGitObject, UnitReader } from "./object-units.ts";
export type { GitRef, RefLogEntry } from "./ref-store.ts";
export {
  type GitCommit,
  GitRepository,
  type GitTag,
  type OpenOptions,
  openRepository,
} from "./repository.ts";
export { type ResolvedRevision, resolveQuietly } from "./resolve-revision.ts";
export { type CommitRange, selectCommits } from "./select-commits.ts";
export { type StagedBlobs, stagedBlobs } from "./staged-blobs.ts";
export { type BlobPlace, type BlobTrace, traceBlobs } from "./trace-blobs.ts";
