/**
 * Reads a PostgreSQL DSN in both of its forms, `postgres://…` and `host=… user=…`.
 * Promises: a reason never quotes the DSN, not even a parameter's name; passwords cannot be taken for parameters. Pure.
 */
import { DsnFault } from "./dsn-fault.ts";
import { keywordPairs } from "./dsn-keywords.ts";
import { type DsnParts, uriParts } from "./dsn-uri.ts";

const SSL_MODES = ["disable", "allow", "prefer", "require", "verify-ca", "verify-full"] as const;
export type SslMode = (typeof SSL_MODES)[number];

const SESSION_KINDS = ["read-write", "read-only", "primary", "standby", "prefer-standby"] as const;
export type SessionKind = (typeof SESSION_KINDS)[number];

const CONNECT_TIMEOUT_S = 5;
const PORT = 5432;
const PORT_MAX = 65_535;

export interface DsnHost {
  /** A name, an address without brackets, or the folder of a Unix socket. */
  readonly host: string;
  readonly port: number;
}

export interface Dsn {
  /** At least one, in the order they are tried. */
  readonly hosts: readonly DsnHost[];
  readonly database?: string;
  readonly user?: string;
  readonly password?: string;
  readonly connectTimeoutS: number;
  /** Absent: nobody said. */
  readonly sslMode?: SslMode;
  /** Paths; `system` as a root means the authorities every browser knows. */
  readonly sslRootCert?: string;
  readonly sslCert?: string;
  readonly sslKey?: string;
  readonly applicationName?: string;
  readonly sessionKind?: SessionKind;
  readonly serverOptions?: string;
}

export type DsnReading =
  | { readonly kind: "read"; readonly dsn: Dsn }
  | { readonly kind: "unreadable"; readonly reason: string };

/** Parameters of libpq that change nothing here. */
const IGNORED = new Set(
  (
    "keepalives keepalives_idle keepalives_interval keepalives_count tcp_user_timeout client_encoding sslsni sslcompression " +
    "gssencmode fallback_application_name channel_binding"
  ).split(" "),
);
/** Parameters of libpq that would be missed if they were ignored. */
const UNSUPPORTED = new Set(
  "hostaddr service passfile sslcrl sslcrldir sslpassword requiressl replication gsslib krbsrvname requirepeer".split(
    " ",
  ),
);
const KNOWN = new Set(
  (
    "host port dbname user password connect_timeout sslmode sslrootcert sslcert sslkey application_name " +
    "target_session_attrs options"
  ).split(" "),
);

export function readDsn(text: string): DsnReading {
  try {
    return { kind: "read", dsn: dsnOf(splitDsn(text)) };
  } catch (fault) {
    if (fault instanceof DsnFault) return { kind: "unreadable", reason: fault.message };
    throw fault;
  }
}

/** Whether a connection to this host stays on this machine. An absent host is this machine. */
export function isLocalHost(host: string | undefined): boolean {
  if (host === undefined || host === "") return true;
  if (host.startsWith("/") || host.startsWith("@")) return true;
  return /^(?:localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/i.test(host);
}

function splitDsn(text: string): DsnParts {
  const trimmed = text.trim();
  if (trimmed === "") throw new DsnFault("it is empty");
  return isUri(trimmed) ? uriParts(trimmed) : keywordParts(trimmed);
}

function isUri(text: string): boolean {
  return /^\s*postgres(?:ql)?:\/\//i.test(text);
}

function keywordParts(text: string): DsnParts {
  const parameters = keywordPairs(text);
  const hosts = parameters.get("host")?.split(",") ?? [];
  const ports = parameters.get("port")?.split(",") ?? [];
  if (ports.length > 1 && ports.length !== hosts.length)
    throw new DsnFault("it names more ports than hosts, or fewer");
  return {
    hosts: (hosts.length === 0 ? [""] : hosts).map((host, index) => ({
      host,
      port: ports[index] ?? ports[0] ?? "",
    })),
    parameters,
  };
}

function dsnOf({ hosts, parameters }: DsnParts): Dsn {
  checkNames(parameters);
  const timeout = parameters.get("connect_timeout");
  const text = (field: keyof Dsn, name: string): Partial<Dsn> => {
    const value = parameters.get(name);
    return value === undefined || value === "" ? {} : { [field]: value };
  };
  return {
    hosts: hosts.map(({ host, port }) => ({ host: host || "localhost", port: portOf(port) })),
    connectTimeoutS: timeout === undefined ? CONNECT_TIMEOUT_S : secondsOf(timeout),
    ...text("database", "dbname"),
    ...text("user", "user"),
    ...text("password", "password"),
    ...text("sslRootCert", "sslrootcert"),
    ...text("sslCert", "sslcert"),
    ...text("sslKey", "sslkey"),
    ...text("applicationName", "application_name"),
    ...text("serverOptions", "options"),
    ...choice("sslMode", "sslmode", SSL_MODES, parameters),
    ...choice("sessionKind", "target_session_attrs", SESSION_KINDS, parameters),
  };
}

function checkNames(parameters: ReadonlyMap<string, string>): void {
  for (const name of parameters.keys()) {
    if (UNSUPPORTED.has(name)) throw new DsnFault(`its parameter ${name} is not supported`);
    // An unknown name may be a piece of a password that was not escaped.
    if (!KNOWN.has(name) && !IGNORED.has(name)) throw new DsnFault("it has a parameter that is not known");
  }
  if (parameters.get("channel_binding") === "require") {
    throw new DsnFault("channel_binding=require is not supported; leave it out and use sslmode=verify-full");
  }
}

function choice<T extends string>(
  field: keyof Dsn,
  name: string,
  allowed: readonly T[],
  parameters: ReadonlyMap<string, string>,
): Partial<Dsn> {
  const value = parameters.get(name);
  if (value === undefined || value === "" || (name !== "sslmode" && value === "any")) return {};
  if (!(allowed as readonly string[]).includes(value))
    throw new DsnFault(`its ${name} is none of ${allowed.join(", ")}`);
  return { [field]: value };
}

function portOf(text: string): number {
  if (text === "") return PORT;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (port < 1 || port > PORT_MAX) throw new DsnFault("its port is not a number from 1 to 65535");
  return port;
}

function secondsOf(text: string): number {
  if (!/^[1-9]\d{0,4}$/.test(text))
    throw new DsnFault("its connect_timeout is not a whole number of seconds");
  return Number(text);
}
