/** The identity spine: golden vectors, an oracle, and what the constructors refuse. */
import { expect, test } from "bun:test";
import { blake3 } from "@noble/hashes/blake3.js";
import {
  createFileIdentifier,
  createPageFactsIdOf,
  fsConnector,
} from "../../../../src/scan/core/fs-identity.ts";
import {
  connectorInstanceIdHash,
  connectorTag,
  finalise64,
  findingId,
  objectVersionId,
  observationId,
  occurrenceId,
  ovidHash,
  pageMarkId,
  stableItemId,
} from "../../../../src/scan/core/identity.ts";
import { DOMAINS } from "../../../../src/scan/core/identity-domains.ts";
import { createBlake3Hasher } from "../../../../src/scan/identity/blake3-hasher.ts";
import { Random, seedOf } from "../../../support/random.ts";

const hasher = await createBlake3Hasher();
const bytesOf = (text: string) => new TextEncoder().encode(text);
const rep = (byte: number) => new Uint8Array(32).fill(byte);
const hexOf = (bytes: Uint8Array) => bytes.toHex().toUpperCase();

/** The oracle: plain concatenation, hashed by another library. */
const derived = (context: string, ...parts: readonly Uint8Array[]) =>
  blake3(Buffer.concat(parts), { context: bytesOf(context) }).toHex();
const u32 = (value: number) => new Uint8Array(Uint32Array.of(value).buffer);
const u64 = (value: bigint) => new Uint8Array(BigUint64Array.of(value).buffer);
const prefixed = (bytes: Uint8Array) => Buffer.concat([u32(bytes.length), bytes]);

test("an object version equals the golden vector", () => {
  expect(hexOf(objectVersionId(hasher, bytesOf("abc123def456")))).toBe(
    "CFAE6513765D943A5643F454295C81FF83FFCA49387F1B153D69D66250F6DE2E",
  );
});

test("a finding equals the golden vector", () => {
  const parts = { tenant: rep(0x11), item: rep(0x22), rule: rep(0x33), secretHash: rep(0x44) };
  expect(hexOf(findingId(hasher, parts))).toBe(
    "81CE2885DF85E9630D46A02959E93ACF8ACE8E79016EE9D873C109BB20761FD8",
  );
});

test("an occurrence equals the golden vector", () => {
  expect(hexOf(occurrenceId(hasher, rep(0x55), rep(0x66), { offset: 1024, length: 42 }))).toBe(
    "CCEBCDEDE965ABCD388E68E2D67D298C782D5302F71ADF522446CDE99623DC85",
  );
});

test("the short form of a digest equals the golden vector", () => {
  const value = finalise64(hasher, "gossip/golden-64/v1", bytesOf("deterministic golden vector"));
  expect(value).toBe(0x86659f9498143183n);
});

test("items, observations, ovids and page marks are what the oracle makes of their fields", () => {
  const tag = connectorTag("fs");
  expect(tag.toHex()).toBe("6673000000000000");
  const instance = connectorInstanceIdHash(hasher, bytesOf("/srv/data"));
  expect(instance.toHex()).toBe(derived(DOMAINS.connectorInstance, prefixed(bytesOf("/srv/data"))));
  const item = stableItemId(hasher, { tag, instance }, bytesOf("a/ü.txt"));
  expect(item.toHex()).toBe(derived(DOMAINS.item, tag, instance, prefixed(bytesOf("a/ü.txt"))));
  const observation = observationId(hasher, { tenant: rep(1), policyHash: rep(2), occurrence: rep(3) });
  expect(observation.toHex()).toBe(derived(DOMAINS.observation, rep(1), rep(2), rep(3)));
  const weak = ovidHash(hasher, item, "weak", rep(9));
  expect(weak.toHex()).toBe(derived(DOMAINS.ovid, item, Uint8Array.of(1), rep(9)));
  const strong = ovidHash(hasher, item, "strong", rep(9));
  expect(strong.toHex()).toBe(derived(DOMAINS.ovid, item, Uint8Array.of(0), rep(9)));
  const page = pageMarkId(hasher, Buffer.concat([weak, strong]));
  expect(page.toHex()).toBe(derived(DOMAINS.pageMark, weak, strong));
});

test("the mark of a page of weak versions is made of all its keys and facts, in their order, below its root", () => {
  const root = bytesOf("/srv/data");
  const { tag, instance } = fsConnector(hasher, root);
  const [keys, facts] = [bytesOf("a\0b/c"), new Uint8Array(80).fill(7)];
  const idOf = createPageFactsIdOf(hasher, root);
  const id = idOf({ keys, count: 2, facts });
  const fields = [tag, instance, Uint8Array.of(1), u32(2), prefixed(keys), prefixed(facts)];
  expect(id.toHex()).toBe(derived(DOMAINS.pageFacts, ...fields));
  const others = [
    idOf({ keys: bytesOf("a\0b/d"), count: 2, facts }),
    idOf({ keys, count: 2, facts: facts.with(79, 8) }),
    idOf({ keys, count: 1, facts }),
    createPageFactsIdOf(hasher, bytesOf("/srv/other"))({ keys, count: 2, facts }),
  ].map((other) => other.toHex());
  expect(new Set([id.toHex(), ...others]).size).toBe(5);
  expect(idOf({ keys, count: 2, facts })).toEqual(id);
});

