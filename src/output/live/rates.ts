/**
 * How fast a run goes and how long it will take, from its figures at different moments. Pure.
 * Promises: finite and never negative, or undefined while too little is known, whatever clocks and figures jump.
 */
import type { ShardPulse } from "../../contracts/ports/shard-coordinator.ts";
import type { Earlier, LiveSnapshot } from "./live-snapshot.ts";

export interface Rates {
  readonly itemsPerSecond?: number;
  /** As the owners say it. */
  readonly bytesPerSecond: number;
  readonly timeLeftMs?: number;
}

/** Closer snapshots say little: owners tell of themselves every few seconds. */
const APART_MIN_MS = 2000;
/** What an owner said longer ago does not count as its speed any more. */
export const PULSE_STALE_MS = 15_000;

export function ratesOf(now: LiveSnapshot, { recent, first }: Earlier): Rates {
  const itemsPerSecond = recent === undefined ? undefined : itemRate(recent, now);
  const timeLeftMs = first === undefined ? undefined : timeLeft(first, now);
  return {
    bytesPerSecond: sum([...now.pulses.values()].map((pulse) => speedOf(pulse, now.atMs))),
    ...(itemsPerSecond === undefined ? {} : { itemsPerSecond }),
    ...(timeLeftMs === undefined ? {} : { timeLeftMs }),
  };
}

/** Zero for an owner that has fallen silent. */
export function speedOf({ bytesPerSecond, atMs }: ShardPulse, nowMs: number): number {
  return nowMs - atMs > PULSE_STALE_MS ? 0 : countOf(bytesPerSecond);
}

/** Share of a shard that is done, by its owner's estimate; 0 while unknown. */
export function shareDone({ itemsDone, itemsLeft }: ShardPulse): number {
  const [done, left] = [countOf(itemsDone), countOf(itemsLeft ?? 0)];
  return itemsLeft === undefined || done + left === 0 ? 0 : done / (done + left);
}

function itemRate(then: LiveSnapshot, now: LiveSnapshot): number | undefined {
  const apartMs = now.atMs - then.atMs;
  if (!(apartMs >= APART_MIN_MS)) return undefined;
  const done = [...now.pulses].map(([shard, pulse]) => itemsSince(then.pulses.get(shard), pulse));
  return (sum(done) * 1000) / apartMs;
}

/** A new owner begins to count at zero. */
function itemsSince(before: ShardPulse | undefined, pulse: ShardPulse): number {
  const isSame = before?.worker === pulse.worker && before.itemsDone <= pulse.itemsDone;
  return Math.max(0, countOf(pulse.itemsDone) - (isSame ? countOf(before.itemsDone) : 0));
}

/** By shards, with a share for those at work: items of shards nobody has begun are not known. */
function timeLeft(then: LiveSnapshot, now: LiveSnapshot): number | undefined {
  const apartMs = now.atMs - then.atMs;
  const gained = shardsDone(now) - shardsDone(then);
  if (!(apartMs >= APART_MIN_MS) || !(gained > 0)) return undefined;
  const { leased, waiting, done } = now.progress;
  const left = Math.max(0, leased + waiting + done - shardsDone(now));
  const leftMs = (left * apartMs) / gained;
  return Number.isFinite(leftMs) ? leftMs : undefined;
}

function shardsDone({ progress, pulses }: LiveSnapshot): number {
  return progress.done + Math.min(progress.leased, sum([...pulses.values()].map(shareDone)));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Figures come from other machines. */
function countOf(value: number): number {
  return Number.isFinite(value) && value > 0 ? value : 0;
}
