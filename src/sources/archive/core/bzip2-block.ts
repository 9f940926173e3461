/**
 * Decodes one block of bzip2: Huffman codes, move-to-front, run lengths, the Burrows-Wheeler transform.
 * Promises: memory bounded by the block size and time by the input's and output's length, whatever the bytes. Our own because
 * unbzip2-stream gathers a block's whole output, up to 45 MB, in an array of numbers, and seek-bzip wants the whole input.
 * Throws `Underrun` where more input could help and `Bzip2Error` where none can.
 */
export class Underrun extends Error {}
export class Bzip2Error extends Error {}

const BLOCK_UNIT_BYTES = 100_000;
const GROUP_SYMBOLS = 50;
const CODE_BITS_MAX = 20;
const OUTPUT_BYTES = 64 * 1024;

/** Bits of `bytes`, the highest first. */
export class BitReader {
  readonly #bytes: Uint8Array;
  #position: number;
  #held = 0;
  #heldBits = 0;

  constructor(bytes: Uint8Array, position = 0) {
    this.#bytes = bytes;
    this.#position = position;
  }

  /** Whole bytes used up so far, the one being read included. */
  get position(): number {
    return this.#position - (this.#heldBits >> 3);
  }

  /** Bits used up so far. */
  get bitPosition(): number {
    return this.#position * 8 - this.#heldBits;
  }

  skip(count: number): void {
    for (let left = count; left > 0; left -= 8) this.read(Math.min(left, 8));
  }

