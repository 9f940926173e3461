/**
 * Decoding at kernel speed: the fast twin of ../transforms, which says in plain words what this file must find.
 * The caller walks a buffer and names places worth a look: `decodeRun` for every maximal run of [A-Za-z0-9_.+/~-] of 32 bytes
 * or more, `decodeEscape` for every `%` and `\`, each in ascending order. The two orders may interleave: they share no state.
 *
 * Promises: the same segments as the twin; one pass, so time is linear in the buffer; never writes outside arena and records.
 * Relies on: 80 zero bytes behind the buffer and 64 before it. Zero belongs to no class, so every walk ends there unchecked.
 *
 * Room that always suffices for n bytes: an arena of 4n + 64 bytes and n / 4 + 4 records.
 *   Sources of one kind are disjoint, but for 1 KiB in 47 (base64, hex) and 512 bytes in 3,584 (percent, escape) after a cut.
 *   Decoded bytes a source byte: base64 3/4 * 48/47, hex 1/2 * 48/47, percent and escape 8/7 each: 3.57 in all.
 *   Shortest sources: base64 16, hex 24, percent and escape 16 bytes, so at most n * (1/16 + 1/24 + 1/16 + 1/16) = 0.23 n
 *   records (segments behind a cut are far longer), each with one separator byte: 3.8 n.
 * Bounds are checked all the same: what does not fit is dropped and `decodeOverflow` stays set until `decodeBegin`.
 */

// Kinds, as written into records; the order of SEGMENT_KINDS in ../transforms/segment.ts.
const BASE64: u32 = 0;
const HEX: u32 = 1;
const PERCENT: u32 = 2;
const ESCAPE: u32 = 3;

// Limits, as in ../transforms, where each is explained.
const CHARACTERS_MIN: usize = 32;
const PADDED_CHARACTERS_MIN: usize = 18;
const GATE_CHARACTERS: usize = 16;
const LINE_MIN: usize = 60;
const INDENT_MAX: usize = 64;
const DIGITS_MIN: usize = 32;
const GATE_DIGITS: usize = 24;
const SOURCE_MAX: usize = 48 * 1024;
const OVERLAP: usize = 1024;
const STRETCH_MAX: usize = 4096;
const STRETCH_BACK: usize = 1024;
const STRETCH_OVERLAP: usize = 512;
const STRETCH_BYTES_MIN: usize = 16;
const BRACED_DIGITS_MAX: usize = 6;
const CODE_POINT_MAX: u32 = 0x10ffff;

/** kind, srcStart, srcEnd, dstStart, dstEnd: five u32. */
const RECORD_BYTES: usize = 20;
/** The most one token (four characters of base64, two of hex, one escape) writes, and the separator behind it. */
const TOKEN_BYTES: usize = 5;
const SEPARATOR: u8 = 0;

// Byte classes: bits of CLASS.
const TEXT: u32 = 1;
const LOOSE_TEXT: u32 = 2;
const IN_PERCENT: u32 = 4;
const IN_ESCAPE: u32 = 8;
const QUOTE: u32 = 16;

/** In SEXTET and NIBBLE: this byte is no digit. The top bit, so that OR-ing digits keeps it visible. */
const INVALID: u32 = 0x80;
/** In a 24-bit quantum: one of its characters was invalid. */
const BROKEN: u32 = 0x80000000;
/** Set where one of three decoded bytes is not ASCII, or the quantum is broken: one test that fails 7 of 8 false starts. */
const NOT_ASCII: u32 = BROKEN | 0x808080;

const CLASS: usize = memory.data(256, 16);
const SEXTET: usize = memory.data(256, 16);
const NIBBLE: usize = memory.data(256, 16);
/** What `\c` stands for; 0 when it stands for nothing. */
const SIMPLE: usize = memory.data(256, 16);

let tablesReady: bool = false;
let arenaStart: usize = 0;
let arenaTop: usize = 0;
let arenaEnd: usize = 0;
let recordsStart: usize = 0;
let recordsTop: usize = 0;
let recordsEnd: usize = 0;
let overflow: bool = false;

/** Base64 before this is done with: a wrapped text reaches over the runs of its later lines. */
let base64Until: usize = 0;
/** Percent and escape: triggers before `…Done` are done with, a new stretch may not begin before `…Floor`. */
let percentDone: usize = 0;
let percentFloor: usize = 0;
let escapeDone: usize = 0;
let escapeFloor: usize = 0;

