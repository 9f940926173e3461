/** The other halves of a credential as they are kept: names, places and masks. Pure. */
import type { FindingPart } from "../../contracts/finding.ts";
import type { RecordedPart } from "../../contracts/finding-record.ts";

/** The nearest to the beginning, as matches list them by place. */
const RECORDED_PARTS_MAX = 8;

export function recordedParts(parts: readonly FindingPart[]): readonly RecordedPart[] {
  return parts.slice(0, RECORDED_PARTS_MAX).map(({ name, span, place, mask }) => ({
    name,
    offset: span.start,
    length: span.end - span.start,
    line: place.line,
    column: place.column,
    ...(mask === undefined ? {} : { mask }),
  }));
}
