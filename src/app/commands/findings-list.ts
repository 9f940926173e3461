/** `findings list`: what the store holds, as a table or as JSON. Promises: rows are written as they come; every cell is safe to print. */
import { CHUNK_BYTES } from "../../output/chunks.ts";
import { jsonBlock, jsonLine } from "../../output/text/json-text.ts";
import { counted, grouped, SEVERITIES_WORST_FIRST } from "../../output/text/words.ts";
import { countFindings, type FindingCounts, readFindings } from "../../persistence/findings/read-findings.ts";
import type { FindingsFilter } from "../../persistence/findings/select-findings.ts";
import type { StoredFinding } from "../../persistence/findings/stored-finding.ts";
import type { StoreConnection } from "../../persistence/store-connection.ts";
import type { CommandContext, TextOutput } from "../command.ts";
import { openFindings } from "../compose/open-stores.ts";
import { EXIT } from "../exit-codes.ts";
import { type FilterFlags, findingsFilter } from "./findings-filter.ts";
import { statusOf } from "./findings-life.ts";
import { findingsRecord } from "./findings-record.ts";
import { asTable } from "./rules-table.ts";

export interface ListFindingsFlags extends FilterFlags {
  readonly limit: number;
  readonly format: "table" | "json" | "jsonl";
  readonly "findings-postgres-dsn": string | undefined;
  readonly "tenant-id": string | undefined;
}

export async function listFindings(flags: ListFindingsFlags, context: CommandContext): Promise<number> {
  const chosen = findingsFilter(flags);
  await using store = await openFindings(settingsOf(flags), context);
  const filter = { ...chosen, tenant: store.tenant };
  const rows = readFindings(store.connection, filter, { limit: flags.limit });
  if (flags.format === "json") await writeAll(jsonPieces(rows), context.stdout);
  else if (flags.format === "jsonl") await writeAll(jsonLines(rows), context.stdout);
  else await writeTable(rows, { connection: store.connection, filter, stdout: context.stdout });
  return EXIT.clean;
}

/** The flags that are settings of the worker, too. */
export function settingsOf(flags: Pick<ListFindingsFlags, "findings-postgres-dsn" | "tenant-id">) {
  return {
    "findings-postgres-dsn": flags["findings-postgres-dsn"],
    "tenant-id": flags["tenant-id"],
  };
}

type Rows = AsyncIterable<StoredFinding>;

/** An array, one element after the other. */
async function* jsonPieces(rows: Rows): AsyncGenerator<string> {
  let opening = "[\n  ";
  for await (const row of rows) {
    yield `${opening}${jsonBlock(findingsRecord(row), 1)}`;
    opening = ",\n  ";
  }
  yield opening.startsWith("[") ? "[]\n" : "\n]\n";
}

async function* jsonLines(rows: Rows): AsyncGenerator<string> {
  for await (const row of rows) yield `${jsonLine(findingsRecord(row))}\n`;
}

/** In pieces worth a system call. */
async function writeAll(pieces: AsyncIterable<string>, stdout: TextOutput): Promise<void> {
  let buffered = "";
  for await (const piece of pieces) {
    buffered += piece;
    if (buffered.length < CHUNK_BYTES) continue;
    await stdout.write(buffered);
    buffered = "";
  }
  if (buffered !== "") await stdout.write(buffered);
}

interface Listing {
  readonly connection: StoreConnection;
  readonly filter: FindingsFilter;
  readonly stdout: TextOutput;
}

/** Enough of an id to tell a million findings apart. */
const ID_DIGITS = 12;
const HEADINGS = ["ID", "SEVERITY", "SURE", "RULE", "SECRET", "NOW", "PLACE"];
const NOW_COLUMN = HEADINGS.indexOf("NOW");

async function writeTable(rows: Rows, { connection, filter, stdout }: Listing): Promise<void> {
  const cells = await Array.fromAsync(rows, cellsOf);
  // Where nobody looked, as with files, there is nothing to tell.
  const isLookedAt = cells.some((row) => row[NOW_COLUMN] !== "unknown");
  const shown = (row: readonly string[]) => row.filter((_, index) => isLookedAt || index !== NOW_COLUMN);
  if (cells.length > 0) await stdout.write(`${asTable(shown(HEADINGS), cells.map(shown))}\n`);
  await stdout.write(`${closingLine(cells.length, await countFindings(connection, filter))}\n`);
}

function cellsOf({ findingId, severity, confidence, verdict, ...row }: StoredFinding): string[] {
  const sure = verdict === "plausible" ? `${confidence}` : `${confidence} ${verdict}`;
  const commit = row.commit === undefined ? "" : ` in ${row.commit.slice(0, ID_DIGITS)}`;
  const place = `${row.display}:${row.line}:${row.column}${commit}`;
  return [findingId.toHex().slice(0, ID_DIGITS), severity, sure, row.ruleId, row.mask, statusOf(row), place];
}

/** `shown` is what was listed; somebody may have added to the store since. */
function closingLine(shown: number, { findings, paths, bySeverity }: FindingCounts): string {
  if (findings === 0) return "No findings.";
  const all = counted(Math.max(findings, shown), "finding");
  const head = shown < findings ? `Showing ${grouped(shown)} of ${all}` : all;
  const counts = SEVERITIES_WORST_FIRST.flatMap((severity) => {
    const count = bySeverity.find((each) => each.severity === severity)?.findings ?? 0;
    return count === 0 ? [] : [`${grouped(count)} ${severity}`];
  });
  return `${head} in ${counted(paths, "file")}: ${counts.join(", ")}.`;
}
