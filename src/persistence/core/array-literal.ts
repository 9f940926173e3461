/**
 * Arrays as PostgreSQL reads them, for parameters of `unnest`. Written by us and not by the driver: that needs no look-up of
 * types when a connection opens, and takes bytea arrays, which the driver casts wrongly. Pure.
 */

export function byteaArray(items: readonly Uint8Array[]): string {
  return `{${items.map((item) => `"\\\\x${item.toHex()}"`).join(",")}}`;
}

export function numberArray(items: readonly (number | bigint)[]): string {
  return `{${items.join(",")}}`;
}

export function textArray(items: readonly (string | undefined)[]): string {
  return `{${items.map((item) => (item === undefined ? "null" : quoted(item))).join(",")}}`;
}

function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, "\\$&")}"`;
}
