/** What the store says when etcd is gone, frozen, cut off, restarted or without its leader: never that it knows what it does not. */
import { afterAll, expect, setDefaultTimeout, test } from "bun:test";
import { connectEtcd, type EtcdClient } from "../../../src/coordination/etcd-client.ts";
import { KvUnavailableError, KvUncertainError, type KvWrite } from "../../../src/coordination/kv.ts";
import { EtcdCluster, EtcdServer, testKeys } from "../../support/etcd.ts";
import { freePorts } from "../../support/server-process.ts";
import { TcpProxy } from "../../support/tcp-proxy.ts";

/** Starting servers takes seconds on a busy machine. */
setDefaultTimeout(300_000);

const DEADLINE_MS = 1_000;
/** Machines under load are late; a call without a deadline would have no end. */
const SLACK_MS = 20_000;

const put = (key: string, value = "v", lease?: string): KvWrite => ({
  kind: "put",
  key,
  value: new TextEncoder().encode(value),
  ...(lease === undefined ? {} : { lease }),
});
const caught = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => "no error",
    (error: unknown) => error,
  );

const open: EtcdClient[] = [];
afterAll(() => {
  for (const client of open) client.close();
});

async function connect(...endpoints: readonly string[]): Promise<EtcdClient> {
  const client = await connectEtcd({ endpoints, deadlineMs: DEADLINE_MS });
  open.push(client);
  return client;
}

const timed = async (
  work: () => Promise<unknown>,
): Promise<{ readonly outcome: unknown; readonly ms: number }> => {
  const startedAt = performance.now();
  const outcome = await caught(work());
  return { outcome, ms: performance.now() - startedAt };
};

test("a port nobody listens on is told at once, without naming it", async () => {
  const [port] = await freePorts(1);
  const { outcome, ms } = await timed(() => connect(`http://someone:hidden@127.0.0.1:${port}`));
  expect(outcome).toBeInstanceOf(KvUnavailableError);
  expect(outcome).toMatchObject({ code: "E_ETCD_UNAVAILABLE", retryable: true });
  expect(String(outcome)).toContain("connection refused");
  expect(Bun.inspect(outcome)).not.toMatch(new RegExp(`someone|hidden|${port}`));
  expect(ms).toBeLessThan(SLACK_MS);
});

test("a host that does not exist is told as such", async () => {
  const { outcome } = await timed(() => connect("http://etcd.invalid:2379"));
  expect(outcome).toBeInstanceOf(KvUnavailableError);
  expect(Bun.inspect(outcome)).not.toContain("etcd.invalid");
});

test("a server that accepts and never answers ends the first connection in time", async () => {
  using silent = Bun.listen({ hostname: "127.0.0.1", port: 0, socket: { data() {} } });
  const { outcome, ms } = await timed(() =>
    connectEtcd({ endpoints: [`http://127.0.0.1:${silent.port}`], connectTimeoutMs: 300 }),
  );
  expect(outcome).toBeInstanceOf(KvUnavailableError);
  expect(ms).toBeLessThan(2 * 300 + SLACK_MS);
});

test("a server that speaks something else is no etcd", async () => {
  using web = Bun.serve({ port: 0, hostname: "127.0.0.1", fetch: () => new Response("hello") });
  expect(await caught(connect(`http://127.0.0.1:${web.port}`))).toBeInstanceOf(KvUnavailableError);
});

test("a frozen server: reads end within their deadlines, a transaction is uncertain, the thaw mends both", async () => {
  await using server = await EtcdServer.start();
  const client = await connect(server.endpoint);
  await client.txn([], [put("before")]);
  server.pause();
  const write = await timed(() => client.txn([], [put("during")]));
  expect(write.outcome).toBeInstanceOf(KvUncertainError);
  expect(write.ms).toBeLessThan(DEADLINE_MS + SLACK_MS);
  const read = await timed(() => client.get("before"));
  expect(read.outcome).toBeInstanceOf(KvUnavailableError);
  expect(read.ms).toBeLessThan(2 * DEADLINE_MS + SLACK_MS);
  const renewal = await timed(() => client.keepAlive("1"));
  expect(renewal.outcome).toBeInstanceOf(KvUnavailableError);
  // No connection stands any more: now it is certain that nothing was sent.
  expect(await caught(client.txn([], [put("later")]))).toBeInstanceOf(KvUnavailableError);
  server.resume();
  await client.txn([], [put("after")]);
  expect(await client.get("before")).toBeDefined();
  expect(await client.get("later")).toBeUndefined();
});

