/**
 * zlib's inflate in WebAssembly, with its checksum. Promises: never writes outside the room it is given, whatever the input
 * says; a wrong checksum or size is an answer of 0. Relies on: 16 readable bytes behind the input and 288 writable ones behind
 * the output.
 */
const LITERAL_BITS: u32 = 10;
const DISTANCE_BITS: u32 = 8;
const LENGTH_CODE_BITS: u32 = 7;
/** Entries a table may need: the first level, and below it no more than codes of 15 bits tell apart. */
const TABLE_BYTES: usize = (1 << 15) * 4 + (1 << 10) * 4;

// Not in the module's data, which would hold their zeros.
const tables: usize = (__heap_base + 63) & ~(<usize>63);
const literals: usize = tables;
const distances: usize = literals + TABLE_BYTES;
const fixedLiterals: usize = distances + TABLE_BYTES;
const fixedDistances: usize = fixedLiterals + TABLE_BYTES;
const lengthCodes: usize = fixedDistances + TABLE_BYTES;
const lengths: usize = lengthCodes + 512;
const counts: usize = lengths + 512;
const nextCodes: usize = counts + 64;
const lengthBases: usize = nextCodes + 64;
const distanceBases: usize = lengthBases + 128;
const tablesEnd: usize = distanceBases + 128;
const codeOrder = memory.data<u8>([16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]);

let isReady: bool = false;

/** Where memory is free. */
export function arenaStart(): usize {
  return tablesEnd;
}

// An entry of a table: bits used, then what it is (0 a literal, END, BAD, DEEPER | bits of the table below, or
// BASE | extra bits), then its value in the upper half.
const END: u32 = 32;
const DEEPER: u32 = 64;
const BAD: u32 = 128;
const BASE: u32 = 16;

function prepare(): void {
  isReady = true;
  let base: u32 = 3;
  for (let i: u32 = 0; i < 29; i++) {
    const extra: u32 = i < 8 || i == 28 ? 0 : (i >> 2) - 1;
    if (i == 28) base = 258;
    store<u32>(lengthBases + (i << 2), (base << 16) | ((BASE | extra) << 8));
    base += 1 << extra;
  }
  base = 1;
  for (let i: u32 = 0; i < 30; i++) {
    const extra: u32 = i < 4 ? 0 : (i >> 1) - 1;
    store<u32>(distanceBases + (i << 2), (base << 16) | ((BASE | extra) << 8));
    base += 1 << extra;
  }
  for (let i: u32 = 0; i < 288; i++) store<u8>(lengths + i, i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8);
  build(fixedLiterals, lengths, 288, LITERAL_BITS, 0);
  for (let i: u32 = 0; i < 32; i++) store<u8>(lengths + i, 5);
  build(fixedDistances, lengths, 32, DISTANCE_BITS, 1);
}

@inline function reversed(code: u32, bits: u32): u32 {
  let c = ((code & 0x5555) << 1) | ((code >> 1) & 0x5555);
  c = ((c & 0x3333) << 2) | ((c >> 2) & 0x3333);
  c = ((c & 0x0f0f) << 4) | ((c >> 4) & 0x0f0f);
  c = ((c & 0xff) << 8) | (c >> 8);
  return c >> (16 - bits);
}

