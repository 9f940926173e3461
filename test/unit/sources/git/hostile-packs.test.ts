/** Packs made to hurt: each bad object is a problem that names it, and every good one beside it is still read. */
import { expect, spyOn, test } from "bun:test";
import { deflateSync } from "node:zlib";
import type { GitLimits, GitRepository, OpenOptions } from "../../../../src/sources/git/index.ts";
import { open } from "./expect-same.ts";
import {
  BLOB,
  blobEntry,
  deltaBytes,
  type MadeEntry,
  type MadePack,
  makePack,
  oidOf,
  repositoryOf,
} from "./pack-bytes.ts";

const GOOD = Buffer.from("a blob in good order, long enough to copy from");
const OTHER = Buffer.from("another one that stands at the end of the pack");
const OFS_DELTA = 6;
const REF_DELTA = 7;
const COPY_10 = [0x90, 10];

interface Reading {
  readonly given: readonly string[];
  /** `oid kind message` */
  readonly problems: readonly string[];
}

function read(packs: readonly MadePack[], limits: Partial<GitLimits> = {}, verifyIds = false): Reading {
  using tree = repositoryOf(packs);
  using repository = open(tree.path, { limits, verifyIds });
  const given = [...repository.objects()].map(({ oid }) => oid);
  const problems = repository.problems.map(({ oid, kind, message }) => `${oid ?? "-"} ${kind} ${message}`);
  expectUnitsLike(tree.path, repository, new Set(given), { limits, verifyIds });
  return { given, problems };
}

/** Pieces of work for threads give at least what one walk gives, and account for the rest. */
function expectUnitsLike(
  path: string,
  walked: Pick<GitRepository, "problems">,
  given: ReadonlySet<string>,
  options: OpenOptions,
): void {
  using repository = open(path, options);
  const seen = new Set<string>();
  repository.each(["blob"], (id) => {
    if (seen.has(id.toHex())) throw new Error(`${id.toHex()} was given twice`);
    seen.add(id.toHex());
  });
  expect([...given].filter((oid) => !seen.has(oid))).toEqual([]);
  const named = new Set(repository.problems.map(({ oid }) => oid));
  for (const { oid } of walked.problems)
    if (oid !== undefined && !seen.has(oid) && !named.has(oid))
      throw new Error(`${oid} is lost without a word`);
}

/** The bad entry between two good ones. */
function readWith(bad: MadeEntry, limits: Partial<GitLimits> = {}): Reading {
  return read([makePack([blobEntry(GOOD), bad, blobEntry(OTHER)])], limits);
}

function expectOnly(reading: Reading, bad: readonly string[], why: RegExp): void {
  expect([...reading.given].sort()).toEqual([oidOf(GOOD), oidOf(OTHER)].sort());
  expect(reading.problems.map((problem) => problem.slice(0, 40)).sort()).toEqual([...bad].sort());
  for (const problem of reading.problems) expect(problem).toMatch(why);
}

const BAD = "bad".padEnd(40, "0").replace(/[^0-9a-f]/g, "b");
const BAD_TOO = "cafe".padEnd(40, "1");

function delta(content: Uint8Array, base: number | string = oidOf(GOOD)): MadeEntry {
  return { oid: BAD, packType: typeof base === "string" ? REF_DELTA : OFS_DELTA, content, base };
}

/** The longest array of bytes that is made while `run` runs, by name or by Buffer's. */
function largestArrayBytes(run: () => void): number {
  const real = globalThis.Uint8Array;
  let largest = 0;
  globalThis.Uint8Array = new Proxy(real, {
    construct(target, given, newTarget) {
      const made: Uint8Array = Reflect.construct(target, given, newTarget);
      largest = Math.max(largest, made.length);
      return made;
    },
  });
  const alloc = spyOn(Buffer, "alloc");
  const allocUnsafe = spyOn(Buffer, "allocUnsafe");
  try {
    run();
  } finally {
    globalThis.Uint8Array = real;
    for (const [size] of [...alloc.mock.calls, ...allocUnsafe.mock.calls]) largest = Math.max(largest, size);
    alloc.mockRestore();
    allocUnsafe.mockRestore();
  }
  return largest;
}

