/** What a DSN asks of TLS, with libpq's meaning of `sslmode`. Pure. */
import { type Dsn, isLocalHost } from "./dsn.ts";

export type TlsPlan =
  | { readonly kind: "off" }
  /** Encrypted if the server can; anybody in between may say that it cannot. */
  | { readonly kind: "if-offered" }
  | {
      readonly kind: "on";
      /** Which of the server's claims are checked: its authority, its name as well, or none. */
      readonly verify: "nothing" | "authority" | "authority-and-host";
      /** Paths; an absent authority means those every browser knows. */
      readonly rootCert?: string;
      readonly cert?: string;
      readonly key?: string;
    };

export type ConnectionWarning =
  /** The way to another host may be unencrypted. */
  | "plain-connection"
  /** Encrypted, but whoever answers is believed. */
  | "unverified-server";

/** Nobody said: no TLS where nobody is in between, TLS if offered elsewhere. */
export function tlsPlan(dsn: Dsn): TlsPlan {
  if (dsn.hosts.every(({ host }) => host.startsWith("/"))) return { kind: "off" };
  const mode = dsn.sslRootCert === "system" ? "verify-full" : (dsn.sslMode ?? defaultMode(dsn));
  if (mode === "disable") return { kind: "off" };
  if (mode === "allow" || mode === "prefer") return { kind: "if-offered" };
  const files = {
    ...(dsn.sslRootCert === undefined || dsn.sslRootCert === "system" ? {} : { rootCert: dsn.sslRootCert }),
    ...(dsn.sslCert === undefined ? {} : { cert: dsn.sslCert }),
    ...(dsn.sslKey === undefined ? {} : { key: dsn.sslKey }),
  };
  if (mode === "verify-full") return { kind: "on", verify: "authority-and-host", ...files };
  // As libpq does: whoever names a root wants it checked.
  const checked = mode === "verify-ca" || dsn.sslRootCert !== undefined;
  return { kind: "on", verify: checked ? "authority" : "nothing", ...files };
}

export function connectionWarnings(dsn: Dsn): readonly ConnectionWarning[] {
  if (dsn.hosts.every(({ host }) => isLocalHost(host))) return [];
  const plan = tlsPlan(dsn);
  if (plan.kind !== "on") return ["plain-connection"];
  return plan.verify === "nothing" ? ["unverified-server"] : [];
}

function defaultMode(dsn: Dsn): "disable" | "prefer" {
  return dsn.hosts.every(({ host }) => isLocalHost(host)) ? "disable" : "prefer";
}
