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

export function contentKind(head: Uint8Array, name: string): ContentKind {
  const bytes = head.subarray(0, CONTENT_HEAD_BYTES);
  if (extractKind(bytes, name) !== undefined) return "extractable";
  if (startsWith(bytes, [0xff, 0xfe]) && !startsWith(bytes, [0xff, 0xfe, 0, 0])) return "utf16le";
  if (startsWith(bytes, [0xfe, 0xff])) return "utf16be";
  if (!bytes.includes(0)) return "text";
  return unmarkedUtf16(bytes) ?? "binary";
}

/** The extractor that suits a file, if one does. `.env` files have none: their raw bytes show all there is. */
export function extractKind(head: Uint8Array, name: string): ExtractKind | undefined {
  const bytes = head.subarray(0, CONTENT_HEAD_BYTES);
  if (!bytes.includes(0)) return /\.ipynb$/i.test(name) ? "notebook" : undefined;
  const major = ((bytes[6] ?? 0) << 8) | (bytes[7] ?? 0);
  if (startsWith(bytes, CLASS_MAGIC) && major >= CLASS_MAJOR_MIN) return "class";
  const isPyc = /\.py[co]$/i.test(name) && bytes[2] === 0x0d && bytes[3] === 0x0a;
  return isPyc ? "pyc" : undefined;
}

/** Latin text in UTF-16 has a NUL in every other place and never one beside it. */
function unmarkedUtf16(bytes: Uint8Array): "utf16le" | "utf16be" | undefined {
  const units = bytes.length >> 1;
  if (units < UTF16_UNITS_MIN) return undefined;
  const nuls = [0, 0];
  let strange = 0;
  for (let i = 0; i < units * 2; i += 1) {
    const byte = bytes[i]!;
    if (byte === 0) nuls[i & 1]! += 1;
    else if (byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 13) strange += 1;
  }
  const [even, odd] = nuls as [number, number];
  const enough = units * 0.9;
  // Letters beyond Latin have a small high byte, which looks like a control: a few are let pass.
  if (strange > units * 0.1) return undefined;
  if (even === 0 && odd >= enough) return "utf16le";
  return odd === 0 && even >= enough ? "utf16be" : undefined;
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, i) => bytes[i] === byte);
}
