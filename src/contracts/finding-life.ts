/** What became of a finding of a repository since it was brought in, as of one scan. Holds no content and no message. */
import type { WriteFence } from "./commit.ts";
import type { HistoryStatus } from "./finding.ts";
import type { Bytes32 } from "./ids.ts";

export interface LifeCommit {
  /** Hex. */
  readonly oid: string;
  /** The committer's clock, milliseconds since 1970. */
  readonly atMs: number;
  /** Only where the run keeps identities. */
  readonly author?: { readonly name: string; readonly email: string };
}

export interface FindingLife {
  readonly findingId: Bytes32;
  /** Never `staged`. */
  readonly status: HistoryStatus;
  /** Branches and other refs whose tips hold it, short names, 20 at most; `refCount` is all. */
  readonly refs: readonly string[];
  readonly refCount: number;
  /** Absent where no commit is known to hold it. */
  readonly introducedBy?: LifeCommit;
  /** Present with `removed`, where it is known. */
  readonly removedBy?: LifeCommit;
}

export interface LifeBatch {
  readonly fence: WriteFence;
  /** When the scan looked, milliseconds since 1970. */
  readonly seenAtMs: number;
  readonly lives: readonly FindingLife[];
}
