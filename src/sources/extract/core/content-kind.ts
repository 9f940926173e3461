/**
 * Says from a file's first bytes how it is to be read. The bytes decide; the name is asked only for formats whose bytes
 * are those of any text (notebooks) or whose magic is two bytes (compiled Python).
 */
export type ContentKind = "text" | "utf16le" | "utf16be" | "binary" | "extractable";

/** Formats that hold text in a form which hides it from a scan of the raw bytes. */
export type ExtractKind = "class" | "pyc" | "notebook";

/** How many leading bytes are looked at. */
export const CONTENT_HEAD_BYTES = 8192;

const CLASS_MAGIC = [0xca, 0xfe, 0xba, 0xbe] as const;
/** Java 1.0.2. A Mach-O fat binary has the same magic, and here the count of its architectures, which is smaller. */
const CLASS_MAJOR_MIN = 45;
/** UTF-16 without a mark must show itself over at least this many code units. */
const UTF16_UNITS_MIN = 8;
const NOTEBOOK_NAME = /\.ipynb$/i;
const PYC_NAME = /\.py[co]$/i;

/** Asked for every file of a scan, so text, which nearly all of them are, is told by one search and no more. */
export function contentKind(head: Uint8Array, name: string): ContentKind {
  const bytes = head.length > CONTENT_HEAD_BYTES ? head.subarray(0, CONTENT_HEAD_BYTES) : head;
  const hasZero = bytes.includes(0);
  if (extractKindOf(bytes, name, hasZero) !== undefined) return "extractable";
  if (bytes[0] === 0xff && bytes[1] === 0xfe && !(bytes[2] === 0 && bytes[3] === 0)) return "utf16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf16be";
  if (!hasZero) return "text";
  return unmarkedUtf16(bytes) ?? "binary";
}

/** The extractor that suits a file, if one does. `.env` files have none: their raw bytes show all there is. */
export function extractKind(head: Uint8Array, name: string): ExtractKind | undefined {
  const bytes = head.subarray(0, CONTENT_HEAD_BYTES);
  return extractKindOf(bytes, name, bytes.includes(0));
}

function extractKindOf(bytes: Uint8Array, name: string, hasZero: boolean): ExtractKind | undefined {
  if (!hasZero) return NOTEBOOK_NAME.test(name) ? "notebook" : undefined;
  const major = ((bytes[6] ?? 0) << 8) | (bytes[7] ?? 0);
  if (CLASS_MAGIC.every((byte, i) => bytes[i] === byte) && major >= CLASS_MAJOR_MIN) return "class";
  const isPyc = bytes[2] === 0x0d && bytes[3] === 0x0a && PYC_NAME.test(name);
  return isPyc ? "pyc" : undefined;
}

/** Latin text in UTF-16 has a NUL in every other place and never one beside it; most binaries soon have both. */
function unmarkedUtf16(bytes: Uint8Array): "utf16le" | "utf16be" | undefined {
  const units = bytes.length >> 1;
  if (units < UTF16_UNITS_MIN) return undefined;
  let even = 0;
  let odd = 0;
  let strange = 0;
  for (let i = 0; i < units * 2; i += 2) {
    const first = bytes[i]!;
    const second = bytes[i + 1]!;
    if (first === 0) even += 1;
    else if (isControl(first)) strange += 1;
    if (second === 0) odd += 1;
    else if (isControl(second)) strange += 1;
    // Letters beyond Latin have a small high byte, which looks like a control: a few are let pass.
    if ((even > 0 && odd > 0) || strange > units * 0.1) return undefined;
  }
  if (Math.max(even, odd) < units * 0.9) return undefined;
  return odd > 0 ? "utf16le" : "utf16be";
}

function isControl(byte: number): boolean {
  return byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 13;
}
