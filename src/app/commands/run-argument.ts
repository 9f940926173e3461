/** The run a command is about: named on the command line, or by GOSSIP_RUN_ID. And the shard ids beside it. */
import { UsageError } from "../../contracts/errors.ts";
import type { RunId, ShardId } from "../../contracts/ids.ts";
import { WorkerConfigError } from "../config/config-error.ts";
import type { ControlSettings } from "../config/control-settings.ts";
import { U64_MAX } from "../config/parse-numbers.ts";

export const RUN_POSITIONAL = { name: "run", description: "The run's id; default GOSSIP_RUN_ID" } as const;

export function runArgument(given: string | undefined, settings: ControlSettings): RunId {
  if (given !== undefined) return idArgument("run", given);
  try {
    return settings.run();
  } catch (error) {
    const isMissing = error instanceof WorkerConfigError && error.fault.kind === "missing-required-value";
    if (!isMissing) throw error;
    throw new UsageError(
      "argument <run> is missing, and GOSSIP_RUN_ID is not set; 'runs list' shows the ids",
    );
  }
}

export function shardArgument(given: string): ShardId {
  return idArgument("shard", given);
}

export function idArgument(name: string, text: string): bigint {
  const value = /^[0-9]{1,20}$/.test(text) ? BigInt(text) : 0n;
  if (value > 0n && value <= U64_MAX) return value;
  throw new UsageError(`argument <${name}> takes an id, a whole number from 1 to ${U64_MAX}`);
}
