/**
 * Ids of objects numbered as they are met, in WebAssembly, and the memory they and trees lie in. Promises: the same id has the same
 * number. Memory grows and is not given back.
 */
let top: usize = 0;
/** Where an id is put to be looked up. */
let scratchAt: usize = 0;

let idBytes: usize = 20;
let idsAt: usize = 0;
let idsMax: u32 = 0;
let idsCount: u32 = 0;
let slotsAt: usize = 0;
let slotsMask: u32 = 0;
/** By id: one more than the number of its tree's record. */
let recordsOfAt: usize = 0;

/** Memory that is never given back. */
export function room(bytes: usize): usize {
  if (top == 0) top = (__heap_base + 63) & ~(<usize>63);
  const at = top;
  top = (top + bytes + 79) & ~(<usize>15);
  const pages = (top + 0xffff) >>> 16;
  const have = <usize>memory.size();
  if (pages > have && memory.grow(<i32>max(pages - have, min(have >>> 1, 256))) < 0 && memory.grow(<i32>(pages - have)) < 0) unreachable();
  return at;
}

/** What stood at `at`, with more room behind it. */
export function moved(at: usize, usedBytes: usize, bytes: usize): usize {
  const to = room(bytes);
  if (usedBytes != 0) memory.copy(to, at, usedBytes);
  return to;
}

export function beginIds(length: usize, expected: u32): void {
  idBytes = length;
  scratchAt = room(64);
  idsMax = max(expected + (expected >>> 3), 1024);
  idsAt = room(<usize>idsMax * idBytes);
  recordsOfAt = room(<usize>idsMax << 2);
  memory.fill(recordsOfAt, 0, <usize>idsMax << 2);
  layTable();
}

function layTable(): void {
  let slots: u32 = 1024;
  while (slots < idsMax << 1) slots <<= 1;
  slotsAt = room(<usize>slots << 2);
  memory.fill(slotsAt, 0, <usize>slots << 2);
  slotsMask = slots - 1;
  for (let number: u32 = 0; number < idsCount; number++) store<u32>(slotOf(idAt(number)), number + 1);
}

@inline
function idAt(number: u32): usize {
  return idsAt + <usize>number * idBytes;
}

/** Ids are hashes already; attackers who make them collide slow the search of their own repository. */
@inline
function hashOf(id: usize): u32 {
  return (load<u32>(id) ^ (load<u32>(id, 4) >>> 5)) * 0x9e3779b1;
}

function isSame(a: usize, b: usize): bool {
  if (load<u64>(a) != load<u64>(b) || load<u64>(a, 8) != load<u64>(b, 8)) return false;
  for (let i: usize = 16; i < idBytes; i += 4) if (load<u32>(a + i) != load<u32>(b + i)) return false;
  return true;
}

/** The place of an id in the table, or the free one where it belongs. */
function slotOf(id: usize): usize {
  let slot = (hashOf(id) >>> 7) & slotsMask;
  let at = slotsAt + (<usize>slot << 2);
  for (let number = load<u32>(at); number != 0 && !isSame(idAt(number - 1), id); number = load<u32>(at)) {
    slot = (slot + 1) & slotsMask;
    at = slotsAt + (<usize>slot << 2);
  }
  return at;
}

/** -1 when it is not there. */
export function find(id: usize): i32 {
  return <i32>load<u32>(slotOf(id)) - 1;
}

export function addId(id: usize): u32 {
  const slot = slotOf(id);
  const known = load<u32>(slot);
  if (known != 0) return known - 1;
  if (idsCount == idsMax) {
    growIds();
    return addId(id);
  }
  memory.copy(idAt(idsCount), id, idBytes);
  store<u32>(slot, ++idsCount);
  return idsCount - 1;
}

function growIds(): void {
  const before = idsMax;
  idsMax <<= 1;
  idsAt = moved(idsAt, <usize>before * idBytes, <usize>idsMax * idBytes);
  recordsOfAt = moved(recordsOfAt, <usize>before << 2, <usize>idsMax << 2);
  memory.fill(recordsOfAt + (<usize>before << 2), 0, <usize>(idsMax - before) << 2);
  layTable();
}

/** `count` ids, each `stride` bytes behind the one before. */
export function addIds(at: usize, count: u32, stride: u32): void {
  for (let i: u32 = 0; i < count; i++, at += <usize>stride) addId(at);
}

@inline
export function idLength(): usize {
  return idBytes;
}

export function countOfIds(): u32 {
  return idsCount;
}

export function idsStart(): usize {
  return idsAt;
}

/** By id, one more than the number of its tree's record; 0 where it has none. */
export function recordNumbers(): usize {
  return recordsOfAt;
}

/** Where an id is put to be looked up. */
export function scratch(): usize {
  return scratchAt;
}
