/** Headers inside a pack: the pack's own, and the one before each object's deflated data. */
import { corrupt } from "./git-fault.ts";
import { PACK_OFS_DELTA, PACK_REF_DELTA } from "./object-type.ts";

export const PACK_HEADER_BYTES = 12;
/** The longest header an entry of ours may have: type and size, then a base's offset or id. */
export const ENTRY_HEADER_MAX_BYTES = 9 + 32;

const SIGNATURE = 0x5041434b;

/** How many objects the pack says it holds. `bytes` has its first 12. */
export function readPackHeader(bytes: Uint8Array): number {
  if (bytes.length < PACK_HEADER_BYTES) throw corrupt("the pack is shorter than its header");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0) !== SIGNATURE) throw corrupt("the pack does not begin with its signature");
  const version = view.getUint32(4);
  if (version !== 2 && version !== 3) throw corrupt(`the pack has the unknown version ${version}`);
  return view.getUint32(8);
}

/** One entry's header. Filled anew by each `readEntryHeader`, so that a pass over a million makes no garbage. */
export class EntryHeader {
  /** 1 to 4 an object whole, 6 and 7 a delta. */
  packType = 0;
  /** Bytes of the inflated data, as declared. */
  sizeBytes = 0;
  /** Where the deflated data begins, counted from the entry's first byte. */
  dataStart = 0;
  /** For an OFS delta: how far before this entry its base begins. */
  baseDistance = 0;
  /** For a REF delta: where in the bytes given its base's id stands. */
  baseIdAt = 0;
}

/** Reads the entry that begins at `bytes[at]` into `header`. Throws GitFault when there is none. */
export function readEntryHeader(bytes: Uint8Array, at: number, idBytes: number, header: EntryHeader): void {
  let position = at;
  let byte = byteAt(bytes, position++);
  header.packType = (byte >> 4) & 7;
  let size = byte & 15;
  for (let scale = 16; byte & 128; scale *= 128) {
    byte = byteAt(bytes, position++);
    size += (byte & 127) * scale;
    if (!Number.isSafeInteger(size)) throw corrupt("the entry declares an impossible size");
    if (position - at > 9) throw corrupt("the entry's size does not end");
  }
  header.sizeBytes = size;
  if (header.packType === PACK_OFS_DELTA) position = readBaseDistance(bytes, position, header);
  else if (header.packType === PACK_REF_DELTA) {
    header.baseIdAt = position;
    position += idBytes;
    if (position > bytes.length) throw corrupt("the entry ends within its base's id");
  } else if (header.packType === 0 || header.packType === 5)
    throw corrupt(`the entry has the unknown type ${header.packType}`);
  header.dataStart = position - at;
}

function readBaseDistance(bytes: Uint8Array, at: number, header: EntryHeader): number {
  let position = at;
  let byte = byteAt(bytes, position++);
  let distance = byte & 127;
  while (byte & 128) {
    byte = byteAt(bytes, position++);
    distance = (distance + 1) * 128 + (byte & 127);
    if (!Number.isSafeInteger(distance)) throw corrupt("the entry's base lies impossibly far away");
  }
  if (distance === 0) throw corrupt("the entry names itself as its base");
  header.baseDistance = distance;
  return position;
}

function byteAt(bytes: Uint8Array, position: number): number {
  const byte = bytes[position];
  if (byte === undefined) throw corrupt("the pack ends within an entry's header");
  return byte;
}
