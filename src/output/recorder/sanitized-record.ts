/**
 * Events after redaction: numbers, words from short lists, and digests of everything else.
 * Promises: no field can hold a path, a name, a tenant or a message. Types alone.
 */
import type { FenceEpoch, RunId, ShardId } from "../../contracts/ids.ts";
import type { RedactedDigest } from "./redacted-digest.ts";

export const TELEMETRY_LEVELS = ["error", "warn", "info", "debug", "trace"] as const;
export type TelemetryLevel = (typeof TELEMETRY_LEVELS)[number];

/** Lower-case letters, digits, `-` and `_`; anything else a caller sent has become `other`. */
export type PlainWord = string;

interface CommitMarker {
  readonly run: RunId;
  readonly leaseShard: ShardId;
  readonly fence: FenceEpoch;
  readonly shardId: RedactedDigest;
  readonly tenant: RedactedDigest;
  readonly policy: RedactedDigest;
  readonly itemKey: RedactedDigest;
}

export type SanitizedCoordinationRecord =
  | {
      readonly kind: "core-finding";
      readonly shardId: RedactedDigest;
      readonly source: PlainWord;
      readonly objectPath: RedactedDigest;
      readonly start: number;
      readonly end: number;
      readonly ruleId: number;
      readonly ruleName: RedactedDigest;
      readonly commitId: number | undefined;
      readonly changeKind: RedactedDigest | undefined;
      readonly confidence: number;
    }
  | {
      readonly kind: "core-progress";
      readonly shardId: RedactedDigest;
      readonly source: PlainWord;
      readonly stage: PlainWord;
      readonly objects: number;
      readonly bytes: number;
      readonly findings: number;
    }
  | {
      readonly kind: "core-summary";
      readonly shardId: RedactedDigest;
      readonly status: PlainWord;
      readonly elapsedMs: number;
      readonly bytes: number;
      readonly findings: number;
      readonly errors: number;
      readonly mibPerSecond: number;
    }
  | {
      readonly kind: "core-diagnostic";
      /** Where the event's own level leads. */
      readonly logLevel: TelemetryLevel;
      readonly level: PlainWord;
      readonly shardId: RedactedDigest;
      readonly message: RedactedDigest;
    }
  | {
      readonly kind: "git-commit-meta";
      readonly shardId: RedactedDigest;
      readonly commitId: number;
      readonly oid: RedactedDigest;
      readonly timestamp: number;
      readonly authorNameId: number;
      readonly authorEmailId: number;
      readonly committerNameId: number;
      readonly committerEmailId: number;
    }
  | {
      readonly kind: "git-identity-dictionary";
      readonly shardId: RedactedDigest;
      readonly id: number;
      readonly value: RedactedDigest;
    }
  | ({ readonly kind: "commit-begin"; readonly sizeHint: number | undefined } & CommitMarker)
  | ({ readonly kind: "commit-finish" } & CommitMarker);

export type RecordKind = SanitizedCoordinationRecord["kind"];
