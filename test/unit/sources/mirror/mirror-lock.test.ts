/** One owner, whoever tries, and whatever killed processes left behind. */
import { expect, test } from "bun:test";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync, utimesSync } from "node:fs";
import { formatLock } from "../../../../src/sources/mirror/core/lock-record.ts";
import { MirrorLock } from "../../../../src/sources/mirror/mirror-lock.ts";
import { isRunning, thisProcess } from "../../../../src/sources/mirror/this-process.ts";
import { TempTree } from "../../../support/temp-tree.ts";

const self = await thisProcess();
const holder = { self, clock: { nowMs: () => Date.now() } };
/** Of a process that is gone: this one's number, with another beginning. */
const dead = (token: string) => formatLock({ ...self, startedAt: "0", pid: 2 ** 22 + 1, token });

test("this process runs, and one with another beginning does not", () => {
  expect(isRunning(self)).toBe(true);
  expect(isRunning({ ...self, pid: 2 ** 22 + 1 })).toBe(false);
  if (self.startedAt !== "") expect(isRunning({ ...self, startedAt: "1" })).toBe(false);
});

test("a lock is had by one until it is released, and leaves nothing", async () => {
  using tree = new TempTree();
  const path = tree.at("x.lock");
  const lock = await MirrorLock.claim(path, holder);
  expect(await MirrorLock.claim(path, holder)).toBeUndefined();
  expect(await lock!.isHeld()).toBe(true);
  await lock!.release();
  await lock!.release();
  expect(await lock!.isHeld()).toBe(false);
  expect(readdirSync(tree.path)).toEqual([]);
});

test("of many who find the lock of a dead owner one takes it over, round after round", async () => {
  using tree = new TempTree();
  const path = tree.at("x.lock");
  for (let round = 0; round < 25; round++) {
    const left = dead(`t${round}`);
    tree.write("x.lock", left);
    // Every other time the last one to try was killed in the middle of its takeover.
    const guard = `x.lock.over-${createHash("sha256").update(left).digest("hex").slice(0, 32)}`;
    if (round % 2 === 1) tree.write(guard, dead(`g${round}`));
    const claims = await Promise.all(Array.from({ length: 12 }, () => MirrorLock.claim(path, holder)));
    const owners = claims.filter((lock) => lock !== undefined);
    expect(owners.length).toBe(1);
    expect(await owners[0]!.isHeld()).toBe(true);
    await owners[0]!.release();
    expect(readdirSync(tree.path).filter((name) => name === "x.lock")).toEqual([]);
  }
});

test("an owner who was taken for dead learns it, and does not take the lock away from the next one", async () => {
  using tree = new TempTree();
  const path = tree.at("x.lock");
  const elsewhere = { ...holder, self: { ...self, host: "elsewhere" } };
  const slept = (await MirrorLock.claim(path, elsewhere))!;
  utimesSync(path, Date.now() / 1000 - 3600, Date.now() / 1000 - 3600);
  const next = (await MirrorLock.claim(path, holder))!;
  expect(await slept.isHeld()).toBe(false);
  const text = readFileSync(path, "utf8");
  await slept.release();
  expect(readFileSync(path, "utf8")).toBe(text);
  expect(await next.isHeld()).toBe(true);
  await next.release();
});

test("a lock is not readable by others", async () => {
  using tree = new TempTree();
  await using lock = await MirrorLock.claim(tree.at("x.lock"), holder);
  expect(lock).toBeDefined();
  expect(statSync(tree.at("x.lock")).mode & 0o077).toBe(0);
});
