/** How much one object may cost. What goes beyond becomes a problem of that object, and the rest goes on. */
export interface GitLimits {
  /** Bytes of an object, unpacked. Three of that size are held at once. */
  readonly objectMaxBytes: number;
  /** Bytes of bases kept while the deltas made from them are read. */
  readonly basesMaxBytes: number;
  /** Bytes of bases that may be made anew for want of room, beside as much again as was read. Only attacks get there. */
  readonly remadeMaxBytes: number;
  /** Deltas upon deltas. Git itself stops at 4095. */
  readonly deltaDepthMax: number;
  /** Bytes of an index. */
  readonly indexMaxBytes: number;
  /** Bytes of packed refs, of a reflog and the like. */
  readonly textMaxBytes: number;
  /** Object directories that alternates may lead to, and how far one may lead to the next. */
  readonly alternatesMax: number;
  readonly alternateDepthMax: number;
  /** Problems kept in full; beyond it they are counted. */
  readonly problemsMax: number;
}

const MIB = 1024 ** 2;

export const DEFAULT_GIT_LIMITS: GitLimits = {
  objectMaxBytes: 128 * MIB,
  basesMaxBytes: 96 * MIB,
  remadeMaxBytes: 4096 * MIB,
  deltaDepthMax: 4096,
  indexMaxBytes: 512 * MIB,
  textMaxBytes: 128 * MIB,
  alternatesMax: 64,
  alternateDepthMax: 5,
  problemsMax: 10_000,
};
