/**
 * The resolved launch configurations and what is built from them.
 * Promises: an instance is valid, however it was made: the constructors check. May not: print a credential.
 */
import type { ScanBudgets } from "../../contracts/budget.ts";
import { invalidValue, missingValue } from "./config-error.ts";
import type { ConfigFileSystem } from "./file-system.ts";
import { checkLocalAddress } from "./parse-address.ts";
import { checkBudgets, checkCommitQueueCapacity, checkId } from "./parse-numbers.ts";
import { checkMirrorRoot } from "./parse-paths.ts";
import type { ProductionBackendConfig, ProductionStartupSettings } from "./production-backend.ts";
import { fieldOf } from "./schema.ts";
import type { TenantSecretKey } from "./secret-values.ts";
import type {
  DistributedWorkerRuntimeSettings,
  FsSourceSettings,
  GitSourceSettings,
  MirrorSettings,
  WorkerSourceSettings,
} from "./settings.ts";

/** A local scan. */
export class LocalWorkerConfig {
  readonly mode = "direct";
  readonly source: WorkerSourceSettings;
  readonly budgets: ScanBudgets;

  constructor(source: WorkerSourceSettings, budgets: ScanBudgets) {
    checkBudgets(budgets);
    this.source = source;
    this.budgets = budgets;
  }
}

/** Who this worker is. Ids and hashes of 32 bytes are 64 lower-case hex digits; the others are unsigned 64-bit numbers. */
export interface WorkerIdentityParts {
  readonly tenant: string;
  readonly run: bigint;
  readonly worker: bigint;
  readonly policyHash: string;
  readonly tenantSecretKey: TenantSecretKey;
}

export class WorkerIdentityConfig implements WorkerIdentityParts {
  readonly tenant: string;
  readonly run: bigint;
  readonly worker: bigint;
  readonly policyHash: string;
  readonly tenantSecretKey: TenantSecretKey;

  constructor(parts: WorkerIdentityParts) {
    checkId("run_id", parts.run);
    checkId("worker_id", parts.worker);
    if (parts.tenantSecretKey.isZero()) {
      throw invalidValue(fieldOf("tenant_secret_key"), "", "must not be all zeros");
    }
    this.tenant = parts.tenant;
    this.run = parts.run;
    this.worker = parts.worker;
    this.policyHash = parts.policyHash;
    this.tenantSecretKey = parts.tenantSecretKey;
  }
}

export class GitDistributedSourceSettings {
  readonly git: GitSourceSettings;
  /** An existing directory, where mirrors stay between leases. */
  readonly mirrorRoot: string;
  readonly mirrors: MirrorSettings;

  constructor(
    git: GitSourceSettings,
    mirrorRoot: string,
    fs: ConfigFileSystem,
    mirrors: MirrorSettings = {},
  ) {
    checkMirrorRoot(mirrorRoot, fs);
    this.git = git;
    this.mirrorRoot = mirrorRoot;
    this.mirrors = mirrors;
  }
}

export type DistributedSourceSettings =
  | { readonly kind: "fs"; readonly fs: FsSourceSettings }
  | { readonly kind: "git"; readonly git: GitDistributedSourceSettings };

/** Where coordination events go: the production recorder, or one the caller brings. */
export type RecorderChoice<Recorder> =
  | { readonly kind: "production" }
  | { readonly kind: "custom"; readonly recorder: Recorder };

/** What the distributed loop has to know about itself. */
interface RuntimeIdentity<Source, Recorder> extends WorkerIdentityParts {
  readonly mode: "connector";
  readonly source: Source;
  readonly budgets: ScanBudgets;
  readonly recorder: RecorderChoice<Recorder>;
}

export type WorkerIdentity<Recorder = never> = RuntimeIdentity<FsSourceSettings, Recorder>;
export type GitWorkerIdentity<Recorder = never> = RuntimeIdentity<GitSourceSettings, Recorder>;

export type DistributedWorkerLaunch<Recorder = never> =
  | { readonly kind: "fs"; readonly identity: WorkerIdentity<Recorder> }
  | GitWorkerLaunch<Recorder>;

export interface GitWorkerLaunch<Recorder = never> {
  readonly kind: "git";
  readonly identity: GitWorkerIdentity<Recorder>;
  /** An existing directory. */
  readonly mirrorRoot: string;
  /** Absent: all defaults. */
  readonly mirrors?: MirrorSettings;
}

export interface DistributedWorkerParts {
  readonly backends: ProductionBackendConfig;
  readonly startup: ProductionStartupSettings;
  readonly identity: WorkerIdentityConfig;
  readonly source: DistributedSourceSettings;
  readonly runtime: DistributedWorkerRuntimeSettings;
}

/** A worker of the fleet. Its backend is the real one by construction. */
export class DistributedWorkerConfig implements DistributedWorkerParts {
  readonly mode = "connector";
  readonly backend = "production";
  readonly backends: ProductionBackendConfig;
  readonly startup: ProductionStartupSettings;
  readonly identity: WorkerIdentityConfig;
  readonly source: DistributedSourceSettings;
  readonly runtime: DistributedWorkerRuntimeSettings;

  constructor(parts: DistributedWorkerParts) {
    if (parts.source.kind === "git" && parts.backends.gitKvDsn === undefined) {
      throw missingValue(fieldOf("git_kv_postgres_dsn"));
    }
    checkCommitQueueCapacity(parts.runtime.commitQueueCapacity);
    checkBudgets(parts.runtime.budgets);
    if (parts.runtime.localAddress !== undefined) checkLocalAddress(parts.runtime.localAddress);
    this.backends = parts.backends;
    this.startup = parts.startup;
    this.identity = parts.identity;
    this.source = parts.source;
    this.runtime = parts.runtime;
  }

  workerLaunch(): DistributedWorkerLaunch {
    return this.#launch({ kind: "production" });
  }

  workerLaunchWithRecorder<Recorder>(recorder: Recorder): DistributedWorkerLaunch<Recorder> {
    return this.#launch({ kind: "custom", recorder });
  }

  runtimeConfig(): DistributedWorkerRuntimeSettings {
    return this.runtime;
  }

  #launch<Recorder>(recorder: RecorderChoice<Recorder>): DistributedWorkerLaunch<Recorder> {
    const { tenant, run, worker, policyHash, tenantSecretKey } = this.identity;
    const { budgets } = this.runtime;
    const who = {
      mode: "connector" as const,
      tenant,
      run,
      worker,
      policyHash,
      tenantSecretKey,
      budgets,
      recorder,
    };
    if (this.source.kind === "fs") return { kind: "fs", identity: { ...who, source: this.source.fs } };
    const { git, mirrorRoot, mirrors } = this.source.git;
    return { kind: "git", identity: { ...who, source: git }, mirrorRoot, mirrors };
  }
}

export type ResolvedWorkerConfig =
  | { readonly kind: "local"; readonly config: LocalWorkerConfig }
  | { readonly kind: "distributed"; readonly config: DistributedWorkerConfig };