/** Starts a buffer `[base, end)`. `end` is where the caller's zero bytes begin. */
export function decodeBegin(
  base: usize, end: usize, arena: usize, arenaLimit: usize, segments: usize, segmentsLimit: usize,
): void {
  if (!tablesReady) buildTables();
  arenaStart = arenaTop = arena;
  arenaEnd = arenaLimit;
  recordsStart = recordsTop = segments;
  recordsEnd = segmentsLimit;
  overflow = false;
  base64Until = percentDone = percentFloor = escapeDone = escapeFloor = base;
}

/** Records written since `decodeBegin`. */
export function decodeCount(): u32 {
  return <u32>((recordsTop - recordsStart) / RECORD_BYTES);
}

/** Arena bytes written since `decodeBegin`, separators counted. */
export function decodeArenaUsed(): usize {
  return arenaTop - arenaStart;
}

/** Something did not fit and was dropped. */
export function decodeOverflow(): bool {
  return overflow;
}

/** Looks for base64 and hex in one maximal run `[start, end)`. */
export function decodeRun(start: usize, end: usize): void {
  base64InRun(start, end);
  hexInRun(start, end);
}

/**
 * The same for a run that begins before the buffer: which of four characters a quantum starts at is not known, so each is tried;
 * the wrong ones decode to noise and fail.
 */
export function decodeCutRun(start: usize, end: usize): void {
  for (let at = start; at < start + 4; at++) if (at >= base64Until) base64At(at);
  decodeRun(start, end);
  hexInRun(start + 1, end);
}

/** Looks for percent-encoding or backslash escapes around the `%` or `\` at `position`. */
export function decodeEscape(position: usize): void {
  if (byteAt(position) == 0x25) percentAt(position);
  else escapeAt(position);
}

// ---- base64 ----------------------------------------------------------------------------------------------------------

/** Where the line of the text being decoded began. */
let lineStart: usize = 0;
/** Where the segment behind a cut starts; 0 when the segment before it was not cut. */
let resumeAt: usize = 0;
/** Characters `gatherQuantum` found, and the position behind them. */
let gathered: u32 = 0;
let gatheredEnd: usize = 0;

/** Tries the run's start and every position behind a separator. */
function base64InRun(start: usize, end: usize): void {
  if (end <= base64Until) return;
  if (start >= base64Until) base64At(start);
  const last = end - PADDED_CHARACTERS_MIN;
  for (let block = start; block < last; block += 64) {
    let marks = separatorsAt(block) & lowBits(last - block);
    while (marks != 0) {
      const candidate = block + <usize>ctz(marks) + 1;
      if (candidate >= base64Until) base64At(candidate);
      marks &= marks - 1;
    }
  }
}

/** One bit for each `+ - . / _ ~` among 64 bytes of a run. What follows the run may set bits too. */
@inline
function separatorsAt(block: usize): u64 {
  const first = separators16(block) | (separators16(block + 16) << 16);
  return first | (separators16(block + 32) << 32) | (separators16(block + 48) << 48);
}

/** In a run, what is neither letter nor digit lies below the digits or is `_` or `~`. */
@inline
function separators16(block: usize): u64 {
  const bytes = v128.load(block);
  const low = i8x16.lt_s(bytes, i8x16.splat(0x30));
  const high = v128.or(i8x16.eq(bytes, i8x16.splat(0x5f)), i8x16.eq(bytes, i8x16.splat(0x7e)));
  return <u64>i8x16.bitmask(v128.or(low, high));
}

/** The lowest `count` bits; all when there are fewer than `count`. */
@inline
function lowBits(count: usize): u64 {
  return count < 64 ? (<u64>1 << <u64>count) - 1 : ~<u64>0;
}

/** Decodes the text that starts at `start`, if one does. The first test fails nearly always. */
@inline
function base64At(start: usize): void {
  if ((quantumAt(start) & NOT_ASCII) == 0 && base64Gate(start)) decodeBase64(start);
}

function base64Gate(start: usize): bool {
  for (let at = start; at < start + GATE_CHARACTERS; at += 4) {
    const quantum = quantumAt(at);
    if ((quantum & NOT_ASCII) != 0 || !allOf(quantum, TEXT)) return false;
  }
  return base64LongEnough(start);
}

