/** Base64 in either alphabet, padded or not, to latin1 text. Promises: undefined for anything else; never throws. */
const VALUES = new Int8Array(256).fill(-1);
for (let value = 0; value < 64; value++)
  VALUES["ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".charCodeAt(value)] = value;
VALUES["-".charCodeAt(0)] = 62;
VALUES["_".charCodeAt(0)] = 63;

export function decodeBase64(text: string): string | undefined {
  let length = text.length;
  while (length > 0 && text.length - length < 2 && text.charCodeAt(length - 1) === 61) length--;
  if (length % 4 === 1) return undefined;
  const bytes = new Array<string>((length * 3) >> 2);
  let held = 0;
  let heldBits = 0;
  let count = 0;
  for (let index = 0; index < length; index++) {
    const value = VALUES[text.charCodeAt(index) & 0xff]!;
    if (value < 0 || text.charCodeAt(index) > 0xff) return undefined;
    held = ((held << 6) | value) & 0xffffff;
    heldBits += 6;
    if (heldBits < 8) continue;
    heldBits -= 8;
    bytes[count++] = String.fromCharCode((held >> heldBits) & 0xff);
  }
  return bytes.join("");
}
