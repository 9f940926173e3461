/**
 * Commits of a history in WebAssembly: of each its id, its tree and its parents by their numbers, and the committer's clock.
 * Promises: as `readCommit` of commit.ts, which says what a commit is; one that is none leaves nothing behind.
 */
import { addId, countOfIds, idLength, moved, room } from "./ids.as";

/** id, tree, where its parents end in their list. */
const COMMIT_BYTES: usize = 12;
/** As in header-lines.ts. */
const LINES_MAX: u32 = 100_000;

const FINE: u32 = 0;
const NO_TREE: u32 = 1;
const NO_PARENT: u32 = 2;
const TOO_LONG: u32 = 3;

let commitsAt: usize = 0;
let secondsAt: usize = 0;
let commitsMax: u32 = 0;
let commitsCount: u32 = 0;
let parentsAt: usize = 0;
let parentsMax: u32 = 0;
let parentsCount: u32 = 0;

/** Ids from here on are not of the directories known at the start. */
let firstOther: u32 = 0;
// Those that commits name: twice the number, and one for trees.
let othersAt: usize = 0;
let othersMax: u32 = 0;
let othersCount: u32 = 0;

/** Where an id that was written in hex is put. */
let idAt: usize = 0;

/** All ids of directories have been added. */
export function beginCommits(): void {
  idAt = room(64);
  firstOther = countOfIds();
}

/** Adds the commit `id`, of these bytes; `isCut`: its parents were left behind on purpose. Other than 0: it is none, and why. */
export function addCommit(id: usize, at: usize, bytes: usize, isCut: bool): u32 {
  const end = headerEnd(at, at + bytes);
  let tree: usize = 0;
  let treeLength: usize = 0;
  let lines: u32 = 0;
  let hasParents = false;
  let areParents = true;
  let isCommitted = false;
  let seconds: f64 = 0;
  for (let line = at; line < end; ) {
    const stop = lineEnd(line, end);
    if (load<u8>(line) != 32 && ++lines > LINES_MAX) return TOO_LONG;
    if (tree == 0 && isTreeLine(line, stop)) {
      tree = line + 5;
      treeLength = stop - tree;
    } else if (isParentLine(line, stop)) {
      hasParents = true;
      areParents = readHex(line + 7, stop - line - 7) && areParents;
    } else if (!isCommitted && isCommitterLine(line, stop)) {
      isCommitted = true;
      seconds = stop - line > 10 ? secondsIn(line + 10, stop) : 0;
    }
    line = stop + 1;
  }
  if (!readHex(tree, treeLength)) return NO_TREE;
  if (!areParents) return NO_PARENT;
  const treeNumber = addId(idAt);
  if (treeNumber >= firstOther) noteOther((treeNumber << 1) | 1);
  if (hasParents) addParents(at, end, isCut);
  noteCommit(addId(id), treeNumber, seconds);
  return FINE;
}

/** All of them are ids. */
function addParents(at: usize, end: usize, isCut: bool): void {
  for (let line = at; line < end; ) {
    const stop = lineEnd(line, end);
    if (isParentLine(line, stop)) {
      readHex(line + 7, stop - line - 7);
      const number = addId(idAt);
      if (!isCut && number >= firstOther) noteOther(number << 1);
      if (parentsCount == parentsMax) {
        parentsMax = max(parentsMax << 1, 1024);
        parentsAt = moved(parentsAt, <usize>parentsCount << 2, <usize>parentsMax << 2);
      }
      store<u32>(parentsAt + (<usize>(parentsCount++) << 2), number);
    }
    line = stop + 1;
  }
}

function noteCommit(id: u32, tree: u32, seconds: f64): void {
  if (commitsCount == commitsMax) {
    const before = commitsMax;
    commitsMax = max(commitsMax << 1, 512);
    commitsAt = moved(commitsAt, <usize>before * COMMIT_BYTES, <usize>commitsMax * COMMIT_BYTES);
    secondsAt = moved(secondsAt, <usize>before << 3, <usize>commitsMax << 3);
  }
  const at = commitsAt + <usize>commitsCount * COMMIT_BYTES;
  store<u32>(at, id);
  store<u32>(at, tree, 4);
  store<u32>(at, parentsCount, 8);
  store<f64>(secondsAt + (<usize>(commitsCount++) << 3), seconds);
}

