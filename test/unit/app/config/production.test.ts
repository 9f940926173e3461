/** Cases 1 to 37 of the configuration: production launches, git, secrets, identity, combinations. */
import { describe, expect, test } from "bun:test";
import { inspect } from "node:util";
import { environmentOf } from "../../../../src/app/config/environment.ts";
import { parseHex } from "../../../../src/app/config/parse-tokens.ts";
import { EtcdConfig, ProductionBackendConfig } from "../../../../src/app/config/production-backend.ts";
import { RawConfig } from "../../../../src/app/config/raw.ts";
import { FIELDS, fieldOf } from "../../../../src/app/config/schema.ts";
import { EtcdEndpoints, PostgresDsn, TenantSecretKey } from "../../../../src/app/config/secret-values.ts";
import {
  DistributedWorkerConfig,
  GitDistributedSourceSettings,
  WorkerIdentityConfig,
  type WorkerIdentityParts,
} from "../../../../src/app/config/worker-config.ts";
import {
  distributed,
  dsn,
  errorOf,
  fakeDisk,
  fault,
  GIT,
  hexOf,
  KEY,
  local,
  message,
  PASSWORD,
  POLICY,
  PRODUCTION,
  printed,
  reasonOf,
  resolve,
  TENANT,
  without,
} from "./fixture.ts";

describe("what is set, and what beats what", () => {
  test("case 1: the environment alone makes a full production launch", () => {
    const config = distributed({
      ...PRODUCTION,
      GOSSIP_MAX_ITEMS: "100",
      GOSSIP_MAX_BYTES: "2048",
      GOSSIP_COMMIT_QUEUE_CAPACITY: "8",
      GOSSIP_WORKER_SCAN_BINARY: "yes",
      GOSSIP_WORKER_ANCHOR_MODE: "derived",
    });
    const { tenant, run, worker, policyHash } = config.identity;
    expect({ tenant, run, worker, policyHash }).toEqual({
      tenant: TENANT,
      run: 7n,
      worker: 9n,
      policyHash: POLICY,
    });
    expect(config.runtimeConfig()).toEqual({
      budgets: { itemsMax: 100, bytesMax: 2048 },
      commitQueueCapacity: 8,
    });
    expect(config.source).toEqual({
      kind: "fs",
      fs: { path: "/data/tree", scanBinary: true, skipArchives: false, anchorMode: "derived" },
    });
    expect(config.backends.etcd.namespace).toBe("/gossip/test");
    expect(config.backends.etcd.endpoints.count).toBe(2);
    expect(config.backends.findingsDsn.connectionString()).toBe(dsn("findings"));
    expect(config.startup.schemaMode).toBe("validate");
  });

  test("case 2: the schema mode comes from the environment", () => {
    const config = distributed({ ...PRODUCTION, GOSSIP_STARTUP_SCHEMA_MODE: "dev-auto-migrate" });
    expect(config.startup.schemaMode).toBe("dev-auto-migrate");
  });

  test("case 3: a run id by flag and positional arguments beat the environment", () => {
    const env = { ...PRODUCTION, GOSSIP_WORKER_SOURCE: "git", GOSSIP_WORKER_PATH: "/elsewhere" };
    const config = distributed(env, ["--run-id=99", "fs", "/data/tree"]);
    expect(config.identity.run).toBe(99n);
    expect(config.source).toMatchObject({ kind: "fs", fs: { path: "/data/tree" } });
  });

  test("case 4: the schema mode by flag beats the environment", () => {
    const env = { ...PRODUCTION, GOSSIP_STARTUP_SCHEMA_MODE: "validate" };
    expect(distributed(env, ["--startup-schema-mode=dev-auto-migrate"]).startup.schemaMode).toBe(
      "dev-auto-migrate",
    );
  });

  test("case 5: a flag replaces a malformed variable of the same field", () => {
    const env = { ...PRODUCTION, GOSSIP_MAX_ITEMS: "many" };
    expect(distributed(env, ["--max-items=5"]).runtime.budgets.itemsMax).toBe(5);
  });

  test("case 6: a malformed variable of another field still fails", () => {
    expect(reasonOf("max_items", { ...PRODUCTION, GOSSIP_MAX_ITEMS: "many" }, ["--run-id=5"])).toContain(
      "whole number",
    );
  });

  test("case 7: connector mode defaults to the production backend", () => {
    expect(distributed(PRODUCTION).backend).toBe("production");
  });

  test("case 8: with nothing configured the first missing production setting is named", () => {
    expect(fault({})).toEqual({
      kind: "missing-required-value",
      field: "etcd_endpoints",
      flag: "--etcd-endpoints",
      env: "GOSSIP_ETCD_ENDPOINTS",
      fileEnv: "GOSSIP_ETCD_ENDPOINTS_FILE",
    });
  });

  test("case 9: direct mode without a backend scans locally", () => {
    expect(local({}, ["--mode=direct", "/data/tree"]).source).toMatchObject({ fs: { path: "/data/tree" } });
  });
});

