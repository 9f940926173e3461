/**
 * Makes sure that a store has the schema this binary knows, and in development makes it so.
 * Promises: `validate` changes nothing; several processes at once apply each migration once; rows of newer binaries are
 * ignored, so that old and new may run side by side. Throws a SchemaError, or a PersistenceError when it cannot ask.
 */
import type { Hasher } from "../contracts/ports/hasher.ts";
import { textArray } from "./core/array-literal.ts";
import type { Migration } from "./migrations.gen.ts";
import type { StoreMigrations } from "./migrations.ts";
import { SchemaError, type SchemaFault } from "./schema-error.ts";
import { query, runScript, type Sql, type TransactionSql } from "./sql.ts";
import type { StoreConnection } from "./store-connection.ts";

export type SchemaMode = "validate" | "dev-auto-migrate";

/** Another process may be migrating. */
const APPLY_MAX_MS = 120_000;
const CHECKSUM_BYTES = 32;

/** The versions of the migrations it applied, in order. */
export async function prepareStore(
  connection: StoreConnection,
  migrations: StoreMigrations,
  mode: SchemaMode,
  hasher: Hasher,
): Promise<readonly string[]> {
  const checked = (fault: SchemaFault | undefined): void => {
    if (fault !== undefined) throw new SchemaError(connection.store, fault);
  };
  const applied: string[] = [];
  if (mode === "dev-auto-migrate") {
    const work = async (tx: TransactionSql) => checked(await apply(tx, migrations, hasher, applied));
    await connection.transaction(work, APPLY_MAX_MS);
  }
  checked(await connection.call((sql) => findFault(sql, migrations, hasher)));
  return applied;
}

/** One transaction: everything or nothing. The wait for rivals has no limit of its own; that for tables has. Adds to `applied`. */
async function apply(
  tx: TransactionSql,
  { historyTable, advisoryLock, list }: StoreMigrations,
  hasher: Hasher,
  applied: string[],
): Promise<SchemaFault | undefined> {
  await query(tx, "select set_config('lock_timeout', '0', true), set_config('statement_timeout', '0', true)");
  await query(tx, "select pg_advisory_xact_lock($1)", [advisoryLock]);
  await query(tx, "select set_config('lock_timeout', '5s', true)");
  await query(tx, createHistory(historyTable));
  const recorded = await readHistory(tx, historyTable);
  for (const migration of list) {
    const checksum = checksumOf(migration, hasher);
    const known = recorded.get(migration.version);
    if (known !== undefined) {
      const fault = compareChecksum(migration, known, checksum);
      if (fault !== undefined) return fault;
      continue;
    }
    await runScript(tx, migration.sql);
    await query(tx, `insert into ${historyTable} (version, checksum) values ($1, $2)`, [
      migration.version,
      checksum,
    ]);
    applied.push(migration.version);
  }
  return undefined;
}

async function findFault(
  sql: Sql,
  { historyTable, tables, list }: StoreMigrations,
  hasher: Hasher,
): Promise<SchemaFault | undefined> {
  const missing = await firstMissingTable(sql, [...tables, historyTable]);
  if (missing !== undefined) return { kind: "missing-table", table: missing };
  const recorded = await readHistory(sql, historyTable);
  for (const migration of list) {
    const known = recorded.get(migration.version);
    if (known === undefined) return { kind: "missing-migration", version: migration.version };
    const fault = compareChecksum(migration, known, checksumOf(migration, hasher));
    if (fault !== undefined) return fault;
  }
  return undefined;
}

async function firstMissingTable(sql: Sql, tables: readonly string[]): Promise<string | undefined> {
  const [row] = await query(
    sql,
    `select asked.name
     from unnest($1::text[]) with ordinality as asked (name, place)
     where not exists (
       select from pg_catalog.pg_tables as there
       where there.schemaname = current_schema() and there.tablename = asked.name
     )
     order by asked.place
     limit 1`,
    [textArray(tables)],
  );
  return row === undefined ? undefined : String(row["name"]);
}

async function readHistory(
  sql: Sql | TransactionSql,
  historyTable: string,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const rows = await query<{ readonly version: string; readonly checksum: Uint8Array }>(
    sql,
    `select version, checksum from ${historyTable}`,
  );
  return new Map(rows.map(({ version, checksum }) => [version, checksum]));
}

function compareChecksum(
  { version }: Migration,
  recorded: Uint8Array,
  expected: Uint8Array,
): SchemaFault | undefined {
  if (recorded.length !== CHECKSUM_BYTES)
    return { kind: "corrupted-record", version, lengthBytes: recorded.length };
  const isSame = recorded.every((byte, index) => byte === expected[index]);
  return isSame ? undefined : { kind: "checksum-mismatch", version };
}

function checksumOf({ sql }: Migration, hasher: Hasher): Uint8Array {
  return hasher.hash(new TextEncoder().encode(sql));
}

function createHistory(table: string): string {
  return `
    create table if not exists ${table} (
      version text primary key,
      checksum bytea not null check (octet_length(checksum) = ${CHECKSUM_BYTES}),
      applied_at timestamptz not null default now()
    )`;
}