test("a hand-made delta in good order is read", () => {
  const reading = readWith(delta(deltaBytes(GOOD.length, 13, ...COPY_10, 3, 65, 66, 67)));
  expect(reading.problems).toEqual([]);
  expect(reading.given).toContain(BAD);
});

test("a delta that declares a giant result is too large, and nothing of that size is made", () => {
  const largestBytes = largestArrayBytes(() => {
    expectOnly(readWith(delta(deltaBytes(GOOD.length, 2 ** 40, ...COPY_10))), [BAD], /too-large/);
    expectOnly(readWith(delta(deltaBytes(GOOD.length, 120 * 2 ** 20, ...COPY_10))), [BAD], /fewer bytes/);
  });
  expect(largestBytes).toBeWithin(1, 100 * 2 ** 20);
});

test("a delta that copies from beyond its base is refused", () => {
  expectOnly(readWith(delta(deltaBytes(GOOD.length, 10, 0x91, 40, 10))), [BAD], /beyond its base/);
  expectOnly(readWith(delta(deltaBytes(GOOD.length, 2 ** 16, 0x80))), [BAD], /beyond its base/);
});

test("a delta that makes more than it declares, ends early or is for another base is refused", () => {
  expectOnly(readWith(delta(deltaBytes(GOOD.length, 9, ...COPY_10))), [BAD], /more bytes/);
  expectOnly(readWith(delta(deltaBytes(GOOD.length, 10, 10, 1, 2))), [BAD], /ends within an instruction/);
  expectOnly(readWith(delta(deltaBytes(GOOD.length, 10, 0x91, 1))), [BAD], /ends within an instruction/);
  expectOnly(readWith(delta(deltaBytes(GOOD.length + 1, 10, ...COPY_10))), [BAD], /its base has/);
  expectOnly(readWith(delta(deltaBytes(GOOD.length, 1, 0))), [BAD], /reserved/);
});

test("deltas whose bases run in a circle are refused, in one pack and across two", () => {
  const content = deltaBytes(10, 10, ...COPY_10);
  const one: MadeEntry = { oid: BAD, packType: REF_DELTA, content, base: BAD_TOO };
  const two: MadeEntry = { oid: BAD_TOO, packType: REF_DELTA, content, base: BAD };
  const good = [blobEntry(GOOD), blobEntry(OTHER)];
  expectOnly(read([makePack([...good, one, two])]), [BAD, BAD_TOO], /circle/);
  expectOnly(read([makePack([...good, one]), makePack([two])]), [BAD, BAD_TOO], /without end/);
  expectOnly(readWith({ ...one, base: BAD }), [BAD], /circle/);
});

test("reading a single object whose bases run in a circle ends", () => {
  const content = deltaBytes(10, 10, ...COPY_10);
  const packs = [makePack([{ oid: BAD, packType: REF_DELTA, content, base: BAD }])];
  using tree = repositoryOf(packs);
  using repository = open(tree.path);
  expect(() => repository.object(BAD)).toThrow(/circle/);
  expect(() => repository.info(BAD)).toThrow(/circle/);
});

test("a base that is nowhere, or at no object's offset, is named", () => {
  const content = deltaBytes(10, 10, ...COPY_10);
  expectOnly(readWith(delta(content, BAD_TOO)), [BAD], /missing its base cafe/);
  expectOnly(readWith(delta(content, 5)), [BAD], /where no object begins/);
  expectOnly(readWith(delta(content, 2 ** 30)), [BAD], /where no object begins/);
});

