/**
 * The filter: one pass over a buffer that names every place where a rule may match, and decodes what is encoded.
 * It looks at the shape of secrets first (long runs of token bytes) and at their bytes only where the shape fits, so its cost
 * hardly depends on how many rules there are. Per 64 bytes it makes four 64-bit masks: T (token bytes [A-Za-z0-9_.+/~-]),
 * AN (letters and digits), D (digits), X (`%` and `\`). From these:
 *   prefix event   a letter or digit that none precedes, with 16 token bytes from it on: its first 4 bytes are looked up
 *   value event    the end of a run of 12 token bytes or more that holds a digit: names are looked for in the bytes before it
 *   literal event  four bytes in a row that fit the nibbles of literals (Teddy, as in Hyperscan; 24 groups): looked up, then an
 *                  automaton
 *   long run       the end of a run of 32 token bytes or more: may be base64 or hex
 *   escape         `%` or `\`
 * Promises: reports at least every place the tables ask for; never writes outside its regions; `overflow` says when there was
 * no room. Relies on: 160 zero bytes behind the buffer, 96 readable bytes before it. May not: decide; that is sift.ts.
 */
import { decodeCutRun, decodeEscape, decodeRun } from "./decode.as";

export { decodeArenaUsed, decodeBegin, decodeCount, decodeOverflow } from "./decode.as";

/** Bytes before a value in which its name may begin. */
const REACH: usize = 80;
const HASH: u32 = 0x9e3779b1;
const SECOND_HASH: u32 = 0x85ebca6b;
/** Steps of a refuser before it gives up refusing. */
const REFUSER_STEPS: usize = 512;
/** Places to look at later, all at once: the processor guesses better then. */
const EVENTS_BYTES: usize = 0x4000;
const EVENTS: usize = memory.data(0x4000 + 1024, 16);
const LITERALS_BYTES: usize = 0x1000;
const LITERALS: usize = memory.data(0x1000 + 1024, 16);
/** Places where a name may begin, of those looked at last. */
const NAMES_BYTES: usize = 0x1000;
const NAMES: usize = memory.data(0x1000 + 1024, 16);

// Parts of the tables: addresses, set by `configure` from the table's head (planner/table-writer.ts writes it).
let shapes: usize = 0;
let nibbles: usize = 0;
let prefixBits: usize = 0;
let prefixHeads: usize = 0;
let prefixEntries: usize = 0;
let nameBits: usize = 0;
let nameHeads: usize = 0;
let nameEntries: usize = 0;
let literalBits: usize = 0;
let literalHeads: usize = 0;
let literalEntries: usize = 0;
let classes: usize = 0;
let beforeValue: usize = 0;
let nameBytes: usize = 0;

let bufferStart: usize = 0;
let bufferEnd: usize = 0;
let out: usize = 0;
let outEnd: usize = 0;
let overflowed: bool = false;
let decoding: bool = false;
/** Before this no place has to be looked at for names again; what was found there stands in [namesFirst, namesTop). */
let namesDone: usize = 0;
let namesFirst: usize = NAMES;
let namesTop: usize = NAMES;

export function configure(table: usize): void {
  shapes = part(table, 0);
  nibbles = part(table, 1);
  prefixBits = part(table, 2);
  prefixHeads = part(table, 3);
  prefixEntries = part(table, 4);
  nameBits = part(table, 5);
  nameHeads = part(table, 6);
  nameEntries = part(table, 7);
  literalBits = part(table, 8);
  literalHeads = part(table, 9);
  literalEntries = part(table, 10);
  classes = part(table, 11);
  beforeValue = part(table, 12);
  nameBytes = part(table, 17);
}

function part(table: usize, index: usize): usize {
  return table + <usize>load<u32>(table + (index << 2));
}

/** A candidate was dropped for want of room since `scan` began. */
export function overflow(): bool {
  return overflowed;
}

@inline
function emit(start: usize, entry: usize): void {
  if (out + 8 > outEnd) {
    overflowed = true;
    return;
  }
  store<u32>(out, <u32>start);
  store<u32>(out, <u32>load<u16>(entry, 6), 4);
  out += 8;
}

@inline
function bitAt(bits: usize, hash: u32): u32 {
  return (<u32>load<u8>(bits + (hash >>> 3)) >>> (hash & 7)) & 1;
}

