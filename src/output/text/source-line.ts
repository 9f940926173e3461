/**
 * The excerpt as linters show it: the line behind its number, carets under the mask.
 * Promises: carets stand under the mask whatever tabs and wide characters come before; one line of text, safe to print. Pure.
 */
import type { Finding } from "../../contracts/finding.ts";
import { columnsOf, expandTabs } from "./columns.ts";
import { printable } from "./printable.ts";
import type { Styler } from "./styler.ts";

const ELLIPSIS = "…";

/** Two lines: source and underline. `widthColumns` 0 means the line may be as long as it is. */
export function sourceLine({ excerpt, place }: Finding, style: Styler, widthColumns: number): string[] {
  const { text, markStart, markEnd } = excerpt;
  const gutter = String(place.line);
  const mark = printable(text.slice(markStart, markEnd));
  const marked = Math.max(1, columnsOf(mark));
  const room = widthColumns === 0 ? Number.POSITIVE_INFINITY : widthColumns - gutter.length - marked - 7;
  const before = startCut(shown(text.slice(0, markStart)).trimStart(), Math.max(8, Math.floor(room * 0.6)));
  const after = endCut(shown(text.slice(markEnd)), Math.max(8, room - columnsOf(before)));
  const bar = style("dim", "│");
  return [
    `    ${style("dim", gutter)} ${bar} ${before}${style("bold", mark)}${after}`,
    `    ${" ".repeat(gutter.length)} ${bar} ${" ".repeat(columnsOf(before))}${style("red", "^".repeat(marked))}`,
  ];
}

/** Tabs become spaces before the rest is made printable, as a tab is not dangerous but has no fixed width. */
function shown(text: string): string {
  return expandTabs(text.split("\t").map(printable).join("\t"));
}

/** The end of `text` that fits. */
function startCut(text: string, columnsMax: number): string {
  if (columnsOf(text) <= columnsMax) return text;
  const characters = [...text];
  let from = characters.length;
  for (let left = columnsMax - 1; from > 0; from--) {
    left -= columnsOf(characters[from - 1]!);
    if (left < 0) break;
  }
  return ELLIPSIS + characters.slice(from).join("");
}

/** The beginning of `text` that fits. */
function endCut(text: string, columnsMax: number): string {
  if (columnsOf(text) <= columnsMax) return text;
  const characters = [...text];
  let to = 0;
  for (let left = columnsMax - 1; to < characters.length; to++) {
    left -= columnsOf(characters[to]!);
    if (left < 0) break;
  }
  return characters.slice(0, to).join("") + ELLIPSIS;
}
