/**
 * A pool of connections to one store's database. Promises: every call ends within its limit, even on a server that is frozen
 * (the pool is then thrown away and opened anew); every error is a PersistenceError without values. May not: retry.
 */
import { PersistenceError, type StoreName } from "../contracts/persistence-error.ts";
import type { ConnectionWarning } from "./core/tls-plan.ts";
import { callError } from "./database-errors.ts";
import {
  query,
  type ReservedSql,
  type Sql,
  type SqlParameter,
  type SqlRow,
  type TransactionSql,
} from "./sql.ts";

/** For streams: one connection whose statements may run for as long as somebody reads. */
type Reopen = (purpose: "calls" | "streaming") => Sql;

export interface StoreConnectionParts {
  readonly store: StoreName;
  /** How many milliseconds one call may take, waiting for a free connection included. */
  readonly callMaxMs: number;
  readonly warnings: readonly ConnectionWarning[];
  readonly client: Sql;
  /** Absent where the client is the caller's: it is then neither replaced nor closed by us. */
  readonly reopen?: Reopen;
}

export class StoreConnection {
  readonly store: StoreName;
  readonly warnings: readonly ConnectionWarning[];
  readonly #callMaxMs: number;
  readonly #reopen: Reopen | undefined;
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

  /** Commits when `work` returns, rolls back when it throws. */
  async transaction<T>(work: (tx: TransactionSql) => Promise<T>, limitMs?: number): Promise<T> {
    // The driver's result type unwraps arrays of promises, which no caller hands it.
    return await this.call((sql) => sql.begin(work) as Promise<T>, limitMs);
  }

  /**
   * The rows of a query in batches, as of one moment, however long the reader takes: each batch has the limit to itself. The
   * driver's own cursors would end as if complete when the connection breaks between two batches.
   */
  async *stream<Row extends SqlRow>(
    statement: string,
    parameters: readonly SqlParameter[],
    batchRows: number,
  ): AsyncGenerator<readonly Row[], void, void> {
    if (this.#isClosed) throw this.#closedError();
    const client = this.#reopen?.("streaming") ?? this.#client;
    // The session as long as it answers: a broken one may be somebody else's by now, and is not touched again.
    let sound: ReservedSql | undefined;
    try {
      const session = await this.#answered(client, reserveOpen(client));
      const ask = async (text: string, values: readonly SqlParameter[] = []): Promise<readonly Row[]> => {
        sound = undefined;
        const rows = await this.#answered(client, query<Row>(session, text, values));
        sound = session;
        return rows;
      };
      await ask("begin transaction read only");
      await ask(`declare wanted no scroll cursor for ${statement}`, parameters);
      for (;;) {
        const rows = await ask(`fetch ${batchRows} from wanted`);
        if (rows.length > 0) yield rows;
        if (rows.length < batchRows) return;
      }
    } finally {
      await this.#endStream(client, sound);
    }
  }

  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    if (this.#reopen !== undefined) await this.#client.end({ timeout: CLOSE_MAX_S });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }

  /** Of our own client nothing is kept; in the caller's the transaction is ended and the session given back. */
  async #endStream(client: Sql, session: ReservedSql | undefined): Promise<void> {
    if (this.#reopen !== undefined) {
      client.end({ timeout: 0 }).catch(() => {});
    } else if (session !== undefined) {
      await this.#answered(client, query(session, "rollback"));
      session.release();
    }
  }

  async #answered<T>(client: Sql, work: Promise<T>, limitMs = this.#callMaxMs): Promise<T> {
    try {
      return await this.#within(limitMs, client, work);
    } catch (error) {
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
    if (!this.#isClosed) this.#client = this.#reopen("calls");
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

  #closedError(): PersistenceError {
    return new PersistenceError(
      this.store,
      "unavailable",
      `the connection to the ${this.store} database is closed`,
    );
  }
}

const CLOSE_MAX_S = 2;

/** The driver waits for ever when it is to reserve a connection it has yet to open: so one is opened first. */
async function reserveOpen(client: Sql): Promise<ReservedSql> {
  await query(client, "select 1");
  return await client.reserve();
}
