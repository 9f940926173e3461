/** Lines and columns of a span of a file that was not scanned as it stands. Promises: counts as the engine does. */
import type { Finding } from "../../contracts/finding.ts";
import type { Place, Span } from "../../contracts/span.ts";

/** Where a span of extracted text stands in the file it was taken from. */
export type OriginOfSpan = (span: Span) => Pick<Finding, "span" | "place">;

/** The finding at the place its text came from, with all its parts. */
export function placedAtOrigin(finding: Finding, originOfSpan: OriginOfSpan | undefined): Finding {
  if (originOfSpan === undefined) return finding;
  const parts = finding.parts?.map((part) => ({ ...part, ...originOfSpan(part.span) }));
  return { ...finding, ...originOfSpan(finding.span), ...(parts === undefined ? {} : { parts }) };
}

export function originOf(span: Span, source: Uint8Array): Pick<Finding, "span" | "place"> {
  const start = pointAt(source, span.start);
  const end = pointAt(source, span.end);
  const place: Place = { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
  return { span, place };
}

/** Lines end at `\n`; columns are UTF-16 units of the line up to `offset`, both counted from 1. */
function pointAt(source: Uint8Array, offset: number): { line: number; column: number } {
  let line = 1;
  let lineStart = 0;
  for (let at = source.indexOf(0x0a); at >= 0 && at < offset; at = source.indexOf(0x0a, lineStart)) {
    line++;
    lineStart = at + 1;
  }
  const before = new TextDecoder().decode(source.subarray(lineStart, offset));
  return { line, column: before.length + 1 };
}
