/**
 * Private keys in PEM: what kind, how large, with a passphrase or without. Source: RFC 7468, RFC 9580 (PGP), OpenSSH `PROTOCOL.key`.
 * Promises: `proved` means the key's own structure was read, and no public half in it is another key's. A rule's match may end early: what is there must still fit.
 */
import { decodeBase64 } from "./codec/base64.ts";
import { type Armoured, armouredKey } from "./private-key/armour.ts";
import { asn1Key } from "./private-key/asn1-key.ts";
import { opensshKey } from "./private-key/openssh-key.ts";
import { malformed, plausible, proved, type ValidatorContext, type Verdict } from "./verdict.ts";

const BODY_LENGTH_MIN = 32;

export function pemPrivateKey(secret: string, context: ValidatorContext): Verdict {
  const key = armouredKey(secret) ?? armouredKey(context.match);
  if (key === undefined) return malformed("no private key's first line");
  return judgeArmoured(key);
}

export function judgeArmoured(key: Armoured): Verdict {
  const bytes = decodeBase64(wholeQuartets(key));
  if (bytes === undefined || bytes.length < BODY_LENGTH_MIN) return malformed("no key between its lines");
  if (key.label === "PGP") return judgePgp(bytes);
  if (key.encrypted)
    return plausible(`a ${key.label === "" ? "private" : key.label} key, encrypted with a passphrase`);
  const named = bytes.startsWith("openssh") ? opensshKey(bytes) : asn1Key(bytes);
  if (named === undefined) return malformed("its body is no key");
  if (key.complete && named.end > bytes.length) return malformed(`the end of its body is missing`);
  if (named.encrypted) return plausible(`${article(named.what)}, encrypted with a passphrase`);
  if (!key.complete) return proved(`the beginning of ${article(named.what)}`);
  if (named.fits === false) return plausible(`${article(named.what)}, but its public half is another key's`);
  return proved(`${article(named.what)}${named.fits === true ? " whose public half fits" : ""}`);
}

/** Padding ends the body (PGP's checksum follows it); an unfinished body loses its last odd characters. */
function wholeQuartets(key: Armoured): string {
  const body = key.body.replace(/=.*$/s, "");
  return body.length % 4 === 1 || !key.complete ? body.slice(0, body.length - (body.length % 4)) : body;
}

/** Packet type 5 is a secret key, in the old or the new form of the header. */
function judgePgp(bytes: string): Verdict {
  const header = bytes.charCodeAt(0);
  const type = header & 0x40 ? header & 0x3f : (header & 0x3f) >> 2;
  return header & 0x80 && type === 5 ? proved("a PGP secret key") : malformed("no PGP secret key");
}

function article(what: string): string {
  return `${/^(?:RSA|Ed|elliptic|X\d)/.test(what) ? "an" : "a"} ${what}`;
}
