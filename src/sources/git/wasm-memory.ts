/**
 * Memories of WebAssembly that are used again. Making one takes the engine a reservation of address space, and of those it has few: a process
 * that makes some for every repository spends its time in collecting them. Promises: what is borrowed is all zero. One pool a thread.
 */

/** Larger ones are left to the collector. */
const KEPT_BYTES_MAX = 32 * 1024 ** 2;
const KEPT_MAX = 2;

export class MemoryPool {
  readonly #descriptor: WebAssembly.MemoryDescriptor;
  readonly #free: WebAssembly.Memory[] = [];

  constructor(descriptor: WebAssembly.MemoryDescriptor) {
    this.#descriptor = descriptor;
  }

  borrow(): WebAssembly.Memory {
    return this.#free.pop() ?? new WebAssembly.Memory(this.#descriptor);
  }

  /** Nobody uses it, or a view of it, any more. */
  giveBack(memory: WebAssembly.Memory): void {
    if (this.#free.length >= KEPT_MAX || memory.buffer.byteLength > KEPT_BYTES_MAX) return;
    new Uint8Array(memory.buffer).fill(0);
    this.#free.push(memory);
  }
}
