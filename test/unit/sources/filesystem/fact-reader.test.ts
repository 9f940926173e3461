/** The facts of files as the C library and as `node:fs` tell them: the same, whatever the name, the age or the size. */
import { afterAll, beforeAll, expect, test } from "bun:test";
import { mkdirSync, symlinkSync, truncateSync, utimesSync, writeFileSync } from "node:fs";
import { FACT_BYTES, FactTable } from "../../../../src/sources/filesystem/core/fact-table.ts";
import { FactReader, factsOfPath } from "../../../../src/sources/filesystem/fact-reader.ts";
import { openLibcStat } from "../../../../src/sources/filesystem/libc-stat.ts";
import { TempTree } from "../../../support/temp-tree.ts";

let tree: TempTree;
const KEYS = ["a/b/deep", "a/f", "a/old", "a/wide", "broken/", "gone", "here/gone", "link", "pipe", "z"];

beforeAll(() => {
  tree = new TempTree({ "a/f": "x", "a/b/deep": "xyz", "a/old": "", "a/wide": "", z: "z" });
  utimesSync(`${tree.path}/a/old`, 1_000_000_000.25, 1_000_000_000.25);
  truncateSync(`${tree.path}/a/wide`, 5 * 2 ** 32 + 7);
  symlinkSync("z", `${tree.path}/link`);
  mkdirSync(`${tree.path}/pipe`);
  writeFileSync(Buffer.from(`${tree.path}/a/n\xff`, "latin1"), "raw");
});

afterAll(() => tree[Symbol.dispose]());

test.if(process.platform === "linux")("both ways of asking give the same bytes", () => {
  expect(openLibcStat()).toBeDefined();
  const keys = [...KEYS, "a/n\xff", "a/f"];
  const fast = new FactReader(tree.path).read(keys);
  expect(fast).toEqual(new FactReader(tree.path, undefined, { libc: false }).read(keys));
  expect(fast.length).toBe(keys.length * FACT_BYTES);
});

test("size, times and kind come back as they are", () => {
  const table = new FactTable(new FactReader(tree.path).read(KEYS));
  const kinds = KEYS.map((_, index) => table.kind(index));
  expect(kinds).toEqual([
    ...[
      "file",
      "file",
      "file",
      "file",
      "broken-directory",
      "not-found",
      "not-found",
      "other",
      "other",
      "file",
    ],
  ] as typeof kinds);
  expect(table.sizeBytes(3)).toBe(5 * 2 ** 32 + 7);
  expect(table.mtimeNs(2)).toBe(1_000_000_000_250_000_000n);
  expect(table.ctimeNs(2)).toBeGreaterThan(1_600_000_000_000_000_000n);
  expect(table.bytes.subarray(5 * FACT_BYTES, 5 * FACT_BYTES + 32)).toEqual(new Uint8Array(32));
});

test("one path alone has the same facts as below its root", () => {
  expect(factsOfPath(`${tree.path}/a/f`)).toEqual(new FactReader(tree.path).read(["a/f"]));
});

test("a root that is gone gives a reason for each file and stops nothing", () => {
  const table = new FactTable(new FactReader(`${tree.path}/nowhere`).read(["a", "b/c"]));
  expect([table.kind(0), table.kind(1)]).toEqual(["not-found", "not-found"]);
});

test("what is put into a table comes out of it, before 1970 and far ahead too", () => {
  const table = FactTable.ofCount(2);
  for (const ns of [0n, -1n, 1n, -1_000_000_000n, 4_102_444_800_123_456_789n]) {
    table.put(1, "file", { size: 2n ** 40n + 1n, mtimeNs: ns, ctimeNs: -ns });
    expect([table.sizeBytes(1), table.mtimeNs(1), table.ctimeNs(1)]).toEqual([2 ** 40 + 1, ns, -ns]);
  }
  expect(table.sizeBytes(0)).toBe(0);
});