/** Which bit a four-byte gram has; tables.ts writes them. */
@inline
function lookOf(gram: u32): u32 {
  return (gram * HASH) >>> 15;
}

/** The other bit that names have. */
@inline
function secondLookOf(gram: u32): u32 {
  return (gram * SECOND_HASH) >>> 15;
}

/** Where the chain of a gram begins: of four bytes, or of three where a name or literal leaves the fourth open. */
@inline
function headOf(heads: usize, gram: u32): u32 {
  return load<u16>(heads + <usize>(((gram * HASH) >>> 18) << 1));
}

/** Letters in lower case; some other bytes fall together, which the classes tell apart. */
@inline
function folded(at: usize): u32 {
  return load<u32>(at) | 0x20202020;
}

/** The bytes from `at` on are in the classes, one after another. */
function fits(ids: usize, count: usize, at: usize): bool {
  for (let index: usize = 0; index < count; index++) {
    const set = classes + (<usize>load<u16>(ids + (index << 1)) << 8);
    if (!load<u8>(set + <usize>load<u8>(at + index))) return false;
  }
  return true;
}

@inline
function headFits(entry: usize, at: usize): bool {
  return fits(<usize>load<u32>(entry, 8), <usize>load<u16>(entry, 12), at);
}

@inline
function valueFits(entry: usize, value: usize): bool {
  return fits(<usize>load<u32>(entry, 24), <usize>load<u16>(entry, 20), value);
}

// Entries, 28 bytes: gram u32, next u16 (1-based, 0 ends), id u16, classes ptr u32, class count u16, back u16,
// refuser ptr u32 (0: none), value class count u16, spare u16, value classes ptr u32. Addresses are made absolute when the
// table is placed.
@inline
function entryAt(entries: usize, index: u32): usize {
  return entries + <usize>index * 28;
}

function lookUpPrefix(at: usize, gram: u32): void {
  let index = headOf(prefixHeads, gram);
  while (index) {
    const entry = entryAt(prefixEntries, index);
    if (gram == load<u32>(entry) && headFits(entry, at)) emit(at, entry);
    index = load<u16>(entry, 4);
  }
}

/** Looks up the events gathered: first all bits, then the few that passed. */
function drainPrefixes(top: usize): void {
  let kept = EVENTS;
  for (let event = EVENTS; event < top; event += 4) {
    const at = load<u32>(event);
    const gram = load<u32>(<usize>at);
    store<u32>(kept, at);
    kept += <usize>((bitAt(prefixBits, lookOf(gram)) | bitAt(prefixBits, lookOf(gram & 0xffff))) << 2);
  }
  for (let event = EVENTS; event < kept; event += 4) {
    const at = <usize>load<u32>(event);
    const gram = load<u32>(at);
    lookUpPrefix(at, gram);
    lookUpPrefix(at, gram & 0xffff);
  }
}

/** A value of 12 token bytes or more with a digit begins at `value`: every name before it within reach is a candidate. */
function lookUpNames(value: usize): void {
  if (!load<u8>(beforeValue + <usize>load<u8>(value - 1))) return;
  const from = value > bufferStart + REACH ? value - REACH : bufferStart;
  findNames(from, value);
  while (namesFirst < namesTop && <usize>load<u32>(namesFirst) < from) namesFirst += 4;
  for (let hit = namesFirst; hit < namesTop; hit += 4) {
    const at = <usize>load<u32>(hit);
    const gram = folded(at);
    lookUpName(at, gram, value);
    lookUpName(at, gram & 0xffffff, value);
  }
}

/** Looks where names of three bytes or more may begin in [from, value), the value right behind them too; values come in order, and places before the last one are known already. */
function findNames(from: usize, value: usize): void {
  if (namesDone <= from) {
    namesDone = from;
    namesFirst = namesTop = NAMES;
  } else if (namesTop > NAMES + NAMES_BYTES) {
    memory.copy(NAMES, namesFirst, namesTop - namesFirst);
    namesTop -= namesFirst - NAMES;
    namesFirst = NAMES;
  }
  let top = namesTop;
  let at = namesDone;
  for (; at + 2 < value; at++) {
    store<u32>(top, <u32>at);
    top += <usize>load<u8>(nameBytes + <usize>((folded(at) * HASH) >>> 16));
  }
  namesDone = at;
  let kept = namesTop;
  for (let hit = kept; hit < top; hit += 4) {
    const place = load<u32>(hit);
    store<u32>(kept, place);
    kept += <usize>(bitAt(nameBits, secondLookOf(folded(<usize>place))) << 2);
  }
  namesTop = kept;
}

