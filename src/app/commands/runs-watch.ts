/**
 * `runs watch`: looks at a run again and again until it has ended.
 * Promises: an etcd that is away for a while is waited for; a signal ends the watching and nothing else.
 */
import { CoordinationError } from "../../contracts/coordination-error.ts";
import type { RunId } from "../../contracts/ids.ts";
import type { RunStatus } from "../../contracts/shard.ts";
import { payloadOf } from "../../coordination/core/metadata-envelope.ts";
import type { LiveSnapshot, ParkedShard } from "../../output/live/live-snapshot.ts";
import { LiveView } from "../../output/live/live-view.ts";
import { counted } from "../../output/text/words.ts";
import { decodeFsPayload } from "../../scan/core/fs-payload.ts";
import type { CommandContext } from "../command.ts";
import { type OpenFleet, openFleet } from "../compose/open-fleet.ts";
import { type StopSignalName, StopSignals } from "../compose/stop-signals.ts";
import { systemClock } from "../compose/system-clock.ts";
import type { ControlFlags } from "../config/control-settings.ts";
import { EXIT } from "../exit-codes.ts";
import { durationFlag } from "./duration-flag.ts";
import { runArgument } from "./run-argument.ts";
import { shardRepository } from "./shard-repository.ts";

const INTERVAL_MIN_MS = 200;
const INTERVAL_MAX_MS = 60_000;
const PARKED_SHOWN_MAX = 5;
/** How long etcd may be away before watching is given up. */
const OUTAGE_MAX_MS = 60_000;

const OPEN: readonly RunStatus[] = ["initializing", "active"];
const SIGNAL_EXITS: Readonly<Record<StopSignalName, number>> = {
  SIGINT: EXIT.interrupted,
  SIGTERM: EXIT.terminated,
};

export async function watchRun(
  given: string | undefined,
  { interval, ...flags }: ControlFlags & { readonly interval: string },
  context: CommandContext,
): Promise<number> {
  const intervalMs = durationFlag("interval", interval, INTERVAL_MIN_MS, INTERVAL_MAX_MS);
  using stop = new StopSignals();
  await using fleet = await openFleet(flags, context);
  const run = runArgument(given, fleet.settings);
  const { stdout } = context;
  const title = await rootOf(fleet, run);
  using view = new LiveView({
    stream: {
      get isTTY() {
        return stdout.isTerminal;
      },
      get columns() {
        return process.stdout.columns;
      },
      get rows() {
        return process.stdout.rows;
      },
      write: (text) => void stdout.write(text),
    },
    clock: () => performance.now(),
  });
  let answeredAt = performance.now();
  for (;;) {
    try {
      const snapshot = await look(fleet, run, title);
      answeredAt = performance.now();
      view.show(snapshot);
      const { status } = snapshot.progress;
      if (!OPEN.includes(status)) return status === "done" ? EXIT.clean : EXIT.failure;
    } catch (error) {
      if (!isOutage(error) || performance.now() - answeredAt > OUTAGE_MAX_MS) throw error;
    }
    await systemClock.sleep(intervalMs, stop.signal);
    if (stop.received !== undefined) return SIGNAL_EXITS[stop.received];
  }
}

function isOutage(error: unknown): boolean {
  return error instanceof CoordinationError && error.class === "retry";
}

async function look(
  { coordinator, directory, tenant }: OpenFleet,
  run: RunId,
  title: string,
): Promise<LiveSnapshot> {
  const [progress, pulses] = await Promise.all([
    coordinator.progress(tenant, run),
    directory.pulses(tenant, run),
  ]);
  const parked = progress.parked === 0 ? [] : await parkedShards({ directory, tenant }, run);
  return { atMs: Date.now(), run, title, progress, pulses, parked };
}

async function parkedShards(
  { directory, tenant }: Pick<OpenFleet, "directory" | "tenant">,
  run: RunId,
): Promise<ParkedShard[]> {
  const parked: ParkedShard[] = [];
  for await (const { shard, parkReason } of directory.shards(tenant, run)) {
    if (parkReason !== undefined) parked.push({ shard, reason: parkReason });
    if (parked.length === PARKED_SHOWN_MAX) break;
  }
  return parked;
}

/** What the run scans, as its shards say it; empty before there is one. */
async function rootOf({ directory, tenant, hasher }: OpenFleet, run: RunId): Promise<string> {
  const { rootShards } = await directory.run(tenant, run);
  for await (const shard of directory.shards(tenant, run)) {
    const repository = shardRepository(hasher, shard);
    if (repository === undefined) return decodeFsPayload(payloadOf(shard.spec.metadata)).path;
    return rootShards > 1 ? counted(rootShards, "repository", "repositories") : repository.repository;
  }
  return "";
}