function base64LongEnough(start: usize): bool {
  let length: usize = GATE_CHARACTERS;
  while (length < CHARACTERS_MIN && sextetAt(start + length) != INVALID) length++;
  const padded = byteAt(start + length) == 0x3d && (length & 3) >= 2;
  return length >= CHARACTERS_MIN || (padded && length >= PADDED_CHARACTERS_MIN);
}

/** All segments of one text. */
function decodeBase64(start: usize): void {
  lineStart = start;
  let at = start;
  do {
    base64Until = base64Segment(at);
    at = resumeAt;
    // The line that `at` stands on reaches far behind it or was found full already: count it as full.
    lineStart = 0;
  } while (at != 0);
}

/** One segment from `start`; returns the end of its source. */
function base64Segment(start: usize): usize {
  let position = start;
  let sourceEnd = start;
  let top = arenaTop;
  resumeAt = 0;
  for (;;) {
    if (sextetAt(position) == INVALID && (position = nextLine(position)) == 0) break;
    if (position - start >= SOURCE_MAX - OVERLAP) {
      if (resumeAt == 0) resumeAt = position;
      if (position - start >= SOURCE_MAX) return commit(BASE64, start, sourceEnd, top);
    }
    if (top + TOKEN_BYTES > arenaEnd) { resumeAt = 0; return overflowAt(sourceEnd); }
    const quantum = quantumAt(position);
    if ((quantum & BROKEN) == 0 && allOf(quantum, LOOSE_TEXT)) {
      storeThree(top, quantum);
      top += 3;
      position += 4;
      sourceEnd = position;
      continue;
    }
    const next = gatherQuantum(position);
    const kept = storeLoose(top, next, gathered);
    top += kept;
    if (kept != 0) sourceEnd = gatheredEnd;
    if (kept + 1 == gathered && kept != 0 && gathered < 4) sourceEnd = overPadding(sourceEnd, 4 - gathered);
    if (kept < 3) break;
    position = gatheredEnd;
  }
  resumeAt = 0;
  return commit(BASE64, start, sourceEnd, top);
}

/** Up to four characters from `position` on, over a line break if need be, left-aligned in 24 bits. */
function gatherQuantum(position: usize): u32 {
  let quantum: u32 = 0;
  gathered = 0;
  gatheredEnd = position;
  while (gathered < 4) {
    if (sextetAt(position) == INVALID && (position = nextLine(position)) == 0) break;
    quantum |= sextetAt(position) << (18 - 6 * gathered);
    gathered++;
    gatheredEnd = ++position;
  }
  return quantum;
}

/** The first character of the next line of a wrapped text, 0 when the text ends at `position`. */
function nextLine(position: usize): usize {
  if (position - lineStart < LINE_MIN) return 0;
  if (byteAt(position) == 0x0d) position++;
  if (byteAt(position) != 0x0a) return 0;
  const limit = ++position + INDENT_MAX;
  while (position < limit && (byteAt(position) == 0x20 || byteAt(position) == 0x09)) position++;
  // Two dashes open a PEM or MIME boundary, not a line.
  if (sextetAt(position) == INVALID || load<u16>(position) == 0x2d2d) return 0;
  lineStart = position;
  return position;
}

/** Stores the bytes of a quantum of `characters` up to the first that is not text; returns how many. */
function storeLoose(top: usize, quantum: u32, characters: u32): u32 {
  let kept: u32 = 0;
  while (kept + 1 < characters) {
    const byte = (quantum >>> (16 - 8 * kept)) & 0xff;
    if (!isOf(byte, LOOSE_TEXT)) break;
    store<u8>(top + kept, <u8>byte);
    kept++;
  }
  return kept;
}

function overPadding(position: usize, most: u32): usize {
  const limit = position + most;
  while (position < limit && byteAt(position) == 0x3d) position++;
  return position;
}

/** Four characters as 24 bits; BROKEN when one is none of the alphabet's. */
@inline
function quantumAt(position: usize): u32 {
  const a = sextetAt(position), b = sextetAt(position + 1), c = sextetAt(position + 2), d = sextetAt(position + 3);
  return (((a | b | c | d) & INVALID) << 24) | ((a & 63) << 18) | ((b & 63) << 12) | ((c & 63) << 6) | (d & 63);
}

@inline
function sextetAt(position: usize): u32 {
  return <u32>load<u8>(SEXTET + byteAt(position));
}

