/** Targets as bytes: one form, refused when anything of it is otherwise. */
import { describe, expect, test } from "bun:test";
import type { GitSelection, GitTarget } from "../../../../src/contracts/git-target.ts";
import { compareText } from "../../../../src/scan/core/compare-text.ts";
import { gitRepoId } from "../../../../src/scan/core/git-identity.ts";
import {
  decodeGitPayload,
  encodeGitPayload,
  GIT_PAYLOAD_BYTES_MAX,
} from "../../../../src/scan/core/git-payload.ts";
import { completedKey, gitShardRange, partialKey } from "../../../../src/scan/core/git-shard.ts";
import { createBlake3Hasher } from "../../../../src/scan/identity/blake3-hasher.ts";
import { Random, seedOf } from "../../../support/random.ts";

const hasher = await createBlake3Hasher();
const TENANT = "a1".repeat(32);

function target(more: Partial<GitTarget> = {}): GitTarget {
  const locator = more.locator ?? { kind: "remote", url: "https://host/org/a.git" };
  const repoKey = locator.kind === "local" ? locator.path : locator.url;
  return {
    tenant: TENANT,
    repoId: gitRepoId(hasher, more.tenant ?? TENANT, repoKey),
    repoKey,
    locator,
    selection: { kind: "all-refs" },
    mode: "odb-blob",
    merges: "all-parents",
    enrichesIdentity: false,
    ...more,
  };
}

const encode = (more?: Partial<GitTarget>) => encodeGitPayload(hasher, target(more));
const decode = (bytes: Uint8Array) => decodeGitPayload(hasher, bytes);
const refs = (...names: readonly string[]): GitSelection => ({ kind: "refs", refs: names });

test("the fields stand in their order, numbers big-endian", () => {
  const commit = { kind: "commit", oid: "0f".repeat(20) } as const;
  const bytes = encode({
    locator: { kind: "local", path: "/srv/ü" },
    selection: commit,
    mode: "diff-history",
    merges: "first-parent",
    enrichesIdentity: true,
  });
  const path = Buffer.from("/srv/ü").toString("hex");
  const id = gitRepoId(hasher, TENANT, "/srv/ü").toString(16).padStart(16, "0");
  expect(bytes.toHex()).toBe(
    [
      ...[TENANT, id, "00000007", path, "01", "00000007", path, "00"],
      ...["02", "14", "0f".repeat(20), "00", "01", "02", "00000000".repeat(4)],
    ].join(""),
  );
});

test("a repository's id is the domain's hash of tenant and key", () => {
  const fields = Buffer.concat([Buffer.from(TENANT, "hex"), Buffer.from([2, 0, 0, 0]), Buffer.from("/a")]);
  const digest = Buffer.from(hasher.derive("gossip/git/v1/repo-id", fields));
  expect(gitRepoId(hasher, TENANT, "/a")).toBe(digest.readBigUInt64LE());
  expect(gitRepoId(hasher, TENANT, "/b")).not.toBe(gitRepoId(hasher, TENANT, "/a"));
  expect(gitRepoId(hasher, "b2".repeat(32), "/a")).not.toBe(gitRepoId(hasher, TENANT, "/a"));
});

const SEED = seedOf(6);

test(`every target comes back as it was [seed ${SEED}]`, () => {
  const random = new Random(SEED);
  for (let round = 0; round < 500; round++) {
    const names = [
      ...new Set(
        Array.from({ length: 1 + random.below(9) }, () => `refs/heads/\u{1f600}${random.below(99)}\uffee`),
      ),
    ];
    const one = target({
      locator: random.pick([
        { kind: "local", path: `/srv/${random.below(1e9)}` },
        { kind: "remote", url: `ssh://git@host/${random.below(1e9)}` },
      ]),
      selection: random.pick<GitSelection>([
        { kind: "default-branch" },
        { kind: "all-refs" },
        { kind: "commit", oid: "ab".repeat(random.pick([20, 32])) },
        refs(...names.sort(compareText)),
      ]),
      mode: random.pick(["odb-blob", "diff-history"]),
      merges: random.pick(["all-parents", "first-parent"]),
      enrichesIdentity: random.chance(0.5),
    });
    const bytes = encodeGitPayload(hasher, one);
    expect(decode(bytes)).toEqual(one);
    const cut = bytes.slice(0, random.below(bytes.length));
    expect(() => decode(cut)).toThrow(expect.objectContaining({ code: "E_GIT_PAYLOAD" }));
  }
});

