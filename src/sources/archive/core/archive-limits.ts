/** How far archives are followed. Every reader takes its bounds from here; none has a number of its own. */
export interface ArchiveLimits {
  /** Archives within archives: 1 opens the outermost alone. A compressed tar counts once. */
  readonly depthMax: number;
  /** Entries of one archive, nested archives not counted. */
  readonly entriesMax: number;
  /** Decoded bytes of one entry; also the most that is held in memory to open a nested zip. */
  readonly entryMaxBytes: number;
  /** Decoded bytes of one archive, nested archives counted as the bytes they are. */
  readonly archiveMaxBytes: number;
  /** Decoded bytes of everything inside one outermost archive. */
  readonly rootMaxBytes: number;
  /** Names, headers and extended attributes of one archive. */
  readonly metadataMaxBytes: number;
  /** Decoded bytes per compressed byte. The first `ratioFreeBytes` of each stream are exempt. */
  readonly ratioMax: number;
  readonly ratioFreeBytes: number;
}

const MIB = 1024 * 1024;

export const DEFAULT_ARCHIVE_LIMITS: ArchiveLimits = {
  depthMax: 3,
  entriesMax: 4096,
  entryMaxBytes: 64 * MIB,
  archiveMaxBytes: 256 * MIB,
  rootMaxBytes: 512 * MIB,
  metadataMaxBytes: 16 * MIB,
  ratioMax: 128,
  ratioFreeBytes: MIB,
};

const GIB = 1024 * MIB;

/**
 * For an archive somebody named, such as a saved image or a release: it is wanted whole. What bounds its memory stays, and what
 * tells a bomb by how it grows.
 */
export function namedArchiveLimits(limits: ArchiveLimits): ArchiveLimits {
  return {
    ...limits,
    entriesMax: Math.max(limits.entriesMax, 2 ** 20),
    archiveMaxBytes: Math.max(limits.archiveMaxBytes, 32 * GIB),
    rootMaxBytes: Math.max(limits.rootMaxBytes, 64 * GIB),
    metadataMaxBytes: Math.max(limits.metadataMaxBytes, GIB),
  };
}
