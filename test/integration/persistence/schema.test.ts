/** Schemas on a real PostgreSQL: applied once however many apply them, and every drift noticed before any work. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "bun:test";
import type { StoreName } from "../../../src/contracts/persistence-error.ts";
import { connectStore } from "../../../src/persistence/connect-store.ts";
import { createFindingsStore } from "../../../src/persistence/findings/postgres-findings-store.ts";
import { STORE_MIGRATIONS, type StoreMigrations } from "../../../src/persistence/migrations.ts";
import { prepareStore } from "../../../src/persistence/prepare-store.ts";
import { SchemaError, type SchemaFault } from "../../../src/persistence/schema-error.ts";
import { query, type SqlRow } from "../../../src/persistence/sql.ts";
import type { StoreConnection } from "../../../src/persistence/store-connection.ts";
import { findingRecord, id, lease, POLICY } from "../../support/builders/stored-records.ts";
import { createDatabase, type TestDatabase } from "../../support/postgres.ts";
import { hasher, PreparedStore } from "./prepared-stores.ts";

const STORES = Object.keys(STORE_MIGRATIONS) as StoreName[];

test("the three stores fit into one database", async () => {
  await using database = await createDatabase();
  for (const store of STORES) {
    await using connection = await connectStore(store, database.url);
    await prepareStore(connection, STORE_MIGRATIONS[store], "dev-auto-migrate", hasher);
  }
  for (const store of STORES) {
    await using connection = await connectStore(store, database.url);
    await prepareStore(connection, STORE_MIGRATIONS[store], "validate", hasher);
  }
});

test("eight processes at once apply each migration once", async () => {
  await using database = await createDatabase();
  const migrations = STORE_MIGRATIONS.findings;
  const all = Array.from({ length: 8 }, async () => {
    await using connection = await connectStore("findings", database.url, { connectionsMax: 1 });
    await prepareStore(connection, migrations, "dev-auto-migrate", hasher);
  });
  await Promise.all(all);
  await using connection = await connectStore("findings", database.url);
  const applied = await rows(connection, `select version from ${migrations.historyTable}`);
  expect(applied.map(({ version }) => version)).toEqual(migrations.list.map(({ version }) => version));
});

test.each(STORES)("the advisory lock of %s is the eight letters of its name, big-endian", (store) => {
  const names = { "done-ledger": 5139526694314921265n, findings: 5135880692232177457n };
  const locks = STORES.map((name) => STORE_MIGRATIONS[name].advisoryLock);
  expect(new Set(locks).size).toBe(3);
  if (store !== "git-kv") expect(STORE_MIGRATIONS[store].advisoryLock).toBe(names[store]);
});

describe.each(STORES)("the schema of %s", (store) => {
  const migrations = STORE_MIGRATIONS[store];
  const { historyTable } = migrations;
  const [first] = migrations.list;
  const version = first!.version;
  let database: TestDatabase;
  let connection: StoreConnection;

  beforeAll(async () => {
    database = await createDatabase();
    connection = await connectStore(store, database.url);
  });
  beforeEach(async () => {
    await rows(connection, "drop schema public cascade");
    await rows(connection, "create schema public");
  });
  afterAll(async () => {
    await connection.close();
    await database[Symbol.asyncDispose]();
  });

  const migrate = (which: StoreMigrations = migrations) =>
    prepareStore(connection, which, "dev-auto-migrate", hasher);
  const validate = (which: StoreMigrations = migrations) =>
    prepareStore(connection, which, "validate", hasher);

  test("validate fails on an empty database and changes nothing", async () => {
    expect(await faultOf(validate())).toEqual({ kind: "missing-table", table: migrations.tables[0]! });
    expect(await rows(connection, "select from pg_tables where schemaname = 'public'")).toEqual([]);
  });

  test("auto-migrate makes it, a second time changes nothing, and validate agrees", async () => {
    await migrate();
    const history = await rows(connection, `select * from ${historyTable}`);
    await migrate();
    await validate();
    expect([...(await rows(connection, `select * from ${historyTable}`))]).toEqual([...history]);
    expect(history).toHaveLength(migrations.list.length);
  });

  test("another text of an applied migration is noticed by both modes", async () => {
    await migrate();
    const edited = { ...migrations, list: [{ version, sql: `${first!.sql}\n` }] };
    expect(await faultOf(validate(edited))).toEqual({ kind: "checksum-mismatch", version });
    expect(await faultOf(migrate(edited))).toEqual({ kind: "checksum-mismatch", version });
    await rows(connection, `update ${historyTable} set checksum = decode(repeat('ab', 32), 'hex')`);
    expect(await faultOf(validate())).toEqual({ kind: "checksum-mismatch", version });
  });

  test.each([16, 0])("a checksum cut down to %d bytes is told from another checksum", async (lengthBytes) => {
    await migrate();
    await rows(connection, `alter table ${historyTable} drop constraint ${historyTable}_checksum_check`);
    await rows(connection, `update ${historyTable} set checksum = substr(checksum, 1, ${lengthBytes})`);
    const fault: SchemaFault = { kind: "corrupted-record", version, lengthBytes };
    expect(await faultOf(validate())).toEqual(fault);
    expect(await faultOf(migrate())).toEqual(fault);
  });

  test("a missing row of the history is noticed", async () => {
    await migrate();
    await rows(connection, `delete from ${historyTable}`);
    expect(await faultOf(validate())).toEqual({ kind: "missing-migration", version });
  });

  test.each([...migrations.tables, historyTable])("a missing table is noticed: %s", async (table) => {
    await migrate();
    await rows(connection, `drop table ${table} cascade`);
    expect(await faultOf(validate())).toEqual({ kind: "missing-table", table });
  });

  test("rows that a newer program left in the history are ignored", async () => {
    await migrate();
    await rows(
      connection,
      `insert into ${historyTable} (version, checksum) values ('9999_later', decode(repeat('00', 32), 'hex'))`,
    );
    await validate();
    await migrate();
  });

  test("a migration that fails half-way leaves nothing of itself or of those before it", async () => {
    const broken = {
      ...migrations,
      list: [
        ...migrations.list,
        { version: "0002_broken", sql: "create table half (); select no_such_thing();" },
      ],
    };
    expect(await kindOf(migrate(broken))).toBe("schema");
    expect(await rows(connection, "select from pg_tables where schemaname = 'public'")).toEqual([]);
  });

  test("the next migration is applied on top, and the older program goes on", async () => {
    await migrate();
    const newer = {
      ...migrations,
      list: [
        ...migrations.list,
        { version: "0002_more", sql: "create table more (); create index on more ((1));" },
      ],
      tables: [...migrations.tables, "more"],
    };
    expect(await faultOf(validate(newer))).toEqual({ kind: "missing-table", table: "more" });
    await migrate(newer);
    await validate(newer);
    await validate();
  });
});

test("workers that know the first migration of findings alone write beside those that know the second", async () => {
  await using prepared = await PreparedStore.create("findings");
  const { list } = STORE_MIGRATIONS.findings;
  const old = { ...STORE_MIGRATIONS.findings, list: list.slice(0, 1) };
  await prepareStore(prepared.connection, old, "validate", hasher);
  const [tenant, policy] = [id(0x10), POLICY];
  const { findingId, stableItemId, ruleFingerprint, secretHash, ...place } = findingRecord(1);
  const { occurrenceId, objectVersionId, observationId, ovidHash } = place;
  // As their statements name the columns.
  await prepared.rows(
    `insert into findings (tenant, finding_id, stable_item_id, rule_fingerprint, secret_hash, rule_id)
     values ($1, $2, $3, $4, $5, 'vendor-token')`,
    [tenant, findingId, stableItemId, ruleFingerprint, secretHash],
  );
  await prepared.rows(
    `insert into occurrences (tenant, occurrence_id, finding_id, object_version_id, byte_offset, byte_length, line, "column")
     values ($1, $2, $3, $4, 10, 40, 3, 7)`,
    [tenant, occurrenceId, findingId, objectVersionId],
  );
  await prepared.rows(
    `insert into observations (
       tenant, policy, run_id, shard_id, fence_epoch, seen_at_ms, observation_id, occurrence_id, ovid, rule_name, severity,
       confidence, verdict, mask, display
     ) values ($1, $2, 7, 3, 1, 1, $3, $4, $5, 'Vendor token', 'high', 8, 'plausible', 'vt_********', 'src/file-1.ts')`,
    [tenant, policy, observationId, occurrenceId, ovidHash],
  );
  const store = createFindingsStore(prepared.connection);
  await store.commit({
    fence: lease(),
    policyHash: policy,
    seenAtMs: 1,
    records: [findingRecord(1), findingRecord(2)],
  });
  const rows = await prepared.rows("select first_run::integer as run from findings order by finding_id");
  expect(rows.map(({ run }) => run)).toEqual([null, 7]);
});

async function faultOf(work: Promise<unknown>): Promise<SchemaFault | undefined> {
  try {
    await work;
    return undefined;
  } catch (error) {
    if (error instanceof SchemaError) return error.fault;
    throw error;
  }
}

async function kindOf(work: Promise<unknown>): Promise<string> {
  return await work.then(
    () => "no error",
    (error) => error.kind,
  );
}

function rows(connection: StoreConnection, statement: string): Promise<readonly SqlRow[]> {
  return connection.call((sql) => query(sql, statement));
}
