/** What every Hasher must do, checked against @noble/hashes and the golden vectors of the identity specification. */
import { expect, test } from "bun:test";
import { blake3 } from "@noble/hashes/blake3.js";
import type { Hasher } from "../../src/contracts/ports/hasher.ts";

/** The input lengths of BLAKE3's official vectors: around block (64) and chunk (1,024) limits, and deep trees. */
const LENGTHS = [
  0, 1, 2, 3, 4, 5, 6, 7, 8, 63, 64, 65, 127, 128, 129, 1023, 1024, 1025, 2048, 2049, 3072, 3073, 4096, 4097,
  5120, 5121, 6144, 6145, 7168, 7169, 8192, 8193, 16384, 31744, 102400,
];
const OFFICIAL_KEY = bytesOf("whats the Elvish word for friend");
const OFFICIAL_CONTEXT = "BLAKE3 2019-12-27 16:29:52 test vectors context";

export function hasherConformance(create: () => Promise<Hasher>): void {
  test("hashes the official inputs as the oracle does", async () => {
    const hasher = await create();
    for (const length of LENGTHS) {
      const input = officialInput(length);
      expect(hasher.hash(input).toHex(), `hash of ${length}`).toBe(blake3(input).toHex());
      expect(hasher.keyed(OFFICIAL_KEY, input).toHex(), `keyed of ${length}`).toBe(
        blake3(input, { key: OFFICIAL_KEY }).toHex(),
      );
      expect(hasher.derive(OFFICIAL_CONTEXT, input).toHex(), `derive of ${length}`).toBe(
        blake3(input, { context: bytesOf(OFFICIAL_CONTEXT) }).toHex(),
      );
    }
  });

  test("knows the published digest of nothing", async () => {
    const hasher = await create();
    const published = "af1349b9f5f9a1a6a0404dea36dcc9499bcb25c9adc112b7cc9a93cae41f3262";
    expect(hasher.hash(new Uint8Array()).toHex()).toBe(published);
  });

  test("keeps modes, keys and contexts apart, in any order of calls", async () => {
    const hasher = await create();
    const data = bytesOf("data");
    const digests = () => [
      hasher.hash(data),
      hasher.keyed(repeated(0xbb), data),
      hasher.keyed(repeated(0), data),
      hasher.derive("gossip/a/v1", data),
      hasher.derive("gossip/b/v1", data),
    ];
    const first = digests().map((digest) => digest.toHex());
    expect(new Set(first).size).toBe(5);
    expect(digests().map((digest) => digest.toHex())).toEqual(first);
  });

  test("returns a fresh array each time and leaves its arguments alone", async () => {
    const hasher = await create();
    const data = bytesOf("data");
    const key = repeated(0xbb);
    const first = hasher.keyed(key, data);
    const copy = first.slice();
    first.fill(0);
    expect(hasher.keyed(key, data)).toEqual(copy);
    const kept = hasher.hash(data);
    const digest = kept.toHex();
    hasher.hash(bytesOf("other"));
    expect(kept.toHex()).toBe(digest);
    expect(data).toEqual(bytesOf("data"));
    expect(key).toEqual(repeated(0xbb));
  });

  test("refuses a key that has not 32 bytes", async () => {
    const hasher = await create();
    expect(() => hasher.keyed(new Uint8Array(31), bytesOf("data"))).toThrow("32 bytes");
  });

  for (const { name, expected, digest } of GOLDEN) {
    test(`gives the golden ${name}`, async () => {
      expect(
        digest(await create())
          .toHex()
          .toUpperCase(),
      ).toBe(expected);
    });
  }
}

interface Golden {
  readonly name: string;
  readonly expected: string;
  readonly digest: (hasher: Hasher) => Uint8Array;
}

const GOLDEN: readonly Golden[] = [
  {
    name: "object version id",
    expected: "CFAE6513765D943A5643F454295C81FF83FFCA49387F1B153D69D66250F6DE2E",
    digest: (hasher) =>
      hasher.derive("gossip/object-version/v1", joined(u32(12), bytesOf("abc123" + "def456"))),
  },
  {
    name: "secret hash",
    expected: "6BA4C79833B05F0E0D205DB89BABC5FB6B7DE227F96268542D67E2F264963CBE",
    digest: (hasher) =>
      hasher.keyed(repeated(0xbb), joined(bytesOf("gossip/secret-hash/v1"), repeated(0xcc))),
  },
  {
    name: "finding id",
    expected: "81CE2885DF85E9630D46A02959E93ACF8ACE8E79016EE9D873C109BB20761FD8",
    digest: (hasher) => hasher.derive("gossip/finding/v1", joined(...[0x11, 0x22, 0x33, 0x44].map(repeated))),
  },
  {
    name: "occurrence id",
    expected: "CCEBCDEDE965ABCD388E68E2D67D298C782D5302F71ADF522446CDE99623DC85",
    digest: (hasher) =>
      hasher.derive("gossip/occurrence/v1", joined(repeated(0x55), repeated(0x66), u64(1024n), u64(42n))),
  },
  {
    name: "policy hash",
    expected: "29F1E1F8F592A9ECCAEB83F7987F636A39D592EB71164E73381E83774CF1F85C",
    digest: (hasher) =>
      hasher.derive("gossip/policy-hash/v2", joined(u32(1), Uint8Array.of(1), u32(1), repeated(0xaa))),
  },
  {
    name: "64-bit finaliser, as the digest's first eight bytes",
    expected: littleEndianHex(0x86659f9498143183n),
    digest: (hasher) =>
      hasher.derive("gossip/golden-64/v1", bytesOf("deterministic golden vector")).slice(0, 8),
  },
];

function officialInput(length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, index) => index % 251);
}

function repeated(byte: number): Uint8Array {
  return new Uint8Array(32).fill(byte);
}

function u32(value: number): Uint8Array {
  return new Uint8Array(Uint32Array.of(value).buffer);
}

function u64(value: bigint): Uint8Array {
  return new Uint8Array(BigUint64Array.of(value).buffer);
}

function littleEndianHex(value: bigint): string {
  return u64(value).toHex().toUpperCase();
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