describe("required settings", () => {
  test("case 10: the tenant is required", () => {
    expect(fault(without(PRODUCTION, "GOSSIP_TENANT_ID"))).toMatchObject({
      kind: "missing-required-value",
      field: "tenant_id",
    });
  });

  const required = FIELDS.filter((field) => field.required === "production" && field.name !== "tenant_id");

  test("case 11: eight more settings are required in production", () => {
    expect(required.length).toBe(8);
  });

  test.each(required.map((field) => [field.name, field.env] as const))(
    "case 11: without %s the error names field, flag and variable",
    (field, env) => {
      const flag = `--${field.replaceAll("_", "-")}`;
      const found = fault(without(PRODUCTION, env));
      expect(found).toMatchObject({ kind: "missing-required-value", field, flag, env });
      expect(message(without(PRODUCTION, env))).toContain(`(set ${flag}=... or ${env}=...`);
    },
  );
});

describe("git", () => {
  const noMirror = without(GIT, "GOSSIP_MIRROR_ROOT");

  test("case 12: a git launch by variable needs a mirror root", () => {
    expect(fault(noMirror)).toMatchObject({ kind: "missing-required-value", field: "mirror_root" });
  });

  test("case 13: a git launch by positional argument needs a mirror root", () => {
    expect(fault(without(noMirror, "GOSSIP_WORKER_SOURCE"), ["git"])).toMatchObject({
      kind: "missing-required-value",
      field: "mirror_root",
    });
  });

  test("case 14: a git launch with a mirror root resolves", () => {
    expect(distributed(GIT).source).toMatchObject({ kind: "git", git: { mirrorRoot: "/data/mirrors" } });
  });

  test("case 15: a git launch carries identity and mirror root", () => {
    const launch = distributed(GIT).workerLaunch();
    expect(launch).toMatchObject({ kind: "git", mirrorRoot: "/data/mirrors" });
    expect(launch.identity).toMatchObject({ tenant: TENANT, run: 7n, worker: 9n });
    expect(launch.identity.source).toEqual({ path: "/data/tree", scanBinary: false, anchorMode: "manual" });
  });

  test("case 16: a mirror root that does not exist is refused", () => {
    expect(reasonOf("mirror_root", { ...GIT, GOSSIP_MIRROR_ROOT: "/nowhere" })).toBe("path does not exist");
  });

  test("case 17: a mirror root that is a file is refused, by the constructor too", () => {
    const git = { path: "/data/tree", scanBinary: false, anchorMode: "manual" } as const;
    const error = errorOf(() => new GitDistributedSourceSettings(git, "/data/file", fakeDisk()));
    expect(error.fault).toMatchObject({ field: "mirror_root", reason: "path exists but is not a directory" });
  });

  test("a mirror root that cannot be examined is refused", () => {
    const reason = (root: string) => reasonOf("mirror_root", { ...GIT, GOSSIP_MIRROR_ROOT: root });
    expect(reason("/locked")).toBe("cannot verify path existence: EACCES");
    expect(reason("/fading")).toBe("cannot inspect path kind: EIO");
  });

  test("a git launch needs the git key-value database", () => {
    expect(fault(without(GIT, "GOSSIP_GIT_KV_POSTGRES_DSN"))).toMatchObject({
      kind: "missing-required-value",
      field: "git_kv_postgres_dsn",
    });
  });

  test("the constructor of a git launch needs that database as well", () => {
    const { startup, identity, source, runtime } = distributed(GIT);
    const { backends } = distributed(PRODUCTION);
    const error = errorOf(
      () => new DistributedWorkerConfig({ backends, startup, identity, source, runtime }),
    );
    expect(error.fault).toMatchObject({ kind: "missing-required-value", field: "git_kv_postgres_dsn" });
  });

  test("case 18: `git` as the only positional argument names the source, whatever its case and blanks", () => {
    for (const word of ["git", "GIT", " Git "]) {
      expect(local({}, ["--mode=direct", word]).source).toMatchObject({ kind: "git", git: { path: "." } });
    }
  });

  test("case 19: a malformed skip_archives does not stop a git launch", () => {
    expect(distributed({ ...GIT, GOSSIP_FS_SKIP_ARCHIVES: "perhaps" }).source.kind).toBe("git");
    expect(reasonOf("skip_archives", { ...PRODUCTION, GOSSIP_FS_SKIP_ARCHIVES: "perhaps" })).toContain(
      "true",
    );
  });
});

