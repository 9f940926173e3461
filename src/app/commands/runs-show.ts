/** `runs show`: one run in full. */
import type { RunInfo, RunProgress, ShardInfo } from "../../contracts/shard.ts";
import { isoDate } from "../../output/text/iso-date.ts";
import { counted, durationInWords } from "../../output/text/words.ts";
import type { CommandContext } from "../command.ts";
import { openFleet } from "../compose/open-fleet.ts";
import type { ControlFlags } from "../config/control-settings.ts";
import { EXIT } from "../exit-codes.ts";
import { asTable } from "./rules-table.ts";
import { runArgument } from "./run-argument.ts";
import { keyText, runRecord, shardRecord } from "./run-record.ts";
import { type ShardRepository, shardRepository } from "./shard-repository.ts";

/** Shards listed one by one; beyond these they are counted. */
const SHOWN_MAX = 20;

export async function showRun(
  given: string | undefined,
  { format, ...flags }: ControlFlags & { readonly format: "table" | "json" },
  context: CommandContext,
): Promise<number> {
  await using fleet = await openFleet(flags, context);
  const run = runArgument(given, fleet.settings);
  const info = await fleet.directory.run(fleet.tenant, run);
  const progress = await fleet.coordinator.progress(fleet.tenant, run);
  const noted: ShardInfo[] = [];
  for await (const shard of fleet.directory.shards(fleet.tenant, run)) {
    if (shard.status === "parked" || shard.owner !== undefined) noted.push(shard);
  }
  const repositoryOf = (shard: ShardInfo) => shardRepository(fleet.hasher, shard);
  const shards = () => noted.map((shard) => shardRecord(shard, repositoryOf(shard)));
  const record = () => ({ ...runRecord(info), progress: shardCounts(progress), shards: shards() });
  const text =
    format === "json"
      ? `${JSON.stringify(record(), null, 2)}\n`
      : `${inWords(info, progress)}${section("Parked", noted, "parked", repositoryOf)}${section("In work", noted, "active", repositoryOf)}`;
  await context.stdout.write(text);
  return EXIT.clean;
}

function shardCounts({ leased, waiting, done, split, parked }: RunProgress) {
  return { leased, waiting, done, split, parked };
}

const LABEL_COLUMNS = 12;

function inWords(info: RunInfo, progress: RunProgress): string {
  const ended = info.completedAtMs;
  const counts = Object.entries(shardCounts(progress)).filter(([, count]) => count > 0);
  const retries = info.config.shardRetriesMax;
  const rows: (readonly [string, string])[] = [
    ["Run", String(info.run)],
    ["Status", info.status],
    ["Submitted", isoDate(info.createdAtMs)],
    ...(ended === undefined
      ? []
      : ([["Ended", `${isoDate(ended)}, after ${durationInWords(ended - info.createdAtMs)}`]] as const)),
    ["Shards", counts.map(([state, count]) => `${count} ${state}`).join(", ")],
    ["Lease", durationInWords(info.config.leaseMs)],
    ["Retries", retries === undefined ? "without limit" : `${retries}, then a shard is parked`],
  ];
  const lines = rows.map(([label, text]) => `  ${label.padEnd(LABEL_COLUMNS)}${text}`);
  return `${lines.join("\n")}\n`;
}

function section(
  title: string,
  shards: readonly ShardInfo[],
  status: ShardInfo["status"],
  repositoryOf: (shard: ShardInfo) => ShardRepository | undefined,
): string {
  const chosen = shards.filter((shard) => shard.status === status);
  if (chosen.length === 0) return "";
  const rows = chosen.slice(0, SHOWN_MAX).map((shard) => [
    String(shard.shard),
    shard.parkReason ?? `worker ${shard.owner?.worker}`,
    // A range without a beginning starts with the tree itself.
    repositoryOf(shard)?.repository ?? keyText(shard.cursor.key ?? shard.spec.start),
  ]);
  const table = asTable(["SHARD", status === "parked" ? "REASON" : "OWNER", "AT"], rows);
  const more = chosen.length - rows.length;
  return `\n${title}\n\n${table}${more > 0 ? `… and ${counted(more, "more shard", "more shards")}\n` : ""}`;
}
