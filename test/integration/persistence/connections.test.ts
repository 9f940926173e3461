/** Connections to real servers that refuse, freeze, restart and prove who they are; and what errors may tell of them. */
import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { createServer } from "node:net";
import postgres from "postgres";
import { PersistenceError } from "../../../src/contracts/persistence-error.ts";
import {
  type ConnectOptions,
  connectStore,
  storeFromClient,
} from "../../../src/persistence/connect-store.ts";
import { StoreConnectError } from "../../../src/persistence/database-errors.ts";
import { createDoneLedger } from "../../../src/persistence/done-ledger/postgres-done-ledger.ts";
import { createFindingsStore } from "../../../src/persistence/findings/postgres-findings-store.ts";
import { readFindings } from "../../../src/persistence/findings/read-findings.ts";
import { STORE_MIGRATIONS } from "../../../src/persistence/migrations.ts";
import { prepareStore } from "../../../src/persistence/prepare-store.ts";
import { query } from "../../../src/persistence/sql.ts";
import type { StoreConnection } from "../../../src/persistence/store-connection.ts";
import { findingRecord, id, lease, mark, POLICY, TENANT } from "../../support/builders/stored-records.ts";
import { TestAuthority } from "../../support/certificates.ts";
import { createDatabase, PostgresServer, type TestDatabase } from "../../support/postgres.ts";
import { freePorts } from "../../support/server-process.ts";
import { TcpProxy } from "../../support/tcp-proxy.ts";
import { hasher } from "./prepared-stores.ts";

const CANARY = ["can", "ary-secret"].join("");

describe("on a server that answers", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createDatabase();
    await using connection = await connectStore("done-ledger", database.url);
    await prepareStore(connection, STORE_MIGRATIONS["done-ledger"], "dev-auto-migrate", hasher);
  });
  afterAll(() => database[Symbol.asyncDispose]());

  test("a wrong password is told from a missing database, and neither is quoted", async () => {
    const wrong = new URL(database.url);
    wrong.password = CANARY;
    const denied = await connectFailure(wrong.href);
    expect(denied.category).toBe("authentication failed");
    expect(denied.retryable).toBe(false);
    const missing = new URL(database.url);
    missing.pathname = `/${CANARY}`;
    expect((await connectFailure(missing.href)).category).toBe("connection failed");
  });

  test("a statement over its time limit is given up, and the connection goes on", async () => {
    await using connection = await connectStore("findings", database.url, { statementMaxMs: 100 });
    const failure = await failureOf(connection.call((sql) => query(sql, "select pg_sleep(20)")));
    expect(failure.kind).toBe("timeout");
    expect(failure.details["code"]).toBe("57014");
    expect(await answer(connection)).toBe(1);
  });

  test("a lock somebody else holds is waited for no longer than allowed", async () => {
    await using holder = await connectStore("done-ledger", database.url);
    await using connection = await connectStore("done-ledger", database.url, { lockMaxMs: 100 });
    await holder.transaction(async (tx) => {
      await query(tx, "lock table done_ledger_fences");
      const page = { fence: lease(), policyHash: POLICY, marks: [mark(1)] };
      expect((await failureOf(createDoneLedger(connection).commit(page))).kind).toBe("timeout");
    });
    await createDoneLedger(connection).commit({ fence: lease(), policyHash: POLICY, marks: [mark(1)] });
  });

  test("a transaction whose work throws leaves nothing behind", async () => {
    await using connection = await connectStore("findings", database.url);
    const work = connection.transaction(async (tx) => {
      await query(tx, "create table left_behind ()");
      throw new PersistenceError("findings", "conflict", "on purpose");
    });
    expect((await failureOf(work)).kind).toBe("conflict");
    const there = await connection.call((sql) =>
      query(sql, "select to_regclass('left_behind')::text as name"),
    );
    expect(there[0]?.["name"]).toBeNull();
  });

  test("no error tells a parameter's value", async () => {
    await using connection = await connectStore("findings", database.url);
    const statements = ["select $1::integer", "select $1::uuid", "select $1::bytea[]"];
    for (const statement of statements) {
      const failure = await failureOf(connection.call((sql) => query(sql, statement, [CANARY])));
      expect(Bun.inspect(failure) + JSON.stringify(failure) + failure.stack).not.toContain(CANARY);
    }
  });

  test("a client of the caller's is used as it is and not closed", async () => {
    const client = postgres(database.url, { max: 2, onnotice: () => {} });
    const connection = storeFromClient("done-ledger", client);
    await prepareStore(connection, STORE_MIGRATIONS["done-ledger"], "validate", hasher);
    const ledger = createDoneLedger(connection);
    await ledger.commit({ fence: lease({ shard: 77n }), policyHash: POLICY, marks: [mark(77, "skipped")] });
    expect(await ledger.statuses(TENANT, POLICY, [id(77)])).toEqual(["skipped"]);
    for await (const rows of connection.stream("select generate_series(1, 10) as n", [], 3))
      if (rows.length > 0) break;
    await connection.close();
    expect((await client`select 1 as one`)[0]?.["one"]).toBe(1);
    expect((await failureOf(ledger.statuses(TENANT, POLICY, [id(77)]))).kind).toBe("unavailable");
    await client.end();
  });

  test("the keyword form of a DSN connects as well", async () => {
    const { hostname, port, username, password, pathname } = new URL(database.url);
    const dsn = `host=${hostname} port=${port} user=${username} password='${password}' dbname=${pathname.slice(1)}`;
    await using connection = await connectStore("findings", dsn);
    expect(await answer(connection)).toBe(1);
  });

  test("TLS that the server does not speak is a TLS error, not a plain connection", async () => {
    for (const mode of ["require", "verify-ca", "verify-full"])
      expect((await connectFailure(`${database.url}?sslmode=${mode}`)).category).toBe("TLS error");
    await using preferring = await connectStore("findings", `${database.url}?sslmode=prefer`);
    expect(await answer(preferring)).toBe(1);
  });
});

