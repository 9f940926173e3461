/** Cases 84 to 95 of the configuration: etcd, the shape of each error, warnings; and the generated page. */
import { describe, expect, test } from "bun:test";
import { WorkerConfigError } from "../../../../src/app/config/config-error.ts";
import { configurationPage, usageText } from "../../../../src/app/config/describe.ts";
import { environmentOf } from "../../../../src/app/config/environment.ts";
import { EtcdConfig, ProductionStartupSettings } from "../../../../src/app/config/production-backend.ts";
import { resolveWorkerConfigFrom } from "../../../../src/app/config/resolve.ts";
import { FIELDS, fileEnvOf, flagOf } from "../../../../src/app/config/schema.ts";
import { UsageError } from "../../../../src/contracts/errors.ts";
import {
  dsn,
  errorOf,
  fakeDisk,
  fault,
  KEY,
  message,
  PASSWORD,
  PRODUCTION,
  warningsOf,
  without,
} from "./fixture.ts";

describe("etcd", () => {
  const etcd = (name: string, value: string) => fault({ ...PRODUCTION, [name]: value });

  test("case 84: a list of nothing but commas has no endpoint", () => {
    expect(etcd("GOSSIP_ETCD_ENDPOINTS", ",,")).toMatchObject({
      kind: "invalid-etcd-config",
      reason: expect.stringContaining("no endpoints"),
    });
  });

  test("case 85: a namespace has to begin with a slash", () => {
    expect(etcd("GOSSIP_ETCD_NAMESPACE", "gossip").kind).toBe("invalid-etcd-config");
  });

  test.each(["/", "//", "/a//b", "/a b", "/a\u0000"])("the namespace %p is refused", (namespace) => {
    const error = errorOf(() => new EtcdConfig(["http://etcd:2379"], namespace));
    expect(error.fault.kind).toBe("invalid-etcd-config");
  });

  test("a slash at the end of a namespace changes nothing", () => {
    expect(new EtcdConfig(["http://etcd:2379"], "/a/b/").namespace).toBe("/a/b");
  });

  test.each(["etcd:2379", "ftp://etcd:2379", "http://", "http:///x"])(
    "the endpoint %p is refused unseen",
    (url) => {
      const text = message({
        ...PRODUCTION,
        GOSSIP_ETCD_ENDPOINTS: `http://ok:2379,${url}`,
      });
      expect(text).toContain("endpoint 2 of 2 is not an http:// or https:// URL");
    },
  );

  test("a refused endpoint does not show its password", () => {
    expect(message({ ...PRODUCTION, GOSSIP_ETCD_ENDPOINTS: `tcp://root:${PASSWORD}@etcd` })).not.toContain(
      PASSWORD,
    );
  });

  test("both start-up policies can be named", () => {
    expect(ProductionStartupSettings.validateOnly().schemaMode).toBe("validate");
    expect(ProductionStartupSettings.devAutoMigrate().schemaMode).toBe("dev-auto-migrate");
  });
});

