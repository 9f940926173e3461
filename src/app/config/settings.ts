/** The words a resolved configuration is made of. Types alone. */
import type { ScanBudgets } from "../../contracts/budget.ts";
import type { GitLogin } from "./secret-values.ts";

export type ExecutionMode = "direct" | "connector";
export type BackendSelection = "local" | "production";
export type SourceFamily = "fs" | "git";
export type AnchorMode = "manual" | "derived";

/**
 * `validate` fails closed when a schema is missing or has drifted; `dev-auto-migrate` applies the embedded migrations
 * first and is meant for development. etcd is checked either way.
 */
export type StartupSchemaMode = "validate" | "dev-auto-migrate";

export interface SourceSettings {
  readonly path: string;
  readonly rulesFile?: string;
  /** Layers of encoding to open; absent: the engine's own limit. */
  readonly decodeDepthMax?: number;
  readonly scanBinary: boolean;
  readonly anchorMode: AnchorMode;
}

export interface FsSourceSettings extends SourceSettings {
  readonly skipArchives: boolean;
}

export type GitSourceSettings = SourceSettings;

/** What a local launch scans. */
export type WorkerSourceSettings =
  | { readonly kind: "fs"; readonly fs: FsSourceSettings }
  | { readonly kind: "git"; readonly git: GitSourceSettings };

/** Where the worker tells about itself; always this machine's own loopback. Port 0: a free one. */
export interface LocalAddress {
  readonly host: string;
  readonly port: number;
}

/** Tuning of the distributed worker's loop. */
export interface DistributedWorkerRuntimeSettings {
  readonly budgets: ScanBudgets;
  readonly commitQueueCapacity: number;
  /** Absent: no health and no metrics are served. */
  readonly localAddress?: LocalAddress;
  /** Absent: as many as the machine runs at once, at most eight. */
  readonly threads?: number;
  /** What tells a file's version; absent: its size and times. */
  readonly objectVersion?: ObjectVersion;
  /** Of a git worker; absent: twice its threads. */
  readonly repositoriesAtOnce?: number;
}

/** `metadata`: size and times. `content`: what is in it, which has to be read each time. */
export type ObjectVersion = "metadata" | "content";

/** How a git worker gets at repositories that are elsewhere. What is absent has the default of docs/configuration.md. */
export interface MirrorSettings {
  readonly maxBytes?: number;
  readonly repositoryMaxBytes?: number;
  readonly timeoutMs?: number;
  /** Commits. */
  readonly depth?: number;
  readonly gitProgram?: "when-present" | "built-in";
  readonly credentialsFile?: string;
  readonly login?: GitLogin;
  readonly caFile?: string;
  readonly sshKeyFile?: string;
  readonly sshKnownHostsFile?: string;
}