test("a lost reply leaves a transaction uncertain that was carried out, and it was sent once", async () => {
  await using keys = await testKeys();
  await using proxy = await TcpProxy.start(Number(new URL(keys.endpoint).port));
  const [far, near] = [await connect(`http://127.0.0.1:${proxy.port}`), await connect(keys.endpoint)];
  const key = `${keys.prefix}key`;
  proxy.mode = { kind: "lose-replies", cutAfterMs: 100 };
  const error = await caught(far.txn([{ kind: "absent", key }], [put(key, "mine")]));
  expect(error).toBeInstanceOf(KvUncertainError);
  expect(error).toMatchObject({ code: "E_ETCD_UNCERTAIN", retryable: false });
  expect(Bun.inspect(error)).not.toContain(keys.prefix);
  expect((await near.get(key))?.value).toEqual(new TextEncoder().encode("mine"));
  expect(await near.count(keys.prefix)).toBe(1);
});

test("a lost request leaves a transaction uncertain that was not carried out", async () => {
  await using keys = await testKeys();
  await using proxy = await TcpProxy.start(Number(new URL(keys.endpoint).port));
  const [far, near] = [await connect(`http://127.0.0.1:${proxy.port}`), await connect(keys.endpoint)];
  await far.txn([], [put(`${keys.prefix}first`)]);
  proxy.mode = { kind: "lose-requests" };
  expect(await caught(far.txn([], [put(`${keys.prefix}second`)]))).toBeInstanceOf(KvUncertainError);
  proxy.mode = { kind: "pass" };
  expect(await near.get(`${keys.prefix}second`)).toBeUndefined();
  await far.txn([], [put(`${keys.prefix}third`)]);
  expect(await near.get(`${keys.prefix}third`)).toBeDefined();
});

test("while a line is cut nothing is sent and that is certain; when it is back the next call uses it", async () => {
  await using keys = await testKeys();
  await using proxy = await TcpProxy.start(Number(new URL(keys.endpoint).port));
  const client = await connect(`http://127.0.0.1:${proxy.port}`);
  await client.txn([], [put(`${keys.prefix}a`)]);
  proxy.mode = { kind: "cut" };
  await Bun.sleep(50);
  for (let round = 0; round < 5; round++) {
    expect(await caught(client.txn([], [put(`${keys.prefix}b`)]))).toBeInstanceOf(KvUnavailableError);
  }
  proxy.mode = { kind: "pass" };
  expect(await caught(client.txn([], [put(`${keys.prefix}c`)]))).toBe("no error");
  expect((await client.range(keys.prefix)).entries.map(({ key }) => key.slice(-1))).toEqual(["a", "c"]);
});

test("a slow line is used as long as it keeps the deadline", async () => {
  await using keys = await testKeys();
  await using proxy = await TcpProxy.start(Number(new URL(keys.endpoint).port));
  const client = await connect(`http://127.0.0.1:${proxy.port}`);
  proxy.mode = { kind: "delay", delayMs: 50 };
  await client.txn([], [put(`${keys.prefix}a`)]);
  proxy.mode = { kind: "delay", delayMs: DEADLINE_MS * 2 };
  expect(await caught(client.txn([], [put(`${keys.prefix}b`)]))).toBeInstanceOf(KvUncertainError);
});

