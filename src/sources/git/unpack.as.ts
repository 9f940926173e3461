/**
 * Objects of packs, unpacked in WebAssembly: zlib's inflate and git's deltas. Promises: never writes outside the room it is given,
 * whatever the input says; what is wrong is an answer of 0. Relies on: 16 readable bytes behind the input and 288 writable ones
 * behind the output.
 */
export { arenaStart, inflate, inflatedBytes } from "./inflate.as";

let readAt: usize = 0;

/** One of a delta's two sizes, from `readAt` on; all ones when it does not end. */
function deltaSize(end: usize): u64 {
  let value: u64 = 0;
  for (let shift: u64 = 0; readAt < end && shift <= 49; shift += 7) {
    const byte = load<u8>(readAt++);
    value |= <u64>(byte & 127) << shift;
    if (byte < 128) return value;
  }
  return u64.MAX_VALUE;
}

/** Bytes the delta in `[delta, end)` makes; -1 when it is none, or none of a base of `baseSize` bytes. */
export function deltaResultSize(delta: usize, end: usize, baseSize: usize): f64 {
  readAt = delta;
  if (deltaSize(end) != <u64>baseSize) return -1;
  const size = deltaSize(end);
  return size == u64.MAX_VALUE ? -1 : <f64>size;
}

/** Makes what the delta says at `to`, where there is room for all of it. True when it came to `size` bytes. */
export function applyDelta(delta: usize, end: usize, base: usize, baseSize: usize, to: usize, size: usize): bool {
  readAt = delta;
  if (deltaSize(end) != <u64>baseSize || deltaSize(end) != <u64>size) return false;
  let at = readAt;
  let target = to;
  const targetEnd = to + size;
  while (at < end) {
    const op = <u32>load<u8>(at++);
    if (op == 0) return false;
    if (op < 128) {
      const length = <usize>op;
      if (at + length > end || length > targetEnd - target) return false;
      memory.copy(target, at, length);
      at += length;
      target += length;
      continue;
    }
    let offset: usize = 0;
    let length: usize = 0;
    if (op & 1) offset = load<u8>(at++);
    if (op & 2) offset |= <usize>load<u8>(at++) << 8;
    if (op & 4) offset |= <usize>load<u8>(at++) << 16;
    if (op & 8) offset |= <usize>load<u8>(at++) << 24;
    if (op & 16) length = load<u8>(at++);
    if (op & 32) length |= <usize>load<u8>(at++) << 8;
    if (op & 64) length |= <usize>load<u8>(at++) << 16;
    if (length == 0) length = 0x10000;
    if (at > end || offset > baseSize || length > baseSize - offset || length > targetEnd - target) return false;
    memory.copy(target, base + offset, length);
    target += length;
  }
  return target == targetEnd;
}
