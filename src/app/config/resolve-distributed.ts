/** The connector half of the resolution: backends, identity and runtime of a fleet worker, in the documented order. */
import type { ScanBudgets } from "../../contracts/budget.ts";
import { missingValue } from "./config-error.ts";
import type { FieldReader } from "./field-reader.ts";
import type { ConfigFileSystem } from "./file-system.ts";
import { parseLocalAddress } from "./parse-address.ts";
import { parseId, parseRepositoriesAtOnce, parseThreads } from "./parse-numbers.ts";
import { checkScanPath } from "./parse-paths.ts";
import { parseHex, parseObjectVersion, parseSchemaMode, parseText } from "./parse-tokens.ts";
import { EtcdConfig, ProductionBackendConfig, ProductionStartupSettings } from "./production-backend.ts";
import { readEtcdSecurity } from "./read-etcd-security.ts";
import { readMirrorSettings } from "./read-mirror-settings.ts";
import { type FieldName, fieldOf } from "./schema.ts";
import { TenantSecretKey } from "./secret-values.ts";
import type { ObjectVersion, WorkerSourceSettings } from "./settings.ts";
import {
  type DistributedSourceSettings,
  DistributedWorkerConfig,
  GitDistributedSourceSettings,
  WorkerIdentityConfig,
  type WorkerIdentityParts,
} from "./worker-config.ts";

export interface DistributedInput {
  readonly reader: FieldReader;
  readonly fs: ConfigFileSystem;
  readonly source: WorkerSourceSettings;
  readonly budgets: ScanBudgets;
  /** Read late: its fault comes after those of the backends. */
  readonly commitQueueCapacity: () => number;
}

/** Throws WorkerConfigError. */
export function resolveDistributed(input: DistributedInput): DistributedWorkerConfig {
  const { reader, budgets } = input;
  const addresses = readAddresses(reader, input.source.kind);
  const startup = ProductionStartupSettings.of(
    reader.parsed("startup_schema_mode", parseSchemaMode) ?? "validate",
  );
  const who = readIdentity(reader);
  const security = readEtcdSecurity(reader);
  const etcd = new EtcdConfig(addresses.etcdEndpoints.split(","), addresses.etcdNamespace, security);
  const backends = new ProductionBackendConfig({ ...addresses, etcd });
  const source = resolveSource(input);
  const commitQueueCapacity = input.commitQueueCapacity();
  const localAddress = reader.parsed("local_addr", parseLocalAddress);
  const identity = new WorkerIdentityConfig(who);
  return new DistributedWorkerConfig({
    backends,
    startup,
    identity,
    source,
    runtime: {
      budgets,
      commitQueueCapacity,
      ...(localAddress === undefined ? {} : { localAddress }),
      ...readEngineSettings(reader),
    },
  });
}

/** What is left to its default is absent. */
function readEngineSettings(reader: FieldReader): {
  readonly threads?: number;
  readonly objectVersion?: ObjectVersion;
  readonly repositoriesAtOnce?: number;
} {
  const threads = reader.parsed("worker_threads", parseThreads) ?? "auto";
  const objectVersion = reader.parsed("object_version", parseObjectVersion);
  const repositoriesAtOnce = reader.parsed("repositories_at_once", parseRepositoriesAtOnce);
  return {
    ...(threads === "auto" ? {} : { threads }),
    ...(objectVersion === undefined ? {} : { objectVersion }),
    ...(repositoriesAtOnce === undefined ? {} : { repositoriesAtOnce }),
  };
}

function readAddresses(reader: FieldReader, source: WorkerSourceSettings["kind"]) {
  const read = (name: FieldName) => parseText(fieldOf(name), reader.required(name));
  return {
    etcdEndpoints: read("etcd_endpoints"),
    etcdNamespace: read("etcd_namespace"),
    doneLedgerDsn: read("done_ledger_postgres_dsn"),
    findingsDsn: read("findings_postgres_dsn"),
    ...(source === "git" ? { gitKvDsn: read("git_kv_postgres_dsn") } : {}),
  };
}

function readIdentity(reader: FieldReader): WorkerIdentityParts {
  const hex = (name: FieldName) => parseHex(fieldOf(name), reader.required(name));
  const id = (name: FieldName) => parseId(fieldOf(name), reader.required(name));
  return {
    tenant: hex("tenant_id"),
    run: id("run_id"),
    worker: id("worker_id"),
    policyHash: hex("policy_hash"),
    tenantSecretKey: new TenantSecretKey(Uint8Array.fromHex(hex("tenant_secret_key"))),
  };
}

function resolveSource(input: DistributedInput): DistributedSourceSettings {
  const { source, reader, fs } = input;
  if (source.kind === "fs") {
    checkScanPath(source.fs.path, fs);
    return source;
  }
  const mirrorRoot = reader.parsed("mirror_root", (text) => parseText(fieldOf("mirror_root"), text));
  if (mirrorRoot === undefined) throw missingValue(fieldOf("mirror_root"));
  return {
    kind: "git",
    git: new GitDistributedSourceSettings(source.git, mirrorRoot, fs, readMirrorSettings(reader)),
  };
}
