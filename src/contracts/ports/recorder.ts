/**
 * Events of the distributed runtime, raw: they may hold paths, tenant data and names. A recorder redacts before anything leaves.
 * Promises of every recorder: it never throws, never waits, and never slows the work down.
 */
import type { FenceEpoch, RunId, ShardId } from "../ids.ts";

interface CommitScope {
  readonly run: RunId;
  readonly leaseShard: ShardId;
  readonly fence: FenceEpoch;
  readonly shardId: string;
  readonly tenant: string;
  readonly policy: string;
  readonly itemKey: Uint8Array;
}

export type CoreEvent =
  | {
      readonly kind: "finding";
      readonly shardId: string;
      readonly source: "fs" | "git";
      readonly objectPath: Uint8Array;
      readonly start: number;
      readonly end: number;
      readonly ruleId: number;
      readonly ruleName: string;
      readonly commitId?: number;
      readonly changeKind?: string;
      readonly confidence: number;
      /** Dropped outright by the recorder. */
      readonly normHash?: Uint8Array;
    }
  | {
      readonly kind: "progress";
      readonly shardId: string;
      readonly source: "fs" | "git";
      readonly stage: string;
      readonly objects: number;
      readonly bytes: number;
      readonly findings: number;
    }
  | {
      readonly kind: "summary";
      readonly shardId: string;
      readonly status: string;
      readonly elapsedMs: number;
      readonly bytes: number;
      readonly findings: number;
      readonly errors: number;
      readonly mibPerSecond: number;
    }
  | {
      readonly kind: "diagnostic";
      readonly shardId: string;
      readonly level: string;
      readonly message: string;
    };

export type GitEvent =
  | {
      readonly kind: "commit-meta";
      readonly shardId: string;
      readonly commitId: number;
      readonly oid: string;
      readonly timestamp: number;
      readonly authorNameId: number;
      readonly authorEmailId: number;
      readonly committerNameId: number;
      readonly committerEmailId: number;
    }
  | {
      readonly kind: "identity-dictionary";
      readonly shardId: string;
      readonly id: number;
      readonly value: Uint8Array;
    };

export type ProgressEvent =
  | ({ readonly kind: "commit-begin"; readonly sizeHint?: number } & CommitScope)
  | ({ readonly kind: "commit-finish" } & CommitScope);

export interface CoordinationEventRecorder {
  recordCore(event: CoreEvent): void;
  recordGit(event: GitEvent): void;
  recordProgress(event: ProgressEvent): void;
}