@inline
function allOf(quantum: u32, bit: u32): bool {
  return (classOf((quantum >>> 16) & 0xff) & classOf((quantum >>> 8) & 0xff) & classOf(quantum & 0xff) & bit) != 0;
}

@inline
function storeThree(top: usize, quantum: u32): void {
  store<u8>(top, <u8>(quantum >>> 16));
  store<u8>(top, <u8>(quantum >>> 8), 1);
  store<u8>(top, <u8>quantum, 2);
}

// ---- hex -------------------------------------------------------------------------------------------------------------

/** A stretch of 32 digits covers one of the probes 31, 63, … bytes in: most runs cost one or two look-ups. */
function hexInRun(start: usize, end: usize): void {
  let probe = start + DIGITS_MIN - 1;
  while (probe < end) {
    if (nibbleAt(probe) != INVALID) {
      let first = probe;
      while (first > start && nibbleAt(first - 1) != INVALID) first--;
      while (nibbleAt(probe) != INVALID) probe++;
      if (probe - first >= DIGITS_MIN && hexGate(first)) decodeHex(first, probe);
    }
    probe += DIGITS_MIN;
  }
}

function hexGate(start: usize): bool {
  for (let at = start; at < start + GATE_DIGITS; at += 2) {
    if (!isOf(pairAt(at), TEXT)) return false;
  }
  return true;
}

/** All segments of the digits `[start, end)`; an odd last digit is left out. */
function decodeHex(start: usize, end: usize): void {
  const stop = start + ((end - start) & ~1);
  let at = start;
  while (hexSegment(at, stop)) at += SOURCE_MAX - OVERLAP;
}

/** One segment from `start`; true when it was cut and text goes on behind it. */
function hexSegment(start: usize, stop: usize): bool {
  let position = start;
  let top = arenaTop;
  let cut = false;
  while (position < stop && isOf(pairAt(position), LOOSE_TEXT)) {
    cut = position - start >= SOURCE_MAX;
    if (cut) break;
    if (top + TOKEN_BYTES > arenaEnd) { overflowAt(position); return false; }
    store<u8>(top++, <u8>pairAt(position));
    position += 2;
  }
  commit(HEX, start, position, top);
  return cut;
}

@inline
function pairAt(position: usize): u32 {
  return (nibbleAt(position) << 4) | nibbleAt(position + 1);
}

@inline
function nibbleAt(position: usize): u32 {
  return <u32>load<u8>(NIBBLE + byteAt(position));
}

// ---- percent ---------------------------------------------------------------------------------------------------------

function percentAt(position: usize): void {
  if (position < percentDone || !isPercentTriple(position)) return;
  const start = percentStart(position);
  const limit = start + STRETCH_MAX;
  let top = arenaTop;
  let at = start;
  while (at < limit && isOf(byteAt(at), IN_PERCENT)) {
    if (top + TOKEN_BYTES > arenaEnd) { overflowAt(at); break; }
    const triple = isPercentTriple(at);
    store<u8>(top++, <u8>(triple ? pairAt(at + 1) : byteAt(at)));
    at += triple ? 3 : 1;
  }
  percentDone = at;
  percentFloor = at >= limit ? at - STRETCH_OVERLAP : at;
  commitStretch(PERCENT, start, at, top);
}

function percentStart(position: usize): usize {
  const least = max(percentFloor + STRETCH_BACK, position) - STRETCH_BACK;
  while (position > least && isOf(byteAt(position - 1), IN_PERCENT)) position--;
  return position;
}

@inline
function isPercentTriple(position: usize): bool {
  return byteAt(position) == 0x25 && ((nibbleAt(position + 1) | nibbleAt(position + 2)) & INVALID) == 0;
}

// ---- escape ----------------------------------------------------------------------------------------------------------

/** What the escape `escapeLength` measured last stands for. */
let escapeValue: u32 = 0;
/** Behind the last byte `storeEscapes` wrote. */
let storedTop: usize = 0;

function escapeAt(position: usize): void {
  if (position < escapeDone || escapeLength(position) == 0) return;
  let start = escapeStart(position);
  let end = storeEscapes(start);
  // Walking back may step over a quote that walking forward proves bare: then the stretch begins behind it.
  while (end <= position) {
    start = end + 1;
    end = storeEscapes(start);
  }
  escapeDone = end;
  escapeFloor = end >= start + STRETCH_MAX ? end - STRETCH_OVERLAP : end;
  commitStretch(ESCAPE, start, end, storedTop);
}

