import { expect, test } from "bun:test";
import { type Commit, readCommit } from "../../../../src/sources/git/core/commit.ts";
import { SHA1, SHA256 } from "../../../../src/sources/git/core/object-format.ts";
import { TreeTable } from "../../../../src/sources/git/tree-table.ts";
import { Random, seedOf } from "../../../support/random.ts";

const LINES = [
  "encoding ISO-8859-1",
  "gpgsig -----BEGIN",
  " tree of a line that goes on",
  "tree",
  "parent",
  "committer",
  "parental leave",
  "mergetag object",
  "",
  "HG:rename a",
];
const CLOCKS = [
  "1700000000 +0100",
  "5 +0000",
  "",
  "  12  -0800",
  "x",
  "1234567890123456 +0000",
  "7\t +0000",
  "9",
];

function idFrom(random: Random, idBytes: number): string {
  return Uint8Array.from({ length: idBytes }, () => random.below(256)).toHex();
}

/** Much like git writes them, with lines left out, doubled, out of order and broken. */
function someCommit(random: Random, ids: readonly string[]): string {
  const person = (): string =>
    `${random.pick(["A B <a@b>", "<>", "no mail", "> odd <", "a <b> c <d>"])} ${random.pick(CLOCKS)}`;
  const lines = [
    `tree ${random.pick(ids)}`,
    ...Array.from({ length: random.below(4) }, () => `parent ${random.pick(ids)}`),
    `author ${person()}`,
    `committer ${person()}`,
  ];
  for (let edits = random.below(3); edits > 0; edits--) {
    const at = random.below(lines.length + 1);
    const line = random.pick([...LINES, `tree ${random.pick(ids)}`, `committer ${person()}`]);
    lines.splice(at, random.below(2), ...(random.below(3) === 0 ? [] : [line]));
  }
  const text = `${lines.join("\n")}\n${random.pick(["\nmessage\n\nparent x\n", "", "\n"])}`;
  if (random.below(6) > 0) return text;
  const at = random.below(text.length + 1);
  return text.slice(0, at) + random.pick(["G", "\n", " ", ""]) + text.slice(at + random.below(2));
}

function readOrFault(bytes: Uint8Array, format: typeof SHA1): Commit | string {
  try {
    return readCommit(bytes, format);
  } catch (error) {
    return String(error);
  }
}

for (const format of [SHA1, SHA256])
  test(`commits are told as they are read one by one, and refused for the same reasons: ${format.name}`, () => {
    const seed = seedOf(11);
    const random = new Random(seed);
    const ids = Array.from({ length: 30 }, () => idFrom(random, format.idBytes));
    const known = ids.slice(0, 10);
    const directory = {
      ids: { bytes: Buffer.from(known.join(""), "hex"), start: 0, stride: format.idBytes, count: 10 },
      count: 10,
    };
    const table = new TreeTable({ idBytes: format.idBytes, directories: [directory as never] });
    const expected: unknown[] = [];
    const elsewhere = new Set<string>();
    const faults = new Set<string>();
    for (let round = 0; round < 4000; round++) {
      const oid = idFrom(random, format.idBytes);
      const bytes = Buffer.from(someCommit(random, ids));
      const read = readOrFault(bytes, format);
      const isCut = random.below(10) === 0;
      const add = (): void => table.addCommit(Buffer.from(oid, "hex"), bytes, isCut);
      if (typeof read === "string") {
        expect(add, `seed ${seed}, round ${round}`).toThrow(read.replace(/^\w+: /, ""));
        faults.add(read);
        continue;
      }
      add();
      const { tree, parents, committer } = read;
      expected.push({ oid, tree, parents, seconds: committer.seconds });
      if (!known.includes(tree)) elsewhere.add(`tree ${tree}`);
      for (const parent of parents) if (!isCut && !known.includes(parent)) elsewhere.add(`commit ${parent}`);
    }
    expect(faults.size).toBe(2);
    const { count, ids: numbers, trees, parentStarts, parents, seconds } = table.commits();
    const { oidOf } = table.ids;
    const told = Array.from({ length: count }, (_, i) => ({
      oid: oidOf(numbers[i]!),
      tree: oidOf(trees[i]!),
      parents: Array.from(parents.subarray(parentStarts[i]!, parentStarts[i + 1]!), oidOf),
      seconds: seconds[i]!,
    }));
    expect(told, `seed ${seed}`).toEqual(expected as never);
    const named = [...table.namedElsewhere()].map(([number, isTree]) => [
      isTree ? "tree" : "commit",
      oidOf(number),
    ]);
    expect(named.map((words) => words.join(" ")).sort()).toEqual([...elsewhere].sort());
  });
