/** Page threads and the walking thread as real threads, with the fake parts; what dies or hangs is replaced. */
import { afterAll, beforeAll, expect, test } from "bun:test";
import { BATCH_ITEMS_MAX } from "../../../../src/scan/pipeline/batch-memory.ts";
import type { IdentifiedBatch } from "../../../../src/scan/pipeline/page-engine.ts";
import { ThreadedPageEngine } from "../../../../src/scan/pipeline/threaded-page-engine.ts";
import { ThreadedWalker } from "../../../../src/scan/pipeline/threaded-walker.ts";
import type { NamedBatch } from "../../../../src/scan/pipeline/tree-batches.ts";
import { FactReader } from "../../../../src/sources/filesystem/fact-reader.ts";
import { type FakeSetup, fakeMaker } from "../../../support/fakes/fake-parts.ts";
import { PAGE_OPTIONS } from "../../../support/fakes/in-place-engine.ts";
import { TempTree } from "../../../support/temp-tree.ts";

let tree: TempTree;

beforeAll(() => {
  tree = new TempTree({ "z.arc": "ARCHIVE\nx=MARK{inside}\n" });
  for (let i = 0; i < 900; i++) tree.write(`d${i % 9}/f${i}`, i % 10 === 0 ? `MARK{m${i}}` : `${i}`);
});

afterAll(() => tree[Symbol.dispose]());

const NEVER = new AbortController().signal;

function engineOf(setup: FakeSetup = {}, more: { readonly threads?: number; readonly hangMs?: number } = {}) {
  return new ThreadedPageEngine(fakeMaker(setup), { ...PAGE_OPTIONS, threads: 3, ...more });
}

async function batchesOf(path: string): Promise<readonly NamedBatch[]> {
  const walker = new ThreadedWalker(fakeMaker().workerUrl);
  const bounds = { start: "", end: "" };
  const walk = walker.open({ root: { kind: "directory", path }, bounds, itemsMax: 250 });
  const batches: NamedBatch[] = [];
  for (let batch = await walk.next(); batch !== undefined; batch = await walk.next()) batches.push(batch);
  walk.close();
  await walker.close();
  return batches;
}

function named(path: string, keys: readonly string[]): NamedBatch {
  return { keys: keys.join("\0"), count: keys.length, facts: new FactReader(path).read(keys), problems: [] };
}

function wantAll(batch: IdentifiedBatch): void {
  for (let i = 0; i < batch.count; i++) batch.memory.set(i, "pending");
}

function statesOf(batch: IdentifiedBatch): readonly string[] {
  return Array.from({ length: batch.count }, (_, i) => batch.memory.state(i));
}

test("the walking thread gives every file once, in order, in batches of bounded size", async () => {
  const batches = await batchesOf(tree.path);
  const keys = batches.flatMap((batch) => batch.keys.split("\0"));
  expect(keys).toHaveLength(901);
  expect(keys).toEqual(keys.toSorted());
  expect(Math.max(...batches.map(({ count }) => count))).toBeLessThanOrEqual(250);
});

test("three threads scan batches side by side, again and again, in the same memory", async () => {
  const engine = engineOf();
  const root = { kind: "directory", path: tree.path } as const;
  const batches = await batchesOf(tree.path);
  for (let round = 0; round < 3; round++) {
    const results = await Promise.all(
      batches.map(async (names) => {
        const batch = await engine.identify(names, root);
        wantAll(batch);
        const result = await engine.scan(batch, 0, batch.count, NEVER);
        expect(statesOf(batch)).not.toContain("pending");
        batch.release();
        return result;
      }),
    );
    expect(results.flatMap(({ records }) => records)).toHaveLength(91);
    expect(results.flatMap(({ lost }) => lost)).toEqual([]);
  }
  await engine.close();
});

test("only what is wanted of a range is scanned", async () => {
  const engine = engineOf();
  const [first] = await batchesOf(tree.path);
  const batch = await engine.identify(first!, { kind: "directory", path: tree.path });
  for (let i = 0; i < batch.count; i += 2) batch.memory.set(i, "pending");
  await engine.scan(batch, 0, 50, NEVER);
  const states = statesOf(batch);
  expect(states.slice(0, 50).map((state) => state === "idle")).toEqual(
    Array.from({ length: 50 }, (_, i) => i % 2 === 1),
  );
  expect(states[50]).toBe("pending");
  await engine.close();
});

