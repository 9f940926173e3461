/**
 * The one shard a repository has: its range of keys, and the keys its cursor stands at. Promises: a repository half done has a smaller key
 * than one that is done, both in the range. Pure.
 */
import type { KeyRange } from "../../contracts/shard.ts";

/** From the first key to the repository's own, inclusive. */
export function gitShardRange(repoKey: string): KeyRange {
  const key = completedKey(repoKey);
  const end = new Uint8Array(key.length + 1);
  end.set(key);
  return { start: new Uint8Array(), end };
}

/** Where the cursor stands while the repository is half done; how far is in the cursor's token. A fresh array. */
export function partialKey(): Uint8Array {
  return Uint8Array.of(0);
}

/** Where the cursor stands once the repository is done. */
export function completedKey(repoKey: string): Uint8Array {
  return new TextEncoder().encode(repoKey);
}
