/**
 * Trees of a history in WebAssembly (its commits: commits.as.ts): ids numbered as they are met, and of every tree what the tree
 * given before it does not hold. Neighbours differ by an entry or two, so that only those are looked up and kept. `narrow` then lays out, of each tree, the
 * entries that lead to blobs asked about. Promises: never reads outside what it was given, however broken; ends on trees that
 * run in a circle. Memory grows and is not given back.
 */
import { addId, beginIds, countOfIds, idLength, moved, recordNumbers, room } from "./ids.as";

export { addIds, countOfIds, find, idsStart, recordNumbers, scratch } from "./ids.as";
export {
  addCommit,
  beginCommits,
  commitSeconds,
  commits,
  countOfCommits,
  countOfOthers,
  countOfParents,
  others,
  parents,
} from "./commits.as";

const NONE: u32 = 0xffffffff;
/** Levels of trees that `narrow` looks through; only attacks go deeper. */
const DEPTH_MAX: u32 = 1024;
const ENTRY_BYTES: usize = 12;
const RECORD_BYTES: usize = 20;
/** Entries and records lie in pieces of so many, as powers of two, so that none has to be moved for want of room. */
const ENTRY_PIECE: u32 = 14;
const RECORD_PIECE: u32 = 13;
const PIECES_MAX: u32 = 1 << 14;

// Records, one a tree in the order given: tree, entries shared with the start of the tree before, where there those shared with
// its end begin, entries in all, where its own begin.
let recordPieces: usize = 0;
let recordsCount: u32 = 0;

// Entries of trees' own: place in the tree, what is named (twice its number, and one for blobs), hash of the name.
let entryPieces: usize = 0;
let entriesCount: u32 = 0;
let entriesLimit: u32 = NONE;
let isCut: bool = false;
/** Flags of blobs, a byte each by number: others are not kept. 0: all are. */
let keptAt: usize = 0;
let keptCount: u32 = 0;

// Ids that were not in the table when a tree named them: twice the number, and one for trees.
let unknownAt: usize = 0;
let unknownMax: u32 = 0;
let unknownCount: u32 = 0;

// The tree before, and room for the next one: bytes, and where each entry begins.
let beforeAt: usize = 0;
let beforeBytes: usize = 0;
let inputAt: usize = 0;
let treeBytesMax: usize = 0;
let startsAt: usize = 0;
let startsMax: u32 = 0;
let startsCount: u32 = 0;
let ownStartsAt: usize = 0;

// What `narrow` lays out: what is named and the name's hash, and of each record where its own begin and end.
let spansAt: usize = 0;
let listsAt: usize = 0;
let listsMax: u32 = 0;
let listsCount: u32 = 0;

/** `expected`: how many ids are known to come; `limit`: entries kept at most. */
export function begin(idBytes: u32, expected: u32, limit: u32): void {
  entriesLimit = limit;
  beginIds(<usize>idBytes, expected);
  recordPieces = room(<usize>PIECES_MAX << 2);
  entryPieces = room(<usize>PIECES_MAX << 2);
}

@inline
function recordAt(number: u32): usize {
  return <usize>load<u32>(recordPieces + (<usize>(number >>> RECORD_PIECE) << 2)) + <usize>(number & ((1 << RECORD_PIECE) - 1)) * RECORD_BYTES;
}

@inline
function entryAt(number: u32): usize {
  return <usize>load<u32>(entryPieces + (<usize>(number >>> ENTRY_PIECE) << 2)) + <usize>(number & ((1 << ENTRY_PIECE) - 1)) * ENTRY_BYTES;
}

/** Makes sure that there is a piece for `number`. */
function ensurePiece(pieces: usize, number: u32, bytes: usize): void {
  if (number >= PIECES_MAX) unreachable();
  const at = pieces + (<usize>number << 2);
  if (load<u32>(at) == 0) store<u32>(at, <u32>room(bytes));
}

/** Where the next `bytes` bytes may be put. */
export function input(bytes: usize): usize {
  if (bytes > treeBytesMax) {
    const before = treeBytesMax;
    treeBytesMax = max(bytes, before << 1);
    inputAt = room(treeBytesMax + 32);
    beforeAt = moved(beforeAt, beforeBytes, treeBytesMax + 32);
  }
  return inputAt;
}

