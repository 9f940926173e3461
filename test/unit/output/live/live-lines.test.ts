/** The live view as lines. */
import { describe, expect, test } from "bun:test";
import { liveLines, timeInWords } from "../../../../src/output/live/live-lines.ts";
import { ratesOf } from "../../../../src/output/live/rates.ts";
import { shardBar } from "../../../../src/output/live/shard-bar.ts";
import { createStyler } from "../../../../src/output/text/styler.ts";
import { Random, seedOf } from "../../../support/random.ts";
import { NOW_MS, pulseOf, snapshotOf, wildSnapshot } from "./snapshots.ts";

const plain = createStyler(false);
const layout = { columns: 78, rows: 23, style: plain };

const early = snapshotOf(
  { leased: 2, waiting: 8 },
  {
    atMs: NOW_MS - 10_000,
    pulses: new Map([
      [1n, pulseOf({ itemsDone: 1000, itemsLeft: 9000 })],
      [2n, pulseOf({ worker: 10n, itemsDone: 0, itemsLeft: 100 })],
    ]),
  },
);
const late = snapshotOf(
  { leased: 2, waiting: 6, done: 2, parked: 1 },
  {
    pulses: new Map([
      [1n, pulseOf({ itemsDone: 6000, itemsLeft: 4000, bytesPerSecond: 2_500_000 })],
      [3n, pulseOf({ worker: 10n, itemsDone: 250, bytesPerSecond: 500_000, findings: 2 })],
    ]),
    parked: [{ shard: 2n ** 63n + 5n, reason: "not-found" }],
  },
);

test("the view tells state, speed, findings, workers and what is parked", () => {
  expect(liveLines(late, { recent: early, first: early }, layout)).toEqual([
    "Run 7  active  /data/tree",
    "███████████████▓▓▓▓▓▓▓▓▓▓▓▓▓▓░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░××××××××",
    "2 of 11 shards done, 2 at work, 6 waiting, 1 parked",
    "525 items/s, 3.0 MB/s, 3 findings in shards at work, about 30 s left",
    "",
    "  worker 9   shard 0000000000000001  6,000 items  60%  2.5 MB/s",
    "  worker 10  shard 0000000000000003  250 items         500.0 kB/s",
    "",
    "  parked: shard 8000000000000005, not-found",
  ]);
});

test("without an earlier moment there is no pace and no time left", () => {
  expect(liveLines(late, {}, layout)[3]).toBe("3.0 MB/s, 3 findings in shards at work");
});

test("findings of the whole run are told when they are known", () => {
  expect(liveLines(snapshotOf({}, { findings: 1234 }), {}, layout)[3]).toBe("0 B/s, 1,234 findings");
});

test("an owner that fell silent is said to be, and does not count as speed", () => {
  const silent = snapshotOf({ leased: 1 }, { pulses: new Map([[1n, pulseOf({ atMs: NOW_MS - 40_000 })]]) });
  const lines = liveLines(silent, {}, layout);
  expect(lines[3]).toStartWith("0 B/s");
  expect(lines[5]).toBe("  worker 9  shard 0000000000000001  100 items    silent for 40 s");
});

test("a run that is over has no time left", () => {
  const over = snapshotOf({ status: "done", done: 10 });
  expect(liveLines(over, { recent: early, first: early }, layout)[3]).not.toContain("left");
});

test("workers that do not fit are counted", () => {
  const pulses = new Map(Array.from({ length: 30 }, (_, index) => [BigInt(index), pulseOf()] as const));
  const lines = liveLines(snapshotOf({ leased: 30 }, { pulses }), {}, { ...layout, rows: 10 });
  expect(lines).toHaveLength(10);
  expect(lines[9]).toBe("  and 26 more");
  const whole = liveLines(snapshotOf({ leased: 30 }, { pulses }), {}, { ...layout, rows: 35 });
  expect(whole).toHaveLength(35);
  expect(whole.at(-1)).toContain("shard 000000000000001d");
});

test("parked shards beyond the first five are counted", () => {
  const parked = Array.from({ length: 7 }, (_, index) => ({
    shard: BigInt(index),
    reason: "poisoned" as const,
  }));
  const lines = liveLines(snapshotOf({ parked: 20 }, { parked }), {}, layout);
  expect(lines.at(-1)).toBe("  15 more parked");
  expect(liveLines(snapshotOf({ parked: 3 }), {}, layout).at(-1)).toBe("  3 parked");
});

