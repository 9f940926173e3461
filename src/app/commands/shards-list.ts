/** `shards list`: a run's shards, one a line. */
import type { Hasher } from "../../contracts/ports/hasher.ts";
import type { ShardInfo, ShardStatus } from "../../contracts/shard.ts";
import { counted } from "../../output/text/words.ts";
import type { CommandContext } from "../command.ts";
import { openFleet } from "../compose/open-fleet.ts";
import type { ControlFlags } from "../config/control-settings.ts";
import { EXIT } from "../exit-codes.ts";
import { asTable } from "./rules-table.ts";
import { runArgument } from "./run-argument.ts";
import { keyText, shardRecord } from "./run-record.ts";
import { progressInWords, type ShardRepository, shardRepository } from "./shard-repository.ts";

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
  const records = () => shards.map((shard) => shardRecord(shard, shardRepository(fleet.hasher, shard)));
  const text = format === "json" ? `${JSON.stringify(records(), null, 2)}\n` : table(shards, fleet.hasher);
  await context.stdout.write(text);
  return EXIT.clean;
}

/** A run is one of files or of repositories. */
function table(shards: readonly ShardInfo[], hasher: Hasher): string {
  const isGit = shards[0] !== undefined && shardRepository(hasher, shards[0]) !== undefined;
  const rows = shards.map((shard) => [
    String(shard.shard),
    shard.parkReason === undefined ? shard.status : `${shard.status}: ${shard.parkReason}`,
    shard.owner === undefined ? "" : String(shard.owner.worker),
    String(shard.fence),
    ...placeOf(shard, shardRepository(hasher, shard)),
  ]);
  const place = isGit ? ["REPOSITORY", "SCANS", "SCANNED"] : ["FROM", "DONE UP TO"];
  const head = ["SHARD", "STATUS", "OWNER", "FENCE", ...place];
  return `${shards.length === 0 ? "" : `${asTable(head, rows)}\n`}${counted(shards.length, "shard")}.\n`;
}

function placeOf(shard: ShardInfo, repository: ShardRepository | undefined): readonly string[] {
  if (repository !== undefined)
    return [repository.repository, repository.selection, progressInWords(shard, repository)];
  const { spec, cursor } = shard;
  return [keyText(spec.start), cursor.key === undefined ? "" : keyText(cursor.key)];
}
