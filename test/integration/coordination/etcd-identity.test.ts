/** Who may talk to whom: users and passwords, server certificates, client certificates. */
import { afterAll, expect, setDefaultTimeout, test } from "bun:test";
import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { connectEtcd, type EtcdClient, type EtcdOptions } from "../../../src/coordination/etcd-client.ts";
import { KvUnavailableError, type KvWrite } from "../../../src/coordination/kv.ts";
import { type CertificateFiles, TestAuthority } from "../../support/certificates.ts";
import { EtcdServer, enableEtcdAuth } from "../../support/etcd.ts";

/** Starting servers takes seconds on a busy machine. */
setDefaultTimeout(300_000);

const put = (key: string): KvWrite => ({ kind: "put", key, value: new Uint8Array([1]) });
const caught = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => "no error",
    (error: unknown) => error,
  );

const open: EtcdClient[] = [];
afterAll(() => {
  for (const client of open) client.close();
});

async function connect(options: EtcdOptions): Promise<EtcdClient> {
  const client = await connectEtcd(options);
  open.push(client);
  return client;
}

const pem = (path: string): string => readFileSync(path, "utf8");
const pair = ({ cert, key }: CertificateFiles) => ({ cert: pem(cert), key: pem(key) });

test("a user with the right password reads and writes what its role allows, and nothing else", async () => {
  await using server = await EtcdServer.start();
  // Signs that mean something in a URL.
  const account = { user: "worker@fleet", password: `${randomBytes(6).toString("hex")}:/@ %` };
  await enableEtcdAuth(server, account, "/own/");

  const client = await connect({ endpoints: [server.endpoint], auth: account });
  expect(await client.txn([], [put("/own/key")])).toBe(true);
  const lease = await client.grantLease(30);
  expect(await client.keepAlive(lease)).toBe(true);
  await client.revokeLease(lease);
  const denied = await caught(client.txn([], [put("/other/key")]));
  expect(denied).toBeInstanceOf(KvUnavailableError);
  expect(denied).toMatchObject({ code: "E_ETCD_DENIED", retryable: false });
  expect(await caught(client.get("/other/key"))).toMatchObject({ code: "E_ETCD_DENIED" });

  const url = new URL(server.endpoint);
  url.username = encodeURIComponent(account.user);
  url.password = encodeURIComponent(account.password);
  const byUrl = await connect({ endpoints: [url.href] });
  expect(await byUrl.get("/own/key")).toBeDefined();

  // A restart forgets every token.
  await server.restart();
  expect(await client.get("/own/key")).toBeDefined();
  expect(await Promise.all(Array.from({ length: 32 }, (_, n) => byUrl.txn([], [put(`/own/${n}`)])))).toEqual(
    Array(32).fill(true),
  );
});

test("a wrong password and a missing user are told before any work, and never repeated", async () => {
  await using server = await EtcdServer.start();
  const account = { user: "worker", password: randomBytes(8).toString("hex") };
  await enableEtcdAuth(server, account, "/own/");
  const wrong = randomBytes(8).toString("hex");
  for (const auth of [
    { user: "worker", password: wrong },
    { user: "nobody", password: wrong },
  ]) {
    const error = await caught(connect({ endpoints: [server.endpoint], auth }));
    expect(error).toMatchObject({ code: "E_ETCD_DENIED", retryable: false });
    expect(Bun.inspect(error)).not.toContain(wrong);
    expect(Bun.inspect(error)).not.toContain(String(server.port));
  }
  const stranger = await connect({ endpoints: [server.endpoint] }).catch((error: unknown) => error);
  const outcome =
    stranger instanceof Error ? stranger : await caught((stranger as EtcdClient).get("/own/key"));
  expect(outcome).toMatchObject({ code: "E_ETCD_DENIED" });
});

test("a user is no hindrance where etcd knows no users", async () => {
  await using server = await EtcdServer.start();
  const client = await connect({ endpoints: [server.endpoint], auth: { user: "worker", password: "any" } });
  expect(await client.txn([], [put("key")])).toBe(true);
});

