/**
 * Makes foreign text safe to print on one line of a terminal.
 * Promises: no control, direction or line-breaking character is left; ordinary text passes unchanged. Pure.
 */
const UNSAFE = /[\0-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;
const SHORT: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t", "\x1b": "\\e" };

/** `text` with unsafe characters as escapes: `\n`, `\e`, `\u{202e}`. */
export function printable(text: string): string {
  return text.toWellFormed().replace(UNSAFE, escapeOf);
}

function escapeOf(character: string): string {
  return SHORT[character] ?? `\\u{${character.charCodeAt(0).toString(16)}}`;
}
