/** Base58 in Bitcoin's alphabet. Promises: undefined for other characters. May not: serve long texts; its cost is quadratic. */
const BASE58_DIGITS = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

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

export function encodeBase58(bytes: readonly number[]): string {
  const digits: number[] = [];
  for (const byte of bytes) {
    let carry = byte;
    for (let index = 0; index < digits.length; index++) {
      carry += digits[index]! * 256;
      digits[index] = carry % 58;
      carry = Math.floor(carry / 58);
    }
    for (; carry > 0; carry = Math.floor(carry / 58)) digits.push(carry % 58);
  }
  const zeros = bytes.findIndex((byte) => byte !== 0);
  const text = digits.reverse().map((digit) => BASE58_DIGITS[digit]);
  return "1".repeat(zeros < 0 ? bytes.length : zeros) + text.join("");
}
