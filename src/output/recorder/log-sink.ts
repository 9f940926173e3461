/**
 * The default sink: each record as one structured log line under `gossip_worker::coordination`.
 * Promises: the level each kind of record has in the specification; digests as `len=N,hash=…`, absent values as `none`.
 */
import type { RedactedDigest } from "./redacted-digest.ts";
import { digestInWords } from "./redacted-digest.ts";
import type { RecordKind, SanitizedCoordinationRecord, TelemetryLevel } from "./sanitized-record.ts";
import { TELEMETRY_LEVELS } from "./sanitized-record.ts";
import type { CoordinationTelemetrySink, TelemetryFields, TelemetryLog } from "./telemetry-sink.ts";

export const COORDINATION_TARGET = "gossip_worker::coordination";

type FixedLevels = Readonly<Record<Exclude<RecordKind, "core-diagnostic">, TelemetryLevel>>;

const LEVEL_OF: FixedLevels = {
  "core-finding": "debug",
  "core-progress": "debug",
  "core-summary": "info",
  "git-commit-meta": "trace",
  "git-identity-dictionary": "trace",
  "commit-begin": "trace",
  "commit-finish": "trace",
};

function levelOf(record: SanitizedCoordinationRecord): TelemetryLevel {
  return record.kind === "core-diagnostic" ? record.logLevel : LEVEL_OF[record.kind];
}

/** The level of a kind whose level is not its own to say. */
export function fixedLevelOf(kind: keyof FixedLevels): TelemetryLevel {
  return LEVEL_OF[kind];
}

/** The log's filter is asked once: it does not change while a worker runs. */
export class LogTelemetrySink implements CoordinationTelemetrySink {
  readonly #log: TelemetryLog;
  readonly #wanted: ReadonlySet<TelemetryLevel>;

  constructor(log: TelemetryLog) {
    this.#log = log;
    this.#wanted = new Set(TELEMETRY_LEVELS.filter((level) => log.allows(level, COORDINATION_TARGET)));
  }

  wants(level: TelemetryLevel): boolean {
    return this.#wanted.has(level);
  }

  emit(record: SanitizedCoordinationRecord): void {
    this.#log[levelOf(record)](COORDINATION_TARGET, eventName(record.kind), fieldsOf(record));
  }
}

/** `coordination_core_finding`. */
function eventName(kind: RecordKind): string {
  return `coordination_${kind.replaceAll("-", "_")}`;
}

/** All that a record holds but its kind, in the order of its making; names in the log's manner: `shard_id`. */
function fieldsOf(record: SanitizedCoordinationRecord): TelemetryFields {
  const fields: Record<string, string | number | bigint> = {};
  for (const [name, value] of Object.entries(record)) {
    if (name !== "kind" && name !== "logLevel") fields[snakeCase(name)] = fieldValue(value);
  }
  return fields;
}

function fieldValue(value: string | number | bigint | RedactedDigest | undefined): string | number | bigint {
  return typeof value === "object" || value === undefined ? digestInWords(value) : value;
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