test("a port where nobody listens is refused at once", async () => {
  const [port] = await freePorts(1);
  const failure = await connectFailure(`postgres://u:${CANARY}@127.0.0.1:${port}/x`);
  expect(failure.category).toBe("connection refused");
  expect(failure.retryable).toBe(true);
});

test("a host nobody knows is a failed look-up", async () => {
  const failure = await connectFailure(`postgres://u:${CANARY}@no-such-host.invalid/x`);
  expect(failure.category).toBe("DNS resolution failed");
});

test("a DSN that cannot be read and files that are not there are told without being quoted", async () => {
  for (const dsn of [
    `postgres://u:${CANARY}/p@h/x`,
    `postgres://u:p@h/x?sslmode=verify-ca&sslrootcert=/${CANARY}`,
  ]) {
    const failure = await failureOf(connectStore("findings", dsn));
    expect(failure.kind).toBe("refused");
    expect(Bun.inspect(failure)).not.toContain(CANARY);
  }
});

describe("on a server of its own", () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await PostgresServer.start();
  });
  afterAll(() => server.dispose());

  test("a frozen server is given up after connect_timeout", async () => {
    server.pause();
    const failure = await connectFailure(`${server.url}?connect_timeout=1`);
    server.resume();
    expect(failure.category).toBe("timeout");
  });

  test("a call without an answer ends at its limit, and the next one finds a new connection", async () => {
    await using proxy = await TcpProxy.start(server.port);
    const dsn = server.url.replace(`:${server.port}/`, `:${proxy.port}/`);
    await using connection = await connectStore("findings", dsn, { callMaxMs: 400 });
    expect(await answer(connection)).toBe(1);
    proxy.mode = { kind: "freeze" };
    const [failure, other] = await Promise.all([
      failureOf(connection.transaction((tx) => query(tx, "select 1"))),
      failureOf(answer(connection)),
    ]);
    expect(["timeout", "unavailable"]).toContain(failure.kind);
    expect(other.retryable).toBe(true);
    proxy.mode = { kind: "pass" };
    expect(await answer(connection)).toBe(1);
  });

  test("a proxy that accepts and hangs up is not stormed, and forgiven when it works again", async () => {
    await using proxy = await TcpProxy.start(server.port);
    const dsn = server.url.replace(`:${server.port}/`, `:${proxy.port}/`);
    await using connection = await connectStore("findings", dsn);
    proxy.mode = { kind: "cut" };
    await Bun.sleep(20);
    const before = proxy.connectionCount;
    expect((await failureOf(answer(connection))).retryable).toBe(true);
    expect((await connectFailure(dsn)).retryable).toBe(true);
    expect(proxy.connectionCount - before).toBeLessThan(100);
    proxy.mode = { kind: "pass" };
    expect(await answer(connection)).toBe(1);
  });

  test("a restart breaks what is under way, retryably, and nothing after it", async () => {
    await using connection = await connectStore("findings", server.url);
    await prepareStore(connection, STORE_MIGRATIONS.findings, "dev-auto-migrate", hasher);
    const store = createFindingsStore(connection);
    const page = { fence: lease(), policyHash: POLICY, seenAtMs: 1, records: [findingRecord(1)] };
    await store.commit(page);
    const sleeping = failureOf(connection.call((sql) => query(sql, "select pg_sleep(10)")));
    await Bun.sleep(50);
    await server.stop();
    expect((await sleeping).retryable).toBe(true);
    expect((await failureOf(store.commit(page))).retryable).toBe(true);
    await server.start();
    expect(await store.commit(page)).toEqual({ findings: 1, occurrences: 1, observations: 1 });
  });

  test("a store that was away for seconds answers soon after it is back", async () => {
    await using connection = await connectStore("findings", server.url);
    const ask = () => answer(connection).catch(() => undefined);
    await Promise.all([ask(), ask(), ask(), ask()]);
    await server.stop();
    const awayUntil = performance.now() + 2_500;
    while (performance.now() < awayUntil) await Promise.all([ask(), ask(), ask(), ask(), Bun.sleep(20)]);
    await server.start();
    const backAt = performance.now();
    while ((await ask()) !== 1) await Bun.sleep(20);
    // Left to itself the driver would wait for 10 to 20 seconds by now.
    expect(performance.now() - backAt).toBeLessThan(8_000);
  });

  test("a connection that is given up while it waits for another attempt never makes it", async () => {
    const proxy = await TcpProxy.start(server.port);
    const dsn = server.url.replace(`:${server.port}/`, `:${proxy.port}/`);
    const connection = await connectStore("findings", dsn, { callMaxMs: 500 });
    await proxy[Symbol.asyncDispose]();
    // Nobody listens: pauses between attempts grow until a call ends before its attempt.
    while ((await failureOf(answer(connection))).kind !== "timeout") await Bun.sleep(5);
    await connection.close();
    let attempts = 0;
    const listener = createServer((socket) => {
      attempts++;
      socket.destroy();
    });
    await new Promise<void>((resolve) => listener.listen(proxy.port, "127.0.0.1", resolve));
    await Bun.sleep(1_200);
    listener.close();
    expect(attempts).toBe(0);
  }, 120_000);

  test("a connection that is lost inside a transaction breaks that transaction alone, not the process", async () => {
    await using connection = await connectStore("findings", server.url, { connectionsMax: 1 });
    await using other = await connectStore("findings", server.url);
    for (const isIdle of [false, true]) {
      const working = failureOf(
        connection.transaction(async (tx) => {
          await query(tx, "select 'to be killed'");
          if (!isIdle) await query(tx, "select pg_sleep(10), 'to be killed'");
          await Bun.sleep(10_000);
        }),
      );
      const killed = () =>
        other.call((sql) =>
          query(
            sql,
            "select pg_terminate_backend(pid) from pg_stat_activity where query like '%to be killed%' and pid <> pg_backend_pid()",
          ),
        );
      while ((await killed()).length === 0) await Bun.sleep(20);
      expect((await working).retryable).toBe(true);
      // A fault of the driver's would come a moment later, and fail this test from outside.
      await Bun.sleep(50);
      // The driver may tell the old connection's last words to the first query of the new one.
      expect(await answer(connection).catch((error) => error.retryable && answer(connection))).toBe(1);
    }
  });

  test("a stream that is cut off ends with an error, never as if it were complete", async () => {
    await using connection = await connectStore("findings", server.url);
    await prepareStore(connection, STORE_MIGRATIONS.findings, "dev-auto-migrate", hasher);
    const records = Array.from({ length: 2_500 }, (_, index) => findingRecord(index));
    await createFindingsStore(connection).commit({
      fence: lease(),
      policyHash: POLICY,
      seenAtMs: 1,
      records,
    });
    let count = 0;
    const reading = (async () => {
      for await (const _ of readFindings(connection, { tenant: TENANT })) {
        count += 1;
        if (count === 1_000) await server.restart();
      }
    })();
    expect((await failureOf(reading)).retryable).toBe(true);
    expect(count).toBe(1_000);
  });
});

