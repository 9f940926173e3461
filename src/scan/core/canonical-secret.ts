/**
 * The form of a secret that its identity is made of.
 * Promises: a key in armour (`-----BEGIN …`) has one form however its lines are ended, indented, escaped or joined; every other
 * secret is its own. Never shown or stored. Pure.
 */
const ARMOUR = bytesOf("-----BEGIN ");
const BACKSLASH = 0x5c;
/** What a backslash makes a line break or blank of: `n`, `r`, `t`. */
const ESCAPED = new Set(bytesOf("nrt"));
/** Blanks, and what source code joins the lines of a text with. */
const BETWEEN = new Set(bytesOf(" \t\r\n\"'`,"));

export function canonicalSecret(secret: Uint8Array): Uint8Array {
  if (!ARMOUR.every((byte, index) => secret[index] === byte)) return secret;
  const kept = new Uint8Array(secret.length);
  let length = 0;
  for (let at = 0; at < secret.length; at++) {
    const byte = secret[at]!;
    if (byte === BACKSLASH) {
      while (secret[at + 1] === BACKSLASH) at++;
      if (ESCAPED.has(secret[at + 1] ?? 0)) at++;
    } else if (!BETWEEN.has(byte)) kept[length++] = byte;
  }
  return kept.subarray(0, length);
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
