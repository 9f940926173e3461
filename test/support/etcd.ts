/**
 * Real etcd for tests: the one every test shares, under a key prefix of its own, and servers of its own for tests that stop,
 * freeze or restart them. Promises: the shared one is GOSSIP_TEST_ETCD where that is set, else a child of this process.
 */
import { randomBytes } from "node:crypto";
import { join } from "node:path";
import type { CertificateFiles } from "./certificates.ts";
import { brewFolders, findProgram, freePorts, ServerProcess, serverFolder } from "./server-process.ts";

/** Debian's etcd, and where Homebrew puts it. */
function findEtcd(): string {
  const program = findProgram("etcd", brewFolders(["etcd"]));
  if (program !== undefined) return program;
  throw new Error(
    "etcd is needed for this test: install the distribution's package etcd-server (macOS: brew install etcd)",
  );
}

export interface EtcdOptions {
  /** https for clients; `clientCa` demands a client certificate that it signed. */
  readonly tls?: { readonly server: CertificateFiles; readonly clientCa?: CertificateFiles };
  /** What it has confirmed outlives its own death, at the price of slower writes. */
  readonly isDurable?: boolean;
}

interface Member {
  readonly name: string;
  readonly port: number;
  readonly peerPort: number;
  /** Every member, as etcd's `--initial-cluster` wants it. */
  readonly cluster: string;
}

/** A server of the test's own. `pause`, `resume`, `stop`, `start` and `restart` keep port and data. */
export class EtcdServer extends ServerProcess {
  readonly port: number;
  readonly endpoint: string;

  constructor(member: Member, { tls, isDurable = false }: EtcdOptions = {}) {
    const scheme = tls === undefined ? "http" : "https";
    const endpoint = `${scheme}://127.0.0.1:${member.port}`;
    const folder = serverFolder();
    super({
      name: "etcd",
      folder,
      command: [
        ...[findEtcd(), ...flagsOf(member, endpoint, join(folder, "data")), ...tlsFlags(tls)],
        ...(isDurable ? [] : ["--unsafe-no-fsync"]),
      ],
      // etcd 3.4 runs on ARM only when it is told to.
      ...(process.arch === "arm64" ? { env: { ETCD_UNSUPPORTED_ARCH: "arm64" } } : {}),
      stopSignal: "SIGKILL",
      readyMaxMs: 100_000,
      isReady: () => (tls === undefined ? isHealthy(endpoint) : accepts(member.port)),
    });
    this.port = member.port;
    this.endpoint = endpoint;
  }

  static async start(options: EtcdOptions = {}): Promise<EtcdServer> {
    const [port, peerPort] = await freePorts(2);
    const cluster = `one=http://127.0.0.1:${peerPort}`;
    const server = new EtcdServer({ name: "one", port: port!, peerPort: peerPort!, cluster }, options);
    await server.start();
    return server;
  }
}

/** Elections within 200 ms; most do without fsync as well, as they may lose everything and must be quick. */
function flagsOf(member: Member, endpoint: string, data: string): readonly string[] {
  const peer = `http://127.0.0.1:${member.peerPort}`;
  return [
    ...["--name", member.name, "--data-dir", data],
    ...["--listen-client-urls", endpoint, "--advertise-client-urls", endpoint],
    ...["--listen-peer-urls", peer, "--initial-advertise-peer-urls", peer],
    ...["--initial-cluster", member.cluster, "--logger", "zap", "--log-level", "error"],
    ...["--heartbeat-interval", "20", "--election-timeout", "200"],
  ];
}

function tlsFlags(tls: EtcdOptions["tls"]): readonly string[] {
  if (tls === undefined) return [];
  const { server, clientCa } = tls;
  const demand = clientCa === undefined ? [] : ["--trusted-ca-file", clientCa.cert, "--client-cert-auth"];
  return ["--cert-file", server.cert, "--key-file", server.key, ...demand];
}

async function isHealthy(endpoint: string): Promise<boolean> {
  const response = await fetch(`${endpoint}/health`, { signal: AbortSignal.timeout(500) });
  return (await response.text()).includes("true");
}

async function accepts(port: number): Promise<boolean> {
  const socket = await Bun.connect({ hostname: "127.0.0.1", port, socket: { data() {} } });
  socket.end();
  return true;
}

