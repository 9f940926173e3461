/** Objects of a pack made lately, by where they begin: what others are made from is asked for again and again. Bounded. */
import type { RawObject } from "./raw-object.ts";

const CACHE_MAX_BYTES = 16 * 1024 ** 2;
const OBJECT_MAX_BYTES = 2 * 1024 ** 2;

export class BaseCache {
  readonly #objects = new Map<number, RawObject>();
  #heldBytes = 0;

  get(offset: number): RawObject | undefined {
    const object = this.#objects.get(offset);
    if (object === undefined) return undefined;
    // The least lately used stands first.
    this.#objects.delete(offset);
    this.#objects.set(offset, object);
    return object;
  }

  put(offset: number, object: RawObject): void {
    if (object.bytes.length > OBJECT_MAX_BYTES || this.#objects.has(offset)) return;
    this.#objects.set(offset, object);
    this.#heldBytes += object.bytes.length;
    for (const [oldest, { bytes }] of this.#objects) {
      if (this.#heldBytes <= CACHE_MAX_BYTES) break;
      this.#objects.delete(oldest);
      this.#heldBytes -= bytes.length;
    }
  }
}
