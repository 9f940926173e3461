/**
 * The DoneLedger port on PostgreSQL. Promises: a page of marks is one statement in one transaction under its fence; marks
 * are joined, never overwritten; a receipt is given after the commit.
 */
import type { DoneBatch, DoneReceipt } from "../../contracts/commit.ts";
import type { DoneMark, DoneStatus } from "../../contracts/done-mark.ts";
import type { Bytes32, TenantId } from "../../contracts/ids.ts";
import { PersistenceError } from "../../contracts/persistence-error.ts";
import type { DoneLedger } from "../../contracts/ports/done-ledger.ts";
import { byteaArray, numberArray, textArray } from "../core/array-literal.ts";
import { toBits } from "../core/bit-pattern.ts";
import { raiseFence } from "../raise-fence.ts";
import { query, type SqlParameter } from "../sql.ts";
import type { StoreConnection } from "../store-connection.ts";
import { faultOfMark } from "./core/check-mark.ts";
import { statusName, statusNumber } from "./core/done-status.ts";
import { foldMarks } from "./core/join-marks.ts";
import { ADD_SCOPE, JOIN_MARKS, SETTLE_PAGES, SETTLED_PAGES, STATUSES } from "./queries.ts";

const STORE = "done-ledger";
/** `chr(96 + status)` in queries.ts. */
const LETTER_BASE = 96;

export function createDoneLedger(connection: StoreConnection): DoneLedger {
  return new PostgresDoneLedger(connection);
}

class PostgresDoneLedger implements DoneLedger {
  readonly #connection: StoreConnection;

  constructor(connection: StoreConnection) {
    this.#connection = connection;
  }

  async statuses(
    tenant: TenantId,
    policyHash: Bytes32,
    ovidHashes: readonly Bytes32[],
  ): Promise<readonly (DoneStatus | undefined)[]> {
    const letters = await this.#lookUp(STATUSES, "statuses", tenant, policyHash, ovidHashes);
    return Array.from(letters, (letter) => statusName(letter.charCodeAt(0) - LETTER_BASE));
  }

  async settledPages(
    tenant: TenantId,
    policyHash: Bytes32,
    pages: readonly Bytes32[],
  ): Promise<readonly boolean[]> {
    const letters = await this.#lookUp(SETTLED_PAGES, "settled", tenant, policyHash, pages);
    return Array.from(letters, (letter) => letter === "y");
  }

  async commit({ fence, policyHash, marks }: DoneBatch): Promise<DoneReceipt> {
    for (const mark of marks) checkMark(mark);
    const folded = foldMarks(marks, fence);
    if (folded.length === 0) return receiptOf(folded);
    const scope: readonly SqlParameter[] = [Uint8Array.fromHex(fence.tenant), policyHash];
    await this.#connection.transaction(async (tx) => {
      await raiseFence(tx, STORE, fence);
      await query(tx, ADD_SCOPE, scope);
      await query(tx, JOIN_MARKS, [
        ...scope,
        toBits(fence.run),
        toBits(fence.shard),
        fence.fence,
        ...columnsOf(folded),
      ]);
    });
    return receiptOf(folded);
  }

  async settlePages(
    fence: DoneBatch["fence"],
    policyHash: Bytes32,
    pages: readonly Bytes32[],
    finishedAtMs: number,
  ): Promise<void> {
    const distinct = [...new Set(pages.map((page) => page.toHex()))]
      .sort()
      .map((hex) => Uint8Array.fromHex(hex));
    if (distinct.length === 0) return;
    const scope: readonly SqlParameter[] = [Uint8Array.fromHex(fence.tenant), policyHash];
    await this.#connection.transaction(async (tx) => {
      await raiseFence(tx, STORE, fence);
      await query(tx, ADD_SCOPE, scope);
      await query(tx, SETTLE_PAGES, [...scope, byteaArray(distinct), finishedAtMs]);
    });
  }

  /** One letter for each key. */
  async #lookUp(
    statement: string,
    column: string,
    tenant: TenantId,
    policyHash: Bytes32,
    keys: readonly Bytes32[],
  ): Promise<string> {
    if (keys.length === 0) return "";
    const parameters = [Uint8Array.fromHex(tenant), policyHash, byteaArray(keys)];
    const [row] = await this.#connection.call((sql) => query(sql, statement, parameters));
    return String(row?.[column] ?? "");
  }
}

function columnsOf(marks: readonly DoneMark[]): readonly SqlParameter[] {
  return [
    byteaArray(marks.map(({ ovidHash }) => ovidHash)),
    numberArray(marks.map(({ status }) => statusNumber(status))),
    numberArray(marks.map(({ bytesScanned }) => bytesScanned)),
    numberArray(marks.map(({ findings }) => findings)),
    numberArray(marks.map(({ startedAtMs }) => startedAtMs)),
    numberArray(marks.map(({ finishedAtMs }) => finishedAtMs)),
    textArray(marks.map(({ errorCode }) => errorCode)),
  ];
}

function receiptOf(marks: readonly DoneMark[]): DoneReceipt {
  const withFindings = marks.filter(({ status }) => status === "with-findings").length;
  const clean = marks.filter(({ status }) => status === "clean").length;
  return { records: marks.length, scanned: clean + withFindings, withFindings };
}

function checkMark(mark: DoneMark): void {
  const fault = faultOfMark(mark);
  if (fault === undefined) return;
  throw new PersistenceError(STORE, "invalid-record", `a done-mark cannot be kept: ${fault}`);
}
