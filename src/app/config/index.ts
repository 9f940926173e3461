/** The package's `./config`: resolves the worker's launch configuration. Nothing happens at import. */
export { DEFAULT_SCAN_BUDGETS, type ScanBudgets } from "../../contracts/budget.ts";
export { WorkerConfigError, type WorkerConfigFault } from "./config-error.ts";
export { type Environment, type EnvValue, environmentOf } from "./environment.ts";
export { type ConfigFileSystem, diskFileSystem } from "./file-system.ts";
export {
  EtcdConfig,
  ProductionBackendConfig,
  ProductionStartupSettings,
} from "./production-backend.ts";
export { type ProcessInput, resolveWorkerConfigFrom, resolveWorkerConfigFromEnvAndArgs } from "./resolve.ts";
export { EtcdEndpoints, EtcdSecurity, PostgresDsn, TenantSecretKey } from "./secret-values.ts";
export type * from "./settings.ts";
export type { ConfigWarning, WarningSink } from "./warning.ts";
export {
  type DistributedSourceSettings,
  DistributedWorkerConfig,
  type DistributedWorkerLaunch,
  GitDistributedSourceSettings,
  type GitWorkerIdentity,
  LocalWorkerConfig,
  type RecorderChoice,
  type ResolvedWorkerConfig,
  type WorkerIdentity,
  WorkerIdentityConfig,
} from "./worker-config.ts";
