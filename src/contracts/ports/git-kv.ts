/** State of repositories between scans, as bytes under keys. May throw a PersistenceError. */
import type { WriteFence } from "../commit.ts";

export interface GitKvWrite {
  /** At most 2,048 bytes. */
  readonly key: Uint8Array;
  /** At most 16 MiB; `undefined` deletes. */
  readonly value: Uint8Array | undefined;
}

export interface GitKv {
  /** In the order asked. */
  get(keys: readonly Uint8Array[]): Promise<readonly (Uint8Array | undefined)[]>;
  /** Keys with the prefix, in byte order. */
  scan(prefix: Uint8Array): AsyncIterable<{ readonly key: Uint8Array; readonly value: Uint8Array }>;
  /**
   * All or nothing; nothing when one of `given` is not so any more, as somebody else has written. Of two writes given one key, the second sees
   * what the first has made of it.
   */
  write(
    fence: WriteFence,
    writes: readonly GitKvWrite[],
    given?: readonly GitKvWrite[],
  ): Promise<"written" | "changed">;
}
