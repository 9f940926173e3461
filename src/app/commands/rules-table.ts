/** Rows under headings, in columns as wide as they need. Pure; what is shown is made safe to print. */
import { columnsOf } from "../../output/text/columns.ts";
import { printable } from "../../output/text/printable.ts";

const GAP = "  ";

export function asTable(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = [headings, ...rows].map((row) => row.map(printable));
  const widths = headings.map((_, column) => Math.max(...cells.map((row) => columnsOf(row[column]!))));
  const lines = cells.map((row) =>
    row
      .map((cell, column) => padded(cell, widths[column]!))
      .join(GAP)
      .trimEnd(),
  );
  return `${lines.join("\n")}\n`;
}

function padded(text: string, width: number): string {
  return text + " ".repeat(width - columnsOf(text));
}
