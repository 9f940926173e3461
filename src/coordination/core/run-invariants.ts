/** What holds for every run record, always. Checked at each transition and each decoding. Pure. */
import { ROOT_SHARDS_MAX, RUN_OPS_KEPT } from "./limits.ts";
import { opLogProblem } from "./op-log.ts";
import { isFinal, type RunRecord } from "./records.ts";
import { rejection } from "./rejection.ts";
import { isSplitDerived } from "./shard-invariants.ts";

/** The first invariant the record breaks. */
export function runProblem(record: RunRecord): string | undefined {
  const { status, rootShards, createdAtMs, completedAtMs } = record;
  if (record.config.leaseMs <= 0) return "the lease duration is not above 0";
  if (createdAtMs <= 0) return "the time of creation is not above 0";
  if ((completedAtMs !== undefined) !== isFinal(status))
    return "a time of completion belongs to a run that is over, and to no other";
  if (completedAtMs !== undefined && completedAtMs < createdAtMs) return "the run ended before it began";
  if (record.manifestHash === 0n) return "the run has no manifest hash";
  return rootProblem(record) ?? opLogProblem(record.ops, RUN_OPS_KEPT) ?? plannedProblem(status, rootShards);
}

function rootProblem({ rootShards, shardsPlanned }: RunRecord): string | undefined {
  if (shardsPlanned < 1 || shardsPlanned > ROOT_SHARDS_MAX)
    return "the number of planned shards is not allowed";
  if (rootShards.length !== 0 && rootShards.length !== shardsPlanned)
    return "root shards are missing or too many";
  if (new Set(rootShards).size !== rootShards.length) return "a root shard stands twice";
  if (rootShards.some(isSplitDerived)) return "a root shard has the id of a split";
  return undefined;
}

function plannedProblem(status: RunRecord["status"], roots: readonly bigint[]): string | undefined {
  if (status === "initializing" && roots.length > 0) return "a run that is being set up has root shards";
  if ((status === "active" || status === "done" || status === "failed") && roots.length === 0)
    return "the run has no root shards";
  return undefined;
}

/** The record itself, if it is sound. */
export function checkedRun(record: RunRecord): RunRecord {
  const problem = runProblem(record);
  if (problem !== undefined) throw rejection.corruptRecord(`run ${record.run}`, problem);
  return record;
}
