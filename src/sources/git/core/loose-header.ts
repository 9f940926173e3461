/** The words before a loose object's content: `blob 42` and a zero byte. */
import { corrupt } from "./git-fault.ts";
import { type ObjectType, objectTypeNamed } from "./object-type.ts";

/** The longest header: `commit`, a blank, 16 digits, the zero. */
export const LOOSE_HEADER_MAX_BYTES = 32;

export interface LooseHeader {
  readonly type: ObjectType;
  readonly sizeBytes: number;
  /** Where the content begins. */
  readonly contentStart: number;
}

/** Reads the header from an object's first inflated bytes. */
export function readLooseHeader(bytes: Uint8Array): LooseHeader {
  const end = bytes.subarray(0, LOOSE_HEADER_MAX_BYTES).indexOf(0);
  if (end === -1) throw corrupt("the loose object has no header");
  const match = /^([a-z]+) (0|[1-9]\d{0,15})$/.exec(String.fromCharCode(...bytes.subarray(0, end)));
  const type = match === null ? undefined : objectTypeNamed(match[1]!);
  const sizeBytes = Number(match?.[2]);
  if (type === undefined || !Number.isSafeInteger(sizeBytes))
    throw corrupt("the loose object's header says neither type nor size");
  return { type, sizeBytes, contentStart: end + 1 };
}
