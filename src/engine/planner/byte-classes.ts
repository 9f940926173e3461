/** Bytes that no set of an automaton tells apart, put into classes. Promises: classes count from 0 in the order of their first bytes. */
import type { ByteSet } from "./byte-set.ts";

export interface ByteClasses {
  readonly classOf: Uint8Array;
  /** The first byte of each class. */
  readonly samples: readonly number[];
}

/** Each set splits the classes it cuts through. */
export function byteClassesOf(sets: readonly ByteSet[]): ByteClasses {
  const classOf = new Uint8Array(256);
  let classes = 1;
  for (const set of new Set(sets)) {
    const split = new Int16Array(2 * classes).fill(-1);
    classes = 0;
    for (let byte = 0; byte < 256; byte++) {
      const part = classOf[byte]! * 2 + set[byte]!;
      if (split[part] === -1) split[part] = classes++;
      classOf[byte] = split[part]!;
    }
  }
  return { classOf, samples: Array.from({ length: classes }, (_, id) => classOf.indexOf(id)) };
}
