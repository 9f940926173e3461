/**
 * Reads hexadecimal that spells a text, as lists of known answers write passwords and secrets, one byte a sign or two.
 * Promises: pure; random hexadecimal of 16 digits spells one with 4e-4, and then none that reads as words.
 */
const LENGTH_MIN = 16;

/** What the digits spell, without the zeros between; undefined where they spell nothing readable. */
export function textInHex(value: string): string | undefined {
  if (value.length < LENGTH_MIN || value.length % 2 !== 0 || !/^(?:[0-9a-f]+|[0-9A-F]+)$/.test(value))
    return undefined;
  let text = "";
  for (let at = 0; at < value.length; at += 2) {
    const code = Number.parseInt(value.slice(at, at + 2), 16);
    if (code !== 0) text += String.fromCharCode(code);
  }
  return /^[\t\n\r -~]{4,}$/.test(text) ? text : undefined;
}
