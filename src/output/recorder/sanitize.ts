/**
 * The redaction boundary of telemetry: raw events in, sanitised records out.
 * Promises: fields are copied by name, so that one added to an event stays behind until somebody decides about it.
 */

import { assertNever } from "../../contracts/errors.ts";
import type { CoreEvent, GitEvent, ProgressEvent } from "../../contracts/ports/recorder.ts";
import type { Digester } from "./redacted-digest.ts";
import type { PlainWord, SanitizedCoordinationRecord, TelemetryLevel } from "./sanitized-record.ts";

type Sanitized<K extends SanitizedCoordinationRecord["kind"]> = Extract<
  SanitizedCoordinationRecord,
  { readonly kind: K }
>;

export function sanitizeCore(event: CoreEvent, digest: Digester): SanitizedCoordinationRecord {
  switch (event.kind) {
    case "finding":
      return finding(event, digest);
    case "progress":
      return progress(event, digest);
    case "summary":
      return summary(event, digest);
    case "diagnostic":
      return diagnostic(event, digest);
    default:
      return assertNever(event);
  }
}

/** `normHash` is left behind on purpose: not even a digest of it may leave. */
function finding(
  event: Extract<CoreEvent, { kind: "finding" }>,
  digest: Digester,
): Sanitized<"core-finding"> {
  const { changeKind, commitId, start, end, ruleId, confidence } = event;
  return {
    kind: "core-finding",
    shardId: digest("shard_id", event.shardId),
    source: plainWord(event.source),
    objectPath: digest("object_path", event.objectPath),
    start,
    end,
    ruleId,
    ruleName: digest("rule_name", event.ruleName),
    commitId,
    changeKind: changeKind === undefined ? undefined : digest("change_kind", changeKind),
    confidence,
  };
}

function progress(
  event: Extract<CoreEvent, { kind: "progress" }>,
  digest: Digester,
): Sanitized<"core-progress"> {
  const { objects, bytes, findings } = event;
  return {
    kind: "core-progress",
    shardId: digest("shard_id", event.shardId),
    source: plainWord(event.source),
    stage: plainWord(event.stage),
    objects,
    bytes,
    findings,
  };
}

function summary(
  event: Extract<CoreEvent, { kind: "summary" }>,
  digest: Digester,
): Sanitized<"core-summary"> {
  const { elapsedMs, bytes, findings, errors, mibPerSecond } = event;
  return {
    kind: "core-summary",
    shardId: digest("shard_id", event.shardId),
    status: plainWord(event.status),
    elapsedMs,
    bytes,
    findings,
    errors,
    mibPerSecond,
  };
}

function diagnostic(
  event: Extract<CoreEvent, { kind: "diagnostic" }>,
  digest: Digester,
): Sanitized<"core-diagnostic"> {
  return {
    kind: "core-diagnostic",
    logLevel: diagnosticLevel(event.level),
    level: levelWord(event.level),
    shardId: digest("shard_id", event.shardId),
    message: digest("message", event.message),
  };
}

export function sanitizeGit(event: GitEvent, digest: Digester): SanitizedCoordinationRecord {
  switch (event.kind) {
    case "commit-meta": {
      const { commitId, timestamp, authorNameId, authorEmailId, committerNameId, committerEmailId } = event;
      return {
        kind: "git-commit-meta",
        shardId: digest("shard_id", event.shardId),
        commitId,
        oid: digest("oid", event.oid),
        timestamp,
        authorNameId,
        authorEmailId,
        committerNameId,
        committerEmailId,
      };
    }
    case "identity-dictionary":
      return {
        kind: "git-identity-dictionary",
        shardId: digest("shard_id", event.shardId),
        id: event.id,
        value: digest("value", event.value),
      };
    default:
      return assertNever(event);
  }
}

export function sanitizeProgress(event: ProgressEvent, digest: Digester): SanitizedCoordinationRecord {
  const marker = {
    run: event.run,
    leaseShard: event.leaseShard,
    fence: event.fence,
    shardId: digest("shard_id", event.shardId),
    tenant: digest("tenant", event.tenant),
    policy: digest("policy", event.policy),
    itemKey: digest("item_key", event.itemKey),
  };
  if (event.kind === "commit-finish") return { kind: "commit-finish", ...marker };
  return { kind: "commit-begin", sizeHint: event.sizeHint, ...marker };
}

const DIAGNOSTIC_LEVELS: Readonly<Record<string, TelemetryLevel>> = {
  error: "error",
  fatal: "error",
  warn: "warn",
  warning: "warn",
  info: "info",
  debug: "debug",
  trace: "trace",
};

export function diagnosticLevel(level: string): TelemetryLevel {
  const word = level.toLowerCase();
  return Object.hasOwn(DIAGNOSTIC_LEVELS, word) ? DIAGNOSTIC_LEVELS[word]! : "info";
}

function levelWord(level: string): PlainWord {
  const word = level.toLowerCase();
  return Object.hasOwn(DIAGNOSTIC_LEVELS, word) ? word : "other";
}

/** Labels are shown as they are, so they have to look like labels: a path or a sentence in their place does not pass. */
function plainWord(text: string): PlainWord {
  return /^[a-z][a-z0-9_-]{0,31}$/.test(text) ? text : "other";
}