/** Decodes from `start` into the free arena, up to `storedTop`; returns the end of the source. */
function storeEscapes(start: usize): usize {
  const limit = start + STRETCH_MAX;
  let top = arenaTop;
  let at = start;
  while (at < limit) {
    const byte = byteAt(at);
    const length = byte == 0x5c ? escapeLength(at) : 0;
    if (length == 0 && !isOf(byte, IN_ESCAPE)) break;
    if (top + TOKEN_BYTES > arenaEnd) { overflowAt(at); break; }
    top += length != 0 ? storeCodePoint(top, escapeValue) : storeByte(top, byte);
    at += length != 0 ? length : 1;
  }
  storedTop = top;
  return at;
}

/** Walks back; a quote behind a backslash belongs to the text. */
function escapeStart(position: usize): usize {
  const least = max(escapeFloor + STRETCH_BACK, position) - STRETCH_BACK;
  while (position > least) {
    const byte = byteAt(position - 1);
    const escapedQuote = isOf(byte, QUOTE) && byteAt(position - 2) == 0x5c;
    if (!isOf(byte, IN_ESCAPE) && !escapedQuote) break;
    position--;
  }
  return position;
}

/** The length of the escape whose backslash is at `position`, its meaning in `escapeValue`; 0 when there is none. */
function escapeLength(position: usize): usize {
  const letter = byteAt(position + 1);
  escapeValue = <u32>load<u8>(SIMPLE + letter);
  if (escapeValue != 0) return 2;
  if (letter == 0x78) return fixedLength(position, 2);
  if (letter != 0x75) return 0;
  return byteAt(position + 2) == 0x7b ? bracedLength(position) : fixedLength(position, 4);
}

/** `\xXX`, `\uXXXX`. */
function fixedLength(position: usize, digits: usize): usize {
  return readDigits(position + 2, digits) == digits ? 2 + digits : 0;
}

/** `\u{X}` to `\u{XXXXXX}`. */
function bracedLength(position: usize): usize {
  const digits = readDigits(position + 3, BRACED_DIGITS_MAX);
  const closed = byteAt(position + 3 + digits) == 0x7d;
  return digits != 0 && closed && escapeValue <= CODE_POINT_MAX ? 4 + digits : 0;
}

/** Reads up to `most` hex digits into `escapeValue`; returns how many. */
function readDigits(position: usize, most: usize): usize {
  let digits: usize = 0;
  escapeValue = 0;
  while (digits < most && nibbleAt(position + digits) != INVALID) {
    escapeValue = (escapeValue << 4) | nibbleAt(position + digits);
    digits++;
  }
  return digits;
}

/** One byte below 256, else UTF-8; returns the bytes written. No escape grows: `\u0100` is longer than three bytes. */
function storeCodePoint(top: usize, value: u32): usize {
  if (value < 0x100) return storeByte(top, value);
  if (value < 0x800) return storeByte(top, 0xc0 | (value >>> 6)) + storeTail(top + 1, value, 0);
  if (value < 0x10000) {
    return storeByte(top, 0xe0 | (value >>> 12)) + storeTail(top + 1, value, 6) + storeTail(top + 2, value, 0);
  }
  storeByte(top, 0xf0 | (value >>> 18));
  return 1 + storeTail(top + 1, value, 12) + storeTail(top + 2, value, 6) + storeTail(top + 3, value, 0);
}

function storeTail(top: usize, value: u32, shift: u32): usize {
  return storeByte(top, 0x80 | ((value >>> shift) & 0x3f));
}

@inline
function storeByte(top: usize, byte: u32): usize {
  store<u8>(top, <u8>byte);
  return 1;
}

// ---- arena and records -----------------------------------------------------------------------------------------------

/** Keeps the bytes `[arenaTop, top)`, at least one token, as a segment; returns the end of its source. */
function commit(kind: u32, sourceStart: usize, sourceEnd: usize, top: usize): usize {
  if (recordsTop + RECORD_BYTES > recordsEnd) return overflowAt(sourceEnd);
  store<u32>(recordsTop, kind);
  store<u32>(recordsTop, <u32>sourceStart, 4);
  store<u32>(recordsTop, <u32>sourceEnd, 8);
  store<u32>(recordsTop, <u32>arenaTop, 12);
  store<u32>(recordsTop, <u32>top, 16);
  recordsTop += RECORD_BYTES;
  store<u8>(top, SEPARATOR);
  arenaTop = top + 1;
  return sourceEnd;
}

