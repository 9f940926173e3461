/**
 * What the codes of the driver, of sockets and of PostgreSQL mean to us. Looks at codes alone: messages hold values.
 * Promises: total; an unknown code is `connection failed` or `refused`. Pure.
 */
import type { PersistenceErrorKind } from "../../contracts/persistence-error.ts";

export type ConnectFailure =
  | "timeout"
  | "authentication failed"
  | "connection refused"
  | "DNS resolution failed"
  | "TLS error"
  | "connection failed";

const CONNECT_CODES: readonly (readonly [RegExp, ConnectFailure])[] = [
  [/^(?:CONNECT_TIMEOUT|ETIMEDOUT)$/, "timeout"],
  [/^(?:28...|SASL_\w+|AUTH_\w+)$/, "authentication failed"],
  [/^(?:ECONNREFUSED|ENOENT)$/, "connection refused"],
  [/^(?:ENOTFOUND|EAI_\w+|DNS_\w+|ENODATA|ESERVFAIL)$/, "DNS resolution failed"],
  [
    /^(?:ERR_TLS_\w+|ERR_SSL_\w+|ERR_BORINGSSL\w*|EPROTO|CERT_\w+|\w*_CERT\w*|SELF_SIGNED\w*|DEPTH_ZERO\w*|HOSTNAME_MISMATCH|UNABLE_TO_\w+|\w*CERTIFICATE\w*)$/,
    "TLS error",
  ],
];

export function connectFailureOf(code: string | undefined): ConnectFailure {
  return CONNECT_CODES.find(([codes]) => codes.test(code ?? ""))?.[1] ?? "connection failed";
}

/** SQLSTATE classes and driver codes, the particular ones first. */
const CALL_CODES: readonly (readonly [RegExp, PersistenceErrorKind])[] = [
  // Broken off, shutting down, no room, serialization and deadlock: another try may do.
  [/^(?:CONNECTION_\w+|ECONN\w+|EPIPE|08...|57P0.|53...|58...|40...|25006)$/, "unavailable"],
  // A statement or lock took longer than allowed; a transaction stood idle for too long.
  [/^(?:57014|55P03|25P0[34]|CONNECT_TIMEOUT|ETIMEDOUT)$/, "timeout"],
  // Another row already has these contents.
  [/^23505$/, "conflict"],
  [/^(?:22...|23...|54...)$/, "invalid-record"],
  // Missing tables, columns, functions.
  [/^(?:42P..|42703|42883|42704|3F000)$/, "schema"],
];

export function callFailureOf(code: string | undefined): PersistenceErrorKind {
  if (code === undefined) return "refused";
  const kind = CALL_CODES.find(([codes]) => codes.test(code))?.[1];
  if (kind !== undefined) return kind;
  return connectFailureOf(code) === "connection failed" || code.startsWith("28") ? "refused" : "unavailable";
}
