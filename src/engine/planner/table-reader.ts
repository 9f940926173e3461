/** What the filter looks up, read back from its tables: for who explains, where planning all rules anew would take seconds. */
import { TABLE_ADDRESS } from "../kernel/table-region.ts";
import { type ByteSet, interned } from "./byte-set.ts";
import { CLASS_BYTES, CLASSES, COUNTS, ENTRY_BYTES, LITERALS, NAMES, PREFIXES } from "./table-writer.ts";

export interface LookUp {
  readonly kind: "prefix" | "name" | "literal";
  /** Sets of the first bytes of a prefix or name, or of a literal. */
  readonly sets: readonly ByteSet[];
  /** Which of the program's anchors it is for. */
  readonly anchor: number;
}

/** Each entry once, however many rows it has. */
export function lookUpsOf(table: Uint8Array): readonly LookUp[] {
  const view = new DataView(table.buffer, table.byteOffset, table.byteLength);
  return [
    ...entriesAt(view, PREFIXES, "prefix"),
    ...entriesAt(view, NAMES, "name"),
    ...entriesAt(view, LITERALS, "literal"),
  ];
}

/** A part's third place in the head is that of its rows, the first of which is none. */
function entriesAt(view: DataView, part: number, kind: LookUp["kind"]): Iterable<LookUp> {
  const head = (index: number): number => view.getUint32(4 * index, true);
  const count = head(COUNTS + (part - PREFIXES) / 3);
  const byAnchor = new Map<number, LookUp>();
  for (let row = 1; row < count; row++) {
    const at = head(part + 2) + row * ENTRY_BYTES;
    const anchor = view.getUint16(at + 6, true);
    if (byAnchor.has(anchor)) continue;
    const ids = view.getUint32(at + 8, true) - TABLE_ADDRESS;
    const length = view.getUint16(at + 12, true);
    const sets = Array.from({ length }, (_, index) =>
      classAt(view, head(CLASSES) + view.getUint16(ids + 2 * index, true) * CLASS_BYTES),
    );
    byAnchor.set(anchor, { kind, sets, anchor });
  }
  return byAnchor.values();
}

function classAt(view: DataView, at: number): ByteSet {
  return interned(new Uint8Array(view.buffer, view.byteOffset + at, CLASS_BYTES));
}
