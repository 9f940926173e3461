/**
 * `runs submit`: plans the shards of a tree and registers them.
 * Promises: with a request key, calling again neither makes a second run nor leaves half of one.
 */
import { CoordinationError } from "../../contracts/coordination-error.ts";
import { GossipError, UsageError } from "../../contracts/errors.ts";
import type { RunId, TenantId } from "../../contracts/ids.ts";
import type { Hasher } from "../../contracts/ports/hasher.ts";
import type { NewShard, RunConfig, RunInfo } from "../../contracts/shard.ts";
import { wrapPayload } from "../../coordination/core/metadata-envelope.ts";
import { ProgressLine } from "../../output/progress.ts";
import { bytesInWords, counted } from "../../output/text/words.ts";
import { encodeFsPayload } from "../../scan/core/fs-payload.ts";
import { runIdOfRequest } from "../../scan/core/request-run-id.ts";
import { planShards, SHARDS_MAX, type ShardPlan } from "../../sources/filesystem/plan-shards.ts";
import type { CommandContext } from "../command.ts";
import { type OpenFleet, openFleet } from "../compose/open-fleet.ts";
import type { ControlFlags } from "../config/control-settings.ts";
import { EXIT } from "../exit-codes.ts";
import { durationFlag } from "./duration-flag.ts";
import { freshRunId } from "./fresh-ids.ts";
import { idArgument } from "./run-argument.ts";

export interface SubmitFlags {
  readonly shards: string;
  readonly "request-key": string | undefined;
  readonly "run-id": string | undefined;
  readonly "lease-duration": string;
  readonly format: "table" | "json";
}

const LEASE_MIN_MS = 1000;
const LEASE_MAX_MS = 3_600_000;

export async function submitRun(
  path: string,
  shardRetriesMax: number,
  {
    shards,
    "request-key": key,
    "run-id": id,
    "lease-duration": lease,
    format,
    ...flags
  }: ControlFlags & SubmitFlags,
  context: CommandContext,
): Promise<number> {
  const leaseMs = durationFlag("lease-duration", lease, LEASE_MIN_MS, LEASE_MAX_MS);
  const wanted = shardCount(shards);
  await using fleet = await openFleet(flags, context);
  const run = chooseRun(fleet, id, key);
  const existing = await existingRun(fleet, run);
  if (existing !== undefined && existing.status !== "initializing") {
    if (key === undefined) {
      throw new UsageError(
        `run ${run} exists already; leave --run-id out, or give --request-key to repeat a submission`,
      );
    }
    await tell({ run, kind: "replayed", shards: existing.rootShards }, format, context);
    return EXIT.clean;
  }
  const plan = await planned(path, wanted, context);
  const config: RunConfig = { cursorSemantics: "completed", leaseMs, shardRetriesMax };
  const outcome = await fleet.directory
    .setup(fleet.tenant, run, config, newShards(plan))
    .catch((error: unknown) => explain(error, run));
  await tell({ run, kind: outcome.kind, shards: outcome.rootShards.length, plan }, format, context);
  return EXIT.clean;
}

function shardCount(text: string): number | "auto" {
  if (text === "auto") return text;
  const count = /^[0-9]{1,5}$/.test(text) ? Number(text) : 0;
  if (count >= 1 && count <= SHARDS_MAX) return count;
  throw new UsageError(`flag --shards takes auto or a whole number from 1 to ${SHARDS_MAX}`);
}

function chooseRun({ hasher, tenant }: OpenFleet, id: string | undefined, key: string | undefined): RunId {
  if (id !== undefined) return idArgument("--run-id", id);
  return key === undefined ? freshRunId(Date.now()) : requestRun(hasher, tenant, key);
}

function requestRun(hasher: Hasher, tenant: TenantId, key: string): RunId {
  return runIdOfRequest(hasher, Uint8Array.fromHex(tenant), key);
}

async function existingRun({ directory, tenant }: OpenFleet, run: RunId): Promise<RunInfo | undefined> {
  try {
    return await directory.run(tenant, run);
  } catch (error) {
    if (error instanceof CoordinationError && error.kind === "run-not-found") return undefined;
    throw error;
  }
}

async function planned(
  path: string,
  shards: number | "auto",
  { stderr }: CommandContext,
): Promise<ShardPlan> {
  let files = 0;
  using progress = new ProgressLine({
    stream: { isTTY: stderr.isTerminal, columns: stderr.columns, write: (text) => void stderr.write(text) },
    snapshot: () => ({ files, bytes: 0, findings: 0, path: "" }),
    clock: () => performance.now(),
  });
  progress.start();
  const plan = await planShards(path, {
    shards,
    onProgress: (seen) => {
      files = seen;
      progress.tick();
    },
  });
  progress.stop();
  for (const { path: place, message } of plan.problems) await stderr.write(`warning: ${place}: ${message}\n`);
  return plan;
}

/** Root shards are numbered from 1, in the order of their keys. */
function newShards({ root, shards }: ShardPlan): NewShard[] {
  const metadata = wrapPayload(encodeFsPayload(root));
  return shards.map(({ start, end }, index) => ({
    shard: BigInt(index + 1),
    spec: { start, end, metadata },
  }));
}

function explain(error: unknown, run: RunId): never {
  const isOther =
    error instanceof CoordinationError && ["config-mismatch", "op-id-conflict"].includes(error.kind);
  if (!isOther) throw error;
  throw new GossipError(
    `run ${run} was begun with other shards or settings: the tree or the flags have changed since. Cancel it with 'gossip-worker runs cancel ${run}' and submit under another key`,
    { code: error.code, cause: error },
  );
}

interface Submitted {
  readonly run: RunId;
  readonly kind: "applied" | "replayed";
  readonly shards: number;
  readonly plan?: ShardPlan;
}

async function tell(
  { run, kind, shards, plan }: Submitted,
  format: "table" | "json",
  { stdout }: CommandContext,
): Promise<void> {
  if (format === "json") {
    const planned = plan && { root: plan.root.path, files: plan.items, bytes: plan.bytes };
    await stdout.write(`${JSON.stringify({ run: String(run), kind, shards, ...planned }, null, 2)}\n`);
    return;
  }
  const what =
    plan === undefined
      ? "was submitted before"
      : `${counted(plan.items, "file")}, ${bytesInWords(plan.bytes)} below ${plan.root.path}`;
  const next = `Start workers with GOSSIP_RUN_ID=${run}; follow them with: gossip-worker runs watch ${run}`;
  await stdout.write(`${run}\n\n  ${counted(shards, "shard")}, ${what}\n  ${next}\n`);
}
