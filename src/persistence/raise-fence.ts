/**
 * The fence of a shard in a store's own table, inside the caller's transaction. Promises: a fence lower than one seen before
 * throws `stale-fence`; writers of one shard wait for each other here, so that the order of fences is the order of commits.
 */
import type { WriteFence } from "../contracts/commit.ts";
import { PersistenceError, type StoreName } from "../contracts/persistence-error.ts";
import { toBits } from "./core/bit-pattern.ts";
import { query, type TransactionSql } from "./sql.ts";

const FENCE_MAX = 2n ** 63n - 1n;

const STATEMENTS: Readonly<Record<StoreName, string>> = {
  "done-ledger": raiseStatement("done_ledger_fences"),
  findings: raiseStatement("findings_fences"),
  "git-kv": raiseStatement("git_kv_fences"),
};

export async function raiseFence(tx: TransactionSql, store: StoreName, fence: WriteFence): Promise<void> {
  checkFence(store, fence);
  const rows = await query(tx, STATEMENTS[store], [
    Uint8Array.fromHex(fence.tenant),
    toBits(fence.run),
    toBits(fence.shard),
    fence.fence,
  ]);
  if (rows.length === 0) throw staleFenceError(store, fence);
}

function raiseStatement(table: string): string {
  return `
    insert into ${table} as seen (tenant, run_id, shard_id, fence_epoch) values ($1, $2, $3, $4)
    on conflict (tenant, run_id, shard_id)
      do update set fence_epoch = excluded.fence_epoch, last_write_at = excluded.last_write_at
      where seen.fence_epoch <= excluded.fence_epoch
    returning 1`;
}

function checkFence(store: StoreName, { tenant, fence }: WriteFence): void {
  if (!/^[0-9a-f]{64}$/.test(tenant)) throw fenceFault(store, "its tenant is not 64 lower-case hex digits");
  if (fence < 1n || fence > FENCE_MAX)
    throw fenceFault(store, "its fence is not a number from 1 to 2^63 - 1");
}

function fenceFault(store: StoreName, reason: string): PersistenceError {
  return new PersistenceError(
    store,
    "invalid-record",
    `a write to the ${store} database is refused: ${reason}`,
  );
}

function staleFenceError(store: StoreName, { run, shard, fence }: WriteFence): PersistenceError {
  return new PersistenceError(
    store,
    "stale-fence",
    `the ${store} database has seen a newer owner of shard ${shard} of run ${run}; this lease is over`,
    { run: run.toString(), shard: shard.toString(), fence: fence.toString() },
  );
}
