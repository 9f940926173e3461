/**
 * Names an OpenSSH private key. Source: OpenSSH, `PROTOCOL.key`.
 * Promises: reads cipher, key count and the public half, which all stand unencrypted; undefined where they do not fit.
 * Without a passphrase the public half of an Ed25519 key stands in the private one again, and has to be the same.
 */
import type { NamedKey } from "./asn1-key.ts";

const MAGIC = "openssh-key-v1\0";
const FIELD_LENGTH_MAX = 65_536;

export function opensshKey(bytes: string): NamedKey | undefined {
  if (!bytes.startsWith(MAGIC)) return undefined;
  const cipher = field(bytes, MAGIC.length);
  const kdf = cipher && field(bytes, cipher.end);
  const options = kdf && field(bytes, kdf.end);
  const publicHalf = options && uint32(bytes, options.end) === 1 ? field(bytes, options.end + 4) : undefined;
  if (cipher === undefined || publicHalf === undefined) return undefined;
  const type = field(publicHalf.text, 0);
  const what = type === undefined ? undefined : nameOf(type.text, publicHalf.text, type.end);
  const privateEnd = publicHalf.end + 4 + (uint32(bytes, publicHalf.end) ?? 0);
  if (what === undefined) return undefined;
  const encrypted = cipher.text !== "none";
  const sealed = field(bytes, publicHalf.end);
  const fits = encrypted || sealed === undefined ? undefined : holdsAgain(sealed.text, publicHalf.text);
  return { what, encrypted, end: privateEnd, fits };
}

/** Two check numbers, then the key's kind and numbers, the public ones among them: the same as in the public half. */
function holdsAgain(sealed: string, publicHalf: string): boolean | undefined {
  const kind = field(publicHalf, 0);
  if (sealed.slice(0, 4) !== sealed.slice(4, 8)) return false;
  if (kind?.text !== "ssh-ed25519") return undefined;
  const point = publicHalf.slice(kind.end);
  const again = sealed.slice(8 + kind.end, 8 + kind.end + point.length);
  const secret = field(sealed, 8 + kind.end + point.length);
  if (secret === undefined) return undefined;
  return again === point && secret.text.slice(-32) === point.slice(4);
}

function nameOf(type: string, publicHalf: string, offset: number): string | undefined {
  if (type === "ssh-rsa") {
    const exponent = field(publicHalf, offset);
    const modulus = exponent && field(publicHalf, exponent.end);
    return modulus === undefined
      ? "RSA key"
      : `RSA key of ${(modulus.text.replace(/^\0/, "").length * 8).toString()} bits`;
  }
  const curve = /^(?:sk-)?ecdsa-sha2-nistp(256|384|521)/.exec(type)?.[1];
  if (curve !== undefined) return `elliptic-curve key of ${curve} bits`;
  if (/^(?:sk-)?ssh-ed25519/.test(type)) return "Ed25519 key";
  return type === "ssh-dss" ? "DSA key" : undefined;
}

function field(bytes: string, offset: number): { readonly text: string; readonly end: number } | undefined {
  const length = uint32(bytes, offset);
  if (length === undefined || length > FIELD_LENGTH_MAX || offset + 4 + length > bytes.length)
    return undefined;
  return { text: bytes.slice(offset + 4, offset + 4 + length), end: offset + 4 + length };
}

function uint32(bytes: string, offset: number): number | undefined {
  if (offset + 4 > bytes.length) return undefined;
  let value = 0;
  for (let index = offset; index < offset + 4; index++) value = value * 256 + bytes.charCodeAt(index);
  return value;
}