function lookUpName(at: usize, gram: u32, value: usize): void {
  let index = headOf(nameHeads, gram);
  while (index) {
    const entry = entryAt(nameEntries, index);
    if (gram == load<u32>(entry)) {
      const from = at - <usize>load<u16>(entry, 14);
      const end = from + <usize>load<u16>(entry, 12);
      if (end <= value && from >= bufferStart && headFits(entry, from) && valueFits(entry, value)) emit(from, entry);
    }
    index = load<u16>(entry, 4);
  }
}

/** Notes at `top` the place `lookOf` which lets through, if `mask` has a bit at all; the place behind what is noted. */
@inline
function noteLiteral(top: usize, block: usize, mask: u64): usize {
  const at = block + <usize>ctz(mask) - 3;
  store<u32>(top, <u32>at);
  return top + <usize>((bitAt(literalBits, lookOf(folded(at))) & <u32>(mask != 0)) << 2);
}

function drainLiterals(top: usize): void {
  for (let event = LITERALS; event < top; event += 4) {
    const at = <usize>load<u32>(event);
    const gram = folded(at);
    lookUpLiteral(at, gram);
    lookUpLiteral(at, gram & 0xffffff);
  }
}

function lookUpLiteral(at: usize, gram: u32): void {
  let index = headOf(literalHeads, gram);
  while (index) {
    const entry = entryAt(literalEntries, index);
    const from = at - <usize>load<u16>(entry, 14);
    if (gram == load<u32>(entry) && from >= bufferStart && !refused(<usize>load<u32>(entry, 16), from)) emit(at, entry);
    index = load<u16>(entry, 4);
  }
}

/** Runs the refuser (determinize.ts): class count u32, class of each byte u8[256], next states u8[]. */
function refused(refuser: usize, from: usize): bool {
  if (!refuser) return false;
  const count = load<u32>(refuser);
  const classOf = refuser + 4;
  const next = classOf + 256;
  let state: u32 = 2;
  const last = min(from + REFUSER_STEPS, bufferEnd + 64);
  for (; from < last; from++) {
    state = load<u8>(next + <usize>(state * count + <u32>load<u8>(classOf + <usize>load<u8>(from))));
    if (state < 2) return state == 0;
  }
  return false;
}

@inline
function low(bytes: v128): v128 {
  return v128.and(bytes, i8x16.splat(0x0f));
}

@inline
function high(bytes: v128): v128 {
  return v128.and(i16x8.shr_u(bytes, 4), i8x16.splat(0x0f));
}

/** Both nibbles' bits at once; indexes are below 16, so all machines agree on relaxed swizzle. */
@inline
function pair(lows: v128, highs: v128, l: v128, h: v128): v128 {
  return v128.and(i8x16.relaxed_swizzle(lows, l), i8x16.relaxed_swizzle(highs, h));
}

@inline
function look(table: v128, nibbles: v128): v128 {
  return i8x16.relaxed_swizzle(table, nibbles);
}

/** Bits 1 to 4 of each byte as its low nibble; what is above belongs to nobody. */
@inline
function halved(bytes: v128): v128 {
  return i16x8.shr_u(bytes, 1);
}

/** The literals of which all nibbles fit. */
@inline
function bank(a: v128, b: v128, c: v128, d: v128, e: v128, f: v128, g: v128, h: v128): v128 {
  return v128.and(
    v128.and(v128.and(a, b), v128.and(c, d)),
    v128.and(v128.and(e, f), v128.and(g, h)),
  );
}

@inline
function mask4(a: v128, b: v128, c: v128, d: v128): u64 {
  return (
    <u64>i8x16.bitmask(a) |
    (<u64>i8x16.bitmask(b) << 16) |
    (<u64>i8x16.bitmask(c) << 32) |
    (<u64>i8x16.bitmask(d) << 48)
  );
}

/** Bytes whose shape value is at least 0x80 - `lift`. Each byte has one bit at most, so an addition compares. */
@inline
function atLeast(a: v128, b: v128, c: v128, d: v128, lift: i8): u64 {
  const by = i8x16.splat(lift);
  return mask4(i8x16.add(a, by), i8x16.add(b, by), i8x16.add(c, by), i8x16.add(d, by));
}

