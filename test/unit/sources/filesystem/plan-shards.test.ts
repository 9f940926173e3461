import { afterAll, beforeAll, expect, test } from "bun:test";
import { symlinkSync } from "node:fs";
import { PlanBuckets } from "../../../../src/sources/filesystem/core/plan-buckets.ts";
import { planShards } from "../../../../src/sources/filesystem/plan-shards.ts";
import { Random, seedOf } from "../../../support/random.ts";
import { TempTree } from "../../../support/temp-tree.ts";

let tree: TempTree;

beforeAll(() => {
  tree = new TempTree();
  for (let i = 0; i < 600; i++) tree.write(`d${i % 23}/f${i}`, "x".repeat((i % 10) * 1000));
});

afterAll(() => tree[Symbol.dispose]());

test.each([1, 2, 7, 100])("a plan of %p shards tiles all keys and balances them", async (shards) => {
  const plan = await planShards(tree.path, { shards });
  expect(plan.shards).toHaveLength(shards);
  expect(plan.items).toBe(600);
  expect(plan.shards.reduce((sum, { items }) => sum + items, 0)).toBe(600);
  expect(plan.shards[0]!.start).toHaveLength(0);
  expect(plan.shards.at(-1)!.end).toHaveLength(0);
  for (const [i, { start }] of plan.shards.slice(1).entries()) expect(start).toEqual(plan.shards[i]!.end);
  const weights = plan.shards.map(({ items, bytes }) => items * 4096 + bytes);
  const mean = weights.reduce((a, b) => a + b) / shards;
  for (const weight of weights) expect(Math.abs(weight - mean)).toBeLessThanOrEqual(2 * (4096 + 9000));
});

test("more shards than files are as many as there are files", async () => {
  using small = new TempTree({ a: "", b: "", c: "" });
  expect((await planShards(small.path, { shards: 50 })).shards).toHaveLength(3);
});

test("an empty directory is one shard over everything", async () => {
  using empty = new TempTree();
  const { shards } = await planShards(empty.path, { shards: "auto" });
  expect(shards).toEqual([{ start: new Uint8Array(), end: new Uint8Array(), items: 0, bytes: 0 }]);
});

test("a file is one shard, and the root is the canonical path", async () => {
  using small = new TempTree({ "real/a": "12345" });
  symlinkSync(small.at("real"), small.at("link"));
  const plan = await planShards(small.at("link/a"), { shards: 9 });
  expect(plan).toMatchObject({ root: { kind: "file", path: small.at("real/a") }, items: 1, bytes: 5 });
  expect(plan.shards).toHaveLength(1);
});

test("a root that is not there is the user's mistake", async () => {
  await expect(planShards(tree.at("gone"), { shards: 1 })).rejects.toMatchObject({ code: "E_USAGE" });
});

test("a plan told to stop stops", async () => {
  const plan = planShards(tree.path, { shards: 1, signal: AbortSignal.abort(new Error("enough")) });
  await expect(plan).rejects.toThrow("enough");
});

test("buckets stay bounded and their groups balanced, however many keys there are", () => {
  const seed = seedOf(20260804);
  const random = new Random(seed);
  const buckets = new PlanBuckets();
  for (let i = 0; i < 300_000; i++)
    buckets.add(String(i).padStart(8, "0"), 0, random.chance(0.001) ? 5_000 : 1 + random.below(20));
  const groups = buckets.group(50);
  expect(groups).toHaveLength(50);
  expect(groups.reduce((sum, { items }) => sum + items, 0)).toBe(300_000);
  const mean = buckets.weight / 50;
  for (const { weight } of groups) expect(Math.abs(weight - mean) / mean, `seed ${seed}`).toBeLessThan(0.2);
});