/** `kind`: 0 literals and lengths, 1 distances, 2 lengths of codes. False: more codes than bits can tell apart. */
function build(table: usize, from: usize, count: u32, bits: u32, kind: u32): bool {
  memory.fill(counts, 0, 64);
  for (let i: u32 = 0; i < count; i++) {
    const at = counts + (<usize>load<u8>(from + i) << 2);
    store<u32>(at, load<u32>(at) + 1);
  }
  store<u32>(counts, 0);
  let code: u32 = 0;
  let longest: u32 = 0;
  for (let length: u32 = 1; length <= 15; length++) {
    code = (code + load<u32>(counts + ((length - 1) << 2))) << 1;
    store<u32>(nextCodes + (length << 2), code);
    const used = load<u32>(counts + (length << 2));
    if (used != 0) longest = length;
    if (code + used > <u32>1 << length) return false;
  }
  memory.fill(table, 0, (<usize>1) << (bits + 2));
  let below: u32 = 1 << bits;
  for (let symbol: u32 = 0; symbol < count; symbol++) {
    const length = <u32>load<u8>(from + symbol);
    if (length == 0) continue;
    const at = nextCodes + (length << 2);
    const own = load<u32>(at);
    store<u32>(at, own + 1);
    let entry: u32;
    if (kind == 0)
      entry = symbol < 256 ? symbol << 16 : symbol == 256 ? END << 8 : symbol < 286 ? load<u32>(lengthBases + ((symbol - 257) << 2)) : BAD << 8;
    else if (kind == 1) entry = symbol < 30 ? load<u32>(distanceBases + (symbol << 2)) : BAD << 8;
    else entry = symbol << 16;
    const first = reversed(own, length);
    if (length <= bits) {
      for (let i = first; i < (<u32>1 << bits); i += <u32>1 << length) store<u32>(table + (<usize>i << 2), entry | length);
      continue;
    }
    const head = table + (<usize>(first & ((1 << bits) - 1)) << 2);
    const belowBits = longest - bits;
    if (load<u32>(head) == 0) {
      store<u32>(head, (below << 16) | ((DEEPER | belowBits) << 8) | bits);
      memory.fill(table + (<usize>below << 2), 0, (<usize>1) << (belowBits + 2));
      below += 1 << belowBits;
    }
    const start = load<u32>(head) >>> 16;
    for (let i = first >>> bits; i < (<u32>1 << belowBits); i += <u32>1 << (length - bits))
      store<u32>(table + (<usize>(start + i) << 2), entry | (length - bits));
  }
  return true;
}

let stoppedAt: usize = 0;

/** Of the last output that was not all there was, or more: how many bytes of it stand where they should. */
export function inflatedBytes(): usize {
  return stoppedAt;
}

function stopped(at: usize): bool {
  stoppedAt = at;
  return false;
}

