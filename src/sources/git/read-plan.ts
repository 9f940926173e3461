/** Reads the headers of all entries of a pack into its plan. Promises: an entry whose header is broken loses no other. */

import { corrupt, GitFault } from "./core/git-fault.ts";
import { PACK_OFS_DELTA, PACK_REF_DELTA } from "./core/object-type.ts";
import {
  ENTRY_HEADER_MAX_BYTES,
  EntryHeader,
  PACK_HEADER_BYTES,
  readEntryHeader,
} from "./core/pack-entry.ts";
import { BASE_ELSEWHERE, BROKEN, PackPlan } from "./core/pack-plan.ts";
import type { PackReader } from "./pack-reader.ts";

export interface ReadPlan {
  readonly plan: PackPlan;
  /** By entry, what is wrong with its header. */
  readonly faults: ReadonlyMap<number, GitFault>;
}

const SIZE_MAX = 0xffffffff;
/** Of the pack, read at once: entries are small, and headers stand close together. */
const PIECE_BYTES = 256 * 1024;

export function readPlan(reader: PackReader): ReadPlan {
  const plan = new PackPlan(reader.directory, PACK_HEADER_BYTES, reader.dataEnd);
  const faults = new Map<number, GitFault>();
  const headers = new HeaderPass(reader);
  for (let entry = 0; entry < plan.count; entry++) {
    try {
      readHeader(headers, plan, entry);
    } catch (error) {
      if (!(error instanceof GitFault)) throw error;
      plan.bases[entry] = BROKEN;
      faults.set(entry, error);
    }
  }
  plan.link();
  return { plan, faults };
}

function readHeader(headers: HeaderPass, plan: PackPlan, entry: number): void {
  const offset = plan.offsets[entry]!;
  const header = headers.at(offset);
  plan.packTypes[entry] = header.packType;
  plan.sizes[entry] = Math.min(header.sizeBytes, SIZE_MAX);
  plan.dataStarts[entry] = header.dataStart;
  if (header.packType !== PACK_OFS_DELTA && header.packType !== PACK_REF_DELTA) return;
  const baseOffset =
    header.packType === PACK_OFS_DELTA ? offset - header.baseDistance : headers.namedBase(offset);
  if (baseOffset === undefined) {
    plan.bases[entry] = BASE_ELSEWHERE;
    return;
  }
  const base = plan.entryAt(baseOffset);
  if (base === -1) throw corrupt("its base is said to stand where no object begins");
  plan.bases[entry] = base;
}

/** Headers by ascending offsets, without garbage. */
class HeaderPass {
  readonly #reader: PackReader;
  readonly #header = new EntryHeader();
  readonly #room: Uint8Array<ArrayBuffer>;
  #start = 0;
  #piece: Uint8Array<ArrayBuffer> = new Uint8Array(0);

  constructor(reader: PackReader) {
    this.#reader = reader;
    this.#room = new Uint8Array(Math.max(0, Math.min(PIECE_BYTES, reader.dataEnd)));
  }

  /** Good until the next one is asked for. */
  at(offset: number): EntryHeader {
    const { dataEnd, format } = this.#reader;
    const needed = Math.min(ENTRY_HEADER_MAX_BYTES, dataEnd - offset);
    if (offset < this.#start || offset + needed > this.#start + this.#piece.length) this.#read(offset);
    readEntryHeader(this.#piece, offset - this.#start, format.idBytes, this.#header);
    return this.#header;
  }

  #read(offset: number): void {
    const length = Math.min(this.#room.length, this.#reader.dataEnd - offset);
    const filled = this.#reader.file.readInto(this.#room, 0, offset, length);
    this.#start = offset;
    this.#piece = this.#room.subarray(0, filled);
  }

  /** Where in this pack the base of a delta that names it begins. */
  namedBase(offset: number): number | undefined {
    return this.#reader.entryAt(offset).baseOffset;
  }
}
