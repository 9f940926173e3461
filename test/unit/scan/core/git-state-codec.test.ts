/** What is kept of a repository: there and back, and whatever is damaged is nothing at all. */
import { expect, test } from "bun:test";
import * as codec from "../../../../src/scan/core/git-state-codec.ts";
import { createGitStateKeyOf } from "../../../../src/scan/core/git-state-keys.ts";
import { createBlake3Hasher } from "../../../../src/scan/identity/blake3-hasher.ts";
import { Random, seedOf } from "../../../support/random.ts";

const hasher = await createBlake3Hasher();
const seed = seedOf(20261121);
const oid = (digit: string) => digit.repeat(40);

const WATERMARK: Omit<codec.Watermark, "refTips"> = {
  fingerprint: new Uint8Array(32).fill(3),
  tips: [oid("a"), "b".repeat(64)],
  retry: [oid("c")],
  packs: ["pack-one.pack"],
};
const MANIFEST: codec.SeenManifest = {
  idBytes: 20,
  next: 7,
  segments: [{ number: 6, count: 2, first: new Uint8Array(20).fill(1), last: new Uint8Array(20).fill(9) }],
};
const FINDINGS: readonly codec.IndexedFinding[] = [
  { findingId: new Uint8Array(32).fill(4), type: "blob", oid: oid("d") },
  { findingId: new Uint8Array(32).fill(5), type: "tag", oid: "e".repeat(64) },
];
const PROGRESS: codec.ScanProgress = { objects: 2n ** 40n, bytes: 5n, findings: 0n };

const TIPS = [oid("f"), "9".repeat(64)];

const CASES = [
  ["watermark", codec.encodeWatermark(hasher, WATERMARK), codec.decodeWatermark, WATERMARK],
  ["list of tips", codec.encodeTips(hasher, TIPS), codec.decodeTips, TIPS],
  ["manifest", codec.encodeManifest(hasher, MANIFEST), codec.decodeManifest, MANIFEST],
  ["findings", codec.encodeFindings(hasher, FINDINGS), codec.decodeFindings, FINDINGS],
  ["progress", codec.encodeProgress(hasher, PROGRESS), codec.decodeProgress, PROGRESS],
  [
    "segment",
    codec.encodeSegment(hasher, new Uint8Array(60).fill(8)),
    codec.decodeSegment,
    new Uint8Array(60).fill(8),
  ],
] as const;

for (const [name, bytes, decode, value] of CASES) {
  test(`a ${name} comes back as it was`, () => {
    expect<unknown>(decode(hasher, bytes)).toEqual(value);
  });

  test(`a ${name} that was changed or cut is none`, () => {
    const random = new Random(seed);
    for (let round = 0; round < 300; round++) {
      const hurt = bytes.slice(0, random.below(2) === 0 ? bytes.length : random.below(bytes.length));
      if (hurt.length === bytes.length) hurt[random.below(hurt.length)]! ^= 1 << random.below(8);
      expect(decode(hasher, hurt), `seed ${seed} round ${round}`).toBeUndefined();
    }
    expect(decode(hasher, undefined)).toBeUndefined();
    expect(decode(hasher, Uint8Array.of(...bytes, 0))).toBeUndefined();
  });
}

test("a watermark of a scan that could not read everything has no fingerprint", () => {
  const { fingerprint: _, ...blind } = WATERMARK;
  expect(codec.decodeWatermark(hasher, codec.encodeWatermark(hasher, blind))).toEqual(blind);
});

test("keys tell repositories, policies, selections and numbers apart, and sort by number", () => {
  const target = {
    repoId: 9n,
    selection: { kind: "all-refs" },
    mode: "odb-blob",
    merges: "all-parents",
  } as const;
  const policy = new Uint8Array(32).fill(2);
  const keyOf = createGitStateKeyOf(hasher, target, policy);
  const others = [
    createGitStateKeyOf(hasher, { ...target, repoId: 10n }, policy),
    createGitStateKeyOf(hasher, target, new Uint8Array(32)),
    createGitStateKeyOf(hasher, { ...target, mode: "diff-history" }, policy),
    createGitStateKeyOf(hasher, { ...target, selection: { kind: "refs", refs: ["refs/heads/a"] } }, policy),
    createGitStateKeyOf(hasher, { ...target, selection: { kind: "refs", refs: ["refs/heads/b"] } }, policy),
  ];
  const watermarks = [keyOf, ...others].map((make) => make("watermark").toHex());
  expect(new Set(watermarks).size).toBe(watermarks.length);
  // What was seen under a policy was seen, whatever was selected.
  expect(others[2]!("seenManifest")).toEqual(keyOf("seenManifest"));
  const numbered = [0, 1, 255, 256, 65_536].map((number) => keyOf("seenSegment", number).toHex());
  expect([...numbered].sort()).toEqual(numbered);
  expect(keyOf("watermark").length).toBe(4 + 8 + 32 + 32);
});
