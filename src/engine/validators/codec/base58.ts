/** Base58 in Bitcoin's alphabet. Promises: undefined for other characters. May not: serve long texts; its cost is quadratic. */
export const BASE58_DIGITS = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

export function decodeBase58(text: string): readonly number[] | undefined {
  const bytes: number[] = [];
  for (const digit of text) {
    let carry = BASE58_DIGITS.indexOf(digit);
    if (carry < 0) return undefined;
    for (let index = 0; index < bytes.length; index++) {
      carry += bytes[index]! * 58;
      bytes[index] = carry & 255;
      carry >>= 8;
    }
    if (carry > 0) bytes.push(carry);
  }
  for (let index = 0; text[index] === "1"; index++) bytes.push(0);
  return bytes.reverse();
}