test("data that unpacks to more or less than declared is refused, however much more", () => {
  const bomb = new Uint8Array(80 * 2 ** 20);
  for (const declaredBytes of [10, bomb.length + 1])
    expectOnly(
      readWith({ oid: BAD, packType: BLOB, content: bomb, declaredBytes }),
      [BAD],
      /declared|cannot be unpacked/,
    );
  expectOnly(
    readWith({ oid: BAD, packType: BLOB, content: new Uint8Array(2000) }, { objectMaxBytes: 1000 }),
    [BAD],
    /too-large it has 2000 bytes; the limit is 1000/,
  );
  expectOnly(
    readWith({ oid: BAD, packType: BLOB, content: new Uint8Array(9), declaredBytes: 2 ** 52 }),
    [BAD],
    /too-large/,
  );
});

test("all that is made from a broken object is reported, each by itself", () => {
  const broken = { oid: BAD, packType: BLOB, content: GOOD, declaredBytes: 7 };
  const child = { ...delta(deltaBytes(7, 5, 0x90, 5), BAD), oid: BAD_TOO };
  const grandchild = { ...delta(deltaBytes(5, 5, 0x90, 5), BAD_TOO), oid: "d".repeat(40) };
  const reading = read([makePack([blobEntry(GOOD), broken, grandchild, child, blobEntry(OTHER)])]);
  expectOnly(reading, [BAD, BAD_TOO, "d".repeat(40)], /declared/);
});

test("an object broken in one pack is taken from the next, and is no problem then", () => {
  const broken = { ...blobEntry(GOOD), declaredBytes: 7 };
  const reading = read([makePack([broken, blobEntry(OTHER)]), makePack([blobEntry(GOOD)])]);
  expectOnly(reading, [], /./);
});

test("entries of unknown type are refused", () => {
  for (const packType of [0, 5])
    expectOnly(readWith({ oid: BAD, packType, content: GOOD }), [BAD], /unknown type/);
});

test("an index that points outside the pack, or twice to one place, loses those objects alone", () => {
  const made = makePack([blobEntry(GOOD), { ...blobEntry(Buffer.from("lost")), oid: BAD }, blobEntry(OTHER)]);
  const at = made.index.length - 40 - 3 * 4;
  const position = [BAD, oidOf(GOOD), oidOf(OTHER)].sort().indexOf(BAD);
  for (const offset of [5, made.pack.length - 20, 2 ** 31 - 1, 2 ** 31 + 7, 0xffffffff]) {
    const index = Buffer.from(made.index);
    index.writeUInt32BE(offset, at + position * 4);
    expectOnly(read([{ ...made, index }]), [BAD], /no object of its own/);
  }
});

test("two names for one place in the pack give one object", () => {
  const made = makePack([blobEntry(GOOD), { ...blobEntry(Buffer.from("lost")), oid: BAD }, blobEntry(OTHER)]);
  const order = [BAD, oidOf(GOOD), oidOf(OTHER)].sort();
  const index = Buffer.from(made.index);
  index.writeUInt32BE(made.offsets[0]!, made.index.length - 52 + order.indexOf(BAD) * 4);
  const reading = read([{ ...made, index }], {}, true);
  expect(reading.given.length + reading.problems.length).toBe(3);
  expect(reading.given).toContain(oidOf(OTHER));
});

test("a pack that was cut off loses what was cut off, and says so", () => {
  const filler = Array.from({ length: 20 }, (_, i) => blobEntry(Buffer.from(`number ${i} ${"x".repeat(i)}`)));
  const made = makePack(filler);
  const reading = read([{ ...made, pack: made.pack.subarray(0, made.offsets[10]! + 25) }]);
  expect(reading.given).toEqual(filler.slice(0, 10).map(({ oid }) => oid));
  expect(reading.problems.filter((problem) => problem.startsWith("-"))).toEqual([
    "- corrupt the pack's checksum is not the one its index was made for: it was cut off or changed",
  ]);
  expect(reading.problems.length).toBe(11);
});

test("an object that is not what its name says is refused when names are verified", () => {
  const made = [makePack([blobEntry(GOOD), { ...blobEntry(GOOD), oid: BAD }, blobEntry(OTHER)])];
  expectOnly(read(made, {}, true), [BAD], /does not have the hash/);
});