@inline
function isAlnum(byte: u32): bool {
  return byte - 48 < 10 || (byte | 0x20) - 97 < 26;
}

/**
 * Scans [start, end): candidates go to [outStart, outLimit) as (address u32, entry id u32); returns how many.
 * `decode`: also decode, into what `decodeBegin` was given. `cut`: the buffer may begin inside a run.
 */
export function scan(start: usize, end: usize, outStart: usize, outLimit: usize, decode: bool, cut: bool): u32 {
  bufferStart = start;
  bufferEnd = end;
  out = outStart;
  outEnd = outLimit;
  overflowed = false;
  decoding = decode;
  const sl = v128.load(shapes);
  const sh = v128.load(shapes, 16);
  // One table for each nibble of each bank: as locals, for the compiler then keeps them where it needs them.
  const e0 = v128.load(nibbles);
  const e1 = v128.load(nibbles, 16);
  const e2 = v128.load(nibbles, 32);
  const e3 = v128.load(nibbles, 48);
  const e4 = v128.load(nibbles, 64);
  const e5 = v128.load(nibbles, 80);
  const e6 = v128.load(nibbles, 96);
  const e7 = v128.load(nibbles, 112);
  const f0 = v128.load(nibbles, 128);
  const f1 = v128.load(nibbles, 144);
  const f2 = v128.load(nibbles, 160);
  const f3 = v128.load(nibbles, 176);
  const f4 = v128.load(nibbles, 192);
  const f5 = v128.load(nibbles, 208);
  const f6 = v128.load(nibbles, 224);
  const f7 = v128.load(nibbles, 240);
  const g0 = v128.load(nibbles, 256);
  const g1 = v128.load(nibbles, 272);
  const g2 = v128.load(nibbles, 288);
  const g3 = v128.load(nibbles, 304);
  const g4 = v128.load(nibbles, 320);
  const g5 = v128.load(nibbles, 336);
  const g6 = v128.load(nibbles, 352);
  const g7 = v128.load(nibbles, 368);
  // What the block before leaves: its T, runs of 2, 4, 8, 12, 16 and 32, letters and digits, and word starts.
  let t1: u64 = 0;
  let t2: u64 = 0;
  let t4: u64 = 0;
  let t8: u64 = 0;
  let t12: u64 = 0;
  let t16: u64 = 0;
  let t32: u64 = 0;
  let alnums: u64 = isAlnum(<u32>load<u8>(start - 1)) ? 1 << 63 : 0;
  let starts: u64 = 0;
  let carry: u64 = 0;
  let lastOther = start - 1;
  let events = EVENTS;
  let literals = LITERALS;
  namesDone = start;
  namesFirst = namesTop = NAMES;
  for (let block = start; block <= end; block += 64) {
    const v0 = v128.load(block);
    const v1 = v128.load(block, 16);
    const v2 = v128.load(block, 32);
    const v3 = v128.load(block, 48);
    const l0 = low(v0);
    const h0 = high(v0);
    const l1 = low(v1);
    const h1 = high(v1);
    const l2 = low(v2);
    const h2 = high(v2);
    const l3 = low(v3);
    const h3 = high(v3);

    // The bytes before each place are read again, which costs less than to shift what was looked up.
    const a0 = v128.load(block - 3);
    const b0 = v128.load(block - 2);
    const c0 = v128.load(block - 1);
    const al0 = low(a0);
    const bl0 = low(b0);
    const cl0 = low(c0);
    const ch0 = halved(c0);
    const ab0 = low(v128.xor(halved(a0), b0));
    const bc0 = low(v128.xor(halved(b0), c0));
    const cd0 = low(v128.xor(ch0, v0));
    const ca0 = low(v128.xor(ch0, a0));
    const m0 = v128.or(
      v128.or(
        bank(look(e0, al0), look(e1, bl0), look(e2, cl0), look(e3, l0), look(e4, ab0), look(e5, bc0), look(e6, cd0), look(e7, ca0)),
        bank(look(f0, al0), look(f1, bl0), look(f2, cl0), look(f3, l0), look(f4, ab0), look(f5, bc0), look(f6, cd0), look(f7, ca0)),
      ),
      bank(look(g0, al0), look(g1, bl0), look(g2, cl0), look(g3, l0), look(g4, ab0), look(g5, bc0), look(g6, cd0), look(g7, ca0)),
    );
    const a1 = v128.load(block + 13);
    const b1 = v128.load(block + 14);
    const c1 = v128.load(block + 15);
    const al1 = low(a1);
    const bl1 = low(b1);
    const cl1 = low(c1);
    const ch1 = halved(c1);
    const ab1 = low(v128.xor(halved(a1), b1));
    const bc1 = low(v128.xor(halved(b1), c1));
    const cd1 = low(v128.xor(ch1, v1));
    const ca1 = low(v128.xor(ch1, a1));
    const m1 = v128.or(
      v128.or(
        bank(look(e0, al1), look(e1, bl1), look(e2, cl1), look(e3, l1), look(e4, ab1), look(e5, bc1), look(e6, cd1), look(e7, ca1)),
        bank(look(f0, al1), look(f1, bl1), look(f2, cl1), look(f3, l1), look(f4, ab1), look(f5, bc1), look(f6, cd1), look(f7, ca1)),
      ),
      bank(look(g0, al1), look(g1, bl1), look(g2, cl1), look(g3, l1), look(g4, ab1), look(g5, bc1), look(g6, cd1), look(g7, ca1)),
    );
    const a2 = v128.load(block + 29);
    const b2 = v128.load(block + 30);
    const c2 = v128.load(block + 31);
    const al2 = low(a2);
    const bl2 = low(b2);
    const cl2 = low(c2);
    const ch2 = halved(c2);
    const ab2 = low(v128.xor(halved(a2), b2));
    const bc2 = low(v128.xor(halved(b2), c2));
    const cd2 = low(v128.xor(ch2, v2));
    const ca2 = low(v128.xor(ch2, a2));
    const m2 = v128.or(
      v128.or(
        bank(look(e0, al2), look(e1, bl2), look(e2, cl2), look(e3, l2), look(e4, ab2), look(e5, bc2), look(e6, cd2), look(e7, ca2)),
        bank(look(f0, al2), look(f1, bl2), look(f2, cl2), look(f3, l2), look(f4, ab2), look(f5, bc2), look(f6, cd2), look(f7, ca2)),
      ),
      bank(look(g0, al2), look(g1, bl2), look(g2, cl2), look(g3, l2), look(g4, ab2), look(g5, bc2), look(g6, cd2), look(g7, ca2)),
    );
    const a3 = v128.load(block + 45);
    const b3 = v128.load(block + 46);
    const c3 = v128.load(block + 47);
    const al3 = low(a3);
    const bl3 = low(b3);
    const cl3 = low(c3);
    const ch3 = halved(c3);
    const ab3 = low(v128.xor(halved(a3), b3));
    const bc3 = low(v128.xor(halved(b3), c3));
    const cd3 = low(v128.xor(ch3, v3));
    const ca3 = low(v128.xor(ch3, a3));
    const m3 = v128.or(
      v128.or(
        bank(look(e0, al3), look(e1, bl3), look(e2, cl3), look(e3, l3), look(e4, ab3), look(e5, bc3), look(e6, cd3), look(e7, ca3)),
        bank(look(f0, al3), look(f1, bl3), look(f2, cl3), look(f3, l3), look(f4, ab3), look(f5, bc3), look(f6, cd3), look(f7, ca3)),
      ),
      bank(look(g0, al3), look(g1, bl3), look(g2, cl3), look(g3, l3), look(g4, ab3), look(g5, bc3), look(g6, cd3), look(g7, ca3)),
    );
    if (v128.any_true(v128.or(v128.or(m0, m1), v128.or(m2, m3)))) {
      const z = i8x16.splat(0);
      let look = ~mask4(i8x16.eq(m0, z), i8x16.eq(m1, z), i8x16.eq(m2, z), i8x16.eq(m3, z));
      // A few at once whether there are as many or not, for how many there are cannot be guessed.
      do {
        literals = noteLiteral(literals, block, look);
        look &= look - 1;
        literals = noteLiteral(literals, block, look);
        look &= look - 1;
        literals = noteLiteral(literals, block, look);
        look &= look - 1;
      } while (look);
      if (literals > LITERALS + LITERALS_BYTES) {
        drainLiterals(literals);
        literals = LITERALS;
      }
    }

    const r0 = pair(sl, sh, l0, h0);
    const r1 = pair(sl, sh, l1, h1);
    const r2 = pair(sl, sh, l2, h2);
    const r3 = pair(sl, sh, l3, h3);
    const T = atLeast(r0, r1, r2, r3, 0x7c);
    const X = atLeast(r0, r1, r2, r3, 0x7f) & ~T;
    const D = mask4(r0, r1, r2, r3);
    const AN = atLeast(r0, r1, r2, r3, 0x60);

    const x2 = T & ((T << 1) | (t1 >>> 63));
    const x4 = x2 & ((x2 << 2) | (t2 >>> 62));
    const x8 = x4 & ((x4 << 4) | (t4 >>> 60));
    const x12 = x8 & ((x4 << 8) | (t4 >>> 56));
    const x16 = x8 & ((x8 << 8) | (t8 >>> 56));
    const x32 = x16 & ((x16 << 16) | (t16 >>> 48));
    // Adding a run's digits to the run carries into the bit behind it: one addition for all runs that hold a digit.
    const sum = T + D;
    const withCarry = sum + carry;
    const valueEnds = withCarry & ~T & ((x12 << 1) | (t12 >>> 63));
    const longEnds = decode ? ~T & ((x32 << 1) | (t32 >>> 63)) : 0;
    carry = <u64>(sum < T) | <u64>(withCarry < sum);
    const wordStarts = AN & ~((AN << 1) | (alnums >>> 63));
    let prefixes = x16 & ((wordStarts << 15) | (starts >>> 49));
    starts = wordStarts;
    alnums = AN;
    t1 = T;
    t2 = x2;
    t4 = x4;
    t8 = x8;
    t12 = x12;
    t16 = x16;
    t32 = x32;
    // Mostly none or one: to write one that is not there costs less than to guess.
    store<u32>(events, <u32>(block + <usize>ctz(prefixes) - 15));
    events += <usize>(prefixes != 0) << 2;
    prefixes &= prefixes - 1;
    if (prefixes) {
      do {
        store<u32>(events, <u32>(block + <usize>ctz(prefixes) - 15));
        events += 4;
        prefixes &= prefixes - 1;
      } while (prefixes);
    }
    if (events > EVENTS + EVENTS_BYTES) {
      drainPrefixes(events);
      events = EVENTS;
    }
    let ends = valueEnds | longEnds;
    while (ends) {
      const bit = <u64>ctz(ends);
      const others = ~T & ((<u64>1 << bit) - 1);
      const run = others ? block + 64 - <usize>clz(others) : lastOther + 1;
      if ((valueEnds >>> bit) & 1) lookUpNames(run);
      if ((longEnds >>> bit) & 1) {
        if (cut && run == start) decodeCutRun(run, block + <usize>bit);
        else decodeRun(run, block + <usize>bit);
      }
      ends &= ends - 1;
    }
    if (~T) lastOther = block + 63 - <usize>clz(~T);
    if (decode) {
      let escapes = X;
      while (escapes) {
        decodeEscape(block + <usize>ctz(escapes));
        escapes &= escapes - 1;
      }
    }
  }
  drainPrefixes(events);
  drainLiterals(literals);
  return <u32>((out - outStart) >>> 3);
}

