/**
 * Ending a run, and opening a parked shard again. Promises: a run ends by itself only when no shard is open, and a shard cannot be opened
 * unseen meanwhile: `unpark` rewrites the run's marker, `finish` compares the marker it saw before it counted. Splits need no such care,
 * since whoever splits holds an open shard.
 */
import type { OpId } from "../contracts/ids.ts";
import type { OpOutcome } from "../contracts/lease.ts";
import { commit, type Plan } from "./commit.ts";
import type { CoordinatorParts } from "./coordinator-parts.ts";
import { encodeRun } from "./core/codec.ts";
import { endRunOp, unparkOp } from "./core/derived-ids.ts";
import { isFinal, type RunRecord } from "./core/records.ts";
import { rejection } from "./core/rejection.ts";
import { cancel, finish } from "./core/run-steps.ts";
import type { RunScope, ShardScope } from "./core/shard-lease.ts";
import { unpark } from "./core/shard-work.ts";
import { encodeCount, MARK } from "./core/small-values.ts";
import type { KvCompare, KvEntry } from "./kv.ts";
import { type RunView, runViewOf, shardOf } from "./record-store.ts";
import { countOf, sameCounter } from "./registration.ts";
import { del, outcomeOf, put, putShard } from "./shard-operations.ts";

/** Whether the run is over; false while a shard is open, or the run not yet set up. */
export function finishRun(parts: CoordinatorParts, scope: RunScope, opId: OpId): Promise<boolean> {
  const op = endRunOp(parts.hasher, "finish", opId);
  return commit(parts, async () => {
    const ending = await readEnding(parts, scope);
    if (ending.view.record.status === "initializing") return { kind: "settled", value: false };
    const open = await parts.kv.count(parts.keys.list("active", scope));
    const parked = await parts.kv.count(parts.keys.list("parked", scope));
    if (!isFinal(ending.view.record.status) && open > 0) return { kind: "settled", value: false };
    const step = finish(ending.view.record, op, parked > 0, parts.clock.nowMs());
    return step.kind === "replayed"
      ? { kind: "settled", value: true }
      : endingPlan(parts, ending, step.record, true);
  });
}

export function cancelRun(parts: CoordinatorParts, scope: RunScope, opId: OpId): Promise<OpOutcome> {
  const op = endRunOp(parts.hasher, "cancel", opId);
  return commit<OpOutcome>(parts, async (trouble) => {
    const ending = await readEnding(parts, scope);
    const step = cancel(ending.view.record, op, parts.clock.nowMs());
    return step.kind === "replayed"
      ? { kind: "settled", value: outcomeOf(trouble) }
      : endingPlan(parts, ending, step.record, "applied");
  });
}

interface Ending {
  readonly view: RunView;
  readonly marker: KvEntry | undefined;
  readonly counter: KvEntry | undefined;
}

async function readEnding({ kv, keys }: CoordinatorParts, scope: RunScope): Promise<Ending> {
  const wanted = [keys.run(scope), keys.runActive(scope), keys.shardCount(scope.tenant)];
  const [run, marker, counter] = await kv.getAll(wanted);
  if (run === undefined) throw rejection.runNotFound(scope.run);
  return { view: runViewOf(scope, run), marker, counter };
}

/** The tenant gets back what the run was charged. */
function endingPlan<T>(
  { keys }: CoordinatorParts,
  { view, marker, counter }: Ending,
  record: RunRecord,
  value: T,
): Plan<T> {
  const markerKey = keys.runActive(record);
  const counterKey = keys.shardCount(record.tenant);
  const count = Math.max(countOf(counter) - record.shardsPlanned, 0);
  return {
    kind: "write",
    compares: [
      { kind: "mod-revision", key: keys.run(record), revision: view.revision },
      sameCounter(markerKey, marker),
      sameCounter(counterKey, counter),
    ],
    writes: [
      { kind: "put", key: keys.run(record), value: encodeRun(record) },
      { kind: "delete", key: markerKey },
      { kind: "put", key: counterKey, value: encodeCount(count) },
    ],
    value,
  };
}

export function unparkShard(parts: CoordinatorParts, scope: ShardScope, opId: OpId): Promise<OpOutcome> {
  const { kv, keys, clock, hasher } = parts;
  const op = unparkOp(hasher, opId);
  const wanted = [keys.shard(scope), keys.run(scope)];
  return commit<OpOutcome>(parts, async (trouble) => {
    const [shard, run] = await kv.getAll(wanted);
    if (run === undefined) throw rejection.runNotFound(scope.run);
    if (shard === undefined) throw rejection.shardNotFound(scope.shard, scope.run);
    const step = unpark(shardOf(scope, shard.value), op, clock.nowMs());
    if (step.kind === "replayed") return { kind: "settled", value: outcomeOf(trouble) };
    requireActive(runViewOf(scope, run).record);
    const compares: readonly KvCompare[] = [
      { kind: "mod-revision", key: keys.shard(scope), revision: shard.modRevision },
      { kind: "mod-revision", key: keys.run(scope), revision: run.modRevision },
      { kind: "present", key: keys.runActive(scope) },
      { kind: "absent", key: keys.owner(scope) },
    ];
    const lists = [put(parts, "active", scope), del(parts, "parked", scope)];
    const marker = { kind: "put", key: keys.runActive(scope), value: MARK } as const;
    return {
      kind: "write",
      compares,
      writes: [putShard(parts, step.record), ...lists, marker],
      value: "applied",
    };
  });
}

function requireActive({ run, status }: RunRecord): void {
  if (isFinal(status)) throw rejection.runTerminal(run, status);
  if (status !== "active") throw rejection.wrongStatus(run, status);
}
