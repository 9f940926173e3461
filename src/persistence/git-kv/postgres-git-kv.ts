/**
 * The GitKv port on PostgreSQL. Promises: a write is one transaction under its fence, all or nothing; keys and values
 * over their limits are refused before anything is sent.
 */
import type { WriteFence } from "../../contracts/commit.ts";
import { PersistenceError } from "../../contracts/persistence-error.ts";
import type { GitKv, GitKvWrite } from "../../contracts/ports/git-kv.ts";
import { byteaArray } from "../core/array-literal.ts";
import { raiseFence } from "../raise-fence.ts";
import { query, type SqlRow, type TransactionSql } from "../sql.ts";
import type { StoreConnection } from "../store-connection.ts";
import { afterPrefix, chunksBySize, faultOfWrite, lastWrites } from "./core/key-ranges.ts";
import * as queries from "./queries.ts";

const STORE = "git-kv";
/** Values are sent in hex, so twice as large. */
const STATEMENT_BYTES_MAX = 8 * 1024 * 1024;
const SCAN_ROWS = 16;

interface Entry {
  readonly key: Uint8Array;
  readonly value: Uint8Array;
}

export function createGitKv(connection: StoreConnection): GitKv {
  return new PostgresGitKv(connection);
}

class PostgresGitKv implements GitKv {
  readonly #connection: StoreConnection;

  constructor(connection: StoreConnection) {
    this.#connection = connection;
  }

  async get(keys: readonly Uint8Array[]): Promise<readonly (Uint8Array | undefined)[]> {
    if (keys.length === 0) return [];
    const rows = await this.#connection.call((sql) => query(sql, queries.GET, [byteaArray(keys)]));
    return rows.map((row) => bytesOrNothing(row["value"]));
  }

  async *scan(prefix: Uint8Array): AsyncGenerator<Entry, void, void> {
    const end = afterPrefix(prefix);
    let last: Uint8Array | null = null;
    for (;;) {
      const rows: readonly SqlRow[] = await this.#page(prefix, last, end ?? null);
      for (const row of rows) yield { key: bytesOf(row["key"]), value: bytesOf(row["value"]) };
      if (rows.length < SCAN_ROWS) return;
      last = bytesOf(rows.at(-1)!["key"]);
    }
  }

  #page(prefix: Uint8Array, last: Uint8Array | null, end: Uint8Array | null): Promise<readonly SqlRow[]> {
    return this.#connection.call((sql) => query(sql, queries.SCAN, [prefix, last, end, SCAN_ROWS]));
  }

  async write(
    fence: WriteFence,
    writes: readonly GitKvWrite[],
    given: readonly GitKvWrite[] = [],
  ): Promise<"written" | "changed"> {
    for (const write of writes) checkWrite(write);
    const last = lastWrites(writes);
    if (last.length === 0) return "written";
    return await this.#connection.transaction(async (tx) => {
      await raiseFence(tx, STORE, fence);
      if (!(await isSo(tx, lastWrites(given)))) return "changed";
      for (const chunk of chunksBySize(last, STATEMENT_BYTES_MAX)) await writeChunk(tx, chunk);
      return "written";
    });
  }
}

/** Others that are given the same wait from here on: rows that are not there cannot be locked themselves. */
async function isSo(tx: TransactionSql, given: readonly GitKvWrite[]): Promise<boolean> {
  for (const { key } of given) await query(tx, queries.LOCK, [key]);
  if (given.length === 0) return true;
  const rows = await query(tx, queries.GET, [byteaArray(given.map(({ key }) => key))]);
  return given.every(({ value }, index) => {
    const kept = bytesOrNothing(rows[index]!["value"]);
    return kept === undefined || value === undefined ? kept === value : Buffer.compare(kept, value) === 0;
  });
}

async function writeChunk(tx: TransactionSql, writes: readonly GitKvWrite[]): Promise<void> {
  const entries = writes.flatMap(({ key, value }) => (value === undefined ? [] : [{ key, value }]));
  const gone = writes.flatMap(({ key, value }) => (value === undefined ? [key] : []));
  if (gone.length > 0) await query(tx, queries.DELETE, [byteaArray(gone)]);
  if (entries.length === 0) return;
  const keys = byteaArray(entries.map(({ key }) => key));
  await query(tx, queries.PUT, [keys, byteaArray(entries.map(({ value }) => value))]);
}

function checkWrite(write: GitKvWrite): void {
  const fault = faultOfWrite(write);
  if (fault === undefined) return;
  throw new PersistenceError(STORE, "invalid-record", `an entry of git-kv cannot be kept: ${fault}`);
}

/** The driver's buffers may be views of a larger one. */
function bytesOrNothing(value: unknown): Uint8Array | undefined {
  return value instanceof Uint8Array ? new Uint8Array(value) : undefined;
}

function bytesOf(value: unknown): Uint8Array {
  return bytesOrNothing(value) ?? new Uint8Array();
}
