/** `shards unpark`: parked shards go back to work. Promises: says for each shard what became of it; one that fails stops none. */
import { CoordinationError } from "../../contracts/coordination-error.ts";
import { UsageError } from "../../contracts/errors.ts";
import type { ShardId } from "../../contracts/ids.ts";
import { counted } from "../../output/text/words.ts";
import type { CommandContext } from "../command.ts";
import { type OpenFleet, openFleet } from "../compose/open-fleet.ts";
import type { ControlFlags } from "../config/control-settings.ts";
import { EXIT } from "../exit-codes.ts";
import { freshOpId } from "./fresh-ids.ts";
import { idArgument, shardArgument } from "./run-argument.ts";

export interface UnparkChoice {
  readonly run: string;
  readonly shards: readonly string[];
  readonly all: boolean;
}

export async function unparkShards(
  { run: givenRun, shards: givenShards, all }: UnparkChoice,
  flags: ControlFlags,
  context: CommandContext,
): Promise<number> {
  if (all === givenShards.length > 0) throw new UsageError("name the shards to unpark, or give --all");
  const run = idArgument("run", givenRun);
  const named = givenShards.map(shardArgument);
  await using fleet = await openFleet(flags, context);
  const shards = all ? await parkedShards(fleet, run) : named;
  let failures = 0;
  for (const shard of shards) {
    try {
      await fleet.directory.unpark(fleet.tenant, run, shard, freshOpId());
    } catch (error) {
      if (!(error instanceof CoordinationError) || error.class === "retry") throw error;
      failures++;
      await context.stderr.write(`shard ${shard}: ${error.message}\n`);
    }
  }
  await context.stdout.write(`${counted(shards.length - failures, "shard")} given back to the workers\n`);
  return failures === 0 ? EXIT.clean : EXIT.failure;
}

async function parkedShards({ directory, tenant }: OpenFleet, run: bigint): Promise<ShardId[]> {
  await directory.run(tenant, run);
  const parked: ShardId[] = [];
  for await (const { shard, status } of directory.shards(tenant, run)) {
    if (status === "parked") parked.push(shard);
  }
  return parked;
}
