/** Cuts a batch into pages by the sizes of its files. Promises: no gap; a file larger than the budget is a page of its own. */
import { FactTable } from "../../sources/filesystem/core/fact-table.ts";
import type { NamedBatch } from "../pipeline/tree-batches.ts";

export interface PageRange {
  readonly from: number;
  readonly to: number;
}

export function cutPages({ facts, count }: NamedBatch, bytesMax: number): readonly PageRange[] {
  const table = new FactTable(facts);
  const pages: PageRange[] = [];
  let from = 0;
  let bytes = 0;
  for (let i = 0; i < count; i++) {
    const size = table.kind(i) === "file" ? table.sizeBytes(i) : 0;
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