export class EtcdCluster {
  readonly members: readonly EtcdServer[];

  constructor(members: readonly EtcdServer[]) {
    this.members = members;
  }

  static async start(size = 3, options: EtcdOptions = {}): Promise<EtcdCluster> {
    const ports = await freePorts(size * 2);
    const peers = ports.slice(size);
    const cluster = peers.map((port, index) => `m${index}=http://127.0.0.1:${port}`).join(",");
    const members = peers.map(
      (peerPort, index) =>
        new EtcdServer({ name: `m${index}`, port: ports[index]!, peerPort, cluster }, options),
    );
    await Promise.all(members.map((member) => member.start()));
    return new EtcdCluster(members);
  }

  get endpoints(): readonly string[] {
    return this.members.map(({ endpoint }) => endpoint);
  }

  /** Whom the running members follow now. */
  async leader(): Promise<EtcdServer> {
    for (const member of this.members.filter(({ isRunning }) => isRunning)) {
      const { header, leader } = await callEtcd(member.endpoint, "maintenance/status", {});
      if (header?.member_id === leader) return member;
    }
    throw new Error("no running member of the etcd cluster leads it");
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all(this.members.map((member) => member.dispose()));
  }
}

interface GatewayAnswer {
  readonly header?: { readonly member_id?: string };
  readonly leader?: string;
  readonly kvs?: readonly { readonly value?: string }[];
}

/** One call through etcd's JSON gateway, which is not what the program uses: a second opinion about what is stored. */
export async function callEtcd(endpoint: string, path: string, body: object): Promise<GatewayAnswer> {
  const response = await fetch(`${endpoint}/v3/${path}`, {
    method: "POST",
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(3000),
  });
  if (!response.ok)
    throw new Error(`etcd answered ${path} with ${response.status}: ${await response.text()}`);
  return (await response.json()) as GatewayAnswer;
}

export interface EtcdAccount {
  readonly user: string;
  readonly password: string;
}

/** Turns on authentication; the account may read and write below `prefix` and nothing else. */
export async function enableEtcdAuth(
  server: EtcdServer,
  account: EtcdAccount,
  prefix: string,
): Promise<void> {
  const { user, password } = account;
  const call = (path: string, body: object) => callEtcd(server.endpoint, `auth/${path}`, body);
  await call("role/add", { name: "root" });
  await call("role/add", { name: "scoped" });
  const bounds = { key: base64(prefix), range_end: base64(prefixEnd(prefix)) };
  await call("role/grant", { name: "scoped", perm: { permType: "READWRITE", ...bounds } });
  await call("user/add", { name: "root", password: randomBytes(12).toString("hex") });
  await call("user/grant", { user: "root", role: "root" });
  await call("user/add", { name: user, password });
  await call("user/grant", { user, role: "scoped" });
  await call("enable", {});
}

let shared: Promise<string> | undefined;

/** The endpoint of the server all tests share. */
export function sharedEtcd(): Promise<string> {
  shared ??= startShared();
  return shared;
}

async function startShared(): Promise<string> {
  return process.env["GOSSIP_TEST_ETCD"] ?? (await EtcdServer.start()).endpoint;
}

/** Keys nobody else uses, on the shared server: `await using keys = await testKeys()`. */
export class TestKeys {
  readonly endpoint: string;
  /** Begins and ends with `/`. */
  readonly prefix = `/gossip-test/${randomBytes(8).toString("hex")}/`;

  constructor(endpoint: string) {
    this.endpoint = endpoint;
  }

  /** Removes them all. */
  async [Symbol.asyncDispose](): Promise<void> {
    const bounds = { key: base64(this.prefix), range_end: base64(prefixEnd(this.prefix)) };
    await callEtcd(this.endpoint, "kv/deleterange", bounds);
  }
}

export async function testKeys(): Promise<TestKeys> {
  return new TestKeys(await sharedEtcd());
}

function base64(text: string): string {
  return Buffer.from(text).toString("base64");
}

/** The first key behind all that begin with the prefix, which ends in an ASCII character. */
function prefixEnd(prefix: string): string {
  return prefix.slice(0, -1) + String.fromCharCode(prefix.charCodeAt(prefix.length - 1) + 1);
}