/** Bytes alike at the start of both. */
function alikeBefore(a: usize, b: usize, most: usize): usize {
  let count: usize = 0;
  for (; count + 16 <= most; count += 16) {
    const differing = ~i8x16.bitmask(i8x16.eq(v128.load(a + count), v128.load(b + count))) & 0xffff;
    if (differing != 0) return count + <usize>ctz(differing);
  }
  while (count < most && load<u8>(a + count) == load<u8>(b + count)) count++;
  return count;
}

/** Bytes alike before both ends. */
function alikeBehind(a: usize, b: usize, most: usize): usize {
  let count: usize = 0;
  for (; count + 16 <= most; count += 16) {
    const differing = ~i8x16.bitmask(i8x16.eq(v128.load(a - count - 16), v128.load(b - count - 16))) & 0xffff;
    if (differing != 0) return count + <usize>(clz(differing) - 16);
  }
  while (count < most && load<u8>(a - count - 1) == load<u8>(b - count - 1)) count++;
  return count;
}

@inline
function startAt(index: u32): usize {
  return <usize>load<u32>(startsAt + (<usize>index << 2));
}

/** The first entry of the tree before that begins at `at` or behind. */
function firstFrom(at: usize): u32 {
  let low: u32 = 0;
  let high = startsCount;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (startAt(middle) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Adds the tree `id`, whose `bytes` bytes stand in the input. False when it is broken; what was read of it before counts. */
export function addTree(id: usize, bytes: usize): bool {
  const tree = addId(id);
  const recordOf = recordNumbers() + (<usize>tree << 2);
  if (load<u32>(recordOf) != 0) return true;
  const most = min(bytes, beforeBytes);
  const alike = alikeBefore(inputAt, beforeAt, most);
  // All that begin within what is alike, but the last of them, end within it too.
  let prefix = firstFrom(alike + 1);
  if (prefix > 0 && !(prefix == startsCount && beforeBytes > 0 && alike == beforeBytes)) prefix--;
  const end = inputAt + bytes;
  const behind = alikeBehind(end, beforeAt + beforeBytes, most - alike);
  let suffix = beforeBytes == 0 ? startsCount : max(prefix, firstFrom(beforeBytes - behind));
  let at = inputAt + (prefix == startsCount ? beforeBytes : startAt(prefix));
  const firstEntry = entriesCount;
  let own: u32 = 0;
  let isWhole = true;
  while (at < end) {
    while (suffix < startsCount && startAt(suffix) + bytes < at - inputAt + beforeBytes) suffix++;
    if (suffix < startsCount && startAt(suffix) + bytes == at - inputAt + beforeBytes) break;
    let name: usize = 0;
    let idStart = at + 5;
    while (idStart < end && load<u8>(idStart) != 0) {
      if (name == 0 && load<u8>(idStart) == 32) name = idStart + 1;
      idStart++;
    }
    idStart++;
    if (idStart + idLength() > end) {
      isWhole = false;
      break;
    }
    noteStart(own, <u32>(at - inputAt));
    const first = load<u8>(at);
    const isTree = first == 0x34 || (first == 0x30 && load<u8>(at, 1) == 0x34);
    // `160000`: another repository's commit.
    if (first != 0x31 || load<u8>(at, 1) != 0x36) noteEntry(prefix + own, idStart, isTree, name);
    own++;
    at = idStart + idLength();
  }
  if (!isWhole || at >= end) suffix = startsCount;
  const count = prefix + own + startsCount - suffix;
  if (!isCut) noteRecord(tree, prefix, suffix, count, firstEntry);
  becomeBefore(prefix, suffix, own, count, bytes, isWhole);
  return isWhole;
}

function noteStart(own: u32, start: u32): void {
  if (own >= startsMax) growStarts(own + 1, own);
  store<u32>(ownStartsAt + (<usize>own << 2), start);
}

function growStarts(least: u32, own: u32): void {
  startsMax = max(max(least, startsMax << 1), 256);
  startsAt = moved(startsAt, <usize>startsCount << 2, <usize>startsMax << 2);
  ownStartsAt = moved(ownStartsAt, <usize>own << 2, <usize>startsMax << 2);
}

function noteEntry(index: u32, id: usize, isTree: bool, name: usize): void {
  const known = countOfIds();
  const number = addId(id);
  if (number == known) noteUnknown((number << 1) | <u32>isTree);
  if (isCut || (!isTree && keptAt != 0 && (number >= keptCount || load<u8>(keptAt + <usize>number) == 0))) return;
  if (entriesCount >= entriesLimit) {
    isCut = true;
    return;
  }
  ensurePiece(entryPieces, entriesCount >>> ENTRY_PIECE, ENTRY_BYTES << ENTRY_PIECE);
  const at = entryAt(entriesCount++);
  store<u32>(at, index);
  store<u32>(at, (number << 1) | <u32>!isTree, 4);
  store<u32>(at, name == 0 ? 0 : nameHash(name, id - 1), 8);
}

/** FNV-1a, as in tree-graph.ts. */
function nameHash(at: usize, end: usize): u32 {
  let hash: u32 = 0x811c9dc5;
  for (; at < end; at++) hash = (hash ^ <u32>load<u8>(at)) * 0x01000193;
  return hash;
}

function noteUnknown(what: u32): void {
  if (unknownCount == unknownMax) {
    unknownMax = max(unknownMax << 1, 1024);
    unknownAt = moved(unknownAt, <usize>unknownCount << 2, <usize>unknownMax << 2);
  }
  store<u32>(unknownAt + (<usize>(unknownCount++) << 2), what);
}

function noteRecord(tree: u32, prefix: u32, suffix: u32, count: u32, firstEntry: u32): void {
  ensurePiece(recordPieces, recordsCount >>> RECORD_PIECE, RECORD_BYTES << RECORD_PIECE);
  const at = recordAt(recordsCount++);
  store<u32>(at, tree);
  store<u32>(at, prefix, 4);
  store<u32>(at, suffix, 8);
  store<u32>(at, count, 12);
  store<u32>(at, firstEntry, 16);
  store<u32>(recordNumbers() + (<usize>tree << 2), recordsCount);
}

/** The tree just read is the one before now. A broken one shares nothing with the next. */
function becomeBefore(prefix: u32, suffix: u32, own: u32, count: u32, bytes: usize, isWhole: bool): void {
  if (count > startsMax) growStarts(count, own);
  const shift = <u32>(bytes - beforeBytes);
  const from = startsAt + (<usize>suffix << 2);
  const to = startsAt + (<usize>(prefix + own) << 2);
  const kept = startsCount - suffix;
  memory.copy(to, from, <usize>kept << 2);
  if (shift != 0) for (let i: u32 = 0; i < kept; i++) store<u32>(to + (<usize>i << 2), load<u32>(to + (<usize>i << 2)) + shift);
  memory.copy(startsAt + (<usize>prefix << 2), ownStartsAt, <usize>own << 2);
  startsCount = count;
  const spare = beforeAt;
  beforeAt = inputAt;
  inputAt = spare;
  beforeBytes = isWhole ? bytes : 0;
}

/** From here on only blobs whose flag is set are kept, and those trees that were given before are given again. */
export function keepOnly(flags: usize, count: u32): void {
  keptAt = flags;
  keptCount = count;
  isCut = false;
  entriesCount = 0;
  recordsCount = 0;
  startsCount = 0;
  beforeBytes = 0;
  entriesLimit = NONE;
  memory.fill(recordNumbers(), 0, <usize>countOfIds() << 2);
}

/** Room for flags of all ids, cleared. */
export function flags(): usize {
  const at = room(<usize>countOfIds() + 1);
  memory.fill(at, 0, <usize>countOfIds() + 1);
  return at;
}

// What `narrow` has of the tree at hand: what each entry names, its name, and whether it was counted as leading somewhere.
let refsAt: usize = 0;
let namesAt: usize = 0;
let countedAt: usize = 0;
let handMax: u32 = 0;
let handCount: u32 = 0;
let leading: u32 = 0;
let changes: u32 = 0;

/** `flags`: a byte for each id; set for blobs asked about, and set here for trees that lead to one. */
export function narrow(flags: usize): void {
  listsCount = 0;
  for (let depth: u32 = 0; depth < DEPTH_MAX; depth++) {
    let found = false;
    startWalk();
    for (let number: u32 = 0; number < recordsCount; number++) {
      const record = recordAt(number);
      takeInHand(record, number, flags);
      const flag = flags + <usize>load<u32>(record);
      if (leading == 0 || load<u8>(flag) != 0) continue;
      store<u8>(flag, 1);
      found = true;
    }
    if (!found) break;
  }
  layOut(flags);
}

function startWalk(): void {
  handCount = 0;
  leading = 0;
}

/** Makes the entries of a record's tree from those of the one before. */
function takeInHand(record: usize, number: u32, flags: usize): void {
  const prefix = load<u32>(record, 4);
  const suffix = load<u32>(record, 8);
  const count = load<u32>(record, 12);
  const first = load<u32>(record, 16);
  const last = number + 1 < recordsCount ? load<u32>(recordAt(number + 1), 16) : entriesCount;
  if (count > handMax || handCount > handMax) growHand(max(count, handCount));
  changes = 0;
  for (let i = prefix; i < suffix; i++) if (load<u8>(countedAt + <usize>i) != 0) {
    leading--;
    changes++;
  }
  const kept = handCount - suffix;
  const to = count - kept;
  memory.copy(refsAt + (<usize>to << 2), refsAt + (<usize>suffix << 2), <usize>kept << 2);
  memory.copy(namesAt + (<usize>to << 2), namesAt + (<usize>suffix << 2), <usize>kept << 2);
  memory.copy(countedAt + <usize>to, countedAt + <usize>suffix, <usize>kept);
  memory.fill(refsAt + (<usize>prefix << 2), 0xff, <usize>(to - prefix) << 2);
  memory.fill(countedAt + <usize>prefix, 0, <usize>(to - prefix));
  for (let i = first; i < last; i++) {
    const entry = entryAt(i);
    const index = <usize>load<u32>(entry);
    const reference = load<u32>(entry, 4);
    store<u32>(refsAt + (index << 2), reference);
    store<u32>(namesAt + (index << 2), load<u32>(entry, 8));
    if (load<u8>(flags + <usize>(reference >>> 1)) == 0) continue;
    store<u8>(countedAt + index, 1);
    leading++;
    changes++;
  }
  handCount = count;
}

function growHand(least: u32): void {
  const before = handMax;
  handMax = max(max(least, handMax << 1), 1024);
  refsAt = moved(refsAt, <usize>before << 2, <usize>handMax << 2);
  namesAt = moved(namesAt, <usize>before << 2, <usize>handMax << 2);
  countedAt = moved(countedAt, <usize>before, <usize>handMax);
}

/** Lists of entries that lead somewhere, one for each tree; neighbours that hold the same share it. */
function layOut(flags: usize): void {
  startWalk();
  spansAt = room(<usize>recordsCount << 3);
  let start: u32 = 0;
  for (let number: u32 = 0; number < recordsCount; number++) {
    takeInHand(recordAt(number), number, flags);
    if (changes != 0) {
      start = listsCount;
      if (leading != 0) for (let i: u32 = 0; i < handCount; i++) if (load<u8>(countedAt + <usize>i) != 0) noteListed(i);
    }
    store<u32>(spansAt + (<usize>number << 3), start);
    store<u32>(spansAt + (<usize>number << 3), listsCount, 4);
  }
}

function noteListed(index: u32): void {
  if (listsCount == listsMax) {
    listsMax = max(listsMax << 1, 1024);
    listsAt = moved(listsAt, <usize>listsCount << 3, <usize>listsMax << 3);
  }
  const at = listsAt + (<usize>(listsCount++) << 3);
  store<u32>(at, load<u32>(refsAt + (<usize>index << 2)));
  store<u32>(at, load<u32>(namesAt + (<usize>index << 2)), 4);
}

export function isOverLimit(): bool {
  return isCut;
}

/** By record, where in the lists its entries begin and end. */
export function spans(): usize {
  return spansAt;
}

export function lists(): usize {
  return listsAt;
}

export function unknowns(): usize {
  return unknownAt;
}

export function countOfUnknowns(): u32 {
  return unknownCount;
}
