/** The servers that tests run against, themselves under test: they answer, keep apart, freeze, come back, and go away. */
import { expect, setDefaultTimeout, test } from "bun:test";
import { existsSync } from "node:fs";
import { SQL } from "bun";
import { TestAuthority } from "../../support/certificates.ts";
import { callEtcd, EtcdCluster, EtcdServer, testKeys } from "../../support/etcd.ts";
import { createDatabase, PostgresServer } from "../../support/postgres.ts";
import { TcpProxy } from "../../support/tcp-proxy.ts";

/** Starting servers takes seconds on a busy machine. */
setDefaultTimeout(300_000);

const base64 = (text: string): string => Buffer.from(text).toString("base64");
const put = (endpoint: string, key: string) =>
  callEtcd(endpoint, "kv/put", { key: base64(key), value: base64("v") });
const get = async (endpoint: string, key: string) =>
  (await callEtcd(endpoint, "kv/range", { key: base64(key) })).kvs?.[0]?.value;

test("a test's keys are its own and gone afterwards", async () => {
  let key = "";
  let endpoint = "";
  {
    await using keys = await testKeys();
    await using others = await testKeys();
    endpoint = keys.endpoint;
    key = `${keys.prefix}a`;
    expect(others.prefix).not.toBe(keys.prefix);
    await put(endpoint, key);
    expect(await get(endpoint, key)).toBe(base64("v"));
  }
  expect(await get(endpoint, key)).toBeUndefined();
});

test("a database is empty, and gone afterwards even while somebody is connected", async () => {
  const database = await createDatabase();
  const sql = new SQL(database.url, { max: 1 });
  const [tables] = await sql`select count(*)::int as count from pg_tables where schemaname = 'public'`;
  expect(tables).toEqual({ count: 0 });
  await database[Symbol.asyncDispose]();
  expect(await sql`select 1`.then(String, () => "gone")).toBe("gone");
});

test("an etcd of a test's own keeps its data over a kill, and a frozen one answers when it thaws", async () => {
  await using server = await EtcdServer.start();
  await put(server.endpoint, "key");
  await server.restart("SIGKILL");
  expect(await get(server.endpoint, "key")).toBe(base64("v"));
  server.pause();
  const answer = get(server.endpoint, "key");
  expect(await Promise.race([answer, Bun.sleep(200)])).toBeUndefined();
  server.resume();
  expect(await answer).toBe(base64("v"));
});

test("a cluster elects another leader when its leader is killed", async () => {
  await using cluster = await EtcdCluster.start(3);
  const leader = await cluster.leader();
  await leader.stop();
  const heir = cluster.members.find(({ isRunning }) => isRunning)!;
  await heir.untilReady();
  await put(heir.endpoint, "key");
  expect(await cluster.leader()).not.toBe(leader);
});

test("an etcd that demands certificates serves those it knows and no others", async () => {
  using authority = new TestAuthority();
  await using server = await EtcdServer.start({
    tls: { server: authority.server(), clientCa: authority.files },
  });
  const ca = Bun.file(authority.files.cert);
  const client = authority.client();
  const health = (tls: object) =>
    fetch(`${server.endpoint}/health`, { tls }).then(
      ({ status }) => status,
      () => "refused",
    );
  expect(await health({ ca, cert: Bun.file(client.cert), key: Bun.file(client.key) })).toBe(200);
  expect(await health({ ca })).toBe("refused");
});

test("a PostgreSQL of a test's own speaks TLS, comes back on the same port, and leaves nothing behind", async () => {
  using authority = new TestAuthority();
  const server = await PostgresServer.start({ tls: authority.server() });
  const ask = async (): Promise<unknown> => {
    await using sql = new SQL(server.url, { max: 1, tls: { ca: Bun.file(authority.files.cert) } });
    return (await sql`select ssl from pg_stat_ssl where pid = pg_backend_pid()`)[0];
  };
  expect(await ask()).toEqual({ ssl: true });
  await server.restart();
  expect(await ask()).toEqual({ ssl: true });
  await server.dispose();
  expect(server.isRunning).toBe(false);
  expect(existsSync(server.folder)).toBe(false);
});

test("a proxy loses replies after the request went through, and requests before", async () => {
  await using keys = await testKeys();
  await using proxy = await TcpProxy.start(Number(new URL(keys.endpoint).port));
  const line = `http://127.0.0.1:${proxy.port}`;
  const outcome = (key: string) =>
    put(line, keys.prefix + key).then(
      () => "answered",
      () => "lost",
    );
  expect(await outcome("passed")).toBe("answered");
  proxy.mode = { kind: "lose-replies", cutAfterMs: 20 };
  expect(await outcome("applied")).toBe("lost");
  proxy.mode = { kind: "lose-requests" };
  expect(await outcome("never")).toBe("lost");
  proxy.mode = { kind: "pass" };
  expect(await get(line, `${keys.prefix}applied`)).toBe(base64("v"));
  expect(await get(line, `${keys.prefix}never`)).toBeUndefined();
});
