/**
 * Whether the two halves of a key in DER belong together: an RSA modulus is the product of its primes, a curve's public point
 * comes from the scalar. Source: RFC 8017, RFC 5915, RFC 5958.
 * Promises: undefined where a half is not there, is cut off, or is of a kind whose halves are not worked out here.
 */
import {
  DER_BITS,
  DER_INTEGER,
  DER_OCTETS,
  DER_OID,
  DER_SEQUENCE,
  type DerElement,
  readDer,
} from "../codec/der.ts";
import { isPublicPoint } from "../codec/elliptic-curve.ts";

const EC_PUBLIC_KEY = "2a8648ce3d0201";
const RSA = "2a864886f70d010101";
const CURVE_TAG = 0xa0;
const POINT_TAG = 0xa1;
/** Larger numbers are not worth the time. */
const NUMBER_BYTES_MAX = 1024;

export function halvesFit(bytes: string): boolean | undefined {
  const items = itemsOf(bytes, readDer(bytes, 0));
  if (items === undefined) return undefined;
  const [, second, third] = items;
  if (second?.tag === DER_OCTETS) return curveHalves(bytes, items, undefined);
  if (second?.tag === DER_INTEGER) return rsaHalves(bytes, items);
  if (second?.tag !== DER_SEQUENCE || third?.tag !== DER_OCTETS) return undefined;
  const [algorithm, parameters] = itemsOf(bytes, second) ?? [];
  const inner = itemsOf(bytes, readDer(bytes, third.start));
  if (algorithm?.tag !== DER_OID || inner === undefined) return undefined;
  const kind = hexOf(bytes, algorithm);
  if (kind === RSA) return rsaHalves(bytes, inner);
  return kind === EC_PUBLIC_KEY ? curveHalves(bytes, inner, parameters) : undefined;
}

/** Version, modulus, exponents, then the two primes. */
function rsaHalves(bytes: string, items: readonly DerElement[]): boolean | undefined {
  const [, modulus, , , first, second] = items;
  if (items.length < 9 || first === undefined || second === undefined || modulus === undefined)
    return undefined;
  const [n, p, q] = [modulus, first, second].map((item) => numberOf(bytes, item));
  return n === undefined || p === undefined || q === undefined ? undefined : n === p * q;
}

/** Version, scalar, then the curve's name and the point, either of which may be missing. */
function curveHalves(
  bytes: string,
  items: readonly DerElement[],
  named: DerElement | undefined,
): boolean | undefined {
  const tagged = items.find(({ tag }) => tag === CURVE_TAG);
  const curve = named ?? (tagged && readDer(bytes, tagged.start));
  const holder = items.find(({ tag }) => tag === POINT_TAG);
  const point = holder && readDer(bytes, holder.start);
  const scalar = items[1] && numberOf(bytes, items[1]);
  if (curve?.tag !== DER_OID || point?.tag !== DER_BITS || scalar === undefined) return undefined;
  return isPublicPoint(hexOf(bytes, curve), scalar, hexOf(bytes, { ...point, start: point.start + 1 }));
}

/** The elements inside; undefined where one of them is cut off. */
function itemsOf(bytes: string, outer: DerElement | undefined): DerElement[] | undefined {
  if (outer?.tag !== DER_SEQUENCE || outer.end > bytes.length) return undefined;
  const items: DerElement[] = [];
  for (let at = outer.start; at < outer.end; ) {
    const item = readDer(bytes, at);
    if (item === undefined || item.end > outer.end) return undefined;
    items.push(item);
    at = item.end;
  }
  return items;
}

function numberOf(bytes: string, item: DerElement): bigint | undefined {
  return item.end - item.start > NUMBER_BYTES_MAX || item.end === item.start
    ? undefined
    : BigInt(`0x${hexOf(bytes, item)}`);
}

function hexOf(bytes: string, { start, end }: DerElement): string {
  return Array.from(bytes.slice(start, end), (char) => char.charCodeAt(0).toString(16).padStart(2, "0")).join(
    "",
  );
}
