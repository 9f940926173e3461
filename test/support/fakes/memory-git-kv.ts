/** The GitKv port in memory, for tests of what stands on it. */
import type { WriteFence } from "../../../src/contracts/commit.ts";
import { PersistenceError } from "../../../src/contracts/persistence-error.ts";
import type { GitKv, GitKvWrite } from "../../../src/contracts/ports/git-kv.ts";
import { faultOfWrite, lastWrites } from "../../../src/persistence/git-kv/core/key-ranges.ts";
import { FenceBook } from "./fence-book.ts";

export class MemoryGitKv implements GitKv {
  readonly #fences = new FenceBook("git-kv");
  readonly #values = new Map<string, Uint8Array>();

  async get(keys: readonly Uint8Array[]): Promise<readonly (Uint8Array | undefined)[]> {
    return keys.map((key) => this.#values.get(key.toHex())?.slice());
  }

  async *scan(
    prefix: Uint8Array,
  ): AsyncGenerator<{ readonly key: Uint8Array; readonly value: Uint8Array }, void, void> {
    const start = prefix.toHex();
    for (const hex of [...this.#values.keys()].filter((key) => key.startsWith(start)).sort())
      yield { key: Uint8Array.fromHex(hex), value: this.#values.get(hex)!.slice() };
  }

  async write(
    fence: WriteFence,
    writes: readonly GitKvWrite[],
    given: readonly GitKvWrite[] = [],
  ): Promise<"written" | "changed"> {
    if (writes.some((write) => faultOfWrite(write) !== undefined))
      throw new PersistenceError("git-kv", "invalid-record", "an entry that cannot be");
    if (writes.length > 0) this.#fences.raise(fence);
    const isGiven = ({ key, value }: GitKvWrite) => this.#values.get(key.toHex())?.toHex() === value?.toHex();
    if (!given.every(isGiven)) return "changed";
    for (const { key, value } of lastWrites(writes)) {
      if (value === undefined) this.#values.delete(key.toHex());
      else this.#values.set(key.toHex(), value.slice());
    }
    return "written";
  }
}
