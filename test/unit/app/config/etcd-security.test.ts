/** Users, passwords and certificates for etcd: where they come from, what goes together, what is never shown. */
import { describe, expect, test } from "bun:test";
import { EtcdConfig } from "../../../../src/app/config/production-backend.ts";
import {
  distributed,
  errorOf,
  fakeDisk,
  fault,
  message,
  PASSWORD,
  PRODUCTION,
  printed,
  reasonOf,
  type Variables,
  warningsOf,
} from "./fixture.ts";

const pem = (label: string, body = "AAAA"): string =>
  [`-----BEGIN ${label}-----`, body, `-----END ${label}-----`, ""].join("\n");
const CA = pem("CERTIFICATE", "authority");
const CERT = pem("CERTIFICATE", "shown");
const KEY = pem(["PRIVATE", "KEY"].join(" "), "canary");
const file = (text: string, permissions = 0o644) =>
  ({ kind: "read", bytes: new TextEncoder().encode(text), permissions }) as const;

const DISK = fakeDisk({
  "/tls/ca.pem": file(CA),
  "/tls/cert.pem": file(CERT),
  "/tls/key.pem": file(KEY, 0o600),
  "/tls/open-key.pem": file(KEY, 0o640),
  "/tls/sealed.pem": file(pem(["ENCRYPTED", "PRIVATE", "KEY"].join(" ")), 0o600),
  "/run/password": file(`${PASSWORD}\n`, 0o600),
});
const TLS: Variables = {
  GOSSIP_ETCD_CA_FILE: "/tls/ca.pem",
  GOSSIP_ETCD_CERT_FILE: "/tls/cert.pem",
  GOSSIP_ETCD_KEY_FILE: "/tls/key.pem",
};
const BARE: Variables = { ...PRODUCTION, GOSSIP_ETCD_ENDPOINTS: "https://etcd-a:2379,https://etcd-b:2379" };

const connection = (more: Variables, args: readonly string[] = []) =>
  distributed({ ...BARE, ...more }, args, DISK).backends.etcd.connection();
const reasonFor = (more: Variables): string => {
  const found = fault({ ...BARE, ...more }, [], DISK);
  expect(found.kind).toBe("invalid-etcd-config");
  return found.kind === "invalid-etcd-config" ? found.reason : "";
};

describe("what reaches the client", () => {
  test("endpoints alone, when nothing else is set", () => {
    expect(connection({})).toEqual({ endpoints: ["https://etcd-a:2379", "https://etcd-b:2379"] });
  });

  test("user and password, the latter by variable or by file", () => {
    const auth = { user: "worker", password: PASSWORD };
    expect(connection({ GOSSIP_ETCD_USER: "worker", GOSSIP_ETCD_PASSWORD: PASSWORD }).auth).toEqual(auth);
    const byFile = { GOSSIP_ETCD_USER: "worker", GOSSIP_ETCD_PASSWORD_FILE: "/run/password" };
    expect(connection(byFile).auth).toEqual(auth);
    expect(connection({ GOSSIP_ETCD_PASSWORD: PASSWORD }, ["--etcd-user=worker"]).auth).toEqual(auth);
  });

  test("authority, certificate and key, as they stand in their files", () => {
    expect(connection(TLS).tls).toEqual({ ca: CA, cert: CERT, key: KEY });
    expect(connection({ GOSSIP_ETCD_CA_FILE: "/tls/ca.pem" }).tls).toEqual({ ca: CA });
    const flags = ["--etcd-cert-file=/tls/cert.pem", "--etcd-key-file=/tls/key.pem"];
    expect(connection({}, flags).tls).toEqual({ cert: CERT, key: KEY });
  });
});

describe("what does not go together", () => {
  test("a user without a password, and a password without a user", () => {
    expect(reasonFor({ GOSSIP_ETCD_USER: "worker" })).toContain("GOSSIP_ETCD_PASSWORD_FILE");
    expect(reasonFor({ GOSSIP_ETCD_PASSWORD: PASSWORD })).toContain("GOSSIP_ETCD_USER");
  });

  test("a certificate without its key, and a key without its certificate", () => {
    expect(reasonFor({ GOSSIP_ETCD_CERT_FILE: "/tls/cert.pem" })).toContain("GOSSIP_ETCD_KEY_FILE");
    expect(reasonFor({ GOSSIP_ETCD_KEY_FILE: "/tls/key.pem" })).toContain("GOSSIP_ETCD_CERT_FILE");
  });

  test("certificates and plain endpoints, and plain endpoints among others", () => {
    expect(reasonFor({ ...TLS, GOSSIP_ETCD_ENDPOINTS: "http://etcd:2379" })).toContain("use https://");
    expect(reasonFor({ GOSSIP_ETCD_ENDPOINTS: "http://a:1,https://b:1" })).toContain("mix http and https");
  });

  test("an endpoint with a path, which is named by its place alone", () => {
    const endpoints = `https://root:${PASSWORD}@etcd:2379/v3`;
    expect(reasonFor({ GOSSIP_ETCD_ENDPOINTS: endpoints })).toContain("endpoint 1");
    expect(message({ ...BARE, GOSSIP_ETCD_ENDPOINTS: endpoints })).not.toContain(PASSWORD);
  });
});

describe("files", () => {
  const reason = (field: string, more: Variables) => reasonOf(field, { ...BARE, ...more }, [], DISK);

  test("one that is missing or not PEM is named with its setting", () => {
    expect(reason("etcd_ca_file", { GOSSIP_ETCD_CA_FILE: "/nowhere" })).toBe("does not exist");
    expect(reason("etcd_ca_file", { GOSSIP_ETCD_CA_FILE: "/run/password" })).toContain("no certificate");
    expect(reason("etcd_key_file", { ...TLS, GOSSIP_ETCD_KEY_FILE: "/run/password" })).toContain(
      "no private key",
    );
  });

  test("a key that others may read, or that needs a passphrase, is refused", () => {
    expect(reason("etcd_key_file", { ...TLS, GOSSIP_ETCD_KEY_FILE: "/tls/open-key.pem" })).toContain(
      "chmod 600",
    );
    expect(reason("etcd_key_file", { ...TLS, GOSSIP_ETCD_KEY_FILE: "/tls/sealed.pem" })).toContain(
      "passphrase",
    );
  });
});

describe("what is never shown", () => {
  test("neither password nor key, however a configuration is printed", () => {
    const env = { ...BARE, ...TLS, GOSSIP_ETCD_USER: "worker", GOSSIP_ETCD_PASSWORD: PASSWORD };
    const shown = printed(distributed(env, [], DISK));
    expect(shown).not.toContain(PASSWORD);
    expect(shown).not.toContain("canary");
    const error = errorOf(() => new EtcdConfig(["https://a:1"], "/g", { password: PASSWORD, key: KEY }));
    expect(printed(error)).not.toMatch(new RegExp(`${PASSWORD}|canary`));
  });

  test("a password by flag warns of the process table", () => {
    const warnings = warningsOf({ ...BARE, GOSSIP_ETCD_USER: "worker" }, [`--etcd-password=${PASSWORD}`]);
    expect(warnings).toMatchObject([{ kind: "process-table", field: "etcd_password" }]);
  });
});
