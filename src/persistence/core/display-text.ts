/**
 * Text for people as PostgreSQL can keep it, which knows neither NUL nor half of a surrogate pair, and within the length of
 * its column. Promises: what cannot be kept is shown as an escape (`\x00`, `\ud800`) or as `…`, never dropped unseen. Pure.
 */
export const DISPLAY_CHARACTERS_MAX = 4096;

/** A path keeps its end, which tells more than its beginning. */
export function displayText(text: string): string {
  const kept = storableText(text);
  if (kept.length <= DISPLAY_CHARACTERS_MAX) return kept;
  return `…${kept.slice(1 - DISPLAY_CHARACTERS_MAX).replace(/^[\udc00-\udfff]/, "")}`;
}

export function storableText(text: string): string {
  if (text.isWellFormed() && !text.includes("\0")) return text;
  return text.replace(
    /\0|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    (character) => (character === "\0" ? "\\x00" : `\\u${character.charCodeAt(0).toString(16)}`),
  );
}
