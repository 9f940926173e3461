/** Days and moments as flags give them. A day begins at midnight in UTC, so that every machine means the same. Pure. */

const MOMENT = /^(\d{4}-\d\d-\d\d)(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d))?$/;

/** Milliseconds since 1970; undefined when the text is no day and no moment, or the calendar does not have it. */
export function momentMs(text: string): number | undefined {
  const [, day] = MOMENT.exec(text) ?? [];
  if (day === undefined) return undefined;
  const midnightMs = Date.parse(day);
  // Some readers take the 31st of February for the 3rd of March.
  if (Number.isNaN(midnightMs) || !new Date(midnightMs).toISOString().startsWith(day)) return undefined;
  const ms = Date.parse(text);
  return Number.isNaN(ms) ? undefined : ms;
}
