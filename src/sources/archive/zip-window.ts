/**
 * Finds where in a file a zip begins and ends. Things may stand before it (a launcher) and after it (a signature,
 * rubbish); yauzl, which reads the directory, wants neither. Reads the last 64 KiB and a little more.
 */
import type { ByteReader } from "./byte-reader.ts";

export interface ZipWindow {
  readonly start: number;
  readonly end: number;
}

const END_RECORD_BYTES = 22;
const LOCATOR_BYTES = 20;
const END64_RECORD_BYTES = 56;
const TAIL_BYTES = END_RECORD_BYTES + 0xffff + LOCATOR_BYTES + END64_RECORD_BYTES;

/** Undefined where there is no end record, hence no zip or only the beginning of one. */
export function findZip(reader: ByteReader): ZipWindow | undefined {
  const tailStart = Math.max(0, reader.sizeBytes - TAIL_BYTES);
  const tail = Buffer.alloc(reader.sizeBytes - tailStart);
  const filled = reader.read(tail, tailStart);
  for (let at = filled - END_RECORD_BYTES; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) !== 0x06054b50) continue;
    const end = tailStart + at + END_RECORD_BYTES + tail.readUInt16LE(at + 20);
    if (end <= reader.sizeBytes) return { start: prefixBytes(tail, at, tailStart), end };
  }
  return undefined;
}

/** The directory stands right before its end record; by how much it says it stands earlier, so much was put in front. */
function prefixBytes(tail: Buffer, at: number, tailStart: number): number {
  const locatorAt = at - LOCATOR_BYTES;
  if (locatorAt >= 0 && tail.readUInt32LE(locatorAt) === 0x07064b50) {
    const saidAt = Number(tail.readBigUInt64LE(locatorAt + 8));
    const recordAt = locatorAt - END64_RECORD_BYTES;
    const isThere = recordAt >= 0 && tail.readUInt32LE(recordAt) === 0x06064b50;
    return isThere ? Math.max(0, tailStart + recordAt - saidAt) : 0;
  }
  const directoryEnd = tail.readUInt32LE(at + 12) + tail.readUInt32LE(at + 16);
  return Math.max(0, tailStart + at - directoryEnd);
}
