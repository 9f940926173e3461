/** The identity of local findings. */
import { expect, test } from "bun:test";
import { blake3 } from "@noble/hashes/blake3.js";
import {
  createFindingIdOf,
  PUBLIC_LOCAL_KEY,
  ruleFingerprint,
  secretHash,
} from "../../../../src/scan/core/finding-id.ts";
import { createBlake3Hasher } from "../../../../src/scan/identity/blake3-hasher.ts";

const hasher = await createBlake3Hasher();
const bytesOf = (text: string) => new TextEncoder().encode(text);
const SECRET = bytesOf("made up");

test("the secret hash equals the golden vector", () => {
  const hash = secretHash(hasher, new Uint8Array(32).fill(0xbb), new Uint8Array(32).fill(0xcc));
  expect(hash.toHex().toUpperCase()).toBe("6BA4C79833B05F0E0D205DB89BABC5FB6B7DE227F96268542D67E2F264963CBE");
});

test("the id is built from rule fingerprint and secret hash as specified", () => {
  const lengthPrefix = Uint8Array.of(10, 0, 0, 0);
  const fingerprint = blake3(Uint8Array.of(...lengthPrefix, ...bytesOf("github-pat")), {
    context: bytesOf("gossip/rule/v1"),
  });
  const keyed = blake3(Uint8Array.of(...bytesOf("gossip/secret-hash/v1"), ...blake3(SECRET)), {
    key: PUBLIC_LOCAL_KEY,
  });
  const digest = blake3(Uint8Array.of(...fingerprint, ...keyed), {
    context: bytesOf("gossip/local-finding/v1"),
  });
  expect(ruleFingerprint(hasher, "github-pat")).toEqual(fingerprint);
  expect(createFindingIdOf(hasher)("github-pat", SECRET)).toBe(digest.slice(0, 16).toHex());
});

test("rule, secret and key each change the id, and nothing else is asked for", () => {
  const idOf = createFindingIdOf(hasher);
  const withTenantKey = createFindingIdOf(hasher, new Uint8Array(32).fill(7));
  const ids = [
    idOf("rule-a", SECRET),
    idOf("rule-b", SECRET),
    idOf("rule-a", bytesOf("other")),
    withTenantKey("rule-a", SECRET),
  ];
  expect(new Set(ids).size).toBe(4);
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{32}$/);
  expect(idOf("rule-a", SECRET)).toBe(ids[0]!);
});

test("a key of zeros or of the wrong length is refused", () => {
  expect(() => createFindingIdOf(hasher, new Uint8Array(32))).toThrow("not all zeros");
  expect(() => createFindingIdOf(hasher, new Uint8Array(16).fill(1))).toThrow("32 bytes");
});
