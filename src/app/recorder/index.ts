/**
 * The package's `./recorder`: the coordination recorder of production launches, ready to use. Nothing happens at import.
 * Records after redaction, and sinks for them, stay inside the package.
 */
export type {
  CoordinationEventRecorder,
  CoreEvent,
  GitEvent,
  ProgressEvent,
} from "../../contracts/ports/recorder.ts";
export { ProductionCoordinationEventRecorder } from "../../output/recorder/coordination-recorder.ts";
export { COORDINATION_TARGET } from "../../output/recorder/log-sink.ts";
export type { TelemetryFields, TelemetryLog } from "../../output/recorder/telemetry-sink.ts";
export { createProductionRecorder } from "./production-recorder.ts";
