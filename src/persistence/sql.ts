/**
 * The one door to the driver. Promises: no DSN reaches it as text, so that no error of its own can quote one; nothing in the
 * environment but PGUSER and PGPASSWORD changes what it does. May not: be used for COPY, which hangs.
 */
import type { ConnectionOptions } from "node:tls";
import postgres from "postgres";
import type { Dsn } from "./core/dsn.ts";

export type Sql = postgres.Sql;
export type TransactionSql = postgres.TransactionSql;
/** What may stand behind `$1`: arrays go as the literals of core/array-literal.ts. */
export type SqlParameter = string | number | bigint | boolean | null | Uint8Array;
export type SqlRow = Readonly<Record<string, unknown>>;

export interface ClientOptions {
  readonly tls: ConnectionOptions | "prefer" | false;
  readonly connectionsMax: number;
  readonly statementMaxMs: number;
  readonly lockMaxMs: number;
  readonly idleInTransactionMaxMs: number;
}

const SOCKET_FILE = ".s.PGSQL.";
const CONNECTION_LIFE_S = 30 * 60;
/** The driver asks twice for each attempt; a whole pool opening at once stays far below. */
const SPIN_ATTEMPTS_MAX = 60;
const SPIN_WINDOW_MS = 1_000;
/** All connections of a client count their failures together: the driver's own bound, 20 s, is reached within two seconds of outage. */
const RECONNECT_MAX_S = 1;

/** Opens nothing yet: connections come with the first query. */
export function openClient(dsn: Dsn, options: ClientOptions): Sql {
  const [first] = dsn.hosts;
  const socket = first!.host.startsWith("/") ? { path: `${first!.host}/${SOCKET_FILE}${first!.port}` } : {};
  const client = postgres({
    ...(hostLists(dsn) as object),
    ...socket,
    ...(dsn.database === undefined ? {} : { database: dsn.database }),
    ...(dsn.user === undefined ? {} : { user: dsn.user }),
    ...(dsn.password === undefined ? {} : { password: dsn.password }),
    ...(dsn.sessionKind === undefined ? {} : { target_session_attrs: dsn.sessionKind }),
    ssl: options.tls,
    max: options.connectionsMax,
    connect_timeout: dsn.connectTimeoutS,
    idle_timeout: 0,
    backoff: (failures) => (0.5 + Math.random() / 2) * Math.min(3 ** failures / 100, RECONNECT_MAX_S),
    max_lifetime: CONNECTION_LIFE_S,
    keep_alive: 30,
    prepare: true,
    fetch_types: false,
    debug: false,
    // The driver prints notices when nobody takes them.
    onnotice: () => {},
    connection: {
      application_name: dsn.applicationName ?? "gossip-worker",
      statement_timeout: options.statementMaxMs,
      lock_timeout: options.lockMaxMs,
      idle_in_transaction_session_timeout: options.idleInTransactionMaxMs,
      ...(dsn.serverOptions === undefined ? {} : { options: dsn.serverOptions }),
    },
  });
  return guardAttempts(client);
}

/**
 * Where a server accepts connections and closes them without a word, as a proxy without a backend does, the driver tries again at
 * once and for ever. It asks its options for a socket each time: there the attempts are counted, and too many end the client.
 * A connection that waits for its next attempt makes it even when the client was ended meanwhile, and the open line then keeps the
 * process alive: there such attempts are refused.
 */
function guardAttempts(client: Sql): Sql {
  let attempts: number[] = [];
  let hasEnded = false;
  const end = client.end;
  client.end = async (options) => {
    // Whoever gives no time wants no attempt either; otherwise queries that wait may still open their connection.
    hasEnded ||= options?.timeout === 0;
    await end(options);
    hasEnded = true;
  };
  Object.defineProperty(client.options, "socket", {
    get: () => {
      if (hasEnded) return refuseAttempt;
      const now = performance.now();
      attempts = [...attempts.filter((at) => at > now - SPIN_WINDOW_MS), now];
      // Later, not now: the driver asks twice for an attempt, and takes a changed answer for a socket that is connected.
      if (attempts.length > SPIN_ATTEMPTS_MAX)
        setTimeout(() => client.end({ timeout: 0 }).catch(() => {}), 0);
      return undefined;
    },
  });
  return client;
}

function refuseAttempt(): never {
  throw Object.assign(new Error("the client has ended"), { code: "CONNECTION_ENDED" });
}

/** One connection more to the same place, whose statements may run for as long as somebody reads. */
export function openReader({ options }: Sql, onLost: () => void): Sql {
  const limits = { statement_timeout: 0, idle_in_transaction_session_timeout: 0 };
  // The driver takes options it has read already as they are; so it makes clients of its own.
  const reader: object = {
    ...options,
    max: 1,
    fetch_types: false,
    connection: { ...options.connection, ...limits },
    onclose: onLost,
  };
  return guardAttempts(postgres(reader));
}

/** Lists, which the driver takes though its types do not say so: its own cutting of a text breaks IPv6 addresses. */
function hostLists({ hosts }: Dsn): { readonly host: readonly string[]; readonly port: readonly number[] } {
  return { host: hosts.map(({ host }) => host), port: hosts.map(({ port }) => port) };
}

/** Runs one statement, prepared once per connection. */
export async function query<Row extends SqlRow = SqlRow>(
  sql: Sql | TransactionSql,
  statement: string,
  parameters: readonly SqlParameter[] = [],
): Promise<readonly Row[]> {
  return await sql.unsafe<Row[]>(statement, parameters.map(toDriver), { prepare: true });
}

/** Runs several statements at once, as they stand in a file; they can have no parameters. */
export async function runScript(sql: TransactionSql, script: string): Promise<void> {
  await sql.unsafe(script).simple();
}

/** The driver's types know no bigint unless they were told; its text does. */
function toDriver(parameter: SqlParameter): string | number | boolean | null | Uint8Array {
  return typeof parameter === "bigint" ? parameter.toString() : parameter;
}