test("TLS with the right authority works, by address and by name", async () => {
  using authority = new TestAuthority();
  await using server = await EtcdServer.start({ tls: { server: authority.server() } });
  const tls = { ca: pem(authority.files.cert) };
  for (const endpoint of [server.endpoint, server.endpoint.replace("127.0.0.1", "localhost")]) {
    const client = await connect({ endpoints: [endpoint], tls });
    expect(await client.txn([], [put("key")])).toBe(true);
    const lease = await client.grantLease(30);
    expect(await client.keepAlive(lease)).toBe(true);
  }
});

test("TLS with an unknown authority is refused, and so is a certificate for another host", async () => {
  using authority = new TestAuthority();
  using stranger = new TestAuthority("stranger");
  await using server = await EtcdServer.start({ tls: { server: authority.server() } });
  const untrusted = await caught(
    connect({ endpoints: [server.endpoint], tls: { ca: pem(stranger.files.cert) } }),
  );
  expect(untrusted).toBeInstanceOf(KvUnavailableError);
  expect(String(untrusted)).toContain("not trusted");
  expect(await caught(connect({ endpoints: [server.endpoint] }))).toBeInstanceOf(KvUnavailableError);

  for (const [names, endpoint] of [
    [["DNS:localhost"], (port: number) => `https://127.0.0.1:${port}`],
    [["IP:127.0.0.2"], (port: number) => `https://127.0.0.1:${port}`],
    [["IP:127.0.0.1", "DNS:etcd.example"], (port: number) => `https://localhost:${port}`],
  ] as const) {
    await using other = await EtcdServer.start({ tls: { server: authority.server(names) } });
    const tls = { ca: pem(authority.files.cert) };
    const misnamed = await caught(connect({ endpoints: [endpoint(other.port)], tls }));
    expect(misnamed).toBeInstanceOf(KvUnavailableError);
    expect(String(misnamed)).toContain("for another host");
    expect(Bun.inspect(misnamed)).not.toContain("etcd.example");
  }
});

test("plain text to a TLS server and TLS to a plain server are both no connection", async () => {
  using authority = new TestAuthority();
  await using secure = await EtcdServer.start({ tls: { server: authority.server() } });
  await using plain = await EtcdServer.start();
  const short = { connectTimeoutMs: 500 };
  const crossed: readonly EtcdOptions[] = [
    { endpoints: [secure.endpoint.replace("https", "http")], ...short },
    { endpoints: [plain.endpoint.replace("http", "https")], ...short },
  ];
  for (const options of crossed) {
    expect(await caught(connect(options))).toBeInstanceOf(KvUnavailableError);
  }
});

test("a server that demands a client certificate takes one it knows, and no other", async () => {
  using authority = new TestAuthority();
  using stranger = new TestAuthority("stranger");
  await using server = await EtcdServer.start({
    tls: { server: authority.server(), clientCa: authority.files },
  });
  const ca = pem(authority.files.cert);
  const endpoints = [server.endpoint];
  const client = await connect({ endpoints, tls: { ca, ...pair(authority.client()) } });
  expect(await client.txn([], [put("key")])).toBe(true);
  expect(await caught(connect({ endpoints, tls: { ca } }))).toBeInstanceOf(KvUnavailableError);
  const foreign = { ca, ...pair(stranger.client()) };
  expect(await caught(connect({ endpoints, tls: foreign }))).toBeInstanceOf(KvUnavailableError);
});

test("TLS files that cannot be used are named as such, and never quoted", async () => {
  using authority = new TestAuthority();
  const endpoints = ["https://127.0.0.1:1"];
  const { cert, key } = pair(authority.client());
  const other = pair(authority.client());
  const faults: readonly EtcdOptions[] = [
    { endpoints, tls: { cert } },
    { endpoints, tls: { key } },
    { endpoints, tls: { cert, key: "not a key" } },
    { endpoints, tls: { cert, key: other.key } },
    { endpoints, tls: { ca: "not a certificate" } },
    { endpoints: ["http://127.0.0.1:1"], tls: { ca: cert } },
  ];
  for (const options of faults) {
    const error = await caught(connect(options));
    expect(error).toMatchObject({ code: "E_ETCD_CONFIG" });
    expect(Bun.inspect(error)).not.toContain(key.split("\n")[1]!);
  }
});