/** Keeps a stretch that decoded to enough bytes; what an overflow cut short is dropped. */
function commitStretch(kind: u32, start: usize, end: usize, top: usize): void {
  if (top - arenaTop >= STRETCH_BYTES_MIN && !overflow) commit(kind, start, end, top);
}

/** Notes that a segment was dropped; the caller goes on behind `position`. */
function overflowAt(position: usize): usize {
  overflow = true;
  return position;
}

// ---- byte classes ----------------------------------------------------------------------------------------------------

@inline
function byteAt(position: usize): u32 {
  return <u32>load<u8>(position);
}

@inline
function classOf(byte: u32): u32 {
  return <u32>load<u8>(CLASS + byte);
}

@inline
function isOf(byte: u32, bit: u32): bool {
  return (classOf(byte) & bit) != 0;
}

function buildTables(): void {
  memory.fill(SEXTET, <u8>INVALID, 256);
  memory.fill(NIBBLE, <u8>INVALID, 256);
  fillRange(SEXTET, 0x41, 26, 0);
  fillRange(SEXTET, 0x61, 26, 26);
  fillRange(SEXTET, 0x30, 10, 52);
  fillRange(SEXTET, 0x2b, 1, 62);
  fillRange(SEXTET, 0x2d, 1, 62);
  fillRange(SEXTET, 0x2f, 1, 63);
  fillRange(SEXTET, 0x5f, 1, 63);
  fillRange(NIBBLE, 0x30, 10, 0);
  fillRange(NIBBLE, 0x41, 6, 10);
  fillRange(NIBBLE, 0x61, 6, 10);
  buildSimple();
  for (let byte: u32 = 0; byte < 256; byte++) store<u8>(CLASS + byte, <u8>classify(byte));
  tablesReady = true;
}

function fillRange(table: usize, first: u32, count: u32, value: u32): void {
  for (let i: u32 = 0; i < count; i++) store<u8>(table + first + i, <u8>(value + i));
}

/** n r t stand for control bytes; quotes, slash and backslash for themselves. */
function buildSimple(): void {
  fillRange(SIMPLE, 0x6e, 1, 0x0a);
  fillRange(SIMPLE, 0x72, 1, 0x0d);
  fillRange(SIMPLE, 0x74, 1, 0x09);
  fillRange(SIMPLE, 0x22, 1, 0x22);
  fillRange(SIMPLE, 0x27, 1, 0x27);
  fillRange(SIMPLE, 0x60, 1, 0x60);
  fillRange(SIMPLE, 0x2f, 1, 0x2f);
  fillRange(SIMPLE, 0x5c, 1, 0x5c);
}

function classify(byte: u32): u32 {
  const printable = byte >= 0x20 && byte <= 0x7e;
  const text = printable || byte == 0x09 || byte == 0x0a || byte == 0x0d;
  const quote = byte == 0x22 || byte == 0x27 || byte == 0x60;
  let bits: u32 = 0;
  if (text) bits |= TEXT;
  if (text || byte >= 0x80) bits |= LOOSE_TEXT;
  if (quote) bits |= QUOTE;
  if (printable && byte != 0x20 && !quote && !neverInUrl(byte)) bits |= IN_PERCENT;
  if ((printable || byte >= 0x80) && !quote && !breaksEscape(byte)) bits |= IN_ESCAPE;
  return bits;
}

/** `<` `>` `\` `^` `{` `|` `}`: RFC 3986 has no place for them. */
function neverInUrl(byte: u32): bool {
  return byte == 0x3c || byte == 0x3e || byte == 0x5c || byte == 0x5e || (byte >= 0x7b && byte <= 0x7d);
}

/** `(` `)` `,` `;` `[` `]` `{` `}`: what keeps minified code from becoming one stretch. */
function breaksEscape(byte: u32): bool {
  const bracket = byte == 0x28 || byte == 0x29 || byte == 0x5b || byte == 0x5d || byte == 0x7b || byte == 0x7d;
  return bracket || byte == 0x2c || byte == 0x3b;
}
