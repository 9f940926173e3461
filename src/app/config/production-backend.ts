/**
 * The validated addresses of the real backends, and how they are made ready at start.
 * Promises: nothing here prints a DSN or an endpoint.
 */
import { readEndpoints } from "../../coordination/etcd/endpoint.ts";
import { readDsn } from "../../persistence/core/dsn.ts";
import { WorkerConfigError } from "./config-error.ts";
import { EtcdEndpoints, EtcdSecurity, type EtcdSecurityParts, PostgresDsn } from "./secret-values.ts";
import type { StartupSchemaMode } from "./settings.ts";

/** Where the coordination keys live, and how to get at them. */
export class EtcdConfig {
  readonly endpoints: EtcdEndpoints;
  readonly security: EtcdSecurity;
  /** Begins with a slash and does not end with one. */
  readonly namespace: string;

  constructor(endpoints: readonly string[], namespace: string, security: EtcdSecurityParts = {}) {
    const urls = checkEndpoints(endpoints);
    this.endpoints = new EtcdEndpoints(urls);
    this.namespace = checkNamespace(namespace);
    checkSecurity(security, urls);
    this.security = new EtcdSecurity(security);
  }

  /** What `connectEtcd` takes. Never log it. */
  connection(): EtcdConnectionOptions {
    const auth = this.security.account();
    const tls = this.security.tls();
    return {
      endpoints: this.endpoints.urls(),
      ...(auth === undefined ? {} : { auth }),
      ...(tls === undefined ? {} : { tls }),
    };
  }
}

interface EtcdConnectionOptions {
  readonly endpoints: readonly string[];
  readonly auth?: { readonly user: string; readonly password: string };
  readonly tls?: { readonly ca?: string; readonly cert?: string; readonly key?: string };
}

function checkSecurity({ user, password, ca, cert, key }: EtcdSecurityParts, urls: readonly string[]): void {
  const { isSecure } = endpointsOf(urls);
  if (user !== undefined && password === undefined) {
    throw etcdFault("a user needs a password; set GOSSIP_ETCD_PASSWORD or GOSSIP_ETCD_PASSWORD_FILE");
  }
  if (password !== undefined && user === undefined) {
    throw etcdFault("a password needs its user; set GOSSIP_ETCD_USER");
  }
  if ((cert === undefined) !== (key === undefined)) {
    throw etcdFault("GOSSIP_ETCD_CERT_FILE and GOSSIP_ETCD_KEY_FILE go together; set both or none");
  }
  if (!isSecure && (ca !== undefined || cert !== undefined)) {
    throw etcdFault("certificates are set and the endpoints are http://; use https://");
  }
}

/** The client's own reading of them: what it would refuse later is refused here. */
function endpointsOf(urls: readonly string[]): ReturnType<typeof readEndpoints> {
  try {
    return readEndpoints(urls);
  } catch (error) {
    throw etcdFault(error instanceof Error ? error.message : String(error));
  }
}

function checkEndpoints(endpoints: readonly string[]): string[] {
  const urls = endpoints.map((endpoint) => endpoint.trim()).filter((endpoint) => endpoint !== "");
  if (urls.length === 0) throw etcdFault("no endpoints; give at least one URL");
  urls.forEach((url, index) => {
    if (!isHttpUrl(url)) {
      // The endpoint itself may hold a password: its place in the list has to do.
      throw etcdFault(`endpoint ${index + 1} of ${urls.length} is not an http:// or https:// URL`);
    }
  });
  return urls;
}

function isHttpUrl(text: string): boolean {
  return /^https?:\/\/[^/]/i.test(text) && URL.canParse(text);
}

function checkNamespace(namespace: string): string {
  const trimmed = namespace.trim();
  if (!trimmed.startsWith("/")) throw etcdFault("namespace must begin with a slash, as in /gossip");
  const kept = trimmed.replace(/\/+$/, "");
  if (kept === "") throw etcdFault("namespace must name something after its slash, as in /gossip");
  if (kept.includes("//") || /[\s\u0000-\u001f\u007f]/.test(kept)) {
    throw etcdFault("namespace must not hold blanks, control characters or empty parts");
  }
  return kept;
}

function etcdFault(reason: string): WorkerConfigError {
  return new WorkerConfigError({ kind: "invalid-etcd-config", reason });
}

export interface ProductionBackendAddresses {
  readonly etcd: EtcdConfig;
  readonly doneLedgerDsn: string;
  readonly findingsDsn: string;
  /** Needed by git launches. */
  readonly gitKvDsn?: string;
}

export class ProductionBackendConfig {
  readonly etcd: EtcdConfig;
  readonly doneLedgerDsn: PostgresDsn;
  readonly findingsDsn: PostgresDsn;
  readonly gitKvDsn: PostgresDsn | undefined;

  constructor(addresses: ProductionBackendAddresses) {
    this.etcd = addresses.etcd;
    this.doneLedgerDsn = checkDsn("done-ledger", addresses.doneLedgerDsn);
    this.findingsDsn = checkDsn("findings", addresses.findingsDsn);
    this.gitKvDsn = addresses.gitKvDsn === undefined ? undefined : checkDsn("git-kv", addresses.gitKvDsn);
  }
}

export function checkDsn(store: string, text: string): PostgresDsn {
  const dsn = new PostgresDsn(text);
  if (dsn.isEmpty()) {
    throw new WorkerConfigError({
      kind: "invalid-backend-config",
      reason: `${store} PostgreSQL DSN must not be empty`,
    });
  }
  const reading = readDsn(dsn.connectionString());
  if (reading.kind === "read") return dsn;
  const reason = `${store} PostgreSQL DSN cannot be used: ${reading.reason}`;
  throw new WorkerConfigError({ kind: "invalid-backend-config", reason });
}

/** How the schemas are made ready before any shard is claimed. */
export class ProductionStartupSettings {
  readonly schemaMode: StartupSchemaMode;

  private constructor(schemaMode: StartupSchemaMode) {
    this.schemaMode = schemaMode;
  }

  static of(schemaMode: StartupSchemaMode): ProductionStartupSettings {
    return new ProductionStartupSettings(schemaMode);
  }

  static validateOnly(): ProductionStartupSettings {
    return new ProductionStartupSettings("validate");
  }

  static devAutoMigrate(): ProductionStartupSettings {
    return new ProductionStartupSettings("dev-auto-migrate");
  }
}
