/** bzip2 as a pull stream, concatenated streams included. Keeps one block and its input, 8 MiB at most. */
import { ByteStream, type Bytes, CHUNK_BYTES } from "./byte-stream.ts";
import {
  BitReader,
  type Bzip2Block,
  Bzip2Error,
  expandBlock,
  readBlock,
  Underrun,
} from "./core/bzip2-block.ts";

const BLOCK_MARK = [0x314159, 0x265359] as const;
const END_MARK = [0x177245, 0x385090] as const;
/** A block seldom takes more; one that does is read again with twice as much. */
const LOOK_AHEAD_BYTES = 1024 * 1024;
/** 900,000 symbols of 20 bits, tables and slack: no block is longer. */
const BLOCK_MAX_BYTES = 4 * 1024 * 1024;

export async function* bunzip2(source: Bytes): AsyncGenerator<Uint8Array> {
  const input = new BlockInput(source);
  try {
    do yield* readStream(input);
    while (await input.startsAnother());
  } finally {
    await input.close();
  }
}

async function* readStream(input: BlockInput): AsyncGenerator<Uint8Array> {
  const level = await input.step(readHeader);
  let combined = 0;
  for (;;) {
    const block = await input.step((bits) => readBlockOrEnd(bits, level));
    if (typeof block === "number") {
      if (block !== combined) throw new Bzip2Error("the bzip2 checksum does not fit the content");
      input.alignToByte();
      return;
    }
    yield* expandBlock(block);
    combined = (((combined << 1) | (combined >>> 31)) ^ block.crc) >>> 0;
  }
}

function readHeader(bits: BitReader): number {
  const magic = bits.read(24);
  const level = bits.read(8) - 0x30;
  if (magic !== 0x425a68 || level < 1 || level > 9) throw new Bzip2Error("there is no bzip2 header");
  return level;
}

/** The next block, or the checksum of the whole stream after its last one. */
function readBlockOrEnd(bits: BitReader, level: number): Bzip2Block | number {
  const mark = [bits.read(24), bits.read(24)];
  if (mark[0] === END_MARK[0] && mark[1] === END_MARK[1]) return bits.read32();
  if (mark[0] !== BLOCK_MARK[0] || mark[1] !== BLOCK_MARK[1])
    throw new Bzip2Error("a bzip2 block has no mark");
  return readBlock(bits, level);
}

/** The bytes from the current block on, and the bit where it starts. */
class BlockInput {
  readonly #stream: ByteStream;
  #bytes: Uint8Array = new Uint8Array(0);
  #bit = 0;
  #ended = false;

  constructor(source: Bytes) {
    this.#stream = new ByteStream(source);
  }

  /** Runs `read` at the current bit, again with more input while it runs out, and moves on to where it ended. */
  async step<T>(read: (bits: BitReader) => T): Promise<T> {
    for (let wanted = LOOK_AHEAD_BYTES; ; wanted *= 2) {
      await this.#hold(wanted);
      try {
        const bits = new BitReader(this.#bytes);
        bits.skip(this.#bit);
        const result = read(bits);
        this.#bytes = this.#bytes.subarray(bits.bitPosition >> 3);
        this.#bit = bits.bitPosition & 7;
        return result;
      } catch (error) {
        if (!(error instanceof Underrun)) throw error;
        if (this.#ended) throw new Bzip2Error("the bzip2 data ends early");
        if (wanted > BLOCK_MAX_BYTES) throw new Bzip2Error("a bzip2 block is longer than any can be");
      }
    }
  }

  alignToByte(): void {
    if (this.#bit > 0) this.#bytes = this.#bytes.subarray(1);
    this.#bit = 0;
  }

  /** True if bytes follow; zeros, which some tools pad with, do not count. */
  async startsAnother(): Promise<boolean> {
    await this.#hold(CHUNK_BYTES);
    return this.#bytes.length > 0 && this.#bytes.some((byte) => byte !== 0);
  }

  async close(): Promise<void> {
    await this.#stream.close();
  }

  async #hold(count: number): Promise<void> {
    if (this.#ended || this.#bytes.length >= count) return;
    const more = await this.#stream.takeAll(count - this.#bytes.length);
    this.#ended = more.length < count - this.#bytes.length;
    this.#bytes = Buffer.concat([this.#bytes, more]);
  }
}
