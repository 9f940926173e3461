/** `runs list`: the tenant's runs, newest last. */
import type { RunInfo } from "../../contracts/shard.ts";
import { isoDate } from "../../output/text/iso-date.ts";
import { counted } from "../../output/text/words.ts";
import type { CommandContext } from "../command.ts";
import { openFleet } from "../compose/open-fleet.ts";
import type { ControlFlags } from "../config/control-settings.ts";
import { EXIT } from "../exit-codes.ts";
import { asTable } from "./rules-table.ts";
import { runRecord } from "./run-record.ts";

export async function listRuns(
  { format, ...flags }: ControlFlags & { readonly format: "table" | "json" },
  context: CommandContext,
): Promise<number> {
  await using fleet = await openFleet(flags, context);
  const runs = await fleet.directory.runs(fleet.tenant);
  const sorted = runs.toSorted((a, b) => a.createdAtMs - b.createdAtMs);
  const text = format === "json" ? `${JSON.stringify(sorted.map(runRecord), null, 2)}\n` : table(sorted);
  await context.stdout.write(text);
  return EXIT.clean;
}

function table(runs: readonly RunInfo[]): string {
  const rows = runs.map(({ run, status, rootShards, createdAtMs, completedAtMs }) => [
    String(run),
    status,
    String(rootShards),
    isoDate(createdAtMs),
    completedAtMs === undefined ? "" : isoDate(completedAtMs),
  ]);
  const head = ["RUN", "STATUS", "SHARDS", "SUBMITTED", "ENDED"];
  return `${runs.length === 0 ? "" : `${asTable(head, rows)}\n`}${counted(runs.length, "run")}.\n`;
}
