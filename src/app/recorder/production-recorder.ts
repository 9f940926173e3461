/** Makes the recorder a production launch uses: BLAKE3 digests, lines in the log it is given. */
import { ProductionCoordinationEventRecorder } from "../../output/recorder/coordination-recorder.ts";
import type { TelemetryLog } from "../../output/recorder/telemetry-sink.ts";
import { createBlake3Hasher } from "../../scan/identity/blake3-hasher.ts";

/** Costs a few milliseconds once, for the hasher. */
export async function createProductionRecorder(
  log: TelemetryLog,
): Promise<ProductionCoordinationEventRecorder> {
  return new ProductionCoordinationEventRecorder({ hasher: await createBlake3Hasher(), log });
}
