/**
 * Setting up a run: its record, its shards in chunks, then the turn to active. Promises: nobody can claim before the last chunk is in; what a
 * crash left half done is taken up where it stopped by the same submission, and refused to any other.
 */
import type { ShardId } from "../contracts/ids.ts";
import type { SetupOutcome } from "../contracts/ports/run-directory.ts";
import type { NewShard, RunConfig } from "../contracts/shard.ts";
import { commit, type Plan } from "./commit.ts";
import type { CoordinatorParts } from "./coordinator-parts.ts";
import { encodeRun, encodeShard } from "./core/codec.ts";
import { manifestHash, registerOp } from "./core/derived-ids.ts";
import { TENANT_SHARDS_MAX } from "./core/limits.ts";
import { isFinal, type RunRecord } from "./core/records.ts";
import { rejection } from "./core/rejection.ts";
import {
  activate,
  newRun,
  requireSameSubmission,
  requireSubmittable,
  type Submission,
} from "./core/run-steps.ts";
import { newShard, type RunScope } from "./core/shard-lease.ts";
import { decodeCount, encodeCount, MARK } from "./core/small-values.ts";
import type { KvCompare, KvEntry, KvWrite } from "./kv.ts";
import { listedShards, type RunView, readRun, runViewOf } from "./record-store.ts";
import { put } from "./shard-operations.ts";

/** One compare and two writes each, beside the one of the run: 127 of a transaction's 128. */
const CHUNK_SHARDS = 42;
/** etcd takes requests of 1.5 MiB. */
const CHUNK_BYTES = 1_000_000;
const CHUNKS_AT_ONCE = 8;

interface PlannedShard {
  readonly shard: ShardId;
  readonly key: string;
  readonly writes: readonly KvWrite[];
}

export async function setUpRun(
  parts: CoordinatorParts,
  submission: RunScope & { readonly config: RunConfig },
  shards: readonly NewShard[],
  onProgress: (registered: number) => void = () => {},
): Promise<SetupOutcome> {
  const { tenant, run, config } = submission;
  requireSubmittable({ tenant, run }, config, shards);
  const manifest = manifestHash(parts.hasher, shards);
  const planned: Submission = { tenant, run, config, manifestHash: manifest, shardsPlanned: shards.length };
  const { view, isNew } = await createRun(parts, planned);
  const rootShards = shards.map(({ shard }) => shard);
  if (view.record.status !== "initializing") return replayed(view.record, rootShards, onProgress);
  await registerShards(parts, { view, isNew, shards, onProgress });
  await activateRun(parts, view.record, rootShards);
  return { kind: "applied", rootShards };
}

function replayed(
  { rootShards, run, status }: RunRecord,
  planned: readonly ShardId[],
  onProgress: (registered: number) => void,
): SetupOutcome {
  if (rootShards.length === 0) throw rejection.runTerminal(run, status);
  onProgress(planned.length);
  return { kind: "replayed", rootShards };
}

interface CreatedRun {
  readonly view: RunView;
  readonly isNew: boolean;
}

/** The tenant's counter is charged in the same transaction; a run that is there already was charged then. */
function createRun(parts: CoordinatorParts, submission: Submission): Promise<CreatedRun> {
  const { kv, keys, clock } = parts;
  const key = keys.run(submission);
  const counterKey = keys.shardCount(submission.tenant);
  return commit<CreatedRun>(parts, async () => {
    const [entry, counter] = await kv.getAll([key, counterKey]);
    if (entry !== undefined) {
      const view = runViewOf(submission, entry);
      requireSameSubmission(view.record, submission);
      return { kind: "settled", value: { view, isNew: false } };
    }
    const count = countOf(counter) + submission.shardsPlanned;
    if (count > TENANT_SHARDS_MAX) throw rejection.shardLimitExceeded(TENANT_SHARDS_MAX, "the tenant");
    const record = newRun(submission, clock.nowMs());
    return {
      kind: "write",
      compares: [{ kind: "absent", key }, sameCounter(counterKey, counter)],
      writes: [
        { kind: "put", key, value: encodeRun(record) },
        { kind: "put", key: counterKey, value: encodeCount(count) },
      ],
      value: { view: { record, revision: "" }, isNew: true },
    };
  });
}

export function countOf(counter: KvEntry | undefined): number {
  return counter === undefined ? 0 : decodeCount(counter.value);
}

export function sameCounter(key: string, counter: KvEntry | undefined): KvCompare {
  return counter === undefined
    ? { kind: "absent", key }
    : { kind: "mod-revision", key, revision: counter.modRevision };
}