test("a chain of thousands of deltas is walked within a small memory, and a longer one than git makes is read too", () => {
  const entries: MadeEntry[] = [blobEntry(GOOD)];
  for (let i = 1; i < 6000; i++) {
    const base = entries.at(-1)!.oid;
    entries.push({
      oid: i.toString(16).padStart(40, "0"),
      packType: REF_DELTA,
      content: deltaBytes(GOOD.length, GOOD.length, 0x90, GOOD.length),
      base,
    });
  }
  const reading = read([makePack(entries)], { basesMaxBytes: 100 });
  expect(reading.problems).toEqual([]);
  expect(reading.given.length).toBe(6000);
});

test("trees of deltas that would have to be made anew for ever are given up, and not before", () => {
  const size = 64 * 1024;
  const entries: MadeEntry[] = [blobEntry(new Uint8Array(size))];
  let base = entries[0]!.oid;
  for (let i = 1; i < 120; i++) {
    const [first, second] = [0, 1].map((side) => (i * 2 + side).toString(16).padStart(40, "0")) as [
      string,
      string,
    ];
    for (const oid of [first, second])
      entries.push({ oid, packType: REF_DELTA, content: deltaBytes(size, size, 0x80), base });
    base = first;
  }
  const patient = read([makePack(entries)], { basesMaxBytes: 1 });
  expect([patient.given.length, patient.problems]).toEqual([entries.length, []]);
  const { given, problems } = read([makePack(entries)], { basesMaxBytes: 1, remadeMaxBytes: 0 });
  expect(given.length + problems.length).toBe(entries.length);
  expect(problems.filter((problem) => problem.includes("takes too much memory")).length).toBeGreaterThan(5);
});

test("loose objects that lie about themselves are refused", () => {
  using tree = repositoryOf([]);
  const cases: Readonly<Record<string, Uint8Array>> = {
    ["0".repeat(40)]: deflateSync(Buffer.from("blob 5\0four")),
    ["1".repeat(40)]: deflateSync(Buffer.from("blob 5\0longer than that")),
    ["2".repeat(40)]: deflateSync(Buffer.from("glob 5\0fours")),
    ["3".repeat(40)]: deflateSync(Buffer.from("blob 05\0fours")),
    ["4".repeat(40)]: deflateSync(Buffer.from("blob 99999999999999\0fours")),
    ["5".repeat(40)]: new Uint8Array(0),
    ["6".repeat(40)]: Buffer.from("plain text"),
    ["7".repeat(40)]: deflateSync(Buffer.concat([Buffer.from("blob 5\0"), new Uint8Array(70 * 2 ** 20)])),
    [oidOf(GOOD)]: deflateSync(Buffer.concat([Buffer.from(`blob ${GOOD.length}\0`), GOOD])),
  };
  for (const [oid, bytes] of Object.entries(cases))
    tree.write(`objects/${oid.slice(0, 2)}/${oid.slice(2)}`, bytes);
  using repository = open(tree.path);
  expect([...repository.objects()].map(({ oid }) => oid)).toEqual([oidOf(GOOD)]);
  expect(repository.problems.map(({ oid }) => oid!.slice(0, 1))).toEqual([
    "0",
    "1",
    "2",
    "3",
    "4",
    "5",
    "6",
    "7",
  ]);
});

test("problems beyond the limit are counted", () => {
  const bad = Array.from({ length: 9 }, (_, i) => ({
    oid: String(i).repeat(40),
    packType: BLOB,
    content: Buffer.from([i]),
    declaredBytes: 7,
  }));
  using tree = repositoryOf([makePack(bad)]);
  using repository = open(tree.path, { limits: { problemsMax: 4 } });
  expect([...repository.objects()]).toEqual([]);
  expect([repository.problems.length, repository.problemsUncounted]).toEqual([4, 5]);
});