test.each(["throw", "exit", "hang"] as const)(
  "a thread that a file makes %s is replaced, and the file is named",
  async (poison) => {
    const names = Array.from({ length: 40 }, (_, i) => `f${String(i).padStart(2, "0")}`);
    using own = new TempTree(Object.fromEntries(names.map((name) => [name, `MARK{${name}}`])));
    own.write("f17", "POISON");
    // Longer than a thread takes to begin on a busy machine: silent then, it would be taken for hanging.
    const engine = engineOf({ poison }, poison === "hang" ? { hangMs: 2_000 } : {});
    const batch = await engine.identify(named(own.path, names), { kind: "directory", path: own.path });
    wantAll(batch);
    const records = new Set<string>();
    let deaths = 0;
    for (let round = 0; round < 3 && statesOf(batch).includes("pending"); round++) {
      const result = await engine.scan(batch, 0, 40, NEVER);
      for (const { display } of result.records) records.add(display);
      for (const { index } of result.lost) {
        expect(index).toBe(17);
        if (++deaths === 2) batch.memory.set(17, "failed-permanent", "engine-failed");
      }
    }
    expect(records.size).toBe(39);
    expect(deaths).toBe(2);
    await engine.close();
  },
  // Two threads hang for two seconds each, and others begin in their place.
  30_000,
);

test("threads that cannot start at all fail the engine instead of being started for ever", async () => {
  const engine = engineOf({ helperFault: "throw-at-start" });
  const batch = engine.identify(named(tree.path, ["a"]), { kind: "directory", path: tree.path });
  await expect(batch).rejects.toMatchObject({ code: "E_PAGE_THREAD" });
  await engine.close();
});

test("an aborted scan leaves the rest pending and comes back at once", async () => {
  const engine = engineOf({ slowMs: 50 });
  const [first] = await batchesOf(tree.path);
  const batch = await engine.identify(first!, { kind: "directory", path: tree.path });
  wantAll(batch);
  const abort = new AbortController();
  const scan = engine.scan(batch, 0, batch.count, abort.signal);
  while (statesOf(batch).every((state) => state === "pending")) await Bun.sleep(1);
  abort.abort();
  await scan;
  // All of it takes 12 seconds.
  expect(statesOf(batch).filter((state) => state === "pending").length).toBeGreaterThan(batch.count / 2);
  await engine.close();
});

test("an aborted scan comes back although a thread hangs over it", async () => {
  using own = new TempTree({ a: "MARK{a}", b: "POISON" });
  // Nothing but the signal ends it.
  const engine = engineOf({ poison: "hang" }, { hangMs: 2 ** 31 - 1 });
  const root = { kind: "directory", path: own.path } as const;
  const batch = await engine.identify(named(own.path, ["a", "b"]), root);
  wantAll(batch);
  await engine.scan(batch, 0, 2, AbortSignal.timeout(100));
  batch.release();
  await engine.close();
});

test("a walking thread that dies fails its walks, and the next one gets a new thread", async () => {
  const walker = new ThreadedWalker(new URL("./nowhere.ts", import.meta.url));
  const tree = {
    root: { kind: "directory", path: "/" },
    bounds: { start: "", end: "" },
    itemsMax: 9,
  } as const;
  await expect(walker.open(tree).next()).rejects.toMatchObject({ code: "E_WALK_THREAD" });
  await expect(walker.open(tree).next()).rejects.toMatchObject({ code: "E_WALK_THREAD" });
  await walker.close();
});

test("a batch of the largest size fits, and ids of a file do not depend on who makes them", async () => {
  const engine = engineOf();
  const keys = Array.from({ length: BATCH_ITEMS_MAX }, (_, i) => `d0/f${(i % 100) * 9}`);
  const batch = await engine.identify(named(tree.path, keys), { kind: "directory", path: tree.path });
  for (let i = 100; i < BATCH_ITEMS_MAX; i += 97)
    expect(batch.memory.ovid(i)).toEqual(batch.memory.ovid(i % 100));
  await engine.close();
});
