/**
 * Keys of files: the bytes of the path below the root, `/` between the parts. In memory a key is a string with one character
 * a byte, so that comparing strings compares bytes. Promises: ranges are half open, and an empty bound is none. Pure.
 */
import type { KeyRange } from "../../../contracts/shard.ts";

/** One character a byte, none above `\xff`. */
export type ByteKey = string;

export interface KeyBounds {
  /** Inclusive; empty: from the beginning. */
  readonly start: ByteKey;
  /** Exclusive; empty: to the end. */
  readonly end: ByteKey;
}

const CHUNK = 4096;

export function keyOfBytes(bytes: Uint8Array): ByteKey {
  let key = "";
  for (let at = 0; at < bytes.length; at += CHUNK)
    key += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return key;
}

export function bytesOfKey(key: ByteKey): Uint8Array {
  const bytes = new Uint8Array(key.length);
  for (let i = 0; i < key.length; i++) bytes[i] = key.charCodeAt(i);
  return bytes;
}

export function boundsOf({ start, end }: KeyRange): KeyBounds {
  return { start: keyOfBytes(start), end: keyOfBytes(end) };
}

export function isBefore(key: ByteKey, end: ByteKey): boolean {
  return end === "" || key < end;
}

/** Whether a directory's key (`a/b/`) may have keys at or behind `from` below it. */
export function mayReach(directory: ByteKey, from: ByteKey): boolean {
  return directory >= from || from.startsWith(directory);
}
