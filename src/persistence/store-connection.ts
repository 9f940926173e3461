/**
 * A pool of connections to one store's database. Promises: every call ends within its limit, even on a server that is frozen
 * (the pool is then thrown away and opened anew); every error is a PersistenceError without values. May not: retry.
 */
import { PersistenceError, type StoreName } from "../contracts/persistence-error.ts";
import type { ConnectionWarning } from "./core/tls-plan.ts";
import { callError } from "./database-errors.ts";
import type { ReservedSql, Sql, TransactionSql } from "./sql.ts";

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

  async call<T>(work: (sql: Sql) => Promise<T>, limitMs = this.#callMaxMs): Promise<T> {
    if (this.#isClosed) throw this.#closedError();
    const client = this.#client;
    try {
      return await this.#within(limitMs, client, work(client));
    } catch (error) {
      throw callError(this.store, error);
    }
  }

  /** Commits when `work` returns, rolls back when it throws. */
  async transaction<T>(work: (tx: TransactionSql) => Promise<T>, limitMs?: number): Promise<T> {
    // The driver's result type unwraps arrays of promises, which no caller hands it.
    return await this.call((sql) => sql.begin(work) as Promise<T>, limitMs);
  }

  /** A connection of one's own; each use of it is one `step`, and has the limit to itself. */
  async reserve(): Promise<{
    step<T>(work: (sql: ReservedSql) => Promise<T>): Promise<T>;
    release(): void;
  }> {
    const client = this.#client;
    const reserved = await this.call((sql) => sql.reserve());
    return {
      step: async (work) => {
        try {
          return await this.#within(this.#callMaxMs, client, work(reserved));
        } catch (error) {
          throw callError(this.store, error);
        }
      },
      release: () => reserved.release(),
    };
  }

  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    if (this.#reopen !== undefined) await this.#client.end({ timeout: CLOSE_MAX_S });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
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

  #closedError(): PersistenceError {
    return new PersistenceError(
      this.store,
      "unavailable",
      `the connection to the ${this.store} database is closed`,
    );
  }
}

const CLOSE_MAX_S = 2;
