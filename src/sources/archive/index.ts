/** What the archive room offers. */
export { type ArchiveKind, archiveKind, KIND_HEAD_BYTES } from "./core/archive-kind.ts";
export { type ArchiveLimits, DEFAULT_ARCHIVE_LIMITS, namedArchiveLimits } from "./core/archive-limits.ts";
export { type ArchiveInput, type OpenOptions, openArchive } from "./open-archive.ts";