/** How many line feeds stand in [from, to). */
export function countLines(from: usize, to: usize): u32 {
  let count: u32 = 0;
  const feed = i8x16.splat(10);
  for (; from + 16 <= to; from += 16) count += popcnt(i8x16.bitmask(i8x16.eq(v128.load(from), feed)));
  for (; from < to; from++) count += <u32>(load<u8>(from) == 10);
  return count;
}

/** How many UTF-16 units the UTF-8 text in [from, to) has: no continuation byte begins one, first bytes of four begin two. */
export function countUnits(from: usize, to: usize): u32 {
  let count: u32 = 0;
  const continuation = i8x16.splat(-64);
  const four = i8x16.splat(-17);
  const zero = i8x16.splat(0);
  for (; from + 16 <= to; from += 16) {
    const bytes = v128.load(from);
    count += 16 - popcnt(i8x16.bitmask(i8x16.lt_s(bytes, continuation)));
    count += popcnt(i8x16.bitmask(v128.and(i8x16.gt_s(bytes, four), i8x16.lt_s(bytes, zero))));
  }
  for (; from < to; from++) {
    const byte = <u32>load<u8>(from);
    count += <u32>(byte < 0x80 || byte >= 0xc0) + <u32>(byte >= 0xf0);
  }
  return count;
}
