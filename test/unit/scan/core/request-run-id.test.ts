/** The id of a run submitted under a key. */
import { expect, test } from "bun:test";
import { blake3 } from "@noble/hashes/blake3.js";
import { runIdOfRequest } from "../../../../src/scan/core/request-run-id.ts";
import { createBlake3Hasher } from "../../../../src/scan/identity/blake3-hasher.ts";

const hasher = await createBlake3Hasher();
const tenant = new Uint8Array(32).fill(7);
const bytesOf = (text: string) => new TextEncoder().encode(text);

test("it is made of tenant and key, the key with its length before it", () => {
  const material = Uint8Array.of(...tenant, 7, 0, 0, 0, ...bytesOf("nightly"));
  const digest = blake3(material, { context: bytesOf("gossip/coord/v1/request-run") });
  const expected = new DataView(digest.buffer, digest.byteOffset).getBigUint64(0, true);
  expect(runIdOfRequest(hasher, tenant, "nightly")).toBe(expected);
});

test("another key or another tenant is another run", () => {
  const ids = [
    runIdOfRequest(hasher, tenant, "a"),
    runIdOfRequest(hasher, tenant, "b"),
    runIdOfRequest(hasher, new Uint8Array(32).fill(8), "a"),
  ];
  expect(new Set(ids).size).toBe(3);
});