/** Unpacks zlib's format from `[from, fromEnd)` to exactly `size` bytes at `to`. True when all of it was as it should be. */
export function inflate(from: usize, fromEnd: usize, to: usize, size: usize): bool {
  if (!isReady) prepare();
  stoppedAt = 0;
  if (fromEnd - from < 8) return false;
  const head = (<u32>load<u8>(from) << 8) | <u32>load<u8>(from, 1);
  if ((head & 0x0f00) != 0x0800 || (head >> 12) > 7 || head % 31 != 0 || (head & 0x20) != 0) return false;
  let source = from + 2;
  let target = to;
  const end = to + size;
  let bits: u64 = 0;
  let count: u32 = 0;
  for (;;) {
    // What is read beyond the end is not taken for data: the checksum would have to lie behind it.
    if (source > fromEnd + 8) return false;
    bits |= load<u64>(source) << (<u64>count);
    source += (63 - count) >>> 3;
    count |= 56;
    const isLast = (<u32>bits & 1) != 0;
    const kind = (<u32>bits >>> 1) & 3;
    bits >>= 3;
    count -= 3;
    let literalTable = literals;
    let distanceTable = distances;
    if (kind == 0) {
      source -= count >>> 3;
      bits = 0;
      count = 0;
      if (source + 4 > fromEnd) return false;
      const length = <usize>load<u16>(source);
      if ((length ^ <usize>load<u16>(source, 2)) != 0xffff) return false;
      source += 4;
      if (source + length > fromEnd) return false;
      if (target + length > end) {
        memory.copy(target, source, end - target);
        return stopped(size);
      }
      memory.copy(target, source, length);
      source += length;
      target += length;
      if (isLast) break;
      continue;
    }
    if (kind == 3) return false;
    if (kind == 1) {
      literalTable = fixedLiterals;
      distanceTable = fixedDistances;
    } else {
      const literalCount = (<u32>bits & 31) + 257;
      const distanceCount = (<u32>(bits >> 5) & 31) + 1;
      const codeCount = (<u32>(bits >> 10) & 15) + 4;
      if (literalCount > 286 || distanceCount > 30) return false;
      bits >>= 14;
      count -= 14;
      memory.fill(lengths, 0, 19);
      for (let i: u32 = 0; i < codeCount; i++) {
        if (count < 3) {
          bits |= load<u64>(source) << (<u64>count);
          source += (63 - count) >>> 3;
          count |= 56;
        }
        store<u8>(lengths + load<u8>(codeOrder + i), <u8>(bits & 7));
        bits >>= 3;
        count -= 3;
      }
      if (!build(lengthCodes, lengths, 19, LENGTH_CODE_BITS, 2)) return false;
      const all = literalCount + distanceCount;
      let i: u32 = 0;
      while (i < all) {
        if (count < 16) {
          bits |= load<u64>(source) << (<u64>count);
          source += (63 - count) >>> 3;
          count |= 56;
        }
        const entry = load<u32>(lengthCodes + ((<usize>bits & 127) << 2));
        if (entry == 0) return false;
        bits >>= <u64>(entry & 255);
        count -= entry & 255;
        const symbol = entry >>> 16;
        if (symbol < 16) {
          store<u8>(lengths + i++, <u8>symbol);
          continue;
        }
        let times: u32;
        let value: u8 = 0;
        if (symbol == 16) {
          if (i == 0) return false;
          value = load<u8>(lengths + i - 1);
          times = 3 + (<u32>bits & 3);
          bits >>= 2;
          count -= 2;
        } else if (symbol == 17) {
          times = 3 + (<u32>bits & 7);
          bits >>= 3;
          count -= 3;
        } else {
          times = 11 + (<u32>bits & 127);
          bits >>= 7;
          count -= 7;
        }
        if (i + times > all) return false;
        memory.fill(lengths + i, value, times);
        i += times;
      }
      if (load<u8>(lengths + 256) == 0) return false;
      if (!build(distances, lengths + literalCount, distanceCount, DISTANCE_BITS, 1)) return false;
      if (!build(literals, lengths, literalCount, LITERAL_BITS, 0)) return false;
    }
    for (;;) {
      if (source > fromEnd + 8) return false;
      bits |= load<u64>(source) << (<u64>count);
      source += (63 - count) >>> 3;
      count |= 56;
      let entry = load<u32>(literalTable + ((<usize>bits & ((1 << LITERAL_BITS) - 1)) << 2));
      // Two literals for one filling of the bits.
      if ((entry & 0xff00) == 0) {
        if (entry == 0 || target >= end) return stopped(target - to);
        bits >>= <u64>(entry & 255);
        count -= entry & 255;
        store<u8>(target++, <u8>(entry >>> 16));
        entry = load<u32>(literalTable + ((<usize>bits & ((1 << LITERAL_BITS) - 1)) << 2));
        if ((entry & 0xff00) == 0) {
          if (entry == 0 || target >= end) return stopped(target - to);
          bits >>= <u64>(entry & 255);
          count -= entry & 255;
          store<u8>(target++, <u8>(entry >>> 16));
          continue;
        }
      }
      let what = (entry >>> 8) & 255;
      if ((what & DEEPER) != 0) {
        bits >>= <u64>(entry & 255);
        count -= entry & 255;
        entry = load<u32>(literalTable + (<usize>((entry >>> 16) + (<u32>bits & ((1 << (what & 15)) - 1))) << 2));
        if (entry == 0) return false;
        what = (entry >>> 8) & 255;
        if (what == 0) {
          if (target >= end) return stopped(target - to);
          bits >>= <u64>(entry & 255);
          count -= entry & 255;
          store<u8>(target++, <u8>(entry >>> 16));
          continue;
        }
      }
      bits >>= <u64>(entry & 255);
      count -= entry & 255;
      if ((what & END) != 0) break;
      if ((what & BAD) != 0) return false;
      const lengthExtra = what & 15;
      const length = <usize>((entry >>> 16) + (<u32>bits & ((1 << lengthExtra) - 1)));
      bits >>= <u64>lengthExtra;
      count -= lengthExtra;
      if (count < 32) {
        bits |= load<u64>(source) << (<u64>count);
        source += (63 - count) >>> 3;
        count |= 56;
      }
      entry = load<u32>(distanceTable + ((<usize>bits & ((1 << DISTANCE_BITS) - 1)) << 2));
      what = (entry >>> 8) & 255;
      if ((what & DEEPER) != 0) {
        bits >>= <u64>(entry & 255);
        count -= entry & 255;
        entry = load<u32>(distanceTable + (<usize>((entry >>> 16) + (<u32>bits & ((1 << (what & 15)) - 1))) << 2));
        what = (entry >>> 8) & 255;
      }
      if (entry == 0 || (what & BAD) != 0) return false;
      bits >>= <u64>(entry & 255);
      count -= entry & 255;
      const distanceExtra = what & 15;
      const distance = <usize>((entry >>> 16) + (<u32>bits & ((1 << distanceExtra) - 1)));
      bits >>= <u64>distanceExtra;
      count -= distanceExtra;
      if (length > end - target || distance > target - to) return stopped(target - to);
      copyBack(target, distance, length);
      target += length;
    }
    if (isLast) break;
  }
  if (target != end) return stopped(target - to);
  source -= count >>> 3;
  if (source + 4 > fromEnd) return false;
  return bswap<u32>(load<u32>(source)) == adler(to, size);
}

