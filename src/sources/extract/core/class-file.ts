/** The UTF-8 entries of a Java class file's constant pool: every name and every string literal, one a line, in order. */
import { ByteCursor } from "./byte-cursor.ts";
import type { TextBuilder } from "./extracted-text.ts";

const UTF8 = 1;
const LONG = 5;
const DOUBLE = 6;
/** Magic and version. */
const HEADER_BYTES = 8;

/** Bytes after the tag of every other kind of constant, by the class file format (JVMS 4.4). */
const CONSTANT_BYTES: Readonly<Record<number, number>> = {
  3: 4,
  4: 4,
  [LONG]: 8,
  [DOUBLE]: 8,
  7: 2,
  8: 2,
  9: 4,
  10: 4,
  11: 4,
  12: 4,
  15: 3,
  16: 2,
  17: 4,
  18: 4,
  19: 2,
  20: 2,
};

/** Stops at the first constant of an unknown kind, since its length is unknown too. */
export function extractClass(bytes: Uint8Array, text: TextBuilder): void {
  const cursor = new ByteCursor(bytes, HEADER_BYTES);
  const count = cursor.u16be();
  for (let index = 1; index < count; index += 1) {
    const tag = cursor.u8();
    if (tag === UTF8) {
      appendUtf8(cursor, text);
      continue;
    }
    const size = CONSTANT_BYTES[tag];
    if (size === undefined) return;
    cursor.skip(size);
    // The format gives these two places each, and says itself that this was a poor choice.
    if (tag === LONG || tag === DOUBLE) index += 1;
  }
}

function appendUtf8(cursor: ByteCursor, text: TextBuilder): void {
  const bytes = cursor.take(cursor.u16be());
  const end = cursor.position;
  if (bytes.length === 0) return;
  text.append(bytes, { start: end - bytes.length, end }, true);
  text.endLine(end);
}
