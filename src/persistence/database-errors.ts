/**
 * Turns whatever the driver throws into a PersistenceError.
 * Promises: nothing of the original goes along but its code and the names of constraint and table; its message, detail,
 * parameters and stack may hold values, and are dropped.
 */
import { GossipError } from "../contracts/errors.ts";
import {
  PersistenceError,
  type PersistenceErrorKind,
  type StoreName,
} from "../contracts/persistence-error.ts";
import { type ConnectFailure, callFailureOf, connectFailureOf } from "./core/error-kinds.ts";

/** No connection at all: a category, and what to look at. */
export class StoreConnectError extends PersistenceError {
  override readonly name = "StoreConnectError";
  readonly category: ConnectFailure;

  constructor(store: StoreName, category: ConnectFailure, details: Readonly<Record<string, string>> = {}) {
    super(
      store,
      CONNECT_KINDS[category],
      `cannot connect to the ${store} database: ${category}; ${REMEDIES[category]}`,
      { category, ...details },
    );
    this.category = category;
  }
}

const CONNECT_KINDS: Readonly<Record<ConnectFailure, PersistenceErrorKind>> = {
  timeout: "timeout",
  "authentication failed": "refused",
  "connection refused": "unavailable",
  "DNS resolution failed": "unavailable",
  "TLS error": "refused",
  "connection failed": "unavailable",
};

const REMEDIES: Readonly<Record<ConnectFailure, string>> = {
  timeout: "check that its host can be reached, or raise connect_timeout in its DSN",
  "authentication failed": "check user and password in its DSN, and the server's pg_hba.conf",
  "connection refused": "check host and port in its DSN, and that the server runs",
  "DNS resolution failed": "check the host in its DSN",
  "TLS error": "check sslmode and sslrootcert in its DSN, and the names in the server's certificate",
  "connection failed": "check the database name in its DSN and the server's log",
};

/** A server without TLS hangs up on a client that insists on it. */
export function connectError(store: StoreName, error: unknown, insistsOnTls: boolean): GossipError {
  if (error instanceof GossipError) return error;
  const code = codeOf(error);
  const category = insistsOnTls && code === "ECONNRESET" ? "TLS error" : connectFailureOf(code);
  return new StoreConnectError(store, category, code === undefined ? {} : { code });
}

export function callError(store: StoreName, error: unknown): GossipError {
  if (error instanceof GossipError) return error;
  const code = codeOf(error);
  const kind = callFailureOf(code);
  return new PersistenceError(store, kind, `${SENTENCES[kind](store)}${inBrackets(code)}`, detailsOf(error));
}

const SENTENCES: Readonly<Record<PersistenceErrorKind, (store: StoreName) => string>> = {
  unavailable: (store) => `the ${store} database cannot be used right now; try again`,
  timeout: (store) =>
    `the ${store} database took longer than allowed; try again, or look at its load and locks`,
  "stale-fence": (store) => `the ${store} database has seen a newer owner of the shard`,
  conflict: (store) => `the ${store} database holds other content under the same key: a collision or damage`,
  "invalid-record": (store) => `the ${store} database refuses a record that breaks its rules`,
  schema: (store) => `the ${store} database lacks a table or column; run gossip-worker migrate`,
  refused: (store) => `the ${store} database refuses; look at the rights of its user and at the server's log`,
};

function detailsOf(error: unknown): Readonly<Record<string, string>> {
  const code = codeOf(error);
  return {
    ...(code === undefined ? {} : { code }),
    ...textField(error, "constraint_name"),
    ...textField(error, "table_name"),
  };
}

function inBrackets(code: string | undefined): string {
  return code === undefined ? "" : ` (${code})`;
}

/** Codes are short words; whatever is not is no code. */
export function codeOf(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null || !("code" in error)) return undefined;
  const { code } = error;
  return typeof code === "string" && /^[A-Z0-9_]{1,64}$/.test(code) ? code : undefined;
}

/** The connection broke, as the driver or the socket tells it. */
export function isLoss(error: unknown): boolean {
  return /^(?:CONNECTION_CLOSED|ECONN[A-Z]+|EPIPE|ETIMEDOUT)$/.test(codeOf(error) ?? "");
}

/** The client was ended, by us or by endWhenSpinning, and is of no more use. */
export function isEnded(error: unknown): boolean {
  return /^CONNECTION_(?:DESTROYED|ENDED)$/.test(codeOf(error) ?? "");
}

function textField(error: unknown, name: string): Readonly<Record<string, string>> {
  if (typeof error !== "object" || error === null) return {};
  const value: unknown = Reflect.get(error, name);
  return typeof value === "string" && /^\w{1,63}$/.test(value) ? { [name]: value } : {};
}
