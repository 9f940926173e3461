/**
 * A batch of files on its way: names and facts from the start, ids and shared memory once a page of it is found to be new.
 * Promises: ids are made once for all its pages, and not at all when every page is unchanged; what was lent is given back, late answers included.
 */
import type { Bytes32 } from "../../contracts/ids.ts";
import { FACT_BYTES } from "../../sources/filesystem/core/fact-table.ts";
import { bytesOfKey } from "../../sources/filesystem/core/key-range.ts";
import type { PageFacts } from "../core/fs-identity.ts";
import type { IdentifiedBatch, PageEngine } from "../pipeline/page-engine.ts";
import type { ScanRoot } from "../pipeline/page-job.ts";
import type { NamedBatch } from "../pipeline/tree-batches.ts";

export interface PageBatchParts {
  readonly engine: PageEngine;
  readonly root: ScanRoot;
  /** Makes page marks out of facts. Absent where facts do not tell versions apart. */
  readonly idOfFacts?: (page: PageFacts) => Bytes32;
}

export class PageBatch {
  readonly named: NamedBatch;
  readonly #parts: PageBatchParts;
  #identified: Promise<IdentifiedBatch> | undefined;

  constructor(named: NamedBatch, parts: PageBatchParts) {
    this.named = named;
    this.#parts = parts;
  }

  /** The mark of items `[from, to)`; `undefined` where that takes their ids. */
  markOf(from: number, to: number): Bytes32 | undefined {
    const { keys, facts } = this.named;
    const ends = { from: this.#keyAt(from), to: this.#keyAt(to) - 1 };
    return this.#parts.idOfFacts?.({
      keys: Buffer.from(keys.slice(ends.from, ends.to), "latin1"),
      count: to - from,
      facts: facts.subarray(from * FACT_BYTES, to * FACT_BYTES),
    });
  }

  keyOf(index: number): Uint8Array {
    return bytesOfKey(this.named.keys.slice(this.#keyAt(index), this.#keyAt(index + 1) - 1));
  }

  identified(): Promise<IdentifiedBatch> {
    this.#identified ??= this.#parts.engine.identify(this.named, this.#parts.root);
    return this.#identified;
  }

  release(): void {
    // A thread may hang over it; nobody waits for that.
    this.#identified?.then((batch) => batch.release()).catch(() => {});
  }

  /** Where the key of an item begins. */
  #keyAt(index: number): number {
    const { keys, count } = this.named;
    if (index >= count) return keys.length + 1;
    let at = 0;
    for (let i = 0; i < index; i++) at = keys.indexOf("\0", at) + 1;
    return at;
  }
}
