/** `shards list`: a run's shards, one a line. */
import type { ShardInfo, ShardStatus } from "../../contracts/shard.ts";
import { counted } from "../../output/text/words.ts";
import type { CommandContext } from "../command.ts";
import { openFleet } from "../compose/open-fleet.ts";
import type { ControlFlags } from "../config/control-settings.ts";
import { EXIT } from "../exit-codes.ts";
import { asTable } from "./rules-table.ts";
import { runArgument } from "./run-argument.ts";
import { keyText, shardRecord } from "./run-record.ts";

interface ListFlags {
  readonly status: ShardStatus | undefined;
  readonly format: "table" | "json";
}

export async function listShards(
  given: string | undefined,
  { status, format, ...flags }: ControlFlags & ListFlags,
  context: CommandContext,
): Promise<number> {
  await using fleet = await openFleet(flags, context);
  const run = runArgument(given, fleet.settings);
  // Asked for by itself, so that an unknown run is an error and not an empty list.
  await fleet.directory.run(fleet.tenant, run);
  const shards: ShardInfo[] = [];
  for await (const shard of fleet.directory.shards(fleet.tenant, run)) {
    if (status === undefined || shard.status === status) shards.push(shard);
  }
  const text = format === "json" ? `${JSON.stringify(shards.map(shardRecord), null, 2)}\n` : table(shards);
  await context.stdout.write(text);
  return EXIT.clean;
}

function table(shards: readonly ShardInfo[]): string {
  const rows = shards.map((shard) => [
    String(shard.shard),
    shard.parkReason === undefined ? shard.status : `${shard.status}: ${shard.parkReason}`,
    shard.owner === undefined ? "" : String(shard.owner.worker),
    String(shard.fence),
    keyText(shard.spec.start),
    shard.cursor.key === undefined ? "" : keyText(shard.cursor.key),
  ]);
  const head = ["SHARD", "STATUS", "OWNER", "FENCE", "FROM", "DONE UP TO"];
  return `${shards.length === 0 ? "" : `${asTable(head, rows)}\n`}${counted(shards.length, "shard")}.\n`;
}