describe("errors in words", () => {
  test("case 86: a missing value names flag and variable", () => {
    expect(message(without(PRODUCTION, "GOSSIP_RUN_ID"))).toBe(
      "missing required value for run_id (set --run-id=... or GOSSIP_RUN_ID=...)",
    );
  });

  test("case 87: an invalid value is shown with its reason", () => {
    expect(message({ ...PRODUCTION, GOSSIP_RUN_ID: "x" })).toBe(
      "invalid value for run_id: x (expected a whole number in decimal digits)",
    );
  });

  test("case 88: an etcd fault says so", () => {
    expect(message({ ...PRODUCTION, GOSSIP_ETCD_ENDPOINTS: "," })).toStartWith(
      "invalid etcd worker configuration: no endpoints",
    );
  });

  test("case 89: a backend fault says so", () => {
    const reason = "findings PostgreSQL DSN must not be empty";
    expect(new WorkerConfigError({ kind: "invalid-backend-config", reason }).message).toBe(
      `invalid production backend configuration: ${reason}`,
    );
  });

  test("case 90: a usage fault ends with the usage", () => {
    expect(message({}, ["--nope=1"])).toBe(`unknown flag --nope\n${usageText()}`);
  });

  test("case 91: a clash names the mode and the way out", () => {
    expect(message({}, ["--backend=local"])).toMatch(/connector.*--mode=direct/);
  });

  test("a variable that is not UTF-8 is named", () => {
    const error = new WorkerConfigError({ kind: "invalid-utf8", variable: "GOSSIP_RUN_ID" });
    expect(error.message).toBe("environment variable GOSSIP_RUN_ID is set but contains invalid UTF-8");
  });

  test("a configuration error is a usage error, which ends in exit code 2", () => {
    expect(errorOf(() => resolveWorkerConfigFrom(environmentOf({}), [], fakeDisk()))).toBeInstanceOf(
      UsageError,
    );
  });

  test("settings are read in the documented order", () => {
    const env: Record<string, string> = {};
    const order = [
      ["GOSSIP_WORKER_MODE", "x", "connector"],
      ["GOSSIP_WORKER_BACKEND", "x", "production"],
      ["GOSSIP_WORKER_SOURCE", "x", "git"],
      ["GOSSIP_WORKER_PATH", "", "/data/tree"],
      ["GOSSIP_WORKER_RULES_FILE", "", "/rules"],
      ["GOSSIP_WORKER_DECODE_DEPTH", "x", "3"],
      ["GOSSIP_WORKER_SCAN_BINARY", "x", "on"],
      ["GOSSIP_WORKER_ANCHOR_MODE", "x", "manual"],
      ["GOSSIP_MAX_ITEMS", "x", "1"],
      ["GOSSIP_MAX_BYTES", "x", "1"],
      ["GOSSIP_ETCD_ENDPOINTS", "", "ftp://x"],
      ["GOSSIP_ETCD_NAMESPACE", "", "/x"],
      ["GOSSIP_DONE_LEDGER_POSTGRES_DSN", "", dsn("a")],
      ["GOSSIP_FINDINGS_POSTGRES_DSN", "", dsn("b")],
      ["GOSSIP_GIT_KV_POSTGRES_DSN", "", dsn("c")],
      ["GOSSIP_STARTUP_SCHEMA_MODE", "x", "validate"],
      ["GOSSIP_TENANT_ID", "x", KEY],
      ["GOSSIP_RUN_ID", "x", "1"],
      ["GOSSIP_WORKER_ID", "x", "1"],
      ["GOSSIP_POLICY_HASH", "x", KEY],
      ["GOSSIP_TENANT_SECRET_KEY", "x", KEY],
    ] as const;
    for (const [name, wrong] of order) env[name] = wrong;
    const seen: string[] = [];
    for (const [name, , right] of order) {
      const found = fault(env);
      seen.push(found.kind === "invalid-value" ? found.field : found.kind);
      env[name] = right;
    }
    const fieldNames = order.map(([name]) => FIELDS.find((field) => field.env === name)!.name);
    expect(seen).toEqual(fieldNames);
    expect(fault(env).kind).toBe("invalid-etcd-config");
    env["GOSSIP_ETCD_ENDPOINTS"] = "http://x";
    expect(fault(env)).toMatchObject({ kind: "missing-required-value", field: "mirror_root" });
  });
});

describe("warnings", () => {
  test.each([
    ["case 92", "tenant_secret_key", KEY],
    ["case 93", "done_ledger_postgres_dsn", dsn("a")],
    ["case 94", "findings_postgres_dsn", dsn("a")],
    ["case 95", "etcd_endpoints", "http://etcd:2379"],
    ["besides", "git_kv_postgres_dsn", dsn("a")],
    ["besides", "git_login_password", KEY],
  ])("%s: %s as a flag warns of the process table", (_case, name, value) => {
    const field = FIELDS.find((candidate) => candidate.name === name)!;
    const warnings = warningsOf(PRODUCTION, [`${flagOf(field)}=${value}`]);
    expect(warnings).toEqual([{ kind: "process-table", field: field.name, message: expect.any(String) }]);
    expect(warnings[0]!.message).toContain("process table");
    expect(warnings[0]!.message).toContain(`${field.env} or ${fileEnvOf(field)}`);
    expect(warnings[0]!.message).not.toContain(value);
  });

  test("secrets by variable warn of nothing", () => {
    expect(warningsOf(PRODUCTION, [])).toEqual([]);
  });

  test("scanning the working directory by default is said", () => {
    expect(warningsOf({}, ["--mode=direct"])).toMatchObject([{ kind: "default-path" }]);
    expect(warningsOf({}, ["--mode=direct", "."])).toEqual([]);
    expect(warningsOf({}, ["--mode=direct", "git"])).toMatchObject([{ kind: "default-path" }]);
    expect(warningsOf({}, ["git"])).toEqual([]);
  });

  test("a warning comes out even when the launch then fails", () => {
    expect(warningsOf({}, ["--path=/data/tree", `--tenant-secret-key=${KEY}`])).toHaveLength(1);
  });
});

describe("the table of settings", () => {
  test("every flag and variable is there once", () => {
    expect(FIELDS.length).toBe(45);
    expect(new Set(FIELDS.map((field) => field.env)).size).toBe(45);
    for (const field of FIELDS) expect(usageText()).toContain(`  ${flagOf(field)} `);
  });

  test("docs/configuration.md says what the table says (bun scripts/gen-docs.ts)", async () => {
    const page = await Bun.file(new URL("../../../../docs/configuration.md", import.meta.url)).text();
    expect(page).toBe(configurationPage());
  });

  test("the package's export resolves, and importing it does nothing", async () => {
    const config = await import("gossip-worker/config");
    expect(config.resolveWorkerConfigFrom).toBe(resolveWorkerConfigFrom);
  });
});
