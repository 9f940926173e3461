/**
 * The FindingsStore port on PostgreSQL. Promises: a page is one transaction under its fence, in the order findings,
 * occurrences, observations; an id that already stands for something else fails the page; an empty page asks nothing. What became of
 * findings is written by itself, under the same fence.
 */
import type { FindingsBatch, FindingsReceipt } from "../../contracts/commit.ts";
import type { LifeBatch } from "../../contracts/finding-life.ts";
import type { FindingRecord } from "../../contracts/finding-record.ts";
import type { RunId } from "../../contracts/ids.ts";
import { PersistenceError } from "../../contracts/persistence-error.ts";
import type { FindingsStore } from "../../contracts/ports/findings-store.ts";
import { byteaArray, numberArray, textArray } from "../core/array-literal.ts";
import { toBits } from "../core/bit-pattern.ts";
import { storableText } from "../core/display-text.ts";
import { raiseFence } from "../raise-fence.ts";
import { query, type SqlParameter, type TransactionSql } from "../sql.ts";
import type { StoreConnection } from "../store-connection.ts";
import { type FindingRows, findingRows, storedDisplay, storedUrl } from "./core/finding-rows.ts";
import { storedParts } from "./core/stored-parts.ts";
import * as queries from "./queries.ts";
import { rowsOfLives, writeLives } from "./track-lives.ts";

const STORE = "findings";

export function createFindingsStore(connection: StoreConnection): FindingsStore {
  return new PostgresFindingsStore(connection);
}

class PostgresFindingsStore implements FindingsStore {
  readonly #connection: StoreConnection;

  constructor(connection: StoreConnection) {
    this.#connection = connection;
  }

  async commit(batch: FindingsBatch): Promise<FindingsReceipt> {
    const rows = rowsOf(batch.records);
    const receipt = {
      findings: rows.findings.length,
      occurrences: rows.occurrences.length,
      observations: rows.observations.length,
    };
    if (batch.records.length === 0) return receipt;
    await this.#connection.transaction(async (tx) => {
      await raiseFence(tx, STORE, batch.fence);
      const tenant = Uint8Array.fromHex(batch.fence.tenant);
      await keepFindings(tx, tenant, batch.fence.run, rows.findings);
      await keepOccurrences(tx, tenant, rows.occurrences);
      await mergeObservations(tx, tenant, batch, rows.observations);
    });
    return receipt;
  }

  async trackLives(batch: LifeBatch): Promise<number> {
    const rows = rowsOfLives(batch);
    if (rows.length === 0) return 0;
    return await this.#connection.transaction(async (tx) => {
      await raiseFence(tx, STORE, batch.fence);
      return await writeLives(tx, batch, rows);
    });
  }
}

function rowsOf(records: readonly FindingRecord[]): FindingRows {
  const outcome = findingRows(records);
  if (outcome.kind === "rows") return outcome.rows;
  if (outcome.kind === "conflict") throw conflictError(outcome.table);
  throw new PersistenceError(STORE, "invalid-record", `a finding cannot be kept: ${outcome.fault}`);
}

async function keepFindings(
  tx: TransactionSql,
  tenant: Uint8Array,
  run: RunId,
  records: readonly FindingRecord[],
): Promise<void> {
  const content = [
    tenant,
    byteaArray(records.map(({ findingId }) => findingId)),
    byteaArray(records.map(({ stableItemId }) => stableItemId)),
    byteaArray(records.map(({ ruleFingerprint }) => ruleFingerprint)),
    byteaArray(records.map(({ secretHash }) => secretHash)),
  ];
  const ruleIds = words(records, ({ ruleId }) => ruleId);
  const inserted = await query(tx, queries.INSERT_FINDINGS, [...content, ruleIds, toBits(run)]);
  if (inserted.length < records.length)
    await refuseOthers(tx, "findings", queries.COUNT_OTHER_FINDINGS, content);
}

async function keepOccurrences(
  tx: TransactionSql,
  tenant: Uint8Array,
  records: readonly FindingRecord[],
): Promise<void> {
  const content = [
    tenant,
    byteaArray(records.map(({ occurrenceId }) => occurrenceId)),
    byteaArray(records.map(({ findingId }) => findingId)),
    byteaArray(records.map(({ objectVersionId }) => objectVersionId)),
    numberArray(records.map(({ offset }) => offset)),
    numberArray(records.map(({ length }) => length)),
  ];
  const place = [
    numberArray(records.map(({ line }) => line)),
    numberArray(records.map(({ column }) => column)),
    words(records, ({ commit }) => commit),
  ];
  const inserted = await query(tx, queries.INSERT_OCCURRENCES, [...content, ...place]);
  if (inserted.length < records.length)
    await refuseOthers(tx, "occurrences", queries.COUNT_OTHER_OCCURRENCES, content);
}

async function mergeObservations(
  tx: TransactionSql,
  tenant: Uint8Array,
  { fence, policyHash, seenAtMs }: FindingsBatch,
  records: readonly FindingRecord[],
): Promise<void> {
  const ids = byteaArray(records.map(({ observationId }) => observationId));
  const occurrences = byteaArray(records.map(({ occurrenceId }) => occurrenceId));
  const parameters: readonly SqlParameter[] = [
    ...[tenant, policyHash, toBits(fence.run), toBits(fence.shard), fence.fence, seenAtMs, ids, occurrences],
    byteaArray(records.map(({ ovidHash }) => ovidHash)),
    words(records, ({ ruleName }) => ruleName),
    words(records, ({ severity }) => severity),
    numberArray(records.map(({ confidence }) => confidence)),
    words(records, ({ verdict }) => verdict),
    words(records, ({ mask }) => mask),
    textArray(records.map(storedDisplay)),
    textArray(records.map(storedUrl)),
    textArray(records.map(({ parts }) => storedParts(parts))),
  ];
  const inserted = await query(tx, queries.INSERT_OBSERVATIONS, parameters);
  if (inserted.length === records.length) return;
  await refuseOthers(tx, "observations", queries.COUNT_OTHER_OBSERVATIONS, [
    ...[tenant, policyHash, ids, occurrences],
  ]);
  await query(tx, queries.MERGE_OBSERVATIONS, parameters);
}

/** Throws when one of the ids stands for something else, or another id stands for what it should. */
async function refuseOthers(
  tx: TransactionSql,
  table: keyof FindingRows,
  statement: string,
  content: readonly SqlParameter[],
): Promise<void> {
  const [row] = await query(tx, statement, content);
  if (Number(row?.["others"]) > 0) throw conflictError(table);
}

function words(
  records: readonly FindingRecord[],
  field: (record: FindingRecord) => string | undefined,
): string {
  return textArray(
    records.map((record) => {
      const text = field(record);
      return text === undefined ? undefined : storableText(text);
    }),
  );
}

function conflictError(table: keyof FindingRows): PersistenceError {
  return new PersistenceError(
    STORE,
    "conflict",
    `the ${table} hold other content under the same id: a collision or damage; nothing of this page was kept`,
    { table },
  );
}
