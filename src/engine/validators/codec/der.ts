/** Reads DER, element by element, out of latin1 text that may end early. Promises: undefined where a header is cut or too long. */
export interface DerElement {
  readonly tag: number;
  /** Where the content begins. */
  readonly start: number;
  /** Where the content ends by its header; may lie beyond the text. */
  readonly end: number;
}

export const DER_INTEGER = 0x02;
export const DER_BITS = 0x03;
export const DER_OCTETS = 0x04;
export const DER_OID = 0x06;
export const DER_SEQUENCE = 0x30;

export function readDer(bytes: string, offset: number): DerElement | undefined {
  if (offset + 2 > bytes.length) return undefined;
  const tag = bytes.charCodeAt(offset);
  const first = bytes.charCodeAt(offset + 1);
  if (first < 0x80) return { tag, start: offset + 2, end: offset + 2 + first };
  const lengthBytes = first & 0x7f;
  if (lengthBytes === 0 || lengthBytes > 3 || offset + 2 + lengthBytes > bytes.length) return undefined;
  let length = 0;
  for (let index = 0; index < lengthBytes; index++)
    length = length * 256 + bytes.charCodeAt(offset + 2 + index);
  const start = offset + 2 + lengthBytes;
  return { tag, start, end: start + length };
}

/** Bits of the positive number an INTEGER holds; its content may be cut, its header not. */
export function integerBits(bytes: string, element: DerElement): number {
  const signByte = bytes.charCodeAt(element.start) === 0 ? 1 : 0;
  const top = bytes.charCodeAt(element.start + signByte);
  return (element.end - element.start - signByte) * 8 - (Number.isNaN(top) ? 0 : Math.clz32(top) - 24);
}
