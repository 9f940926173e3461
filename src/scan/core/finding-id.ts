/**
 * The identity of a finding in local reports: which rule, which secret; never where.
 * Promises: the same rule and secret give the same id in every file, line and run with the same key. Pure.
 *
 * The key is the tenant secret when there is one. Without it the fixed key below is used, which anyone can read: ids then
 * stay comparable between machines (baselines, ignore files), but whoever holds an id can test guesses against it. That
 * is no risk for random tokens, and it is one for passwords from a word list: give the tenant key where such ids are published.
 */
import { assert } from "../../contracts/errors.ts";
import type { Bytes32 } from "../../contracts/ids.ts";
import type { Hasher } from "../../contracts/ports/hasher.ts";
import type { SecretBytes } from "../../contracts/secret.ts";
import { canonicalSecret } from "./canonical-secret.ts";
import { DOMAINS } from "./identity-domains.ts";

const KEY_BYTES = 32;
const ID_BYTES = 16;

/** 32 ASCII bytes, public on purpose: see the header. */
export const PUBLIC_LOCAL_KEY: Uint8Array = ascii("gossip-worker/public-local-key-1");

/** The id of a secret found by a rule: 32 hex characters. Borrows `secret`, keeps nothing of it. */
export type FindingIdOf = (ruleId: string, secret: Uint8Array) => string;

export function createFindingIdOf(hasher: Hasher, key: Uint8Array = PUBLIC_LOCAL_KEY): FindingIdOf {
  requireKey(key);
  const fingerprints = new Map<string, Uint8Array>();

  const fingerprintOf = (ruleId: string): Uint8Array => {
    const known = fingerprints.get(ruleId);
    if (known !== undefined) return known;
    const made = ruleFingerprint(hasher, ruleId);
    fingerprints.set(ruleId, made);
    return made;
  };

  return (ruleId, secret) => {
    const secretPart = secretHash(hasher, key, hasher.hash(canonicalSecret(secret)));
    const digest = hasher.derive(DOMAINS.localFinding, concat(fingerprintOf(ruleId), secretPart));
    return digest.slice(0, ID_BYTES).toHex();
  };
}

/** The hash of a secret as findings are kept with it; borrows the secret, keeps nothing of it. */
export function createSecretHashOf(hasher: Hasher, key: Uint8Array): (secret: SecretBytes) => Bytes32 {
  requireKey(key);
  return (secret) => secretHash(hasher, key, hasher.hash(canonicalSecret(secret.reveal())));
}

/** Only the rule's id goes in, so that a better regex keeps the identity of what it finds. */
export function ruleFingerprint(hasher: Hasher, ruleId: string): Uint8Array {
  return hasher.derive(DOMAINS.rule, lengthPrefixed(new TextEncoder().encode(ruleId)));
}

/** `normHash` is the plain BLAKE3 of the secret and must not leave the process; the result may, as far as `key` is secret. */
export function secretHash(hasher: Hasher, key: Uint8Array, normHash: Uint8Array): Uint8Array {
  return hasher.keyed(key, concat(ascii(DOMAINS.secretHash), normHash));
}

function requireKey(key: Uint8Array): void {
  assert(key.length === KEY_BYTES, "an identity key has 32 bytes");
  assert(
    key.some((byte) => byte !== 0),
    "an identity key is not all zeros",
  );
}

/** Canonical form of a byte string: its length as little-endian u32, then the bytes. */
function lengthPrefixed(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(4 + bytes.length);
  new DataView(out.buffer).setUint32(0, bytes.length, true);
  out.set(bytes, 4);
  return out;
}

function concat(first: Uint8Array, second: Uint8Array): Uint8Array {
  const out = new Uint8Array(first.length + second.length);
  out.set(first, 0);
  out.set(second, first.length);
  return out;
}

function ascii(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
