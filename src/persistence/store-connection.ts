/**
 * A pool of connections to one store's database. Promises: every call ends within its limit, even on a server that is frozen
 * (the pool is then thrown away and opened anew); every error is a PersistenceError without values. May not: retry.
 */
import { PersistenceError, type StoreName } from "../contracts/persistence-error.ts";
import type { ConnectionWarning } from "./core/tls-plan.ts";
import { callError, isEnded, isLoss } from "./database-errors.ts";
import { openReader, query, type Sql, type SqlParameter, type SqlRow, type TransactionSql } from "./sql.ts";

export interface StoreConnectionParts {
  readonly store: StoreName;
  /** How many milliseconds one call may take, waiting for a free connection included. */
  readonly callMaxMs: number;
  readonly warnings: readonly ConnectionWarning[];
  readonly client: Sql;
  /** Absent where the client is the caller's: it is then neither replaced nor closed by us. */
  readonly reopen?: () => Sql;
}

export class StoreConnection {
  readonly store: StoreName;
  readonly warnings: readonly ConnectionWarning[];
  readonly #callMaxMs: number;
  readonly #reopen: (() => Sql) | undefined;
  #client: Sql;
  #isClosed = false;

  constructor(parts: StoreConnectionParts) {
    this.store = parts.store;
    this.warnings = parts.warnings;
    this.#callMaxMs = parts.callMaxMs;
    this.#reopen = parts.reopen;
    this.#client = parts.client;
  }

  async call<T>(work: (sql: Sql) => Promise<T>, limitMs?: number): Promise<T> {
    if (this.#isClosed) throw this.#closedError();
    const client = this.#client;
    return await this.#answered(client, work(client), limitMs);
  }

  /** Commits when `work` returns, rolls back when it throws. `work` waits for nothing but its queries. */
  async transaction<T>(work: (tx: TransactionSql) => Promise<T>, limitMs?: number): Promise<T> {
    // The driver's result type unwraps arrays of promises, which no caller hands it.
    return await this.call((sql) => sql.begin((tx) => unlessLost(work(tx))) as Promise<T>, limitMs);
  }

  /**
   * The rows of a query in batches, as of one moment, on a connection of its own and however long the reader takes: each batch
   * has the limit to itself. The driver's own cursors would end as if complete when the connection breaks between two batches.
   */
  async *stream<Row extends SqlRow>(
    statement: string,
    parameters: readonly SqlParameter[],
    batchRows: number,
  ): AsyncGenerator<readonly Row[], void, void> {
    if (this.#isClosed) throw this.#closedError();
    let isLost = false;
    const reader = openReader(this.#client, () => {
      isLost = true;
    });
    const ask = async (text: string, values: readonly SqlParameter[] = []): Promise<readonly Row[]> => {
      if (isLost) throw this.#lostError();
      return await this.#answered(reader, query<Row>(reader, text, values));
    };
    try {
      await ask("begin transaction read only");
      await ask(`declare wanted no scroll cursor for ${statement}`, parameters);
      for (;;) {
        const rows = await ask(`fetch ${batchRows} from wanted`);
        if (rows.length > 0) yield rows;
        if (rows.length < batchRows) return;
      }
    } finally {
      reader.end({ timeout: 0 }).catch(() => {});
    }
  }

  /** Whether the database answers. */
  async ping(): Promise<void> {
    await this.call((sql) => query(sql, "select 1"));
  }

  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    if (this.#reopen !== undefined) await this.#client.end({ timeout: CLOSE_MAX_S });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }

  async #answered<T>(client: Sql, work: Promise<T>, limitMs = this.#callMaxMs): Promise<T> {
    try {
      return await this.#within(limitMs, client, work);
    } catch (error) {
      if (isEnded(error)) this.#replace(client);
      throw callError(this.store, error);
    }
  }

  async #within<T>(limitMs: number, client: Sql, work: Promise<T>): Promise<T> {
    const { promise: expiry, reject } = Promise.withResolvers<never>();
    const timer = setTimeout(() => {
      // Rejected first: throwing the pool away fails the work with a less telling error.
      reject(this.#timeoutError(limitMs));
      this.#replace(client);
    }, limitMs);
    try {
      return await Promise.race([work, expiry]);
    } finally {
      clearTimeout(timer);
    }
  }

  /** The driver cannot give up a query that gets no answer; only ending the pool frees its connections. */
  #replace(client: Sql): void {
    if (this.#reopen === undefined || this.#client !== client) return;
    if (!this.#isClosed) this.#client = this.#reopen();
    client.end({ timeout: 0 }).catch(() => {});
  }

  #timeoutError(limitMs: number): PersistenceError {
    return new PersistenceError(
      this.store,
      "timeout",
      `the ${this.store} database gave no answer within ${limitMs} ms; try again, or look at its load`,
      { limitMs },
    );
  }

  #lostError(): PersistenceError {
    return new PersistenceError(
      this.store,
      "unavailable",
      `the connection to the ${this.store} database was lost while reading; try again`,
    );
  }

  #closedError(): PersistenceError {
    return new PersistenceError(
      this.store,
      "unavailable",
      `the connection to the ${this.store} database is closed`,
    );
  }
}

const CLOSE_MAX_S = 2;

/**
 * On a lost connection the driver would still send its rollback, into nothing, and throw where nobody can catch it. So a loss
 * is not told to it: it ends the transaction itself when it sees the connection close.
 */
async function unlessLost<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (isLoss(error)) await new Promise(() => {});
    throw error;
  }
}