test("a restarted server is found again by the next call, with its data and leases", async () => {
  await using server = await EtcdServer.start();
  const client = await connect(server.endpoint);
  const lease = await client.grantLease(60);
  await client.txn([], [put("key", "v", lease)]);
  await server.stop();
  expect(await caught(client.get("key"))).toBeInstanceOf(KvUnavailableError);
  expect(await caught(client.txn([], [put("key")]))).toBeInstanceOf(KvUnavailableError);
  expect(await caught(client.checkHealth())).toBeInstanceOf(KvUnavailableError);
  await server.start();
  expect(await client.get("key")).toMatchObject({ key: "key", lease });
  expect(await client.keepAlive(lease)).toBe(true);
  await client.checkHealth();
});

test("sixty-four calls at a time all come through, over a restart none is answered wrongly", async () => {
  await using server = await EtcdServer.start();
  const client = await connect(server.endpoint);
  const acknowledged = new Set<string>();
  const certainlyNot = new Set<string>();
  let restarted = false;
  const writer = async (name: number): Promise<void> => {
    for (let turn = 0; turn < 12; turn++) {
      const key = `w/${name}/${turn}`;
      const error = await caught(client.txn([{ kind: "absent", key }], [put(key)]));
      if (error === "no error") acknowledged.add(key);
      if (error instanceof KvUnavailableError) certainlyNot.add(key);
      if (!restarted && name === 0 && turn === 3) {
        restarted = true;
        await server.restart();
      }
    }
  };
  await Promise.all(Array.from({ length: 64 }, (_, name) => writer(name)));
  const there = new Set((await client.range("w/")).entries.map(({ key }) => key));
  expect([...acknowledged].filter((key) => !there.has(key))).toEqual([]);
  expect([...certainlyNot].filter((key) => there.has(key))).toEqual([]);
  expect(acknowledged.size).toBeGreaterThan(64);
});

test("a cluster that loses a member, then its leader to a freeze, goes on", async () => {
  await using cluster = await EtcdCluster.start(3);
  const client = await connectEtcd({ endpoints: cluster.endpoints, deadlineMs: 1000 });
  open.push(client);
  let count = 0;
  const recovers = async (): Promise<void> => {
    for (;;) {
      const key = `key/${count++}`;
      if ((await caught(client.txn([{ kind: "absent", key }], [put(key)]))) === "no error") break;
      await Bun.sleep(20);
    }
    expect(await client.get("key/0")).toBeDefined();
  };
  await recovers();
  const first = await cluster.leader();
  await first.stop();
  await recovers();
  await first.start();
  const second = await cluster.leader();
  second.pause();
  await recovers();
  second.resume();
  await recovers();
});

test("a cluster without a majority takes no transaction", async () => {
  await using cluster = await EtcdCluster.start(3);
  const client = await connect(...cluster.endpoints);
  await client.txn([], [put("before")]);
  await cluster.members[0]!.stop();
  await cluster.members[1]!.stop();
  const error = await caught(client.txn([], [put("during")]));
  expect(error instanceof KvUncertainError || error instanceof KvUnavailableError).toBe(true);
  expect(await caught(client.get("before"))).toBeInstanceOf(KvUnavailableError);
  await Bun.sleep(500);
  expect(await caught(client.checkHealth())).toBeInstanceOf(KvUnavailableError);
});

test("a program ends by itself once its store is closed", async () => {
  await using keys = await testKeys();
  const program = `
    import { connectEtcd } from "${import.meta.dir}/../../../src/coordination/etcd-client.ts";
    const client = await connectEtcd({ endpoints: ["${keys.endpoint}"] });
    const lease = await client.grantLease(30);
    await client.keepAlive(lease);
    await client.revokeLease(lease);
    client.close();
    console.log(performance.now());
  `;
  const startedAt = performance.now();
  const child = Bun.spawn([process.execPath, "-e", program], { stdout: "pipe", stderr: "inherit" });
  const closedAtMs = Number(await child.stdout.text());
  expect(await child.exited).toBe(0);
  // A channel's timers would keep it for six more.
  expect(performance.now() - startedAt - closedAtMs).toBeLessThan(5_000);
});
