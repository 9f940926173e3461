/**
 * Where sanitised records go. A sink never sees a raw event; it may throw, and the recorder bears it.
 */
import type { SanitizedCoordinationRecord, TelemetryLevel } from "./sanitized-record.ts";

export interface CoordinationTelemetrySink {
  /** Asked before an event is redacted, so that what nobody reads costs nothing. */
  wants(level: TelemetryLevel): boolean;
  /** Throws when the record could not be taken. */
  emit(record: SanitizedCoordinationRecord): void;
}

export type TelemetryFields = Readonly<Record<string, string | number | bigint | boolean>>;
type TelemetryCall = (target: string, message: string, fields?: TelemetryFields) => void;

/** The part of a log that telemetry needs; the program's own logger fits. */
export interface TelemetryLog extends Readonly<Record<TelemetryLevel, TelemetryCall>> {
  /** Whether a line of this level and target would be written. */
  allows(level: TelemetryLevel, target: string): boolean;
}
