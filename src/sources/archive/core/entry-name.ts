/**
 * Makes the name an archive gives an entry fit to be shown. Names are data: nothing here or elsewhere opens a path by
 * them, so `../x` stays as it is; what could deceive a terminal or a report is written out as an escape.
 */
const NAME_MAX_CHARS = 1024;

/** Controls (C0, C1, DEL), line and paragraph separators, and the marks that turn the direction of writing. */
const DECEPTIVE = /[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

function entryName(raw: string): string {
  const cut = raw.length > NAME_MAX_CHARS ? raw.slice(0, NAME_MAX_CHARS) + "…" : raw;
  const shown = cut.toWellFormed().replace(DECEPTIVE, escapeChar);
  return shown === "" ? "(unnamed)" : shown;
}

export function entryPath(archivePath: string, raw: string): string {
  return `${archivePath}::${entryName(raw)}`;
}

function escapeChar(char: string): string {
  return "\\u{" + char.charCodeAt(0).toString(16) + "}";
}