  /** Up to 24 bits. */
  read(count: number): number {
    while (this.#heldBits < count) {
      if (this.#position >= this.#bytes.length) throw new Underrun("bzip2 data ends inside a block");
      this.#held = ((this.#held << 8) | this.#bytes[this.#position++]!) & 0x7fffffff;
      this.#heldBits += 8;
    }
    this.#heldBits -= count;
    const value = this.#held >>> this.#heldBits;
    this.#held &= (1 << this.#heldBits) - 1;
    return value;
  }

  read32(): number {
    return ((this.read(16) << 16) | this.read(16)) >>> 0;
  }
}

export interface Bzip2Block {
  /** Per position the byte in the low 8 bits and its successor's position above. */
  readonly links: Uint32Array;
  readonly count: number;
  readonly origin: number;
  readonly crc: number;
}

/** The block whose 48-bit mark has just been read. `level` is the stream's, 1 to 9. */
export function readBlock(bits: BitReader, level: number): Bzip2Block {
  const crc = bits.read32();
  if (bits.read(1) === 1) throw new Bzip2Error("bzip2 blocks of before 1997 (randomised) are not read");
  const origin = bits.read(24);
  const alphabet = readAlphabet(bits);
  const codeCount = bits.read(3);
  if (codeCount < 2 || codeCount > 6) throw new Bzip2Error("a bzip2 block has an impossible number of codes");
  const selectors = readSelectors(bits, codeCount);
  const codes = Array.from({ length: codeCount }, () => readCode(bits, alphabet.length + 2));
  const links = new Uint32Array(BLOCK_UNIT_BYTES * level);
  const count = readSymbols(bits, { alphabet, selectors, codes, links });
  if (origin >= count) throw new Bzip2Error("a bzip2 block starts outside itself");
  linkUp(links, count);
  return { links, count, origin, crc };
}

/** The bytes of `block` in pieces of at most 64 KiB. Throws after the last piece if the checksum disagrees. */
export function* expandBlock(block: Bzip2Block): Generator<Uint8Array> {
  const { links, count } = block;
  let out = new Uint8Array(OUTPUT_BYTES);
  let filled = 0;
  let crc = 0xffffffff;
  let next = links[block.origin]! >>> 8;
  let previous = -1;
  let run = 0;
  for (let left = count; left > 0; left -= 1) {
    const link = links[next]!;
    const byte = link & 0xff;
    next = link >>> 8;
    let copies = 1;
    let value = byte;
    if (run === 4) {
      copies = byte;
      value = previous;
      run = 0;
      previous = -1;
    } else {
      run = byte === previous ? run + 1 : 1;
      previous = byte;
    }
    for (; copies > 0; copies -= 1) {
      crc = (crc << 8) ^ CRC_TABLE[(crc >>> 24) ^ value]!;
      out[filled++] = value;
      if (filled === OUTPUT_BYTES) {
        yield out;
        out = new Uint8Array(OUTPUT_BYTES);
        filled = 0;
      }
    }
  }
  if (filled > 0) yield out.subarray(0, filled);
  if (~crc >>> 0 !== block.crc) throw new Bzip2Error("a bzip2 block's checksum does not fit its content");
}

/** The byte values that occur, ascending: 16 bits say which rows of 16 occur, then 16 bits for each such row. */
function readAlphabet(bits: BitReader): Uint8Array {
  const rows = bits.read(16);
  const values: number[] = [];
  for (let row = 0; row < 16; row += 1) {
    if ((rows & (0x8000 >> row)) === 0) continue;
    const columns = bits.read(16);
    for (let column = 0; column < 16; column += 1) {
      if ((columns & (0x8000 >> column)) !== 0) values.push(row * 16 + column);
    }
  }
  if (values.length === 0) throw new Bzip2Error("a bzip2 block uses no byte value at all");
  return Uint8Array.from(values);
}

/** Which code each group of 50 symbols uses. */
function readSelectors(bits: BitReader, codeCount: number): Uint8Array {
  const selectors = new Uint8Array(bits.read(15));
  const recent = Uint8Array.from({ length: codeCount }, (_, i) => i);
  for (let i = 0; i < selectors.length; i += 1) {
    let index = 0;
    while (bits.read(1) === 1) index += 1;
    if (index >= codeCount) throw new Bzip2Error("a bzip2 block selects a code it does not have");
    selectors[i] = toFront(recent, index);
  }
  return selectors;
}

interface Code {
  readonly minBits: number;
  readonly maxBits: number;
  /** Per length: the largest code of it, and what to subtract to index `symbols`. */
  readonly limit: Int32Array;
  readonly base: Int32Array;
  readonly symbols: Uint16Array;
}

function readCode(bits: BitReader, symbolCount: number): Code {
  const lengths = new Uint8Array(symbolCount);
  let length = bits.read(5);
  for (let i = 0; i < symbolCount; i += 1) {
    for (;;) {
      if (length < 1 || length > CODE_BITS_MAX) throw new Bzip2Error("a bzip2 code has an impossible length");
      if (bits.read(1) === 0) break;
      length += bits.read(1) === 0 ? 1 : -1;
    }
    lengths[i] = length;
  }
  return canonicalCode(lengths);
}

function canonicalCode(lengths: Uint8Array): Code {
  const counts = new Uint16Array(CODE_BITS_MAX + 1);
  for (const length of lengths) counts[length]! += 1;
  const limit = new Int32Array(CODE_BITS_MAX + 1).fill(-1);
  const base = new Int32Array(CODE_BITS_MAX + 1);
  const symbols = new Uint16Array(lengths.length);
  let placed = 0;
  let code = 0;
  for (let bitCount = 1; bitCount <= CODE_BITS_MAX; bitCount += 1) {
    base[bitCount] = code - placed;
    for (let symbol = 0; symbol < lengths.length; symbol += 1) {
      if (lengths[symbol] === bitCount) symbols[placed++] = symbol;
    }
    code += counts[bitCount]!;
    if (counts[bitCount]! > 0) limit[bitCount] = code - 1;
    code <<= 1;
  }
  return { minBits: Math.min(...lengths), maxBits: Math.max(...lengths), limit, base, symbols };
}

function readSymbol(bits: BitReader, code: Code): number {
  let length = code.minBits;
  let value = bits.read(length);
  while (value > code.limit[length]!) {
    length += 1;
    if (length > code.maxBits) throw new Bzip2Error("a bzip2 block holds a code that means nothing");
    value = (value << 1) | bits.read(1);
  }
  const symbol = code.symbols[value - code.base[length]!];
  if (symbol === undefined) throw new Bzip2Error("a bzip2 block holds a code that means nothing");
  return symbol;
}

interface SymbolTables {
  readonly alphabet: Uint8Array;
  readonly selectors: Uint8Array;
  readonly codes: readonly Code[];
  readonly links: Uint32Array;
}

/** Undoes Huffman, zero-run and move-to-front coding into `links`; gives the count of bytes. */
function readSymbols(bits: BitReader, { alphabet, selectors, codes, links }: SymbolTables): number {
  const recent = alphabet.slice();
  const endSymbol = alphabet.length + 1;
  let count = 0;
  let run = 0;
  let runBit = 1;
  for (let group = 0; group < selectors.length; group += 1) {
    const code = codes[selectors[group]!]!;
    for (let i = 0; i < GROUP_SYMBOLS; i += 1) {
      const symbol = readSymbol(bits, code);
      if (symbol <= 1) {
        run += runBit << symbol;
        runBit <<= 1;
        if (count + run > links.length)
          throw new Bzip2Error("a bzip2 block is longer than its stream allows");
        continue;
      }
      if (run > 0) {
        links.fill(recent[0]!, count, count + run);
        count += run;
        run = 0;
        runBit = 1;
      }
      if (symbol === endSymbol) return count;
      if (count === links.length) throw new Bzip2Error("a bzip2 block is longer than its stream allows");
      links[count++] = toFront(recent, symbol - 1);
    }
  }
  throw new Bzip2Error("a bzip2 block does not end");
}

/** Writes above each byte the position of the byte that follows it in the text. */
function linkUp(links: Uint32Array, count: number): void {
  const starts = new Uint32Array(256);
  for (let i = 0; i < count; i += 1) starts[links[i]! & 0xff]! += 1;
  for (let value = 0, sum = 0; value < 256; value += 1) {
    const occurrences = starts[value]!;
    starts[value] = sum;
    sum += occurrences;
  }
  for (let i = 0; i < count; i += 1) links[starts[links[i]! & 0xff]!++]! |= i << 8;
}

function toFront(list: Uint8Array, index: number): number {
  const value = list[index]!;
  list.copyWithin(1, 0, index);
  list[0] = value;
  return value;
}

const CRC_TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte << 24;
  for (let bit = 0; bit < 8; bit += 1) crc = crc < 0 ? (crc << 1) ^ 0x04c11db7 : crc << 1;
  return crc;
});
