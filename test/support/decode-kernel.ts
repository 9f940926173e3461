/**
 * Compiles kernel/decode.as.ts alone and drives it over buffers the way the main kernel does.
 * Promises: the bytes behind arena and records are guarded. May not: know what a segment should hold.
 */
import asc from "assemblyscript/asc";
import { SEGMENT_KINDS, type Segment } from "../../src/engine/transforms/index.ts";
import { RUN_MIN } from "../../src/engine/transforms/segment.ts";

const SOURCE = `${import.meta.dir}/../../src/engine/kernel/decode.as.ts`;
const PAGE_BYTES = 65_536;
const RECORD_WORDS = 5;
const GUARD_BYTES = 64;
const GUARD = 0xa5;
/** Address of the buffer; the module's tables and the zero bytes it relies on lie before. */
const BASE = PAGE_BYTES;

interface Exports {
  decodeBegin(
    base: number,
    end: number,
    arena: number,
    arenaEnd: number,
    segments: number,
    segmentsEnd: number,
  ): void;
  decodeRun(start: number, end: number): void;
  decodeEscape(position: number): void;
  decodeCount(): number;
  decodeArenaUsed(): number;
  decodeOverflow(): number;
}

export interface Decoded {
  /** Sorted by start, then kind; offsets count from the buffer's start. */
  readonly segments: readonly Segment[];
  readonly overflow: boolean;
  readonly arenaUsed: number;
  /** Nothing was written behind the arena or the records. */
  readonly guardsHeld: boolean;
}

/** Least room for which overflow is impossible, as decode.as.ts proves. */
export function roomFor(length: number): { arenaBytes: number; records: number } {
  return { arenaBytes: 4 * length + 64, records: Math.floor(length / 4) + 4 };
}

export class DecodeKernel {
  readonly #exports: Exports;
  readonly #bytes: Uint8Array;

  private constructor(instance: WebAssembly.Instance, memory: WebAssembly.Memory) {
    this.#exports = instance.exports as unknown as Exports;
    this.#bytes = new Uint8Array(memory.buffer);
  }

  /** Memory suffices for buffers of `lengthMax` bytes. */
  static async compile(lengthMax: number): Promise<DecodeKernel> {
    const pages = 3 + Math.ceil((lengthMax * 11) / PAGE_BYTES);
    const memory = new WebAssembly.Memory({ initial: pages });
    const { instance } = await WebAssembly.instantiate(await compileSource(), { env: { memory } });
    return new DecodeKernel(instance, memory);
  }

  /** Decodes `buffer` with the given room, or with enough of it. */
  decode(buffer: Uint8Array, room = roomFor(buffer.length)): Decoded {
    const bytes = this.#bytes;
    const end = BASE + buffer.length;
    const arena = align(end + 80);
    const arenaEnd = arena + room.arenaBytes;
    const records = align(arenaEnd + GUARD_BYTES);
    const recordsEnd = records + room.records * RECORD_WORDS * 4;
    bytes.fill(0, BASE - 64, arena);
    bytes.set(buffer, BASE);
    bytes.fill(GUARD, arenaEnd, arenaEnd + GUARD_BYTES);
    bytes.fill(GUARD, recordsEnd, recordsEnd + GUARD_BYTES);
    this.#exports.decodeBegin(BASE, end, arena, arenaEnd, records, recordsEnd);
    this.#offer(buffer);
    return {
      segments: this.#segments(records),
      overflow: this.#exports.decodeOverflow() !== 0,
      arenaUsed: this.#exports.decodeArenaUsed(),
      guardsHeld: [arenaEnd, recordsEnd].every((at) =>
        bytes.subarray(at, at + GUARD_BYTES).every((byte) => byte === GUARD),
      ),
    };
  }

  /** Names runs as their ends are met and escapes as they come, so that the two interleave. */
  #offer(buffer: Uint8Array): void {
    const { decodeRun, decodeEscape } = this.#exports;
    let start = 0;
    for (let position = 0; position <= buffer.length; position++) {
      const byte = buffer[position] ?? 0;
      if (byte === 0x25 || byte === 0x5c) decodeEscape(BASE + position);
      if (isRunByte(byte)) continue;
      if (position - start >= RUN_MIN) decodeRun(BASE + start, BASE + position);
      start = position + 1;
    }
  }

  #segments(records: number): Segment[] {
    const count = this.#exports.decodeCount();
    const words = new Uint32Array(this.#bytes.buffer, records, count * RECORD_WORDS);
    const segments: Segment[] = [];
    for (let at = 0; at < words.length; at += RECORD_WORDS) {
      const [kind = 0, start = 0, end = 0, from = 0, to = 0] = words.subarray(at, at + RECORD_WORDS);
      segments.push({
        kind: SEGMENT_KINDS[kind]!,
        start: start - BASE,
        end: end - BASE,
        bytes: this.#bytes.slice(from, to),
      });
    }
    return segments.sort((a, b) => a.start - b.start || rank(a) - rank(b));
  }
}

function rank(segment: Segment): number {
  return SEGMENT_KINDS.indexOf(segment.kind);
}

function align(address: number): number {
  return (address + 15) & ~15;
}

function isRunByte(byte: number): boolean {
  return /^[A-Za-z0-9_.+/~-]$/.test(String.fromCharCode(byte));
}

async function compileSource(): Promise<Uint8Array<ArrayBuffer>> {
  const source = await Bun.file(SOURCE).text();
  let binary: Uint8Array | undefined;
  const { error, stderr } = await asc.main(
    [
      "decode.ts",
      "-o",
      "decode.wasm",
      "-O3",
      "--noAssert",
      "--runtime",
      "stub",
      "--importMemory",
      "--enable",
      "simd",
    ],
    {
      readFile: (name) => (name === "decode.ts" ? source : null),
      writeFile: (_name, contents) => void (binary = contents as Uint8Array),
      listFiles: () => [],
    },
  );
  if (error !== null || binary === undefined) throw new Error(`decode.as.ts does not compile:\n${stderr}`);
  return Uint8Array.from(binary);
}
