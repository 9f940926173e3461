/**
 * Git's door to zlib. Promises: output never exceeds what was asked for by more than 64 MiB, and for an instant only;
 * checksums are verified; every failure is a GitFault. Input may run on behind the deflated data.
 */
import { corrupt } from "./core/git-fault.ts";

/** Deflate grows at most 1032-fold, so this much input cannot hurt the fast way, which knows no limit. */
const FAST_INPUT_MAX_BYTES = 64 * 1024;
const CHUNK_MAX_BYTES = 16 * 1024 ** 2;

/** Loaded when it is first needed: most small scans never do, and it costs some milliseconds. */
function zlib() {
  return process.getBuiltinModule("node:zlib");
}

/** How much deflated data may stand for `sizeBytes`: all that any encoder makes of it, and some more. */
export function deflatedMaxBytes(sizeBytes: number): number {
  return sizeBytes + Math.ceil(sizeBytes / 8) + 4096;
}

/** Exactly `sizeBytes` of output, or a GitFault. */
export function inflateExactly(input: Uint8Array<ArrayBuffer>, sizeBytes: number): Uint8Array {
  const output = inflate(input, sizeBytes);
  if (output.length !== sizeBytes)
    throw corrupt(`its data unpacks to ${output.length} bytes, and ${sizeBytes} are declared`);
  return output;
}

function inflate(input: Uint8Array<ArrayBuffer>, sizeBytes: number): Uint8Array {
  try {
    if (input.length <= FAST_INPUT_MAX_BYTES) return Bun.inflateSync(input, { windowBits: 15 });
    return zlib().inflateSync(input, {
      maxOutputLength: Math.max(1, sizeBytes),
      chunkSize: Math.max(64, Math.min(sizeBytes, CHUNK_MAX_BYTES)),
    });
  } catch (error) {
    throw corrupt(`its data cannot be unpacked (${reason(error)})`);
  }
}

/** Beyond this, output may be so much more than the input that sizes have to be looked at first. */
const SMALL_INPUT_MAX_BYTES = 16 * 1024;

/** All that a short input stands for, at most 16 MiB; undefined when it is not so short. Throws GitFault. */
export function inflateSmall(input: Uint8Array<ArrayBuffer>): Uint8Array | undefined {
  return input.length > SMALL_INPUT_MAX_BYTES ? undefined : inflate(input, 0);
}

/** As much as the first bytes of deflated data give; `input` should be some hundred bytes. Not verified. */
export function inflateStart(input: Uint8Array): Uint8Array {
  try {
    return zlib().inflateSync(input.subarray(0, FAST_INPUT_MAX_BYTES), {
      finishFlush: zlib().constants.Z_SYNC_FLUSH,
    });
  } catch (error) {
    throw corrupt(`its data cannot be unpacked (${reason(error)})`);
  }
}

function reason(error: unknown): string {
  if (typeof error === "object" && error !== null && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE")
    return "it is larger than declared";
  return error instanceof Error ? error.message : "unknown";
}
