/** One event of every kind with a canary wherever something toxic may stand, and what collects records. */
import type { CoreEvent, GitEvent, ProgressEvent } from "../../../../src/contracts/ports/recorder.ts";
import type { ProductionCoordinationEventRecorder } from "../../../../src/output/recorder/coordination-recorder.ts";
import type { SanitizedCoordinationRecord } from "../../../../src/output/recorder/sanitized-record.ts";
import type { CoordinationTelemetrySink } from "../../../../src/output/recorder/telemetry-sink.ts";

export const CANARY = ["toxic", "canary", "bytes"].join("-");
const canaryBytes = new TextEncoder().encode(CANARY);

const commit = {
  run: 7n,
  leaseShard: 2n ** 63n + 5n,
  fence: 3n,
  shardId: CANARY,
  tenant: CANARY,
  policy: CANARY,
  itemKey: canaryBytes,
};

export const CORE_EVENTS: readonly CoreEvent[] = [
  {
    kind: "finding",
    shardId: CANARY,
    source: "git",
    objectPath: canaryBytes,
    start: 10,
    end: 20,
    ruleId: 4,
    ruleName: CANARY,
    commitId: 6,
    changeKind: CANARY,
    confidence: 9,
    normHash: canaryBytes,
  },
  { kind: "progress", shardId: CANARY, source: "fs", stage: "scan", objects: 1, bytes: 2, findings: 3 },
  {
    kind: "summary",
    shardId: CANARY,
    status: "complete",
    elapsedMs: 10,
    bytes: 20,
    findings: 1,
    errors: 2,
    mibPerSecond: 1.5,
  },
  { kind: "diagnostic", shardId: CANARY, level: "warning", message: CANARY },
];

export const GIT_EVENTS: readonly GitEvent[] = [
  {
    kind: "commit-meta",
    shardId: CANARY,
    commitId: 1,
    oid: CANARY,
    timestamp: 1_700_000_000,
    authorNameId: 2,
    authorEmailId: 3,
    committerNameId: 4,
    committerEmailId: 5,
  },
  { kind: "identity-dictionary", shardId: CANARY, id: 8, value: canaryBytes },
];

export const PROGRESS_EVENTS: readonly ProgressEvent[] = [
  { kind: "commit-begin", sizeHint: 4096, ...commit },
  { kind: "commit-finish", ...commit },
];

export function recordAll(recorder: ProductionCoordinationEventRecorder): void {
  for (const event of CORE_EVENTS) recorder.recordCore(event);
  for (const event of GIT_EVENTS) recorder.recordGit(event);
  for (const event of PROGRESS_EVENTS) recorder.recordProgress(event);
}

export class CollectingSink implements CoordinationTelemetrySink {
  readonly records: SanitizedCoordinationRecord[] = [];

  wants(): boolean {
    return true;
  }

  emit(record: SanitizedCoordinationRecord): void {
    this.records.push(record);
  }
}
