/** Bech32's checksum (BIP 173). Promises: true only for one text of one case whose six last characters fit the rest. */
const DIGITS = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
const GENERATOR = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3] as const;

export function isBech32(text: string): boolean {
  const lower = text.toLowerCase();
  if (text !== lower && text !== text.toUpperCase()) return false;
  const split = lower.lastIndexOf("1");
  if (split < 1 || split + 7 > lower.length) return false;
  const values: number[] = [];
  for (let index = 0; index < split; index++) values.push(lower.charCodeAt(index) >> 5);
  values.push(0);
  for (let index = 0; index < split; index++) values.push(lower.charCodeAt(index) & 31);
  for (let index = split + 1; index < lower.length; index++) values.push(DIGITS.indexOf(lower[index]!));
  return !values.includes(-1) && remainder(values) === 1;
}

/** The polynomial's remainder over 5-bit values; 1 for a text that carries its checksum. */
export function remainder(values: readonly number[]): number {
  let rest = 1;
  for (const value of values) {
    const top = rest >>> 25;
    rest = ((rest & 0x1ffffff) << 5) ^ value;
    for (let bit = 0; bit < 5; bit++) if ((top >>> bit) & 1) rest ^= GENERATOR[bit]!;
  }
  return rest;
}