function noteOther(what: u32): void {
  if (othersCount == othersMax) {
    othersMax = max(othersMax << 1, 1024);
    othersAt = moved(othersAt, <usize>othersCount << 2, <usize>othersMax << 2);
  }
  store<u32>(othersAt + (<usize>(othersCount++) << 2), what);
}

/** Where the first empty line begins, or all ends. */
function headerEnd(at: usize, end: usize): usize {
  if (at < end && load<u8>(at) == 10) return at;
  for (let i = at; i + 1 < end; i++) if (load<u8>(i) == 10 && load<u8>(i, 1) == 10) return i;
  return end;
}

function lineEnd(at: usize, end: usize): usize {
  while (at < end && load<u8>(at) != 10) at++;
  return at;
}

/** `tree`, and no longer word. */
@inline
function isTreeLine(at: usize, end: usize): bool {
  return end - at >= 4 && load<u32>(at) == 0x65657274 && isWordOf(4, at, end);
}

/** `parent` */
@inline
function isParentLine(at: usize, end: usize): bool {
  return end - at >= 6 && load<u32>(at) == 0x65726170 && load<u16>(at, 4) == 0x746e && isWordOf(6, at, end);
}

/** `committer` */
@inline
function isCommitterLine(at: usize, end: usize): bool {
  return end - at >= 9 && load<u64>(at) == 0x65747469_6d6d6f63 && load<u8>(at, 8) == 0x72 && isWordOf(9, at, end);
}

@inline
function isWordOf(length: usize, at: usize, end: usize): bool {
  return end - at == length || load<u8>(at + length) == 32;
}

/** The id written at `at`, put at `idAt`. False: it is none. */
function readHex(at: usize, length: usize): bool {
  if (length != idLength() << 1) return false;
  for (let i: usize = 0; i < idLength(); i++) {
    const high = digitOf(load<u8>(at + (i << 1)));
    const low = digitOf(load<u8>(at + (i << 1), 1));
    if ((high | low) > 15) return false;
    store<u8>(idAt + i, (high << 4) | low);
  }
  return true;
}

@inline
function digitOf(byte: u32): u32 {
  if (byte - 48 < 10) return byte - 48;
  return byte - 97 < 6 ? byte - 87 : 255;
}

/** The clock of a signature, as signature.ts reads it. */
function secondsIn(start: usize, end: usize): f64 {
  let open = end;
  let close = start;
  for (let i = end; i > start; i--) if (load<u8>(i - 1) == 60) open = i - 1;
  for (let i = start; i < end; i++) if (load<u8>(i) == 62) close = i + 1;
  let at = open < end && close > open + 1 ? close : start;
  while (at < end && isBlank(load<u8>(at))) at++;
  while (end > at && isBlank(load<u8>(end - 1))) end--;
  let seconds: f64 = 0;
  let digits = 0;
  for (; at < end && load<u8>(at) != 32; at++) {
    const digit = load<u8>(at) - 48;
    if (digit > 9 || ++digits > 15) return 0;
    seconds = seconds * 10 + <f64>digit;
  }
  return seconds;
}

/** What `trim` takes away. */
@inline
function isBlank(byte: u32): bool {
  return byte == 32 || byte - 9 < 5;
}

export function countOfCommits(): u32 {
  return commitsCount;
}

export function commits(): usize {
  return commitsAt;
}

export function commitSeconds(): usize {
  return secondsAt;
}

export function countOfParents(): u32 {
  return parentsCount;
}

export function parents(): usize {
  return parentsAt;
}

export function countOfOthers(): u32 {
  return othersCount;
}

export function others(): usize {
  return othersAt;
}
