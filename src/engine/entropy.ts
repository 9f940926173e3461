/**
 * Shannon's entropy of a text's bytes.
 * Promises: exact counts over latin1 text (one character, one byte); allocates nothing per call. Not re-entrant, as nothing here calls out.
 */
const counts = new Uint32Array(256);

/** Shannon entropy, 0 to 8 bits per byte; 0 for an empty text. */
export function shannonBitsPerByte(secret: string): number {
  if (secret.length === 0) return 0;
  tally(secret);
  let sum = 0;
  for (let index = 0; index < secret.length; index++) {
    const code = secret.charCodeAt(index) & 0xff;
    const count = counts[code]!;
    if (count === 0) continue;
    sum += count * Math.log2(count);
    counts[code] = 0;
  }
  return Math.log2(secret.length) - sum / secret.length;
}

/** Leaves `counts` filled; the caller clears what it reads, so that no call pays for all 256 places. */
function tally(secret: string): void {
  for (let index = 0; index < secret.length; index++) {
    const code = secret.charCodeAt(index) & 0xff;
    counts[code] = counts[code]! + 1;
  }
}