test("lines fit the terminal and cannot steer it, whatever the figures and texts", () => {
  const seed = seedOf(91);
  const random = new Random(seed);
  for (let round = 0; round < 400; round++) {
    const [first, recent, now] = [wildSnapshot(random), wildSnapshot(random), wildSnapshot(random)];
    const columns = random.pick([1, 2, 5, 10, 20, 39, 79, 200]);
    const rows = random.pick([1, 2, 3, 5, 10, 23]);
    const lines = liveLines(now, { first, recent }, { columns, rows, style: plain });
    const where = `seed ${seed}, round ${round}, ${columns}x${rows}`;
    expect(lines.length, where).toBeLessThanOrEqual(rows);
    for (const line of lines) {
      expect(Bun.stringWidth(line), `${where}: ${line}`).toBeLessThanOrEqual(columns);
      expect(line, where).not.toMatch(/[\0-\x1f\x7f-\x9f\u202a-\u202e\u2028\u2029]/);
    }
  }
});

test("colour changes nothing but colour", () => {
  const random = new Random(seedOf(92));
  for (let round = 0; round < 50; round++) {
    const now = wildSnapshot(random);
    const size = { columns: 5 + random.below(100), rows: 20 };
    const coloured = liveLines(now, {}, { ...size, style: createStyler(true) });
    expect(coloured.map((line) => line.replace(/\x1b\[\d+m/g, ""))).toEqual(
      liveLines(now, {}, { ...size, style: plain }),
    );
  }
});

describe("the bar", () => {
  test("is as wide as asked, and shows every state that has shards", () => {
    const seed = seedOf(93);
    const random = new Random(seed);
    const cells = { done: "█", leased: "▓", waiting: "░", parked: "×" } as const;
    for (let round = 0; round < 2000; round++) {
      const count = () => (random.chance(0.3) ? 0 : random.below(random.pick([2, 50, 1e6])));
      const { progress } = snapshotOf({ done: count(), leased: count(), waiting: count(), parked: count() });
      const columns = random.below(120);
      const bar = shardBar(progress, columns, plain);
      const states = Object.keys(cells) as (keyof typeof cells)[];
      const present = states.filter((state) => progress[state] > 0);
      expect([...bar], `seed ${seed}`).toHaveLength(columns);
      for (const state of states) {
        const isShown = bar.includes(cells[state]);
        if (progress[state] === 0) expect(isShown, `seed ${seed}`).toBe(false);
        else if (columns >= present.length) expect(isShown, `seed ${seed}`).toBe(true);
      }
      if (present.length > 0 && columns >= present.length) expect(bar).not.toContain(" ");
    }
  });

  test("is empty without shards", () => {
    expect(shardBar(snapshotOf().progress, 5, plain)).toBe("     ");
  });
});

describe("rates", () => {
  test("are finite and not negative, or not told, whatever is claimed", () => {
    const seed = seedOf(94);
    const random = new Random(seed);
    for (let round = 0; round < 500; round++) {
      const rates = ratesOf(wildSnapshot(random), {
        first: wildSnapshot(random),
        recent: wildSnapshot(random),
      });
      for (const [name, value] of Object.entries(rates)) {
        expect(Number.isFinite(value), `seed ${seed}: ${name} ${value}`).toBe(true);
        expect(value, `seed ${seed}: ${name}`).toBeGreaterThanOrEqual(0);
      }
    }
  });

  test("a shard with a new owner counts from zero", () => {
    const before = snapshotOf(
      {},
      { atMs: NOW_MS - 10_000, pulses: new Map([[1n, pulseOf({ itemsDone: 900 })]]) },
    );
    const after = snapshotOf({}, { pulses: new Map([[1n, pulseOf({ worker: 8n, itemsDone: 950 })]]) });
    expect(ratesOf(after, { recent: before }).itemsPerSecond).toBe(95);
    const restarted = snapshotOf({}, { pulses: new Map([[1n, pulseOf({ itemsDone: 50 })]]) });
    expect(ratesOf(restarted, { recent: before }).itemsPerSecond).toBe(5);
  });

  test("moments too close together, or in the wrong order, say nothing", () => {
    for (const apartMs of [0, 1999, -5000, Number.NaN]) {
      const before = snapshotOf({}, { atMs: NOW_MS - apartMs });
      const rates = ratesOf(snapshotOf({ done: 5 }), { recent: before, first: before });
      expect(rates).toEqual({ bytesPerSecond: 0 });
    }
  });

  test("the time left falls as shards are done", () => {
    const first = snapshotOf({ waiting: 100 }, { atMs: NOW_MS - 60_000 });
    const at = (done: number) => ratesOf(snapshotOf({ waiting: 100 - done, done }), { first }).timeLeftMs;
    expect(at(0)).toBeUndefined();
    expect(at(50)).toBe(60_000);
    expect(at(75)).toBe(20_000);
    expect(at(100)).toBe(0);
  });
});

test.each([
  [0, "0 s"],
  [900, "1 s"],
  [59_000, "59 s"],
  [61_000, "2 min"],
  [3_600_000, "1 h 0 min"],
  [12_000_000, "3 h 20 min"],
  [4 * 86_400_000, "4 days"],
])("%d ms is %s", (ms, words) => {
  expect(timeInWords(ms)).toBe(words);
});
