/**
 * Real PostgreSQL for tests: a database per test file on the server every test shares, and servers of its own for tests that
 * stop, freeze or restart them. Promises: the shared one is GOSSIP_TEST_POSTGRES where that is set (a user that may create
 * databases), else a child of this process.
 */
import { randomBytes } from "node:crypto";
import { chmodSync, chownSync, copyFileSync, existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { SQL } from "bun";
import type { CertificateFiles } from "./certificates.ts";
import {
  brewFolders,
  findProgram,
  freePorts,
  ServerProcess,
  type SystemUser,
  serverFolder,
  unprivilegedUser,
} from "./server-process.ts";

const DISTRIBUTION = "/usr/lib/postgresql";
const USER = "gossip";
const PASSWORD = "gossip";

/** The folder of initdb and postgres, the newest version first. */
function findPostgres(): string {
  const versions = existsSync(DISTRIBUTION) ? readdirSync(DISTRIBUTION) : [];
  const folders = versions
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(DISTRIBUTION, version, "bin"));
  const brewed = brewFolders([18, 17, 16, 15].map((version) => `postgresql@${version}`));
  const initdb = findProgram("initdb", [...folders, ...brewed]);
  if (initdb !== undefined) return join(initdb, "..");
  throw new Error(
    "PostgreSQL is needed for this test: install the distribution's package postgresql (macOS: brew install postgresql)",
  );
}

export interface PostgresOptions {
  /** The server speaks TLS as well; its clients decide. */
  readonly tls?: CertificateFiles;
  /** More lines as in postgresql.conf: `statement_timeout=500`. */
  readonly settings?: readonly string[];
}

/** A server of the test's own. `pause` freezes the postmaster alone; `restart` ends every connection at once. */
export class PostgresServer extends ServerProcess {
  readonly port: number;
  /** The DSN of an empty database and its superuser. */
  readonly url: string;

  constructor(port: number, folder: string, user: SystemUser | undefined, settings: readonly string[]) {
    const data = join(folder, "data");
    super({
      name: "PostgreSQL",
      folder,
      command: [
        ...[join(findPostgres(), "postgres"), "-D", data, "-p", String(port)],
        ...settings.flatMap((setting) => ["-c", setting]),
      ],
      ...(user === undefined ? {} : { user }),
      stopSignal: "SIGQUIT",
      readyMaxMs: 100_000,
      isReady: () => /^ready/m.test(readFileSync(join(data, "postmaster.pid"), "utf8")),
    });
    this.port = port;
    this.url = `postgres://${USER}:${PASSWORD}@127.0.0.1:${port}/postgres`;
  }

  static async start({ tls, settings = [] }: PostgresOptions = {}): Promise<PostgresServer> {
    // PostgreSQL refuses to run as root.
    const user = unprivilegedUser(["postgres", "nobody"]);
    const folder = serverFolder(user);
    const [port] = await freePorts(1);
    await initialise(folder, user);
    const all = [
      ...QUICK,
      `unix_socket_directories=${folder}`,
      ...tlsSettings(tls, folder, user),
      ...settings,
    ];
    const server = new PostgresServer(port!, folder, user, all);
    await server.start();
    return server;
  }
}

/** These servers must be quick, and may lose everything with their machine; what was committed outlives a restart. */
const QUICK = [
  ...["listen_addresses=127.0.0.1", "max_connections=200", "shared_buffers=32MB"],
  ...["fsync=off", "full_page_writes=off"],
];

async function initialise(folder: string, user: SystemUser | undefined): Promise<void> {
  const password = join(folder, "password");
  await Bun.write(password, `${PASSWORD}\n`);
  if (user !== undefined) chownSync(password, user.uid, user.gid);
  const child = Bun.spawn(
    [
      ...[join(findPostgres(), "initdb"), "--pgdata", join(folder, "data"), "--username", USER],
      ...["--auth", "scram-sha-256", "--pwfile", password, "--encoding", "UTF8", "--no-locale", "--no-sync"],
    ],
    {
      cwd: "/",
      env: { PATH: process.env["PATH"] ?? "", LC_ALL: "C", TZ: "UTC" },
      stdout: "ignore",
      stderr: "pipe",
      ...(user ?? {}),
    },
  );
  const problem = await child.stderr.text();
  if ((await child.exited) !== 0) throw new Error(`initdb failed: ${problem.trim()}`);
}

/** The server insists on key files that are its own and nobody else's. */
function tlsSettings(
  tls: CertificateFiles | undefined,
  folder: string,
  user?: SystemUser,
): readonly string[] {
  if (tls === undefined) return [];
  const own = (path: string, name: string): string => {
    const copy = join(folder, name);
    copyFileSync(path, copy);
    chmodSync(copy, 0o600);
    if (user !== undefined) chownSync(copy, user.uid, user.gid);
    return copy;
  };
  return [
    "ssl=on",
    `ssl_cert_file=${own(tls.cert, "server.crt")}`,
    `ssl_key_file=${own(tls.key, "server.key")}`,
  ];
}

let shared: Promise<string> | undefined;

/** The DSN of the server all tests share; its user may create databases. */
export function sharedPostgres(): Promise<string> {
  shared ??= startShared();
  return shared;
}

async function startShared(): Promise<string> {
  return process.env["GOSSIP_TEST_POSTGRES"] ?? (await PostgresServer.start()).url;
}

/** An empty database nobody else uses; dropped at the end, whoever is still connected. */
export class TestDatabase {
  readonly name: string;
  readonly url: string;
  readonly #server: string;

  constructor(server: string, name: string) {
    this.#server = server;
    this.name = name;
    this.url = withDatabase(server, name);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await runStatement(this.#server, `drop database if exists ${this.name} with (force)`);
  }
}

/** On the shared server, or on the one whose DSN is given. */
export async function createDatabase(server?: string): Promise<TestDatabase> {
  const url = server ?? (await sharedPostgres());
  const name = `gossip_test_${randomBytes(8).toString("hex")}`;
  await runStatement(url, `create database ${name}`);
  return new TestDatabase(url, name);
}

function withDatabase(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

async function runStatement(url: string, statement: string): Promise<void> {
  const sql = new SQL(url, { max: 1 });
  try {
    await sql.unsafe(statement);
  } finally {
    await sql.close();
  }
}
