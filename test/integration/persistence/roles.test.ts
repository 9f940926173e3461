/** The roles of docs/persistence.md are enough for what they are for, and for no more. */
import { afterAll, beforeAll, expect, test } from "bun:test";
import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { PersistenceError, type StoreName } from "../../../src/contracts/persistence-error.ts";
import { connectStore } from "../../../src/persistence/connect-store.ts";
import { createDoneLedger } from "../../../src/persistence/done-ledger/postgres-done-ledger.ts";
import { createFindingsStore } from "../../../src/persistence/findings/postgres-findings-store.ts";
import { countFindings, findFinding, readFindings } from "../../../src/persistence/findings/read-findings.ts";
import { createGitKv } from "../../../src/persistence/git-kv/postgres-git-kv.ts";
import { STORE_MIGRATIONS } from "../../../src/persistence/migrations.ts";
import { prepareStore } from "../../../src/persistence/prepare-store.ts";
import { query } from "../../../src/persistence/sql.ts";
import type { StoreConnection } from "../../../src/persistence/store-connection.ts";
import { findingRecord, id, lease, mark, POLICY, TENANT } from "../../support/builders/stored-records.ts";
import { createDatabase, type TestDatabase } from "../../support/postgres.ts";
import { hasher } from "./prepared-stores.ts";

const STORES = Object.keys(STORE_MIGRATIONS) as StoreName[];
/** Roles belong to the whole server, which others may be testing on. */
const PREFIX = `test_${randomBytes(6).toString("hex")}_`;
const PASSWORD = randomBytes(12).toString("hex");

let database: TestDatabase;
let owner: StoreConnection;

beforeAll(async () => {
  database = await createDatabase();
  for (const store of STORES) {
    await using connection = await connectStore(store, database.url);
    await prepareStore(connection, STORE_MIGRATIONS[store], "dev-auto-migrate", hasher);
  }
  owner = await connectStore("findings", database.url);
  for (const statement of (await rolesOfThePage()).split(";"))
    if (statement.trim() !== "") await run(statement);
  for (const role of ["worker", "reader"]) await run(`alter role ${PREFIX}${role} password '${PASSWORD}'`);
});
afterAll(async () => {
  for (const role of ["worker", "reader"]) {
    await run(`drop owned by ${PREFIX}${role}`);
    await run(`drop role ${PREFIX}${role}`);
  }
  await owner.close();
  await database[Symbol.asyncDispose]();
});

async function rolesOfThePage(): Promise<string> {
  const page = await Bun.file(join(import.meta.dir, "../../../docs/persistence.md")).text();
  const sql = /```sql\n(create role [\s\S]*?)```/.exec(page)?.[1];
  if (sql === undefined) throw new Error("docs/persistence.md creates no roles");
  return sql.replaceAll(/\bgossip_(?=worker|reader)/g, PREFIX);
}

async function run(statement: string): Promise<void> {
  await owner.call((sql) => query(sql, statement));
}

function connectAs(role: "worker" | "reader", store: StoreName): Promise<StoreConnection> {
  const url = new URL(database.url);
  url.username = PREFIX + role;
  url.password = PASSWORD;
  return connectStore(store, url.href, { connectionsMax: 1 });
}

test("the worker validates, writes and reads all three stores", async () => {
  await using ledger = await connectAs("worker", "done-ledger");
  await using findings = await connectAs("worker", "findings");
  await using kv = await connectAs("worker", "git-kv");
  for (const connection of [ledger, findings, kv])
    await prepareStore(connection, STORE_MIGRATIONS[connection.store], "validate", hasher);

  for (const marks of [[mark(1, "skipped")], [mark(1)]])
    await createDoneLedger(ledger).commit({ fence: lease(), policyHash: POLICY, marks });
  await createDoneLedger(ledger).settlePages(lease(), POLICY, [id(1)], 1);
  await createDoneLedger(ledger).settlePages(lease(), POLICY, [id(1)], 2);
  expect(await createDoneLedger(ledger).statuses(TENANT, POLICY, [id(1)])).toEqual(["clean"]);

  for (const seenAtMs of [1, 2])
    await createFindingsStore(findings).commit({
      ...{ fence: lease(), policyHash: POLICY, seenAtMs, records: [findingRecord(1)] },
    });
  const life = {
    findingId: findingRecord(1).findingId,
    status: "present",
    refs: ["main"],
    refCount: 1,
  } as const;
  for (const seenAtMs of [1, 2])
    expect(await createFindingsStore(findings).trackLives({ fence: lease(), seenAtMs, lives: [life] })).toBe(
      1,
    );

  const key = Uint8Array.of(1);
  for (const value of [Uint8Array.of(1), Uint8Array.of(2), undefined])
    await createGitKv(kv).write(lease(), [{ key, value }]);
  expect(await createGitKv(kv).get([key])).toEqual([undefined]);
});

test("the reader lists, counts and shows findings, and reads the views", async () => {
  await using connection = await connectAs("reader", "findings");
  const filter = { tenant: TENANT, newSinceRun: 7n };
  for await (const _ of readFindings(connection, filter)) expect().fail("nothing is newer");
  expect((await countFindings(connection, { tenant: TENANT })).findings).toBe(1);
  expect((await findFinding(connection, TENANT, "00")).kind).toBe("found");
  for (const view of [
    ...["findings_current", "findings_by_rule", "findings_by_path", "findings_by_run"],
    ...["findings_overview", "findings_by_status", "findings_by_ref"],
    ...["findings_new_since('-infinity')", "done_ledger", "done_ledger_by_run"],
  ])
    expect(await connection.call((sql) => query(sql, `select * from ${view}`))).toHaveLength(1);
});

test.each<["worker" | "reader", string]>([
  ["reader", "delete from observations"],
  ["reader", "insert into findings_fences values (repeat('a', 32)::bytea, 1, 1, 1)"],
  ["worker", "delete from findings"],
  ["worker", "delete from finding_lives"],
  ["worker", "update occurrences set line = 1"],
  ["worker", "delete from done_ledger_entries"],
  ["worker", "drop table git_kv"],
  ["worker", "update findings_schema_migrations set version = 'x'"],
])("the %s may not: %s", async (role, statement) => {
  await using connection = await connectAs(role, "findings");
  const denied = await connection.call((sql) => query(sql, statement)).catch((error) => error);
  expect(denied).toBeInstanceOf(PersistenceError);
  expect(denied.kind).toBe("refused");
  expect(denied.details.code).toBe("42501");
});
