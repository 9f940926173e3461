/** Trees in the order of keys, compared with a plain listing that is sorted afterwards. */
import { expect, test } from "bun:test";
import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { OrderedWalk } from "../../../../src/sources/filesystem/ordered-walk.ts";
import { surveyRange } from "../../../../src/sources/filesystem/range-survey.ts";
import { Random, seedOf } from "../../../support/random.ts";
import { TempTree } from "../../../support/temp-tree.ts";

interface Bounds {
  readonly start?: string;
  readonly end?: string;
  readonly after?: string;
}

function keysOf(root: string, { start = "", end = "", after }: Bounds = {}): string[] {
  const walk = new OrderedWalk({ root, bounds: { start, end }, ...(after === undefined ? {} : { after }) });
  const keys: string[] = [];
  for (;;) {
    const entry = walk.next(3);
    if (entry === "done") return keys;
    if (entry !== undefined) keys.push(entry.key);
  }
}

/** The plain twin: list everything, sort by bytes, cut. */
function plainly(root: string, { start = "", end = "", after }: Bounds = {}): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      Buffer.from(`${entry.parentPath}/${entry.name}`)
        .toString("latin1")
        .slice(root.length + 1),
    )
    .sort()
    .filter((key) => key >= start && (end === "" || key < end) && (after === undefined || key > after));
}

/** Names that tell orders apart: `.` and `-` stand before the slash, letters behind it, and some are no ASCII. */
const PARTS = ["a", "a.b", "a-b", "aé", "b", "ba", "z", "é", "\u{1f600}", "\uffee", "A", "0"] as const;

function randomTree(random: Random): TempTree {
  const tree = new TempTree();
  for (let i = 0; i < 120; i++) {
    const depth = 1 + random.below(4);
    const path = Array.from({ length: depth }, () => random.pick(PARTS)).join("/");
    try {
      tree.write(path, "x");
    } catch {
      // A file stands where a directory is wanted, or the other way round.
    }
  }
  return tree;
}

test("random trees come in the order of their bytes, whole and in any range", () => {
  const seed = seedOf(20260802);
  const random = new Random(seed);
  for (let round = 0; round < 15; round++) {
    using tree = randomTree(random);
    const all = plainly(tree.path);
    expect(keysOf(tree.path), `seed ${seed}`).toEqual(all);
    for (let i = 0; i < 30; i++) {
      const [start, end] = [random.pick(all), random.pick(all)].sort() as [string, string];
      const cut = (key: string) => key.slice(0, 1 + random.below(key.length));
      const bounds = random.pick<Bounds>([
        { start, end },
        { start: cut(start), end },
        { start: `${start}/`, end: "" },
        { start: "", end: cut(end) },
        { start, end, after: random.pick(all) },
        { after: cut(random.pick(all)) },
      ]);
      expect(keysOf(tree.path, bounds), `seed ${seed}: ${JSON.stringify(bounds)}`).toEqual(
        plainly(tree.path, bounds),
      );
    }
  }
});

test("a range cut in two at any key has every file once", () => {
  using tree = randomTree(new Random(7));
  const all = plainly(tree.path);
  for (const at of all.filter((_, i) => i % 7 === 0))
    expect([...keysOf(tree.path, { end: at }), ...keysOf(tree.path, { start: at })]).toEqual(all);
});

test("symbolic links below the root are counted and not followed", () => {
  using tree = new TempTree({ "real/a": "1" });
  symlinkSync(tree.at("real"), tree.at("link"));
  symlinkSync(tree.path, tree.at("real/up"));
  const walk = new OrderedWalk({ root: tree.path, bounds: { start: "", end: "" } });
  expect(walk.next(10)).toEqual({ kind: "file", key: "real/a" });
  expect(walk.next(10)).toBe("done");
  expect(walk.skipped.symlinks).toBe(2);
});

test("names that are no UTF-8 keep their bytes and their place", () => {
  using tree = new TempTree({ a: "1", "\u00ff": "2" });
  writeFileSync(Buffer.concat([Buffer.from(`${tree.path}/`), Buffer.from([0x62, 0xff])]), "3");
  mkdirSync(Buffer.concat([Buffer.from(`${tree.path}/`), Buffer.from([0xfe])]));
  writeFileSync(Buffer.concat([Buffer.from(`${tree.path}/`), Buffer.from([0xfe, 0x2f, 0x63])]), "4");
  expect(keysOf(tree.path)).toEqual(["a", "b\xff", "\xc3\xbf", "\xfe/c"]);
});

test("a root that is gone is no end of the walk but its problem", () => {
  using tree = new TempTree();
  const walk = new OrderedWalk({ root: tree.at("gone"), bounds: { start: "", end: "" } });
  expect(walk.next(10)).toBe("done");
  expect(walk.rootProblem).toMatchObject({ kind: "not-found" });
});

test("a split by survey leaves something on either side, about as much", () => {
  const seed = seedOf(20260803);
  const random = new Random(seed);
  for (let round = 0; round < 20; round++) {
    using tree = randomTree(random);
    const all = plainly(tree.path);
    const after = random.chance(0.5) ? all[random.below(all.length - 3)] : undefined;
    const left = plainly(tree.path, after === undefined ? {} : { after });
    const survey = surveyRange({
      root: tree.path,
      bounds: { start: "", end: "" },
      ...(after === undefined ? {} : { after }),
      directoriesMax: 1_000,
    });
    expect(survey, `seed ${seed}`).toMatchObject({ items: left.length, isExact: true });
    const before = left.filter((key) => key < survey.splitAt!).length;
    expect(Math.abs(before - left.length / 2), `seed ${seed}`).toBeLessThanOrEqual(1);
  }
});

test("a survey that may read little still answers, and stays behind the cursor", () => {
  using tree = new TempTree();
  for (let i = 0; i < 400; i++) tree.write(`d${i % 20}/e${i % 40}/f${i}`, "");
  const all = plainly(tree.path);
  const after = all[300]!;
  const survey = surveyRange({ root: tree.path, bounds: { start: "", end: "" }, after, directoriesMax: 4 });
  expect(survey.isExact).toBe(false);
  expect(survey.splitAt! > after).toBe(true);
  expect(all.some((key) => key >= survey.splitAt!)).toBe(true);
});

test("of one file left there is nothing to share", () => {
  using tree = new TempTree({ a: "1", b: "2" });
  const bounds = { start: "", end: "" };
  expect(surveyRange({ root: tree.path, bounds, after: "a", directoriesMax: 9 })).toEqual({
    items: 1,
    isExact: true,
  });
});
