import { expect, test } from "bun:test";
import { nameHash } from "../../../../src/sources/git/core/tree-graph.ts";
import { TreeTable } from "../../../../src/sources/git/tree-table.ts";
import { Random, seedOf } from "../../../support/random.ts";

interface Entry {
  readonly mode: "100644" | "40000" | "040000" | "160000" | "120000";
  readonly name: string;
  readonly oid: string;
}

interface Tree {
  readonly oid: string;
  readonly bytes: Uint8Array;
  readonly entries: readonly Entry[];
  readonly isBroken: boolean;
}

/** Trees as histories have them: each much like one before it; some broken, some given twice, some that share nothing. */
function someTrees(random: Random, blobs: readonly string[], idBytes: number): Tree[] {
  const trees: Tree[] = [];
  let entries: Entry[] = [];
  const newId = (): string => idFrom(random, idBytes);
  const one = (): Entry => {
    const name = `${random.pick(["a", "file", "src", "some-longer-name"])}${random.below(40)}`;
    if (random.below(8) === 0) return { mode: "160000", name, oid: newId() };
    if (trees.length > 0 && random.below(4) === 0)
      return { mode: random.pick(["40000", "040000"]), name, oid: random.pick(trees).oid };
    return { mode: random.pick(["100644", "120000"]), name, oid: random.pick(blobs) };
  };
  for (let count = 20 + random.below(120); count > 0; count--) {
    if (random.below(12) === 0) entries = Array.from({ length: random.below(30) }, one);
    else if (random.below(6) === 0 && trees.length > 0) entries = [...random.pick(trees).entries];
    else entries = [...entries];
    for (let edits = random.below(4); edits > 0; edits--) {
      const at = random.below(entries.length + 1);
      entries.splice(at, random.below(2), ...(random.below(3) === 0 ? [] : [one()]));
    }
    const whole = bytesOf(entries);
    const isBroken = random.below(10) === 0 && whole.length > 0;
    const bytes = isBroken ? whole.subarray(0, whole.length - 1 - random.below(idBytes)) : whole;
    trees.push({ oid: newId(), bytes, entries: isBroken ? entries.slice(0, -1) : entries, isBroken });
    if (random.below(10) === 0) trees.push(random.pick(trees));
  }
  return trees;
}

function idFrom(random: Random, idBytes: number): string {
  return Uint8Array.from({ length: idBytes }, () => random.below(256)).toHex();
}

function bytesOf(entries: readonly Entry[]): Uint8Array {
  return Buffer.concat(
    entries.flatMap(({ mode, name, oid }) => [Buffer.from(`${mode} ${name}\0`), Buffer.from(oid, "hex")]),
  );
}

/** By tree, the entries that lead to one of `asked`: found the plain way. */
function leading(trees: readonly Tree[], asked: ReadonlySet<string>): Map<string, Entry[]> {
  const leads = new Set(asked);
  for (let before = -1; before !== leads.size; ) {
    before = leads.size;
    for (const { oid, entries } of trees)
      if (entries.some((entry) => entry.mode !== "160000" && leads.has(entry.oid))) leads.add(oid);
  }
  return new Map(
    trees.map(({ oid, entries }) => [
      oid,
      entries.filter((entry) => entry.mode !== "160000" && leads.has(entry.oid)),
    ]),
  );
}

function give(table: TreeTable, trees: readonly Tree[]): void {
  const given = new Set<string>();
  for (const { oid, bytes, isBroken } of trees) {
    const add = (): void => table.add(Uint8Array.fromHex(oid), bytes);
    if (!isBroken) add();
    else if (!given.has(oid)) expect(add).toThrow(/ends within an entry/);
    given.add(oid);
  }
}

function expectSame(
  table: TreeTable,
  trees: readonly Tree[],
  asked: ReadonlySet<string>,
  seed: number,
): void {
  const numberOf = (oid: string): number => table.ids.find(Uint8Array.fromHex(oid), 0);
  const graph = table.graphOf([...asked].map(numberOf).filter((number) => number !== -1));
  for (const [oid, entries] of leading(trees, asked)) {
    const tree = numberOf(oid);
    const found: string[] = [];
    for (let entry = graph.startOf(tree); entry < graph.endOf(tree); entry++)
      found.push(`${graph.referenceAt(entry)} ${graph.nameAt(entry)}`);
    const expected = entries.map(({ mode, name, oid: named }) => {
      const isTree = mode === "40000" || mode === "040000";
      const text = Buffer.from(name);
      return `${2 * numberOf(named) + (isTree ? 0 : 1)} ${nameHash(text, 0, text.length)}`;
    });
    expect(found, `seed ${seed}`).toEqual(expected);
  }
}

for (const idBytes of [20, 32])
  test(`the table tells of every tree what leads to the blobs asked about, ids of ${idBytes} bytes`, () => {
    const seed = seedOf(4);
    for (let round = 0; round < 60; round++) {
      const random = new Random(seed + round);
      const blobs = Array.from({ length: 40 }, () => idFrom(random, idBytes));
      const trees = someTrees(random, blobs, idBytes);
      const asked = new Set(blobs.filter(() => random.below(6) === 0));
      const known = blobs.slice(0, 20);
      const ids = {
        bytes: Buffer.from(known.join(""), "hex"),
        start: 0,
        stride: idBytes,
        count: known.length,
      };
      const unknown: string[] = [];
      const table: TreeTable = new TreeTable({
        idBytes,
        directories: [{ ids, count: known.length } as never],
        unknown: (number) => unknown.push(table.ids.oidOf(number)),
      });
      give(table, trees);
      expectSame(table, trees, asked, seed + round);
      expect(new Set(unknown).size).toBe(unknown.length);
      expect(unknown.filter((oid) => known.includes(oid))).toEqual([]);
    }
  });

test("a table that had too many entries gives the same once it was given the trees again", () => {
  const seed = seedOf(5);
  for (let round = 0; round < 40; round++) {
    const random = new Random(seed + round);
    const blobs = Array.from({ length: 40 }, () => idFrom(random, 20));
    const trees = someTrees(random, blobs, 20);
    const asked = new Set(blobs.filter(() => random.below(6) === 0));
    const table = new TreeTable({ idBytes: 20, directories: [], entriesMax: 5 });
    give(table, trees);
    expect(table.isCut).toBe(true);
    table.beginAgain(
      [...asked].map((oid) => table.ids.find(Uint8Array.fromHex(oid), 0)).filter((n) => n !== -1),
    );
    give(table, trees);
    expect(table.isCut).toBe(false);
    expectSame(table, trees, asked, seed + round);
  }
});
