/**
 * `runs submit`: plans the shards of a tree, or of a list of repositories, and registers them.
 * Promises: with a request key, calling again neither makes a second run nor leaves half of one.
 */
import { CoordinationError } from "../../contracts/coordination-error.ts";
import { GossipError, UsageError } from "../../contracts/errors.ts";
import type { RunId, TenantId } from "../../contracts/ids.ts";
import type { Hasher } from "../../contracts/ports/hasher.ts";
import type { RunConfig, RunInfo } from "../../contracts/shard.ts";
import { counted } from "../../output/text/words.ts";
import { runIdOfRequest } from "../../scan/core/request-run-id.ts";
import type { CommandContext } from "../command.ts";
import { type OpenFleet, openFleet } from "../compose/open-fleet.ts";
import { EXIT } from "../exit-codes.ts";
import { durationFlag } from "./duration-flag.ts";
import { coordinationFlags } from "./fleet-flags.ts";
import { freshRunId } from "./fresh-ids.ts";
import type { PlannedSubmission } from "./planned-submission.ts";
import { idArgument } from "./run-argument.ts";
import type { SubmissionSource } from "./submission-source.ts";
import { submitFiles } from "./submit-files.ts";
import { submitRepositories } from "./submit-repositories.ts";

export interface SubmitFlags {
  readonly "request-key": string | undefined;
  readonly "run-id": string | undefined;
  readonly "lease-duration": string;
  readonly "max-shard-retries": number;
  readonly format: "table" | "json";
}

const LEASE_MIN_MS = 1000;
const LEASE_MAX_MS = 3_600_000;

export async function submitRun(
  source: SubmissionSource,
  flags: SubmitFlags & Parameters<typeof coordinationFlags>[0],
  context: CommandContext,
): Promise<number> {
  const { "request-key": key, "run-id": id, format } = flags;
  const leaseMs = durationFlag("lease-duration", flags["lease-duration"], LEASE_MIN_MS, LEASE_MAX_MS);
  await using fleet = await openFleet(coordinationFlags(flags), context);
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
  const plan =
    source.kind === "fs"
      ? await submitFiles(source.path, source.shards, context)
      : await submitRepositories(source.repositories, fleet, context);
  const config: RunConfig = {
    cursorSemantics: "completed",
    leaseMs,
    shardRetriesMax: flags["max-shard-retries"],
  };
  const shards = plan.shards.map((spec, index) => ({ shard: BigInt(index + 1), spec }));
  const outcome = await fleet.directory
    .setup(fleet.tenant, run, config, shards)
    .catch((error: unknown) => explain(error, run));
  await tell({ run, kind: outcome.kind, shards: outcome.rootShards.length, plan }, format, context);
  return EXIT.clean;
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

function explain(error: unknown, run: RunId): never {
  const isOther =
    error instanceof CoordinationError && ["config-mismatch", "op-id-conflict"].includes(error.kind);
  if (!isOther) throw error;
  throw new GossipError(
    `run ${run} was begun with other shards or settings: what is scanned or the flags have changed since. Cancel it with 'gossip-worker runs cancel ${run}' and submit under another key`,
    { code: error.code, cause: error },
  );
}

interface Submitted {
  readonly run: RunId;
  readonly kind: "applied" | "replayed";
  readonly shards: number;
  readonly plan?: PlannedSubmission;
}

async function tell(
  { run, kind, shards, plan }: Submitted,
  format: "table" | "json",
  { stdout }: CommandContext,
): Promise<void> {
  if (format === "json") {
    await stdout.write(`${JSON.stringify({ run: String(run), kind, shards, ...plan?.facts }, null, 2)}\n`);
    return;
  }
  const what = plan?.words ?? "was submitted before";
  const next = `Start workers with GOSSIP_RUN_ID=${run}; follow them with: gossip-worker runs watch ${run}`;
  await stdout.write(`${run}\n\n  ${counted(shards, "shard")}, ${what}\n  ${next}\n`);
}
