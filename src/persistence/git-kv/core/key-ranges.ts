/** Keys of git-kv in byte order, and writes in pieces a statement can carry. Pure. */
import type { GitKvWrite } from "../../../contracts/ports/git-kv.ts";

const KEY_BYTES_MAX = 2048;
const VALUE_BYTES_MAX = 16 * 1024 * 1024;

/** The first key behind all keys with the prefix; undefined when there is none, as behind `ff ff`. */
export function afterPrefix(prefix: Uint8Array): Uint8Array | undefined {
  const last = prefix.findLastIndex((byte) => byte !== 0xff);
  if (last === -1) return undefined;
  const end = prefix.slice(0, last + 1);
  end[last]! += 1;
  return end;
}

/** What is wrong with a write; undefined when nothing is. */
export function faultOfWrite({ key, value }: GitKvWrite): string | undefined {
  if (key.length === 0 || key.length > KEY_BYTES_MAX) return `a key has 1 to ${KEY_BYTES_MAX} bytes`;
  if (value !== undefined && value.length > VALUE_BYTES_MAX)
    return `a value has at most ${VALUE_BYTES_MAX} bytes`;
  return undefined;
}

/** Of writes to one key the last; in the order of keys, in which every writer locks them. */
export function lastWrites(writes: readonly GitKvWrite[]): readonly GitKvWrite[] {
  const byKey = new Map(writes.map((write) => [write.key.toHex(), write]));
  return [...byKey.keys()].sort().map((hex) => byKey.get(hex)!);
}

/** Consecutive writes whose keys and values together stay within the size, or that stand alone. */
export function chunksBySize(
  writes: readonly GitKvWrite[],
  bytesMax: number,
): readonly (readonly GitKvWrite[])[] {
  const chunks: GitKvWrite[][] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const write of writes) {
    const size = write.key.length + (write.value?.length ?? 0);
    if (bytes + size > bytesMax) {
      chunks.push([]);
      bytes = 0;
    }
    chunks.at(-1)!.push(write);
    bytes += size;
  }
  return chunks;
}
