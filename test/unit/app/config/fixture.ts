/** A complete production environment, and ways to ask what becomes of it. Secrets are made here, never written down. */
import { expect } from "bun:test";
import { WorkerConfigError, type WorkerConfigFault } from "../../../../src/app/config/config-error.ts";
import { environmentOf } from "../../../../src/app/config/environment.ts";
import type { ConfigFileSystem, SmallFile } from "../../../../src/app/config/file-system.ts";
import { resolveWorkerConfigFrom } from "../../../../src/app/config/resolve.ts";
import type { ConfigWarning } from "../../../../src/app/config/warning.ts";
import type { DistributedWorkerConfig, LocalWorkerConfig } from "../../../../src/app/config/worker-config.ts";

export type Variables = Record<string, string>;

export const hexOf = (byte: string) => byte.repeat(32);
export const PASSWORD = ["hidden", "canary", "word"].join("-");
export const KEY = hexOf("5e");
export const TENANT = hexOf("a1");
export const POLICY = hexOf("b2");

export const dsn = (database: string) => `postgres://worker:${PASSWORD}@db.internal/${database}`;

export const PRODUCTION: Variables = {
  GOSSIP_ETCD_ENDPOINTS: `https://root:${PASSWORD}@etcd-a:2379, https://etcd-b:2379`,
  GOSSIP_ETCD_NAMESPACE: "/gossip/test",
  GOSSIP_DONE_LEDGER_POSTGRES_DSN: dsn("ledger"),
  GOSSIP_FINDINGS_POSTGRES_DSN: dsn("findings"),
  GOSSIP_TENANT_ID: TENANT,
  GOSSIP_RUN_ID: "7",
  GOSSIP_WORKER_ID: "9",
  GOSSIP_POLICY_HASH: POLICY,
  GOSSIP_TENANT_SECRET_KEY: KEY,
  GOSSIP_WORKER_PATH: "/data/tree",
};

export const GIT: Variables = {
  ...PRODUCTION,
  GOSSIP_WORKER_SOURCE: "git",
  GOSSIP_GIT_KV_POSTGRES_DSN: dsn("gitkv"),
  GOSSIP_MIRROR_ROOT: "/data/mirrors",
};

/** A disk of names: directories and files that exist, and files with content. */
export function fakeDisk(content: Record<string, SmallFile> = {}): ConfigFileSystem {
  const directories = ["/data/tree", "/data/mirrors", "."];
  const files = ["/data/file"];
  return {
    exists(path) {
      if (path === "/locked") return { kind: "failed", code: "EACCES" };
      return { kind: [...directories, ...files, "/fading"].includes(path) ? "exists" : "missing" };
    },
    kindOf(path) {
      if (path === "/fading") return { kind: "failed", code: "EIO" };
      return { kind: directories.includes(path) ? "directory" : "other" };
    },
    readSmallFile: (path) => content[path] ?? { kind: "missing" },
  };
}

export function resolve(env: Variables, args: readonly string[] = [], fs: ConfigFileSystem = fakeDisk()) {
  return resolveWorkerConfigFrom(environmentOf(env), args, fs);
}

export function distributed(env: Variables, args: readonly string[] = [], fs?: ConfigFileSystem) {
  const resolved = resolve(env, args, fs);
  expect(resolved.kind).toBe("distributed");
  return resolved.config as DistributedWorkerConfig;
}

export function local(env: Variables, args: readonly string[] = [], fs?: ConfigFileSystem) {
  const resolved = resolve(env, args, fs);
  expect(resolved.kind).toBe("local");
  return resolved.config as LocalWorkerConfig;
}

/** The WorkerConfigError `act` ends in. */
export function errorOf(act: () => unknown): WorkerConfigError {
  try {
    act();
  } catch (error) {
    expect(error).toBeInstanceOf(WorkerConfigError);
    return error as WorkerConfigError;
  }
  throw new Error("expected a WorkerConfigError, and nothing was thrown");
}

export function fault(
  env: Variables,
  args: readonly string[] = [],
  fs?: ConfigFileSystem,
): WorkerConfigFault {
  return errorOf(() => resolve(env, args, fs)).fault;
}

export function message(env: Variables, args: readonly string[] = [], fs?: ConfigFileSystem): string {
  return errorOf(() => resolve(env, args, fs)).message;
}

/** Asserts an invalid value of `field` and gives the reason. */
export function reasonOf(
  field: string,
  env: Variables,
  args: readonly string[] = [],
  fs?: ConfigFileSystem,
): string {
  const found = fault(env, args, fs);
  expect(found).toMatchObject({ kind: "invalid-value", field });
  return (found as Extract<WorkerConfigFault, { kind: "invalid-value" }>).reason;
}

export function warningsOf(env: Variables, args: readonly string[]): ConfigWarning[] {
  const warnings: ConfigWarning[] = [];
  try {
    resolveWorkerConfigFrom(environmentOf(env), args, fakeDisk(), (warning) => warnings.push(warning));
  } catch (error) {
    expect(error).toBeInstanceOf(WorkerConfigError);
  }
  return warnings;
}

export function without(env: Variables, ...names: string[]): Variables {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !names.includes(name)));
}

/** Everything a logger or debugger could make of a value. */
export function printed(value: unknown): string {
  const error = value instanceof Error ? `${value.message}${value.stack}${String(value)}` : "";
  const json = JSON.stringify(value, (_key, part) => (typeof part === "bigint" ? part.toString() : part));
  return [error, Bun.inspect(value, { depth: 12 }), String(value), json].join("\n");
}
