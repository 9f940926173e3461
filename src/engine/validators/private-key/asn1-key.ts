/**
 * Names the key in DER: PKCS #1, PKCS #8, SEC 1, DSA. Source: RFC 8017, RFC 5958, RFC 5915, RFC 8410.
 * Promises: reads headers only, so that a key whose end is cut off is still named; undefined where the frame is no key.
 */
import {
  DER_INTEGER,
  DER_OCTETS,
  DER_OID,
  DER_SEQUENCE,
  type DerElement,
  integerBits,
  readDer,
} from "../codec/der.ts";
import { halvesFit } from "./key-halves.ts";

export interface NamedKey {
  readonly what: string;
  readonly encrypted: boolean;
  /** Where the outermost element ends by its own word. */
  readonly end: number;
  /** The public half that stands with it is its own; undefined where none stands there whole. */
  readonly fits?: boolean | undefined;
}

const ALGORITHMS: Readonly<Record<string, string>> = {
  "2a864886f70d010101": "RSA key",
  "2a864886f70d01010a": "RSA key for PSS signatures",
  "2a8648ce3d0201": "elliptic-curve key",
  "2b6570": "Ed25519 key",
  "2b6571": "Ed448 key",
  "2b656e": "X25519 key",
  "2b656f": "X448 key",
  "2a8648ce380401": "DSA key",
  "2a864886f70d010301": "Diffie-Hellman key",
};
/** PKCS #5 and #12 begin the object ids of every way to encrypt. */
const ENCRYPTION = /^2a864886f70d01(?:05|0c01)/;

export function asn1Key(bytes: string): NamedKey | undefined {
  const outer = readDer(bytes, 0);
  const first = outer?.tag === DER_SEQUENCE ? readDer(bytes, outer.start) : undefined;
  if (outer === undefined || first === undefined || first.end > outer.end) return undefined;
  if (first.tag === DER_SEQUENCE)
    return ENCRYPTION.test(oidIn(bytes, first))
      ? { what: "key", encrypted: true, end: outer.end }
      : undefined;
  if (first.tag !== DER_INTEGER || first.end - first.start !== 1) return undefined;
  const second = readDer(bytes, first.end);
  const what = second === undefined ? undefined : nameOf(bytes, second, bytes.charCodeAt(first.start));
  return what === undefined ? undefined : { what, encrypted: false, end: outer.end, fits: halvesFit(bytes) };
}

function nameOf(bytes: string, second: DerElement, version: number): string | undefined {
  if (second.tag === DER_INTEGER && version === 0) {
    const third = second.end < bytes.length ? readDer(bytes, second.end) : undefined;
    const exponent = third === undefined || third.end - third.start <= 8;
    return `${exponent ? "RSA" : "DSA"} key of ${integerBits(bytes, second)} bits`;
  }
  if (second.tag === DER_OCTETS && version === 1)
    return `elliptic-curve key of ${(second.end - second.start) * 8} bits`;
  if (second.tag !== DER_SEQUENCE) return undefined;
  const name = ALGORITHMS[oidIn(bytes, second)];
  return name === "RSA key" ? `RSA key${rsaSize(bytes, second.end)}` : name;
}

/** PKCS #8 wraps PKCS #1: octets, a sequence, the version, the modulus. */
function rsaSize(bytes: string, offset: number): string {
  const octets = readDer(bytes, offset);
  const inner = octets?.tag === DER_OCTETS ? readDer(bytes, octets.start) : undefined;
  const version = inner?.tag === DER_SEQUENCE ? readDer(bytes, inner.start) : undefined;
  const modulus = version?.tag === DER_INTEGER ? readDer(bytes, version.end) : undefined;
  return modulus?.tag === DER_INTEGER ? ` of ${integerBits(bytes, modulus)} bits` : "";
}

/** The object id a sequence begins with, in hex; empty when it begins with something else. */
function oidIn(bytes: string, sequence: DerElement): string {
  const oid = readDer(bytes, sequence.start);
  if (oid?.tag !== DER_OID) return "";
  return Array.from(bytes.slice(oid.start, oid.end), (char) =>
    char.charCodeAt(0).toString(16).padStart(2, "0"),
  ).join("");
}