async function registerShards(
  parts: CoordinatorParts,
  {
    view,
    isNew,
    shards,
    onProgress,
  }: { view: RunView; isNew: boolean; shards: readonly NewShard[]; onProgress: (registered: number) => void },
): Promise<void> {
  const scope = { tenant: view.record.tenant, run: view.record.run };
  const there = new Set(isNew ? [] : await listedShards(parts, "active", scope));
  const { revision } = isNew ? await readRun(parts, scope) : view;
  const missing = shards.filter(({ shard }) => !there.has(shard));
  let registered = shards.length - missing.length;
  onProgress(registered);
  const chunks = chunksOf(parts, view.record, missing);
  let failed = false;
  /** Several take from the same iterator, so that chunks overlap on their way. */
  const work = async (): Promise<void> => {
    for (let next = chunks.next(); !failed && next.done !== true; next = chunks.next()) {
      try {
        await registerChunk(parts, scope, revision, next.value);
      } catch (error) {
        failed = true;
        throw error;
      }
      registered += next.value.length;
      onProgress(registered);
    }
  };
  const outcomes = await Promise.allSettled(Array.from({ length: CHUNKS_AT_ONCE }, work));
  const failure = outcomes.find((outcome) => outcome.status === "rejected");
  if (failure !== undefined) throw failure.reason;
}

function* chunksOf(
  parts: CoordinatorParts,
  run: RunRecord,
  shards: readonly NewShard[],
): Generator<readonly PlannedShard[], undefined> {
  let chunk: PlannedShard[] = [];
  let sizeBytes = 0;
  for (const shard of shards) {
    const record = newShard({ tenant: run.tenant, run: run.run }, run.config, shard);
    const key = parts.keys.shard(record);
    const value = encodeShard(record);
    if (chunk.length === CHUNK_SHARDS || (chunk.length > 0 && sizeBytes + value.length > CHUNK_BYTES)) {
      yield chunk;
      chunk = [];
      sizeBytes = 0;
    }
    sizeBytes += value.length;
    chunk.push({
      shard: shard.shard,
      key,
      writes: [{ kind: "put", key, value }, put(parts, "active", record)],
    });
  }
  if (chunk.length > 0) yield chunk;
  return undefined;
}

/** All of a chunk or nothing; when something is there already, only what is missing. */
function registerChunk(
  parts: CoordinatorParts,
  scope: RunScope,
  revision: string,
  chunk: readonly PlannedShard[],
): Promise<void> {
  let isFirst = true;
  return commit<void>(parts, async () => {
    const missing = isFirst ? chunk : await missingOf(parts, scope, chunk);
    isFirst = false;
    if (missing.length === 0) return { kind: "settled", value: undefined };
    return {
      kind: "write",
      compares: [
        { kind: "mod-revision", key: parts.keys.run(scope), revision },
        ...missing.map(({ key }): KvCompare => ({ kind: "absent", key })),
      ],
      writes: missing.flatMap(({ writes }) => writes),
      value: undefined,
    };
  });
}

/** Empty, too, when somebody else has finished the same submission meanwhile. */
async function missingOf(
  parts: CoordinatorParts,
  scope: RunScope,
  chunk: readonly PlannedShard[],
): Promise<readonly PlannedShard[]> {
  const [run, ...entries] = await parts.kv.getAll([parts.keys.run(scope), ...chunk.map(({ key }) => key)]);
  if (run === undefined) throw rejection.runNotFound(scope.run);
  const { status } = runViewOf(scope, run).record;
  if (isFinal(status)) throw rejection.runTerminal(scope.run, status);
  return status === "active" ? [] : chunk.filter((_, index) => entries[index] === undefined);
}

async function activateRun(
  parts: CoordinatorParts,
  { tenant, run, manifestHash, shardsPlanned }: RunRecord,
  rootShards: readonly ShardId[],
): Promise<void> {
  const scope = { tenant, run };
  const op = registerOp(parts.hasher, run, manifestHash);
  await commit<void>(parts, async (): Promise<Plan<void>> => {
    const view = await readRun(parts, scope);
    const step = activate(view.record, op, rootShards, parts.clock.nowMs());
    if (step.kind === "replayed") return { kind: "settled", value: undefined };
    const registered = await parts.kv.count(parts.keys.list("active", scope));
    if (registered !== shardsPlanned)
      throw rejection.corruptRecord(`run ${run}`, `${registered} of ${shardsPlanned} shards are listed`);
    return {
      kind: "write",
      compares: [{ kind: "mod-revision", key: parts.keys.run(scope), revision: view.revision }],
      writes: [
        { kind: "put", key: parts.keys.run(scope), value: encodeRun(step.record) },
        { kind: "put", key: parts.keys.runActive(scope), value: MARK },
      ],
      value: undefined,
    };
  });
}
