/**
 * Tells a worker's operator, once, that the run scans another tree than the path the worker was given: what a run scans is what was
 * submitted. Promises: never throws, and names no path; logs of workers hold none.
 */
import { realpathSync } from "node:fs";
import { decodeFsPayload, FsPayloadError } from "../../scan/core/fs-payload.ts";

type PayloadOf = (metadata: Uint8Array) => Uint8Array;

/** `payloadOf` as it is, watched. */
export function tellingOtherRoot(
  payloadOf: PayloadOf,
  given: string,
  warn: (sentence: string) => void,
): PayloadOf {
  let isTold = false;
  return (metadata) => {
    const payload = payloadOf(metadata);
    if (!isTold && isOther(payload, given)) {
      isTold = true;
      warn("the run is of another tree than the path this worker was given; what is scanned is the run's");
    }
    return payload;
  };
}

function isOther(payload: Uint8Array, given: string): boolean {
  try {
    return decodeFsPayload(payload).path !== realpathSync(given);
  } catch (error) {
    // What is wrong with a payload is told where it is used; a path that is gone meanwhile is another one.
    return !(error instanceof FsPayloadError);
  }
}
