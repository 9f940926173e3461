/** Opens a store's database from its DSN, or takes a client somebody else made. */
import { readFile } from "node:fs/promises";
import type { ConnectionOptions } from "node:tls";
import { PersistenceError, type StoreName } from "../contracts/persistence-error.ts";
import { type Dsn, readDsn } from "./core/dsn.ts";
import { connectionWarnings, type TlsPlan, tlsPlan } from "./core/tls-plan.ts";
import { connectError, StoreConnectError } from "./database-errors.ts";
import { openClient, query, type Sql } from "./sql.ts";
import { StoreConnection } from "./store-connection.ts";

export interface ConnectOptions {
  readonly connectionsMax?: number;
  readonly statementMaxMs?: number;
  readonly lockMaxMs?: number;
  /** One call: all statements of a transaction, and the wait for a connection. */
  readonly callMaxMs?: number;
}

const DEFAULTS: Required<ConnectOptions> = {
  connectionsMax: 4,
  statementMaxMs: 15_000,
  lockMaxMs: 5_000,
  callMaxMs: 30_000,
};
/** The driver's own limit comes first, and says more. */
const CONNECT_SLACK_MS = 1_000;

/** Connects and asks one question; throws a StoreConnectError, or a PersistenceError when the DSN cannot be used. */
export async function connectStore(
  store: StoreName,
  dsnText: string,
  options: ConnectOptions = {},
): Promise<StoreConnection> {
  const limits = { ...DEFAULTS, ...options };
  const dsn = parseDsn(store, dsnText);
  const tls = await tlsOptions(store, tlsPlan(dsn));
  const reopen = (): Sql => openClient(dsn, { ...limits, tls, idleInTransactionMaxMs: limits.callMaxMs });
  const client = reopen();
  try {
    await ping(store, client, dsn.connectTimeoutS * 1000 * dsn.hosts.length + CONNECT_SLACK_MS);
  } catch (error) {
    client.end({ timeout: 0 }).catch(() => {});
    throw connectError(store, error, typeof tls === "object");
  }
  return new StoreConnection({
    store,
    client,
    reopen,
    callMaxMs: limits.callMaxMs,
    warnings: connectionWarnings(dsn),
  });
}

/** The client stays the caller's: its limits and TLS are as they are, and it is not closed here. */
export function storeFromClient(
  store: StoreName,
  client: Sql,
  { callMaxMs = DEFAULTS.callMaxMs }: Pick<ConnectOptions, "callMaxMs"> = {},
): StoreConnection {
  return new StoreConnection({ store, client, callMaxMs, warnings: [] });
}

function parseDsn(store: StoreName, text: string): Dsn {
  const reading = readDsn(text);
  if (reading.kind === "read") return reading.dsn;
  throw new PersistenceError(store, "refused", `the ${store} DSN cannot be used: ${reading.reason}`);
}

async function ping(store: StoreName, client: Sql, limitMs: number): Promise<void> {
  const { promise: expiry, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new StoreConnectError(store, "timeout")), limitMs);
  try {
    await Promise.race([query(client, "select 1"), expiry]);
  } finally {
    clearTimeout(timer);
  }
}

async function tlsOptions(store: StoreName, plan: TlsPlan): Promise<ConnectionOptions | "prefer" | false> {
  if (plan.kind === "off") return false;
  if (plan.kind === "if-offered") return "prefer";
  const [ca, cert, key] = await Promise.all([
    pemFile(store, "sslrootcert", plan.rootCert),
    pemFile(store, "sslcert", plan.cert),
    pemFile(store, "sslkey", plan.key),
  ]);
  return {
    ...(ca === undefined ? {} : { ca }),
    ...(cert === undefined ? {} : { cert }),
    ...(key === undefined ? {} : { key }),
    rejectUnauthorized: plan.verify !== "nothing",
    // Whoever asks for the authority alone gets it without a look at the name.
    ...(plan.verify === "authority" ? { checkServerIdentity: () => undefined } : {}),
  };
}

async function pemFile(
  store: StoreName,
  parameter: string,
  path: string | undefined,
): Promise<string | undefined> {
  if (path === undefined) return undefined;
  try {
    return await readFile(path, "utf8");
  } catch {
    throw new PersistenceError(
      store,
      "refused",
      `the file that ${parameter} in the ${store} DSN names cannot be read`,
    );
  }
}