describe("secrets", () => {
  test("case 20: a key of zeros is refused and not shown", () => {
    const error = errorOf(() => resolve({ ...PRODUCTION, GOSSIP_TENANT_SECRET_KEY: hexOf("00") }));
    expect(error.message).toBe("invalid value for tenant_secret_key: [redacted] (must not be all zeros)");
    expect(printed(error)).not.toContain(hexOf("00"));
  });

  test("case 21: a printed configuration shows neither passwords nor the key", () => {
    const config = distributed(GIT);
    for (const value of [config, config.backends, config.identity, config.workerLaunch()]) {
      expect(printed(value)).not.toContain(PASSWORD);
      expect(printed(value)).not.toContain(KEY);
      expect(printed(value)).toContain("[redacted]");
    }
    expect(printed(config)).not.toContain("94, 94, 94");
  });

  test("case 22: what was typed prints without credentials, with the identity", () => {
    const raw = RawConfig.read(environmentOf(GIT), [`--findings-postgres-dsn=${dsn("other")}`]);
    expect(printed(raw)).not.toContain(PASSWORD);
    expect(printed(raw)).not.toContain(KEY);
    expect(raw.toJSON()).toMatchObject({
      etcd_endpoints: "[redacted]",
      findings_postgres_dsn: "[redacted]",
      tenant_secret_key: "[redacted]",
      etcd_namespace: "/gossip/test",
      tenant_id: TENANT,
      run_id: "7",
      worker_id: "9",
      policy_hash: POLICY,
    });
  });

  const bad = (env: string) => errorOf(() => resolve({ ...PRODUCTION, [env]: `zz${PASSWORD}` }));

  test("case 23: a malformed key is not repeated", () => {
    expect(printed(bad("GOSSIP_TENANT_SECRET_KEY"))).not.toContain(PASSWORD);
    expect(bad("GOSSIP_TENANT_SECRET_KEY").fault).toMatchObject({ shown: "[redacted]" });
  });

  test("case 24: a malformed tenant is not repeated", () => {
    expect(printed(bad("GOSSIP_TENANT_ID"))).not.toContain(PASSWORD);
    expect(bad("GOSSIP_TENANT_ID").fault).toMatchObject({ field: "tenant_id", shown: "[redacted]" });
  });

  test("case 25: a malformed policy hash is not repeated", () => {
    expect(printed(bad("GOSSIP_POLICY_HASH"))).not.toContain(PASSWORD);
    expect(bad("GOSSIP_POLICY_HASH").fault).toMatchObject({ field: "policy_hash", shown: "[redacted]" });
  });

  test("case 26: a blank DSN is refused and not shown", () => {
    expect(message({ ...PRODUCTION, GOSSIP_FINDINGS_POSTGRES_DSN: "  \t" })).toBe(
      "invalid value for findings_postgres_dsn: [redacted] (must not be empty)",
    );
  });

  test.each([
    ["key", new TenantSecretKey(Uint8Array.fromHex(KEY))],
    ["DSN", new PostgresDsn(dsn("a"))],
    ["list of endpoints", new EtcdEndpoints([dsn("a")])],
  ])("a %s says [redacted] to every printer", (_name, secret) => {
    const shown = [
      String(secret),
      `${secret}`,
      JSON.stringify({ secret }),
      Bun.inspect(secret),
      inspect({ secret }),
    ];
    expect(shown).toEqual([
      "[redacted]",
      "[redacted]",
      '{"secret":"[redacted]"}',
      "[redacted]",
      "{ secret: [redacted] }",
    ]);
  });

  test("keys are compared by content", () => {
    const key = (hex: string) => new TenantSecretKey(Uint8Array.fromHex(hex));
    expect(key(KEY).equals(key(KEY))).toBe(true);
    expect(key(KEY).equals(key(`${KEY.slice(2)}00`))).toBe(false);
    expect(() => new TenantSecretKey(new Uint8Array(31))).toThrow(RangeError);
  });

  test("a key keeps no view of its caller's bytes", () => {
    const bytes = Uint8Array.fromHex(KEY);
    const key = new TenantSecretKey(bytes);
    bytes.fill(0);
    key.keyBytes().fill(0);
    expect(key.isZero()).toBe(false);
  });
});

