/** Writes what became of findings, inside the caller's transaction. Promises: rows are locked in the order of ids, whoever writes. */
import type { LifeBatch } from "../../contracts/finding-life.ts";
import { PersistenceError } from "../../contracts/persistence-error.ts";
import { byteaArray, numberArray, textArray } from "../core/array-literal.ts";
import { toBits } from "../core/bit-pattern.ts";
import { query, type SqlParameter, type TransactionSql } from "../sql.ts";
import { type CommitColumns, type LifeRow, lifeRows } from "./core/life-rows.ts";
import { TRACK_LIVES } from "./life-queries.ts";

/** A statement's parameters stay within a few megabytes. */
const STATEMENT_ROWS = 4_000;

/** In the order of ids, each finding once. Throws `invalid-record`. */
export function rowsOfLives(batch: LifeBatch): readonly LifeRow[] {
  const outcome = lifeRows(batch);
  if (outcome.kind === "rows") return outcome.rows;
  throw new PersistenceError(
    "findings",
    "invalid-record",
    `what became of a finding cannot be kept: ${outcome.fault}`,
  );
}

/** How many of the rows speak of findings that are kept. */
export async function writeLives(
  tx: TransactionSql,
  { fence, seenAtMs }: LifeBatch,
  rows: readonly LifeRow[],
): Promise<number> {
  const look = [
    ...[Uint8Array.fromHex(fence.tenant), toBits(fence.run), toBits(fence.shard)],
    ...[fence.fence, seenAtMs],
  ];
  let kept = 0;
  for (let from = 0; from < rows.length; from += STATEMENT_ROWS) {
    const [answer] = await query(tx, TRACK_LIVES, [
      ...look,
      ...columnsOf(rows.slice(from, from + STATEMENT_ROWS)),
    ]);
    kept += Number(answer?.["kept"]);
  }
  return kept;
}

function columnsOf(rows: readonly LifeRow[]): readonly SqlParameter[] {
  return [
    byteaArray(rows.map(({ findingId }) => findingId)),
    textArray(rows.map(({ status }) => status)),
    textArray(rows.map(({ refs }) => textArray(refs))),
    numberArray(rows.map(({ refCount }) => refCount)),
    ...commitArrays(rows.map(({ introduced }) => introduced)),
    ...commitArrays(rows.map(({ removed }) => removed)),
  ];
}

function commitArrays(commits: readonly (CommitColumns | undefined)[]): readonly SqlParameter[] {
  return [
    textArray(commits.map((commit) => commit?.oid)),
    textArray(commits.map((commit) => commit?.atMs?.toString())),
    textArray(commits.map((commit) => commit?.name)),
    textArray(commits.map((commit) => commit?.email)),
  ];
}
