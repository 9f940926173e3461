/**
 * Git's delta format: two sizes, then instructions that copy from the base or insert what follows them.
 * Promises: all instructions are checked before a byte is allocated, so a small delta cannot ask for a large buffer it
 * does not fill, and the result is filled in full.
 */
import { corrupt, GitFault } from "./git-fault.ts";

export interface DeltaSizes {
  readonly baseBytes: number;
  readonly resultBytes: number;
  /** Where the instructions begin. */
  readonly start: number;
}

export function readDeltaSizes(delta: Uint8Array): DeltaSizes {
  const base = readSize(delta, 0);
  const result = readSize(delta, base.end);
  return { baseBytes: base.value, resultBytes: result.value, start: result.end };
}

/** The object `delta` makes of `base`, in a fresh array. Throws GitFault when the delta is malformed or the result too large. */
export function applyDelta(base: Uint8Array, delta: Uint8Array, sizeMaxBytes: number): Uint8Array {
  const sizes = readDeltaSizes(delta);
  if (sizes.baseBytes !== base.length)
    throw corrupt(`the delta is for a base of ${sizes.baseBytes} bytes and its base has ${base.length}`);
  if (sizes.resultBytes > sizeMaxBytes)
    throw new GitFault("too-large", `it has ${sizes.resultBytes} bytes; the limit is ${sizeMaxBytes}`);
  checkInstructions(delta, sizes);
  return build(base, delta, sizes);
}

function readSize(delta: Uint8Array, at: number): { readonly value: number; readonly end: number } {
  let value = 0;
  for (let position = at, scale = 1; ; scale *= 128) {
    const byte = delta[position++];
    if (byte === undefined) throw corrupt("the delta ends within its sizes");
    value += (byte & 127) * scale;
    if (!Number.isSafeInteger(value) || position - at > 8)
      throw corrupt("the delta declares an impossible size");
    if (byte < 128) return { value, end: position };
  }
}

function checkInstructions(delta: Uint8Array, { baseBytes, resultBytes, start }: DeltaSizes): void {
  let made = 0;
  for (let at = start; at < delta.length; ) {
    const op = delta[at++]!;
    if (op === 0) throw corrupt("the delta holds a reserved instruction");
    if (op < 128) {
      made += op;
      at += op;
    } else {
      const end = at + argumentBytes(op);
      if (end > delta.length) throw corrupt("the delta ends within an instruction");
      const length = copyLength(delta, op, at);
      if (copyOffset(delta, op, at) + length > baseBytes)
        throw corrupt("the delta copies from beyond its base");
      made += length;
      at = end;
    }
    if (at > delta.length) throw corrupt("the delta ends within an instruction");
    if (made > resultBytes) throw corrupt("the delta makes more bytes than it declares");
  }
  if (made !== resultBytes) throw corrupt("the delta makes fewer bytes than it declares");
}

function build(base: Uint8Array, delta: Uint8Array, { resultBytes, start }: DeltaSizes): Uint8Array {
  const result = new Uint8Array(resultBytes);
  let made = 0;
  for (let at = start; at < delta.length; ) {
    const op = delta[at++]!;
    if (op < 128) {
      copyBytes(delta, at, result, made, op);
      made += op;
      at += op;
    } else {
      const from = copyOffset(delta, op, at);
      const length = copyLength(delta, op, at);
      copyBytes(base, from, result, made, length);
      made += length;
      at += argumentBytes(op);
    }
  }
  return result;
}

/** A view costs more than a short loop. */
const LOOP_MAX_BYTES = 48;

function copyBytes(from: Uint8Array, at: number, to: Uint8Array, toAt: number, length: number): void {
  if (length > LOOP_MAX_BYTES) to.set(from.subarray(at, at + length), toAt);
  else for (let i = 0; i < length; i++) to[toAt + i] = from[at + i]!;
}

/** Each of the low seven bits says that one byte of offset or length follows. */
function argumentBytes(op: number): number {
  let count = 0;
  for (let bits = op & 127; bits !== 0; bits &= bits - 1) count++;
  return count;
}

function copyOffset(delta: Uint8Array, op: number, at: number): number {
  let offset = 0;
  if (op & 1) offset = delta[at++]!;
  if (op & 2) offset += delta[at++]! * 0x100;
  if (op & 4) offset += delta[at++]! * 0x10000;
  if (op & 8) offset += delta[at]! * 0x1000000;
  return offset;
}

function copyLength(delta: Uint8Array, op: number, at: number): number {
  let position = at + argumentBytes(op & 15);
  let length = 0;
  if (op & 16) length = delta[position++]!;
  if (op & 32) length += delta[position++]! * 0x100;
  if (op & 64) length += delta[position]! * 0x10000;
  return length === 0 ? 0x10000 : length;
}