describe("over TLS", () => {
  const stranger = new TestAuthority("stranger");
  const kept = new TestAuthority();
  let server: PostgresServer;
  beforeAll(async () => {
    server = await PostgresServer.start({ tls: kept.server(["DNS:localhost"]) });
  });
  afterAll(async () => {
    await server.dispose();
    kept[Symbol.dispose]();
    stranger[Symbol.dispose]();
  });

  const dsn = (host: string, parameters: string): string =>
    `${server.url.replace("127.0.0.1", host)}?${parameters}`;

  test.each<[string, string, string]>([
    ["a server with a good name under the right authority", "localhost", "verify-full"],
    ["a server with another name, where only its authority is asked for", "127.0.0.1", "verify-ca"],
    ["any server, where nothing is asked for", "127.0.0.1", "require"],
  ])("%s is accepted, and the connection is encrypted", async (_, host, mode) => {
    await using connection = await connectStore(
      "findings",
      dsn(host, `sslmode=${mode}&sslrootcert=${kept.files.cert}`),
    );
    const [row] = await connection.call((sql) =>
      query(sql, "select ssl from pg_stat_ssl where pid = pg_backend_pid()"),
    );
    expect(row?.["ssl"]).toBe(true);
  });

  test("a server under another name than its certificate's is refused by verify-full", async () => {
    const failure = await connectFailure(
      dsn("127.0.0.1", `sslmode=verify-full&sslrootcert=${kept.files.cert}`),
    );
    expect(failure.category).toBe("TLS error");
  });

  test.each(["verify-ca", "verify-full", "require"])(
    "a server under another authority is refused by %s with a root",
    async (mode) => {
      const failure = await connectFailure(
        dsn("localhost", `sslmode=${mode}&sslrootcert=${stranger.files.cert}`),
      );
      expect(failure.category).toBe("TLS error");
    },
  );

  test("without a root of its own the public authorities decide", async () => {
    expect((await connectFailure(dsn("localhost", "sslmode=verify-full"))).category).toBe("TLS error");
    await using connection = await connectStore("findings", dsn("localhost", "sslmode=require"));
    expect(await answer(connection)).toBe(1);
  });
});

async function connectFailure(dsn: string, options?: ConnectOptions): Promise<StoreConnectError> {
  const failure = await failureOf(connectStore("findings", dsn, options));
  expect(failure).toBeInstanceOf(StoreConnectError);
  return failure as StoreConnectError;
}

/** The error, having looked that it holds no secret. */
async function failureOf(work: Promise<unknown>): Promise<PersistenceError> {
  const failure = await work.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(failure instanceof PersistenceError))
    throw new Error("it did not fail as a store does", { cause: failure });
  expect(Bun.inspect(failure, { depth: 9 })).not.toContain(CANARY);
  return failure;
}

async function answer(connection: StoreConnection): Promise<unknown> {
  const [row] = await connection.call((sql) => query(sql, "select 1 as one"));
  return row?.["one"];
}
