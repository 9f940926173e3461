/** Stores for tests on a real PostgreSQL: databases with their schemas, empty for each test. */
import type { StoreName } from "../../../src/contracts/persistence-error.ts";
import { connectStore } from "../../../src/persistence/connect-store.ts";
import { STORE_MIGRATIONS } from "../../../src/persistence/migrations.ts";
import { prepareStore } from "../../../src/persistence/prepare-store.ts";
import { query, type SqlParameter, type SqlRow } from "../../../src/persistence/sql.ts";
import type { StoreConnection } from "../../../src/persistence/store-connection.ts";
import { createBlake3Hasher } from "../../../src/scan/identity/blake3-hasher.ts";
import { createDatabase, type TestDatabase } from "../../support/postgres.ts";

export const hasher = await createBlake3Hasher();

export class PreparedStore {
  readonly connection: StoreConnection;
  readonly #database: TestDatabase;

  constructor(connection: StoreConnection, database: TestDatabase) {
    this.connection = connection;
    this.#database = database;
  }

  /** In a database of its own. */
  static async create(store: StoreName): Promise<PreparedStore> {
    const database = await createDatabase();
    const connection = await connectStore(store, database.url);
    await prepareStore(connection, STORE_MIGRATIONS[store], "dev-auto-migrate", hasher);
    return new PreparedStore(connection, database);
  }

  get url(): string {
    return this.#database.url;
  }

  async clear(): Promise<void> {
    await this.rows(`truncate ${STORE_MIGRATIONS[this.connection.store].tables.join(", ")} cascade`);
  }

  rows(statement: string, parameters: readonly SqlParameter[] = []): Promise<readonly SqlRow[]> {
    return this.connection.call((sql) => query(sql, statement, parameters));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.connection.close();
    await this.#database[Symbol.asyncDispose]();
  }
}
