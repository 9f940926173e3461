/**
 * The `.idx` beside a pack, versions 1 and 2: which object stands at which offset. Promises: looking anything up never
 * reads outside the index, however it was made; offsets are checked by who uses them. Borrows the bytes for its lifetime.
 */
import { corrupt } from "./git-fault.ts";
import type { ObjectFormat } from "./object-format.ts";
import { readFanout, readUint64, type SortedIds, searchId, viewOf } from "./oid-order.ts";

/** Ids that stand one behind another, each `stride` bytes from the next. */
export interface IdList {
  readonly bytes: Uint8Array;
  readonly start: number;
  readonly stride: number;
  readonly count: number;
}

/** What the readers of a pack need to know of it, wherever it was learnt from. */
export interface PackDirectory {
  /** Objects in the pack. */
  readonly count: number;
  /** Position of an object, or -1. */
  find(id: Uint8Array): number;
  /** All ids, in the order of positions. */
  readonly ids: IdList;
  /** A view of the id at a position. */
  idAt(position: number): Uint8Array;
  /** Where in the pack the object at a position begins; NaN when the index cannot say. */
  offsetAt(position: number): number;
  /** What the pack must end with, when the index knows. */
  readonly packChecksum: Uint8Array | undefined;
}

const V2_SIGNATURE = 0xff744f63;
const FANOUT_BYTES = 1024;

export class PackIndex implements PackDirectory {
  readonly count: number;
  readonly packChecksum: Uint8Array;
  readonly #view: DataView;
  readonly #fanout: Uint32Array;
  readonly #ids: SortedIds;
  readonly #offsetsAt: number;
  readonly #offsetStride: number;
  /** Where the 64-bit offsets begin and how many there are; version 1 has none. */
  readonly #wideAt: number;
  readonly #wideCount: number;

  constructor(bytes: Uint8Array, { idBytes }: ObjectFormat) {
    const view = viewOf(bytes);
    if (bytes.length < 8 + FANOUT_BYTES) throw corrupt("the index is shorter than its tables");
    const second = view.getUint32(0) === V2_SIGNATURE;
    if (second && view.getUint32(4) !== 2)
      throw corrupt(`the index has the unknown version ${view.getUint32(4)}`);
    const fanout = readFanout(view, second ? 8 : 0);
    if (fanout === undefined) throw corrupt("the index's fan-out table decreases");
    const count = fanout[255]!;
    const idsAt = second ? 8 + FANOUT_BYTES : FANOUT_BYTES + 4;
    const stride = second ? idBytes : idBytes + 4;
    const trailer = bytes.length - 2 * idBytes;
    this.#offsetsAt = second ? idsAt + count * (idBytes + 4) : FANOUT_BYTES;
    this.#offsetStride = second ? 4 : stride;
    this.#wideAt = second ? this.#offsetsAt + count * 4 : trailer;
    this.#wideCount = (trailer - this.#wideAt) / 8;
    const fits = second
      ? this.#wideCount >= 0 && Number.isInteger(this.#wideCount)
      : FANOUT_BYTES + count * stride === trailer;
    if (!fits) throw corrupt(`the index's length does not fit its ${count} objects`);
    this.count = count;
    this.packChecksum = bytes.subarray(trailer, trailer + idBytes);
    this.#view = view;
    this.#fanout = fanout;
    this.#ids = { bytes, start: idsAt, stride, idBytes };
  }

  get ids(): IdList {
    const { bytes, start, stride } = this.#ids;
    return { bytes, start, stride, count: this.count };
  }

  find(id: Uint8Array): number {
    const first = id[0]!;
    return searchId(this.#ids, id, first === 0 ? 0 : this.#fanout[first - 1]!, this.#fanout[first]!);
  }

  idAt(position: number): Uint8Array {
    const at = this.#ids.start + position * this.#ids.stride;
    return this.#ids.bytes.subarray(at, at + this.#ids.idBytes);
  }

  offsetAt(position: number): number {
    const offset = this.#view.getUint32(this.#offsetsAt + position * this.#offsetStride);
    if (offset < 0x80000000 || this.#offsetStride !== 4) return offset;
    const wide = offset - 0x80000000;
    if (wide >= this.#wideCount) return Number.NaN;
    return readUint64(this.#view, this.#wideAt + wide * 8) ?? Number.NaN;
  }
}
