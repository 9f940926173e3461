/** Snapshots of made-up runs. */
import type { ShardPulse } from "../../../../src/contracts/ports/shard-coordinator.ts";
import type { RunProgress } from "../../../../src/contracts/shard.ts";
import type { LiveSnapshot } from "../../../../src/output/live/live-snapshot.ts";
import { hostileText, Prng } from "../../../support/hostile-text.ts";
import type { Random } from "../../../support/random.ts";

export const NOW_MS = Date.UTC(2026, 10, 21, 1, 2, 3);

export function snapshotOf(
  progress: Partial<RunProgress> = {},
  parts: Partial<Omit<LiveSnapshot, "progress">> = {},
): LiveSnapshot {
  return {
    atMs: NOW_MS,
    run: 7n,
    title: "/data/tree",
    progress: { status: "active", leased: 0, waiting: 0, done: 0, split: 0, parked: 0, ...progress },
    pulses: new Map(),
    parked: [],
    ...parts,
  };
}

export function pulseOf(parts: Partial<ShardPulse> = {}): ShardPulse {
  return {
    worker: 9n,
    itemsDone: 100,
    bytesDone: 1e6,
    findings: 1,
    bytesPerSecond: 2e6,
    atMs: NOW_MS,
    ...parts,
  };
}

const ODD = [0, 1, 999, 1e9, 1e300, -1, Number.NaN, Number.POSITIVE_INFINITY];

/** Anything another machine could claim. */
export function wildSnapshot(random: Random): LiveSnapshot {
  const text = () => hostileText(new Prng(random.below(1e9)));
  const odd = () => (random.chance(0.2) ? random.pick(ODD) : random.below(5000));
  const id = () => BigInt(random.below(1e9)) ** BigInt(random.below(3));
  const pulses = Array.from({ length: random.below(40) }, (): readonly [bigint, ShardPulse] => [
    id(),
    pulseOf({
      worker: id(),
      itemsDone: odd(),
      findings: random.below(9),
      bytesPerSecond: odd(),
      atMs: NOW_MS - odd(),
      ...(random.chance(0.5) ? { itemsLeft: odd() } : {}),
    }),
  ]);
  const count = () => (random.chance(0.3) ? 0 : random.below(10_000));
  return snapshotOf(
    {
      status: random.pick(["active", text() as "done"]),
      leased: count(),
      waiting: count(),
      done: count(),
      parked: count(),
    },
    {
      atMs: NOW_MS + odd(),
      title: text(),
      pulses: new Map(pulses),
      parked: Array.from({ length: random.below(12) }, () => ({ shard: id(), reason: text() as "other" })),
      ...(random.chance(0.5) ? { findings: random.below(1e6) } : {}),
    },
  );
}
