/** `findings export`: stored findings as a report. Promises: a file appears whole or not at all. */
import { accessSync, constants } from "node:fs";
import { dirname } from "node:path";
import { GossipError } from "../../contracts/errors.ts";
import type { Finding } from "../../contracts/finding.ts";
import { encodedChunks } from "../../output/chunks.ts";
import { decideColor } from "../../output/color.ts";
import { writeFileAtomically } from "../../output/file-target.ts";
import { PLAIN_OPTIONS } from "../../output/format.ts";
import type { FormatName } from "../../output/formats/index.ts";
import { readFindings } from "../../persistence/findings/read-findings.ts";
import type { FindingsFilter } from "../../persistence/findings/select-findings.ts";
import type { StoreConnection } from "../../persistence/store-connection.ts";
import type { CommandContext } from "../command.ts";
import { openFindings } from "../compose/open-stores.ts";
import { EXIT } from "../exit-codes.ts";
import { type FilterFlags, findingsFilter } from "./findings-filter.ts";
import { settingsOf } from "./findings-list.ts";
import { reportPieces } from "./findings-pieces.ts";
import { reportedFinding } from "./findings-report.ts";
import { builtInRules, RuleInfos } from "./findings-rules.ts";
import { chooseOutputs, type OutputChoice } from "./report-outputs.ts";

export interface ExportFindingsFlags extends FilterFlags {
  readonly format: FormatName | undefined;
  readonly output: string;
  readonly "findings-postgres-dsn": string | undefined;
  readonly "tenant-id": string | undefined;
}

export async function exportFindings(flags: ExportFindingsFlags, context: CommandContext): Promise<number> {
  const chosen = findingsFilter(flags);
  const [{ format, target }] = chooseOutputs(flags.format === undefined ? [] : [flags.format], [
    flags.output,
  ]) as readonly [OutputChoice];
  if (target.kind === "file") checkFolder(target.path);
  await using store = await openFindings(settingsOf(flags), context);
  const rules = builtInRules();
  const batches = batchesOf(store.connection, { ...chosen, tenant: store.tenant }, new RuleInfos(rules));
  const isTerminal = target.kind === "stdout" && context.stdout.isTerminal;
  const color = decideColor({ choice: "auto", env: context.env, isTTY: isTerminal });
  const options = {
    ...PLAIN_OPTIONS,
    color: color && target.kind === "stdout",
    widthColumns: isTerminal ? (context.stdout.columns ?? 0) : 0,
  };
  const chunks = chunksOf(reportPieces(batches, { format, options, rules }));
  if (target.kind === "file") await writeFileAtomically(chunks, { path: target.path, isPrivate: false });
  else for await (const chunk of chunks) await context.stdout.write(chunk);
  return EXIT.clean;
}

/** Told before the database is asked for a million rows. */
function checkFolder(path: string): void {
  try {
    accessSync(dirname(path), constants.W_OK);
  } catch (cause) {
    const why =
      (cause as { code?: unknown }).code === "ENOENT" ? "its folder does not exist" : "no permission";
    throw new GossipError(`${path} could not be written: ${why}`, { code: "E_OUTPUT", cause });
  }
}

const BATCH_FINDINGS = 1000;

async function* batchesOf(
  connection: StoreConnection,
  filter: FindingsFilter,
  infos: RuleInfos,
): AsyncGenerator<readonly Finding[]> {
  let batch: Finding[] = [];
  for await (const stored of readFindings(connection, filter)) {
    batch.push(reportedFinding(stored, infos.of(stored)));
    if (batch.length < BATCH_FINDINGS) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

async function* chunksOf(pieces: AsyncIterable<Iterable<string>>): AsyncGenerator<Uint8Array> {
  for await (const batch of pieces) yield* encodedChunks(batch);
}
