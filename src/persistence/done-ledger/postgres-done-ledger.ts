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
import { ADD_MARKS, ADD_SCOPE, JOIN_MARKS, SETTLE_PAGES, SETTLED_PAGES, STATUSES } from "./queries.ts";

const STORE = "done-ledger";
/** `chr(96 + status)` in queries.ts. */
const LETTER_BASE = 96;
const KEY_BYTES = 32;

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
    if (ovidHashes.length === 0) return [];
    const letters = await this.#lookUp(STATUSES, "statuses", tenant, policyHash, joined(ovidHashes));
    return Array.from(letters, (letter) => statusName(letter.charCodeAt(0) - LETTER_BASE));
  }

  async settledPages(
    tenant: TenantId,
    policyHash: Bytes32,
    pages: readonly Bytes32[],
  ): Promise<readonly boolean[]> {
    if (pages.length === 0) return [];
    const letters = await this.#lookUp(SETTLED_PAGES, "settled", tenant, policyHash, byteaArray(pages));
    return Array.from(letters, (letter) => letter === "y");
  }

  async commit({ fence, policyHash, marks, areNew = false }: DoneBatch): Promise<DoneReceipt> {
    for (const mark of marks) checkMark(mark);
    const folded = foldMarks(marks, fence);
    if (folded.length === 0) return receiptOf(folded);
    const columns = columnsOf(folded);
    if (!areNew || !(await this.#added(fence, policyHash, columns)))
      await this.#write(JOIN_MARKS, fence, policyHash, columns);
    return receiptOf(folded);
  }

  /** False: some item had a mark after all, and nothing was written. */
  async #added(
    fence: DoneBatch["fence"],
    policyHash: Bytes32,
    columns: readonly SqlParameter[],
  ): Promise<boolean> {
    try {
      await this.#write(ADD_MARKS, fence, policyHash, columns);
      return true;
    } catch (error) {
      if (error instanceof PersistenceError && error.kind === "conflict") return false;
      throw error;
    }
  }

  async #write(
    statement: string,
    fence: DoneBatch["fence"],
    policyHash: Bytes32,
    columns: readonly SqlParameter[],
  ): Promise<void> {
    const scope: readonly SqlParameter[] = [Uint8Array.fromHex(fence.tenant), policyHash];
    const owner = [toBits(fence.run), toBits(fence.shard), fence.fence];
    await this.#connection.transaction(async (tx) => {
      await raiseFence(tx, STORE, fence);
      await query(tx, ADD_SCOPE, scope);
      await query(tx, statement, [...scope, ...owner, ...columns]);
    });
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
    keys: SqlParameter,
  ): Promise<string> {
    const parameters = [Uint8Array.fromHex(tenant), policyHash, keys];
    const [row] = await this.#connection.call((sql) => query(sql, statement, parameters));
    return String(row?.[column] ?? "");
  }
}

function joined(keys: readonly Bytes32[]): Uint8Array {
  const bytes = new Uint8Array(keys.length * KEY_BYTES);
  for (const [index, key] of keys.entries()) bytes.set(key, index * KEY_BYTES);
  return bytes;
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
