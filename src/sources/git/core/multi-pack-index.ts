/**
 * The `multi-pack-index`: one table of all objects of many packs. Read to list a pack whose own index is lost; an object
 * that stands in several packs is listed for one of them. Promises: never reads outside its bytes, which it borrows.
 */
import { corrupt } from "./git-fault.ts";
import type { ObjectFormat } from "./object-format.ts";
import { readFanout, readUint64, type SortedIds, searchId, viewOf } from "./oid-order.ts";
import type { IdList, PackDirectory } from "./pack-index.ts";

const SIGNATURE = 0x4d494458;
const HEADER_BYTES = 12;
const [NAMES, FANOUT, IDS, OFFSETS, WIDE] = [0x504e414d, 0x4f494446, 0x4f49444c, 0x4f4f4646, 0x4c4f4646];

export class MultiPackIndex {
  /** Names of the packs' index files, `pack-….idx`, as the table numbers them. */
  readonly packNames: readonly string[];
  readonly count: number;
  readonly #view: DataView;
  readonly #ids: SortedIds;
  readonly #fanout: Uint32Array;
  readonly #offsets: Uint8Array;
  readonly #wide: Uint8Array | undefined;

  constructor(bytes: Uint8Array, { name, idBytes }: ObjectFormat) {
    const view = viewOf(bytes);
    if (bytes.length < HEADER_BYTES || view.getUint32(0) !== SIGNATURE)
      throw corrupt("the multi-pack index does not begin with its signature");
    if (bytes[4] !== 1) throw corrupt(`the multi-pack index has the unknown version ${bytes[4]}`);
    if (bytes[5] !== (name === "sha1" ? 1 : 2))
      throw corrupt("the multi-pack index is of another object format than its repository");
    const chunks = readChunks(bytes, view, bytes[6]!);
    const fanoutBytes = need(chunks, FANOUT);
    const fanout = fanoutBytes.length < 1024 ? undefined : readFanout(viewOf(fanoutBytes), 0);
    if (fanout === undefined) throw corrupt("the multi-pack index's fan-out table is damaged");
    this.count = fanout[255]!;
    const ids = need(chunks, IDS);
    this.#offsets = need(chunks, OFFSETS);
    this.#wide = chunks.get(WIDE);
    if (ids.length < this.count * idBytes || this.#offsets.length < this.count * 8)
      throw corrupt(`the multi-pack index's tables are too short for its ${this.count} objects`);
    this.packNames = readNames(need(chunks, NAMES), view.getUint32(8));
    this.#ids = { bytes: ids, start: 0, stride: idBytes, idBytes };
    this.#fanout = fanout;
    this.#view = viewOf(this.#offsets);
  }

  /** The objects listed for pack `number`. */
  packDirectory(number: number): PackDirectory {
    const positions = new Uint32Array(this.count);
    let count = 0;
    for (let i = 0; i < this.count; i++) if (this.#packOf(i) === number) positions[count++] = i;
    return this.#directoryOf(positions.slice(0, count));
  }

  #directoryOf(positions: Uint32Array): PackDirectory {
    const idsOf = (): IdList => this.#idsOf(positions);
    return {
      count: positions.length,
      get ids() {
        return idsOf();
      },
      packChecksum: undefined,
      find: (id) => searchPosition(positions, this.#find(id)),
      idAt: (position) => this.#idAt(positions[position]!),
      offsetAt: (position) => this.#offsetAt(positions[position]!),
    };
  }

  #idsOf(positions: Uint32Array): IdList {
    const { idBytes } = this.#ids;
    const bytes = new Uint8Array(positions.length * idBytes);
    for (const [i, position] of positions.entries()) bytes.set(this.#idAt(position), i * idBytes);
    return { bytes, start: 0, stride: idBytes, count: positions.length };
  }

  #find(id: Uint8Array): number {
    const first = id[0]!;
    return searchId(this.#ids, id, first === 0 ? 0 : this.#fanout[first - 1]!, this.#fanout[first]!);
  }

  #idAt(position: number): Uint8Array {
    const at = position * this.#ids.stride;
    return this.#ids.bytes.subarray(at, at + this.#ids.idBytes);
  }

  #packOf(position: number): number {
    return this.#view.getUint32(position * 8);
  }

  #offsetAt(position: number): number {
    const offset = this.#view.getUint32(position * 8 + 4);
    if (offset < 0x80000000 || this.#wide === undefined) return offset;
    const at = (offset - 0x80000000) * 8;
    if (at + 8 > this.#wide.length) return Number.NaN;
    return readUint64(viewOf(this.#wide), at) ?? Number.NaN;
  }
}

function readChunks(bytes: Uint8Array, view: DataView, count: number): ReadonlyMap<number, Uint8Array> {
  const chunks = new Map<number, Uint8Array>();
  if (HEADER_BYTES + (count + 1) * 12 > bytes.length)
    throw corrupt("the multi-pack index ends within its table of contents");
  for (let i = 0; i < count; i++) {
    const at = HEADER_BYTES + i * 12;
    const start = readUint64(view, at + 4);
    const end = readUint64(view, at + 16);
    if (start === undefined || end === undefined || start > end || end > bytes.length)
      throw corrupt("the multi-pack index's table of contents is damaged");
    chunks.set(view.getUint32(at), bytes.subarray(start, end));
  }
  return chunks;
}

function need(chunks: ReadonlyMap<number, Uint8Array>, id: number): Uint8Array {
  const chunk = chunks.get(id);
  if (chunk === undefined) throw corrupt("the multi-pack index lacks one of its tables");
  return chunk;
}

function readNames(chunk: Uint8Array, count: number): readonly string[] {
  const names = new TextDecoder("latin1").decode(chunk).split("\0").slice(0, count);
  if (names.length < count) throw corrupt("the multi-pack index names fewer packs than it counts");
  return names;
}

function searchPosition(positions: Uint32Array, wanted: number): number {
  let low = 0;
  let high = positions.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (positions[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return low < positions.length && positions[low] === wanted ? low : -1;
}