test(`a byte that is changed is seen, or says something else [seed ${SEED}]`, () => {
  const random = new Random(SEED);
  const bytes = encode({ selection: refs("refs/heads/a", "refs/heads/b") });
  for (let round = 0; round < 3000; round++) {
    const other = bytes.slice();
    other[random.below(other.length)]! ^= 1 << random.below(8);
    try {
      expect(encodeGitPayload(hasher, decode(other))).toEqual(other);
    } catch (error) {
      expect(error).toMatchObject({ code: "E_GIT_PAYLOAD" });
    }
  }
});

describe("refused", () => {
  test.each<readonly [string, Partial<GitTarget>, string]>([
    ["another repository's id", { repoId: 1n }, "id is not that of its key"],
    ["another repository's key", { repoKey: "https://host/b" }, "key is not its locator"],
    ["a password", { locator: { kind: "remote", url: "https://a:b@host/x" } }, "not spelled"],
    ["a path that goes up", { locator: { kind: "local", path: "/a/../b" } }, "not spelled"],
    ["a relative path", { locator: { kind: "local", path: "a" } }, "not spelled"],
    ["a tenant in capitals", { tenant: "A1".repeat(32) }, "tenant"],
    ["a short commit", { selection: { kind: "commit", oid: "abcdef" } }, "no full id"],
    ["no refs", { selection: refs() }, "no refs"],
    ["refs in disorder", { selection: refs("refs/heads/b", "refs/heads/a") }, "sorted"],
    ["a ref twice", { selection: refs("refs/heads/a", "refs/heads/a") }, "sorted"],
    ["a short ref", { selection: refs("main") }, "below refs/"],
    ["a ref that goes up", { selection: refs("refs/heads/../x") }, "below refs/"],
  ])("%s, by both", (_, more, words) => {
    expect(() => encode(more)).toThrow(words);
  });

  test("more than a shard can keep, with the way out", () => {
    const many = Array.from(
      { length: 1000 },
      (_, index) => `refs/heads/branch-${String(index).padStart(4, "0")}`,
    );
    expect(() => encode({ selection: refs(...many) })).toThrow("name fewer refs");
    expect(() => decode(new Uint8Array(GIT_PAYLOAD_BYTES_MAX + 1))).toThrow("longer than");
  });

  const good = encode();
  const withByte = (fromEnd: number, value: number) => {
    const bytes = good.slice();
    bytes[bytes.length - fromEnd] = value;
    return bytes;
  };
  test.each([
    ["bytes behind the end", new Uint8Array([...good, 0]), "behind its end"],
    ["chunk size", withByte(1, 1), "chunk size"],
    ["tree cache", withByte(5, 1), "tree cache"],
    ["pack workers", withByte(9, 1), "pack workers"],
    ["debug level", withByte(13, 1), "debug level"],
    ["binary files", withByte(17, 1), "binary files"],
    ["unknown flags", withByte(17, 4), "flags nobody knows"],
    ["an unknown way with merges", withByte(18, 2), "merges"],
    ["an unknown mode", withByte(19, 2), "scan mode"],
    ["an unknown selection", withByte(20, 4), "selection"],
    ["a display name", withByte(21, 1), "words of its own"],
  ])("%s", (_, bytes, words) => {
    expect(() => decode(bytes)).toThrow(words);
  });
});

test("a repository half done stands before one that is done, both within its shard", () => {
  const { start, end } = gitShardRange("/srv/a");
  expect(start).toEqual(new Uint8Array());
  expect(Buffer.from(end)).toEqual(Buffer.from("/srv/a\0"));
  expect(Buffer.compare(partialKey(), completedKey("/srv/a"))).toBeLessThan(0);
  expect(Buffer.compare(completedKey("/srv/a"), end)).toBeLessThan(0);
});
test(`texts are in the order of their UTF-8 [seed ${SEED}]`, () => {
  const random = new Random(SEED);
  const text = () =>
    Array.from({ length: random.below(4) }, () => random.pick(["a", "b", "\u{1f600}", "\uffee", "ü"])).join(
      "",
    );
  for (let round = 0; round < 2000; round++) {
    const [left, right] = [text(), text()];
    expect(Math.sign(compareText(left, right))).toBe(
      Math.sign(Buffer.compare(Buffer.from(left), Buffer.from(right))),
    );
  }
});
