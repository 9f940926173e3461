/**
 * PyPI's tokens: `pypi-` and a version 2 macaroon whose location is the index and whose identifier is a UUID.
 * Source: PyPI Docs, "Detecting the PyPI secret format"; libmacaroons, "Macaroons v2 binary format".
 */
import { decodeBase64 } from "./codec/base64.ts";
import { malformed, plausible, proved, type Verdict } from "./verdict.ts";

const VERSION = "\x02";
const FIELD_LOCATION = 1;
const FIELD_IDENTIFIER = 2;

export function pypiToken(secret: string): Verdict {
  // A match may cut the base64 anywhere: whole quartets are enough.
  const body = secret.replace(/^pypi-/, "").replace(/={1,2}$/, "");
  const bytes = decodeBase64(body.slice(0, body.length - (body.length % 4 === 1 ? 1 : 0)));
  if (bytes === undefined || !bytes.startsWith(VERSION)) return malformed("no version 2 macaroon");
  const location = field(bytes, 1, FIELD_LOCATION);
  if (location === undefined || !/^[a-z0-9.-]+\.[a-z]{2,}$/.test(location.text))
    return malformed("no macaroon of an index");
  const identifier = field(bytes, location.end, FIELD_IDENTIFIER);
  if (identifier === undefined || identifier.text.length === 0)
    return malformed("a macaroon without identifier");
  return /^(?:test\.)?pypi\.org$/.test(location.text)
    ? proved(`a macaroon of ${location.text}`)
    : plausible("a macaroon of another package index");
}

/** One field of a packet: its type, its length (both below 128 here), its bytes. */
function field(
  bytes: string,
  offset: number,
  type: number,
): { readonly text: string; readonly end: number } | undefined {
  const length = bytes.charCodeAt(offset + 1);
  const end = offset + 2 + length;
  if (bytes.charCodeAt(offset) !== type || !(length < 128) || end > bytes.length) return undefined;
  return { text: bytes.slice(offset + 2, end), end };
}
