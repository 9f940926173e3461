/** Git's fetch protocol, word by word. */
import { expect, test } from "bun:test";
import {
  mapRefspecs,
  packedRefsText,
  readAdvertisement,
  uploadRequest,
} from "../../../../../src/sources/mirror/core/upload-pack.ts";

const [A, B] = ["a".repeat(40), "b".repeat(40)];
const SERVICE = "# service=git-upload-pack\n";

test("a listing gives refs, HEAD and what the server can do", () => {
  const read = readAdvertisement([
    SERVICE,
    `${A} HEAD\0multi_ack symref=HEAD:refs/heads/main shallow\n`,
    `${A} refs/heads/main\n`,
    `${B} refs/tags/v1\n`,
    `${A} refs/tags/v1^{}\n`,
    `${A} refs/heads/../x\n`,
  ])!;
  expect(read.refs.headBranch).toBe("refs/heads/main");
  expect(read.refs.headOid).toBe(A);
  expect([...read.refs.refs.keys()]).toEqual(["refs/heads/main", "refs/tags/v1"]);
  expect(read.capabilities.has("shallow")).toBe(true);
});

test("a repository without refs lists its capabilities alone", () => {
  const read = readAdvertisement([SERVICE, `${"0".repeat(40)} capabilities^{}\0shallow\n`])!;
  expect(read.refs).toEqual({ headBranch: undefined, headOid: undefined, refs: new Map() });
});

test("what does not begin as a listing is none", () => {
  expect(readAdvertisement([])).toBeUndefined();
  expect(readAdvertisement(["<html>"])).toBeUndefined();
});

test("a request names what is wanted, what is there, and how deep", () => {
  const words = " ofs-delta side-band-64k no-progress agent=gossip-worker";
  const first = `want ${A}${words}\n`;
  const head = (first.length + 4).toString(16).padStart(4, "0");
  expect(uploadRequest({ wants: [A], haves: [B], shallow: [], depth: undefined })).toBe(
    `${head}${first}00000032have ${B}\n0009done\n`,
  );
  expect(uploadRequest({ wants: [A, B], haves: [], shallow: [B], depth: 3 })).toBe(
    `${head}${first}0032want ${B}\n0035shallow ${B}\n000ddeepen 3\n00000009done\n`,
  );
  expect(uploadRequest({ wants: [A], haves: [], shallow: [B], depth: undefined })).toContain(
    "deepen 2147483647\n",
  );
});

test("refspecs mean refs, HEAD or an object by its name", () => {
  const remote = { headBranch: undefined, headOid: B, refs: new Map([["refs/heads/main", A]]) };
  expect([...mapRefspecs(["+refs/*:refs/*", "+HEAD:refs/gossip/head"], remote)!]).toEqual([
    ["refs/heads/main", A],
    ["refs/gossip/head", B],
  ]);
  expect([...mapRefspecs([`+${B}:refs/gossip/scan-targets/commits/${B}`], remote)!]).toEqual([
    [`refs/gossip/scan-targets/commits/${B}`, B],
  ]);
  expect(mapRefspecs(["+refs/heads/x:refs/heads/x"], remote)).toBeUndefined();
});

test("packed refs are sorted, as their header says", () => {
  const refs = new Map([
    ["refs/tags/v1", B],
    ["refs/heads/main", A],
  ]);
  expect(packedRefsText(refs)).toBe(`# pack-refs with: sorted \n${A} refs/heads/main\n${B} refs/tags/v1\n`);
});