test("a file's ids come of its path below the root, its size and both its times", () => {
  const root = bytesOf("/srv/data");
  const identifier = createFileIdentifier(hasher, root);
  const facts = { sizeBytes: 4711, mtimeNs: 1_700_000_000_123_456_789n, ctimeNs: 1_700_000_001_000_000_001n };
  const locator = bytesOf("src/main.ts");
  const ids = identifier.byFacts(locator, facts);
  const times = [u64(facts.mtimeNs), u64(0n), u64(facts.ctimeNs), u64(0n)];
  const version = Buffer.concat([locator, u64(4711n), ...times]);
  expect(ids.item).toEqual(stableItemId(hasher, fsConnector(hasher, root), locator));
  expect(ids.version).toEqual(objectVersionId(hasher, version));
  expect(ids.ovid).toEqual(ovidHash(hasher, ids.item, "weak", ids.version));
  const touched = identifier.byFacts(locator, { ...facts, ctimeNs: facts.ctimeNs + 1n });
  expect(touched.item).toEqual(ids.item);
  expect(touched.ovid).not.toEqual(ids.ovid);
});

test("a version by content knows nothing of times and is marked strong", () => {
  const identifier = createFileIdentifier(hasher, bytesOf("/srv"));
  const ids = identifier.byContent(bytesOf("a"), rep(5));
  expect(ids.version).toEqual(objectVersionId(hasher, rep(5)));
  expect(ids.ovid).toEqual(ovidHash(hasher, ids.item, "strong", ids.version));
});

test("random fields in reused buffers give what fresh ones give", () => {
  const seed = seedOf(20260801);
  const random = new Random(seed);
  const identifier = createFileIdentifier(hasher, bytesOf("/r"));
  for (let round = 0; round < 300; round++) {
    const locator = Uint8Array.from({ length: 1 + random.below(700) }, () => random.below(256));
    const facts = {
      sizeBytes: random.below(2 ** 40),
      mtimeNs: BigInt(random.below(2 ** 50)) * 1000n - 2n ** 50n,
      ctimeNs: BigInt(random.below(2 ** 50)),
    };
    const fresh = createFileIdentifier(hasher, bytesOf("/r")).byFacts(locator, facts);
    expect(identifier.byFacts(locator, facts), `seed ${seed}, round ${round}`).toEqual(fresh);
  }
});

test("a file older than 1970 has a version of its own", () => {
  const identifier = createFileIdentifier(hasher, bytesOf("/r"));
  const at = (mtimeNs: bigint) =>
    identifier.byFacts(bytesOf("a"), { sizeBytes: 1, mtimeNs, ctimeNs: 0n }).ovid.toHex();
  expect(new Set([at(-1n), at(0n), at(1n), at(-(2n ** 63n))]).size).toBe(4);
});

test.each([
  ["an empty tag", () => connectorTag("")],
  ["a tag that is too long", () => connectorTag("filesystem")],
  ["a tag with a blank", () => connectorTag("f s")],
  ["a tag that is no ASCII", () => connectorTag("fü")],
  ["an empty instance", () => connectorInstanceIdHash(hasher, new Uint8Array())],
  ["an empty locator", () => stableItemId(hasher, fsConnector(hasher, bytesOf("/")), new Uint8Array())],
  ["an empty version", () => objectVersionId(hasher, new Uint8Array())],
  ["an id of 31 bytes", () => ovidHash(hasher, new Uint8Array(31), "weak", rep(1))],
  ["a page of nothing", () => pageMarkId(hasher, new Uint8Array())],
  ["a page of half a hash", () => pageMarkId(hasher, new Uint8Array(48))],
])("%s is refused", (_, make) => {
  expect(make).toThrow(expect.objectContaining({ code: "E_IDENTITY" }));
});

test("every domain is printable ASCII of 11 to 64 bytes, named area and version, and used for one thing", () => {
  const values = Object.values(DOMAINS);
  expect(new Set(values).size).toBe(values.length);
  for (const domain of values) {
    expect(domain).toMatch(/^[\x21-\x7e]{11,64}$/);
    if (domain !== DOMAINS.workerOpId) expect(domain).toMatch(/^gossip\/[a-z-]+\/v\d+(?:\/[a-z-]+)?$/);
  }
});
