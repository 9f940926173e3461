/**
 * Owners tell how much they have left; an idle worker asks the one with the most for a share. Promises: every word goes with an etcd lease,
 * so nothing said by the dead stays; best effort, and no shard is the worse when a word is lost.
 */
import type { WorkerId } from "../contracts/ids.ts";
import type { Lease } from "../contracts/lease.ts";
import type { ShardPulse } from "../contracts/ports/shard-coordinator.ts";
import { quietly } from "./commit.ts";
import type { CoordinatorParts } from "./coordinator-parts.ts";
import type { RunScope } from "./core/shard-lease.ts";
import { decodeOwner, decodePulse, decodeWorker, encodePulse, encodeWorker } from "./core/small-values.ts";
import { listedValues } from "./record-store.ts";

/** A wish outlives its worker by this much. */
const WISH_TTL_SECONDS = 15;

/** Says nothing when the lease is lost. */
export async function tellPulse(parts: CoordinatorParts, lease: Lease, pulse: ShardPulse): Promise<void> {
  const { kv, keys } = parts;
  const owner = await kv.get(keys.owner(lease));
  const kvLease = owner?.lease;
  if (owner === undefined || kvLease === undefined) return;
  const { worker, fence } = decodeOwner(owner.value);
  if (worker !== lease.worker || fence !== lease.fence) return;
  const key = keys.listed("pulse", lease);
  await quietly(() =>
    kv.txn(
      [{ kind: "lease", key: owner.key, lease: kvLease }],
      [{ kind: "put", key, value: encodePulse(pulse), lease: kvLease }],
    ),
  );
}

/** One wish per worker at a time, and one per shard. */
export async function askForShare(
  parts: CoordinatorParts,
  scope: RunScope,
  { worker, itemsLeftMin }: { readonly worker: WorkerId; readonly itemsLeftMin: number },
): Promise<boolean> {
  const wishes = await listedValues(parts, { list: "wanted", scope, decode: decodeWorker });
  if ([...wishes.values()].includes(worker)) return true;
  const pulses = await listedValues(parts, { list: "pulse", scope, decode: decodePulse });
  const most = [...pulses]
    .filter(([shard, pulse]) => !wishes.has(shard) && pulse.worker !== worker)
    .map(([shard, { itemsLeft }]) => ({ shard, itemsLeft: itemsLeft ?? 0 }))
    .reduce<Candidate | undefined>(
      (best, next) => (next.itemsLeft > (best?.itemsLeft ?? 0) ? next : best),
      undefined,
    );
  if (most === undefined || most.itemsLeft < itemsLeftMin) return false;
  const place = { ...scope, shard: most.shard };
  const lease = await parts.kv.grantLease(WISH_TTL_SECONDS);
  const key = parts.keys.listed("wanted", place);
  const isAsked = await parts.kv.txn(
    [
      { kind: "absent", key },
      { kind: "present", key: parts.keys.owner(place) },
    ],
    [{ kind: "put", key, value: encodeWorker(worker), lease }],
  );
  if (!isAsked) await quietly(() => parts.kv.revokeLease(lease));
  return isAsked;
}

interface Candidate {
  readonly shard: bigint;
  readonly itemsLeft: number;
}

export async function isShareWanted({ kv, keys }: CoordinatorParts, lease: Lease): Promise<boolean> {
  return (await kv.get(keys.listed("wanted", lease))) !== undefined;
}
