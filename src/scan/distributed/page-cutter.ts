/** Cuts a batch into pages by the sizes of its files. Promises: no gap; a file larger than the budget is a page of its own. */
import type { IdentifiedBatch } from "../pipeline/page-engine.ts";

export interface PageRange {
  readonly from: number;
  readonly to: number;
}

export function cutPages({ memory, count }: IdentifiedBatch, bytesMax: number): readonly PageRange[] {
  const pages: PageRange[] = [];
  let from = 0;
  let bytes = 0;
  for (let i = 0; i < count; i++) {
    const size = Math.max(memory.sizes[i]!, 0);
    if (i > from && bytes + size > bytesMax) {
      pages.push({ from, to: i });
      from = i;
      bytes = 0;
    }
    bytes += size;
  }
  if (count > from) pages.push({ from, to: count });
  return pages;
}
