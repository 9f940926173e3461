/** `migrate` on real databases: what it says, what it changes, what it refuses. */
import { afterAll, beforeAll, expect, test } from "bun:test";
import { migrateCommand } from "../../../src/app/commands/migrate.ts";
import { connectStore } from "../../../src/persistence/connect-store.ts";
import { query } from "../../../src/persistence/sql.ts";
import { createDatabase, type TestDatabase } from "../../support/postgres.ts";
import { commandLine } from "./command-line.ts";

const run = commandLine({ migrate: { description: "", load: async () => migrateCommand } }, {});

let databases: readonly TestDatabase[];
beforeAll(async () => {
  databases = await Promise.all([createDatabase(), createDatabase(), createDatabase()]);
});
afterAll(async () => {
  for (const database of databases) await database[Symbol.asyncDispose]();
});

function dsns(count: 2 | 3, part: Record<string, string> = {}): Record<string, string> {
  const [ledger, findings, gitKv] = databases.map(({ url }) => url);
  return {
    GOSSIP_DONE_LEDGER_POSTGRES_DSN: ledger!,
    GOSSIP_FINDINGS_POSTGRES_DSN: findings!,
    ...(count === 3 ? { GOSSIP_GIT_KV_POSTGRES_DSN: gitKv! } : {}),
    ...part,
  };
}

test("a check of empty databases changes nothing, names the remedy, and fails", async () => {
  for (const _ of [1, 2]) {
    const { code, stdout } = await run(["migrate", "--check"], dsns(2));
    expect(code).toBe(1);
    expect(stdout).toContain("done-ledger  NOT READY: the schema of the done-ledger database has no table");
    expect(stdout).toContain("findings     NOT READY");
    expect(stdout).toContain("run gossip-worker migrate");
    expect(stdout).toContain("git-kv       no DSN is set");
  }
});

test("it applies what is missing, then has nothing to do, and the check passes", async () => {
  const first = await run(["migrate"], dsns(2));
  expect(first).toMatchObject({ code: 0, stderr: "" });
  expect(first.stdout).toMatch(/^done-ledger {2}applied 0001_create_done_ledger/m);
  expect(first.stdout).toMatch(/^findings {5}applied 0001_create_findings/m);
  const second = await run(["migrate"], dsns(3));
  expect(second.code).toBe(0);
  expect(second.stdout).toMatch(
    /^done-ledger {2}up to date\nfindings {5}up to date\ngit-kv {7}applied 0001_[a-z_]+\n$/,
  );
  const check = await run(["migrate", "--check"], dsns(3));
  expect(check).toEqual({
    ...{ code: 0, stderr: "" },
    stdout: "done-ledger  ready\nfindings     ready\ngit-kv       ready\n",
  });
});

test("several at once apply each migration once", async () => {
  await using database = await createDatabase();
  const env = { GOSSIP_DONE_LEDGER_POSTGRES_DSN: database.url, GOSSIP_FINDINGS_POSTGRES_DSN: database.url };
  const all = await Promise.all([1, 2, 3].map(() => run(["migrate"], env)));
  expect(all.map(({ code }) => code)).toEqual([0, 0, 0]);
  const applied = all.map(({ stdout }) => /^findings +applied/m.test(stdout));
  expect(applied.filter(Boolean)).toHaveLength(1);
});

test("what is wrong with one store keeps no other from its turn", async () => {
  await using drifted = await createDatabase();
  const connection = await connectStore("done-ledger", drifted.url);
  expect((await run(["migrate"], dsns(2, { GOSSIP_DONE_LEDGER_POSTGRES_DSN: drifted.url }))).code).toBe(0);
  await connection.call((sql) =>
    query(sql, "update done_ledger_schema_migrations set checksum = sha256('edited')"),
  );
  await connection.close();
  const { code, stdout } = await run(["migrate"], dsns(2, { GOSSIP_DONE_LEDGER_POSTGRES_DSN: drifted.url }));
  expect(code).toBe(1);
  expect(stdout).toContain(
    "done-ledger  NOT READY: the schema of the done-ledger database was made by another text",
  );
  expect(stdout).toContain("findings     up to date");
});

test("an unreachable database is told by its kind, and no DSN is shown", async () => {
  const hidden = "pass" + "word-in-dsn";
  const dsn = `postgres://someone:${hidden}@127.0.0.1:1/nowhere`;
  const { code, stdout, stderr } = await run(["migrate"], dsns(2, { GOSSIP_FINDINGS_POSTGRES_DSN: dsn }));
  expect(code).toBe(1);
  expect(stdout).toContain(
    "findings     NOT READY: cannot connect to the findings database: connection refused",
  );
  expect(stdout).toContain("done-ledger  up to date");
  expect(stdout + stderr).not.toContain(hidden);
  expect(stdout + stderr).not.toContain("nowhere");
});

test("a missing DSN is a fault of the configuration, and a DSN on the command line is warned about", async () => {
  const { GOSSIP_FINDINGS_POSTGRES_DSN: findings, ...rest } = dsns(2);
  const missing = await run(["migrate"], rest);
  expect(missing.code).toBe(2);
  expect(missing.stdout).toBe("");
  expect(missing.stderr).toContain("GOSSIP_FINDINGS_POSTGRES_DSN");
  const given = await run(["migrate", "--check", `--findings-postgres-dsn=${findings}`], rest);
  expect(given.code).toBe(0);
  expect(given.stderr).toContain("warning: --findings-postgres-dsn shows its value in the process table");
  expect(given.stderr).not.toContain(findings!);
});
