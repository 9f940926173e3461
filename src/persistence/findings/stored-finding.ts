/** A finding as it is read back: its latest observation, and what was seen of it over time. */
import type { FindingRecord } from "../../contracts/finding-record.ts";
import type { FenceEpoch, RunId, ShardId } from "../../contracts/ids.ts";
import type { Severity } from "../../contracts/rule-info.ts";
import { fromBits } from "../core/bit-pattern.ts";
import type { SqlRow } from "../sql.ts";
import { partsFrom } from "./core/stored-parts.ts";
import { type StoredLife, storedLife } from "./stored-life.ts";

export interface StoredFinding extends FindingRecord {
  readonly policyHash: Uint8Array;
  readonly run: RunId;
  readonly shard: ShardId;
  readonly fence: FenceEpoch;
  /** When it was stored first, by the database's clock; milliseconds since 1970. */
  readonly firstSeenAtMs: number;
  /** The run that stored it first; absent where an older worker did. */
  readonly firstRun?: RunId;
  /** When it was seen last, by the worker's clock. */
  readonly seenAtMs: number;
  /** How many places it stands at, versions of its item taken together. */
  readonly occurrences: number;
  /** What became of it; absent where nobody looked, as with files. */
  readonly life?: StoredLife;
}

/** The columns `storedFinding` reads, over the tables as finding, place and seen; beside them it reads LIFE_COLUMNS. */
export const STORED_COLUMNS = `
  finding.finding_id, finding.stable_item_id, finding.rule_fingerprint, finding.secret_hash, finding.rule_id,
  extract(epoch from finding.created_at) * 1000 as first_seen_ms, finding.first_run,
  place.occurrence_id, place.object_version_id, place.byte_offset, place.byte_length, place.line, place."column", place.commit_oid,
  seen.observation_id, seen.policy, seen.ovid, seen.run_id, seen.shard_id, seen.fence_epoch, seen.seen_at_ms, seen.rule_name,
  seen.severity, seen.confidence, seen.verdict, seen.mask, coalesce(seen.display, '') as display, seen.url, seen.parts`;

export function storedFinding(row: SqlRow): StoredFinding {
  const bytes = (name: string): Uint8Array => new Uint8Array(row[name] as Uint8Array);
  const text = (name: string): string => String(row[name]);
  const number = (name: string): number => Number(row[name]);
  const parts = partsFrom(row["parts"]);
  const life = storedLife(row);
  return {
    findingId: bytes("finding_id"),
    stableItemId: bytes("stable_item_id"),
    ruleFingerprint: bytes("rule_fingerprint"),
    secretHash: bytes("secret_hash"),
    occurrenceId: bytes("occurrence_id"),
    objectVersionId: bytes("object_version_id"),
    offset: number("byte_offset"),
    length: number("byte_length"),
    observationId: bytes("observation_id"),
    ovidHash: bytes("ovid"),
    display: text("display"),
    ...(row["url"] === null ? {} : { url: text("url") }),
    ruleId: text("rule_id"),
    ruleName: text("rule_name"),
    // Written by this program from its own words.
    severity: text("severity") as Severity,
    confidence: number("confidence"),
    verdict: text("verdict") as FindingRecord["verdict"],
    mask: text("mask"),
    line: number("line"),
    column: number("column"),
    ...(row["commit_oid"] === null ? {} : { commit: text("commit_oid") }),
    ...(parts === undefined ? {} : { parts }),
    policyHash: bytes("policy"),
    run: fromBits(text("run_id")),
    shard: fromBits(text("shard_id")),
    fence: fromBits(text("fence_epoch")),
    firstSeenAtMs: Math.floor(number("first_seen_ms")),
    ...(row["first_run"] === null ? {} : { firstRun: fromBits(text("first_run")) }),
    seenAtMs: number("seen_at_ms"),
    occurrences: number("occurrences"),
    ...(life === undefined ? {} : { life }),
  };
}