describe("identity", () => {
  test("case 27: the runtime identity carries connector mode, ids and budgets", () => {
    const launch = distributed({ ...PRODUCTION, GOSSIP_MAX_ITEMS: "11" }).workerLaunch();
    expect(launch.kind).toBe("fs");
    expect(launch.identity).toMatchObject({
      mode: "connector",
      tenant: TENANT,
      run: 7n,
      worker: 9n,
      policyHash: POLICY,
      budgets: { itemsMax: 11, bytesMax: 67_108_864 },
    });
    expect(launch.identity.tenantSecretKey.keyBytes().toHex()).toBe(KEY);
  });

  test("case 28: the recorder is the production one unless the caller brings another", () => {
    const config = distributed(PRODUCTION);
    expect(config.workerLaunch().identity.recorder).toEqual({ kind: "production" });
    const recorder = { name: "mine" };
    expect(config.workerLaunchWithRecorder(recorder).identity.recorder).toEqual({ kind: "custom", recorder });
  });

  const parts: WorkerIdentityParts = {
    tenant: TENANT,
    run: 1n,
    worker: 1n,
    policyHash: POLICY,
    tenantSecretKey: new TenantSecretKey(Uint8Array.fromHex(KEY)),
  };

  test("case 29: the constructor refuses run 0", () => {
    expect(errorOf(() => new WorkerIdentityConfig({ ...parts, run: 0n })).fault).toMatchObject({
      field: "run_id",
    });
  });

  test("case 30: the constructor refuses worker 0", () => {
    const error = errorOf(() => new WorkerIdentityConfig({ ...parts, worker: 0n }));
    expect(error.fault).toMatchObject({ field: "worker_id" });
  });
});

describe("hex", () => {
  const field = fieldOf("tenant_id");

  test("case 31: plain hex of either case is read", () => {
    expect(parseHex(field, hexOf("Ab"))).toBe(hexOf("ab"));
  });

  test("case 32: a prefix of 0x or 0X is dropped", () => {
    expect(parseHex(field, `0x${hexOf("ab")}`)).toBe(hexOf("ab"));
    expect(parseHex(field, `0X${hexOf("ab")}`)).toBe(hexOf("ab"));
  });

  test("case 33: short and long hex is refused", () => {
    for (const text of [hexOf("ab").slice(2), `${hexOf("ab")}00`, "", "0x"]) {
      expect(errorOf(() => parseHex(field, text)).message).toContain("expected exactly 64 hex characters");
    }
  });

  test("case 34: a character that is not hex is refused", () => {
    const text = `${hexOf("ab").slice(1)}g`;
    expect(errorOf(() => parseHex(field, text)).message).toContain("contains a non-hex character");
  });
});

describe("combinations", () => {
  test("case 35: direct mode refuses the production backend", () => {
    const text = message(PRODUCTION, ["--mode=direct", "--backend=production"]);
    expect(text).toContain("--mode=direct");
    expect(text).toContain("--backend=production");
  });

  test("case 36: connector mode refuses the local backend and points to direct mode", () => {
    const found = fault(PRODUCTION, ["--backend=local"]);
    expect(found.kind).toBe("unsupported-combination");
    expect(message(PRODUCTION, ["--backend=local"])).toMatch(/--backend=local.*connector.*--mode=direct/);
  });

  test("case 37: an unknown backend is refused", () => {
    expect(message(PRODUCTION, ["--backend=banana"])).toBe(
      "invalid value for backend: banana (expected 'local' or 'production')",
    );
  });
});

describe("production backends", () => {
  const etcd = new EtcdConfig(["http://127.0.0.1:2379"], "/g");
  const complete = { etcd, doneLedgerDsn: dsn("a"), findingsDsn: dsn("b"), gitKvDsn: dsn("c") };

  test.each([
    ["doneLedgerDsn", "done-ledger PostgreSQL DSN must not be empty"],
    ["findingsDsn", "findings PostgreSQL DSN must not be empty"],
    ["gitKvDsn", "git-kv PostgreSQL DSN must not be empty"],
  ])("an empty %s is refused", (name, reason) => {
    const error = errorOf(() => new ProductionBackendConfig({ ...complete, [name]: " " }));
    expect(error.fault).toEqual({ kind: "invalid-backend-config", reason });
  });

  test("blanks around a DSN are dropped", () => {
    const config = new ProductionBackendConfig({ ...complete, findingsDsn: `  ${dsn("b")}\n` });
    expect(config.findingsDsn.connectionString()).toBe(dsn("b"));
  });
});