/** Writes up to 15 bytes more than asked for. */
@inline function copyBack(to: usize, distance: usize, length: usize): void {
  let source = to - distance;
  let target = to;
  const end = to + length;
  if (distance >= 16) {
    do {
      v128.store(target, v128.load(source));
      target += 16;
      source += 16;
    } while (target < end);
  } else if (distance >= 8) {
    do {
      store<u64>(target, load<u64>(source));
      target += 8;
      source += 8;
    } while (target < end);
  } else if (distance == 1) {
    const value = i8x16.splat(load<i8>(source));
    do {
      v128.store(target, value);
      target += 16;
    } while (target < end);
  } else {
    do {
      store<u8>(target++, load<u8>(source++));
    } while (target < end);
  }
}

/** As many bytes as both sums take without overflowing 32 bits. */
const ADLER_RUN: usize = 5552;

function adler(from: usize, size: usize): u32 {
  let one: u32 = 1;
  let two: u32 = 0;
  let at = from;
  const end = from + size;
  const weights = i16x8(16, 15, 14, 13, 12, 11, 10, 9);
  const lowWeights = i16x8(8, 7, 6, 5, 4, 3, 2, 1);
  const ones = i16x8.splat(1);
  while (at < end) {
    const stop = min(end, at + ADLER_RUN);
    // Sixteen bytes a step: the first sum takes each once; the second takes each as often as it is still to be counted in the
    // step, and the first sum as it was before the step sixteen times.
    let sums = i32x4.splat(0);
    let before = i32x4.splat(0);
    let weighted = i32x4.splat(0);
    let steps: u32 = 0;
    for (; at + 16 <= stop; at += 16, steps++) {
      const bytes = v128.load(at);
      const low = i16x8.extend_low_i8x16_u(bytes);
      const high = i16x8.extend_high_i8x16_u(bytes);
      before = i32x4.add(before, sums);
      weighted = i32x4.add(weighted, i32x4.add(i32x4.dot_i16x8_s(low, weights), i32x4.dot_i16x8_s(high, lowWeights)));
      sums = i32x4.add(sums, i32x4.add(i32x4.dot_i16x8_s(low, ones), i32x4.dot_i16x8_s(high, ones)));
    }
    const earlier = <u64>steps * one + sumOf(before);
    two = <u32>((<u64>two + earlier * 16 + sumOf(weighted)) % 65521);
    one = (one + sumOf(sums)) % 65521;
    for (; at < stop; at++) {
      one += load<u8>(at);
      two += one;
    }
    one %= 65521;
    two %= 65521;
  }
  return (two << 16) | one;
}

@inline function sumOf(lanes: v128): u32 {
  return (
    i32x4.extract_lane(lanes, 0) + i32x4.extract_lane(lanes, 1) + i32x4.extract_lane(lanes, 2) + i32x4.extract_lane(lanes, 3)
  );
}
