/** Decoders that share nothing with src/engine/transforms: the platform's own, or one regular expression. */
import type { SegmentKind } from "../../src/engine/transforms/index.ts";

/** What `source`, nothing but encoded text of one kind, decodes to; one character a byte. */
export function decodePlainly(kind: SegmentKind, source: Uint8Array): string {
  const text = Buffer.from(source).toString("latin1");
  if (kind === "base64") return Buffer.from(text.replace(/\s/g, ""), "base64").toString("latin1");
  if (kind === "hex") return Buffer.from(text, "hex").toString("latin1");
  if (kind === "percent") return text.replace(/%([0-9a-f]{2})/gi, (_, digits) => character(digits));
  return text.replace(
    /\\(?:x([0-9a-f]{2})|u([0-9a-f]{4})|u\{([0-9a-f]{1,6})\}|([nrt])|(["'`/\\]))/gi,
    (whole, x, u, braced, control, self) => unescaped(whole, x ?? u ?? braced, control, self),
  );
}

function unescaped(whole: string, digits?: string, control?: string, self?: string): string {
  if (/^\\[XUNRT]/.test(whole)) return whole;
  if (self !== undefined) return self;
  if (control !== undefined) return { n: "\n", r: "\r", t: "\t" }[control]!;
  return Number.parseInt(digits!, 16) > 0x10ffff ? whole : character(digits!);
}

/** Below 256 the byte itself, else its UTF-8 bytes; halves of surrogate pairs each for itself. */
function character(digits: string): string {
  const code = Number.parseInt(digits, 16);
  if (code < 256) return String.fromCharCode(code);
  if (code >= 0xd800 && code <= 0xdfff) {
    return String.fromCharCode(0xed, 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
  }
  return Buffer.from(String.fromCodePoint(code)).toString("latin1");
}
