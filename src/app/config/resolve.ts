/**
 * From environment and arguments to one typed launch configuration.
 * Promises: the documented order, so that the first fault is always the same one; connector mode never turns local.
 */
import {
  DEFAULT_COMMIT_QUEUE_CAPACITY,
  DEFAULT_SCAN_BUDGETS,
  type ScanBudgets,
} from "../../contracts/budget.ts";
import { usageFault, WorkerConfigError } from "./config-error.ts";
import {
  type Environment,
  environmentOf,
  invalidArgument,
  processArgumentBlock,
  processEnvironmentBlock,
} from "./environment.ts";
import { FieldReader } from "./field-reader.ts";
import { type ConfigFileSystem, diskFileSystem } from "./file-system.ts";
import { parseCount, parsePositive } from "./parse-numbers.ts";
import { checkScanPath } from "./parse-paths.ts";
import {
  parseAnchorMode,
  parseBackend,
  parseBoolean,
  parseMode,
  parseSource,
  parseText,
} from "./parse-tokens.ts";
import { RawConfig } from "./raw.ts";
import { resolveDistributed } from "./resolve-distributed.ts";
import { type FieldName, fieldOf } from "./schema.ts";
import type {
  ExecutionMode,
  FsSourceSettings,
  GitSourceSettings,
  SourceFamily,
  WorkerSourceSettings,
} from "./settings.ts";
import { defaultPathWarning, processTableWarnings, type WarningSink } from "./warning.ts";
import { LocalWorkerConfig, type ResolvedWorkerConfig } from "./worker-config.ts";

/** Throws WorkerConfigError. `warn` is called before a later fault is found, too. */
export function resolveWorkerConfigFrom(
  env: Environment,
  args: readonly string[],
  fs: ConfigFileSystem,
  warn: WarningSink = () => {},
): ResolvedWorkerConfig {
  const reader = new FieldReader(RawConfig.read(env, args), fs);
  const mode = reader.parsed("mode", parseMode) ?? "connector";
  const backend = reader.parsed("backend", parseBackend);
  const source = readSource(reader, mode, warn);
  const budgets = readBudgets(reader);
  processTableWarnings(reader).forEach(warn);
  if (mode === "direct") {
    if (backend === "production") throw productionInDirectMode();
    checkScanPath(source.kind === "fs" ? source.fs.path : source.git.path, fs);
    return { kind: "local", config: new LocalWorkerConfig(source, budgets) };
  }
  if (backend === "local") throw localInConnectorMode();
  if (isTlsUnchecked(env)) throw uncheckedTls();
  const commitQueueCapacity = () =>
    reader.parsed("commit_queue_capacity", (text) => parsePositive(fieldOf("commit_queue_capacity"), text)) ??
    DEFAULT_COMMIT_QUEUE_CAPACITY;
  return {
    kind: "distributed",
    config: resolveDistributed({ reader, fs, source, budgets, commitQueueCapacity }),
  };
}

export interface ProcessInput {
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly args?: readonly string[];
  readonly warn?: WarningSink;
}

/** The same for this process, on the real disk. Throws WorkerConfigError. */
export function resolveWorkerConfigFromEnvAndArgs(input: ProcessInput = {}): ResolvedWorkerConfig {
  const args = input.args ?? process.argv.slice(2);
  const damaged = invalidArgument(args, processArgumentBlock);
  if (damaged !== -1) throw usageFault(`command-line argument ${damaged + 1} contains invalid UTF-8`);
  const env = environmentOf(input.env ?? process.env, processEnvironmentBlock);
  return resolveWorkerConfigFrom(env, args, diskFileSystem, input.warn);
}

function readSource(reader: FieldReader, mode: ExecutionMode, warn: WarningSink): WorkerSourceSettings {
  const kind: SourceFamily = reader.parsed("source", parseSource) ?? "fs";
  const path = reader.parsed("path", (text) => parseText(fieldOf("path"), text)) ?? ".";
  // Repositories of a fleet are named by their shards alone.
  const scansPath = mode === "direct" || kind === "fs";
  if (scansPath && reader.optional("path") === undefined) warn(defaultPathWarning());
  const rulesFile = reader.parsed("rules_file", (text) => parseText(fieldOf("rules_file"), text));
  const decodeDepthMax = reader.parsed("decode_depth", (text) => parseCount(fieldOf("decode_depth"), text));
  const scanBinary = readBoolean(reader, "scan_binary");
  // Asked for file trees alone: a malformed value must not stop a git scan.
  const skipArchives = kind === "fs" ? readBoolean(reader, "skip_archives") : false;
  const anchorMode = reader.parsed("anchor_mode", parseAnchorMode) ?? "manual";
  const git: GitSourceSettings = {
    path,
    ...(rulesFile === undefined ? {} : { rulesFile }),
    ...(decodeDepthMax === undefined ? {} : { decodeDepthMax }),
    scanBinary,
    anchorMode,
  };
  if (kind === "git") return { kind, git };
  const fs: FsSourceSettings = { ...git, skipArchives };
  return { kind, fs };
}

function readBoolean(reader: FieldReader, name: FieldName): boolean {
  return reader.parsed(name, (text) => parseBoolean(fieldOf(name), text)) ?? false;
}

function readBudgets(reader: FieldReader): ScanBudgets {
  const read = (name: FieldName) => reader.parsed(name, (text) => parsePositive(fieldOf(name), text));
  const itemsMax = read("max_items") ?? DEFAULT_SCAN_BUDGETS.itemsMax;
  const bytesMax = read("max_bytes") ?? DEFAULT_SCAN_BUDGETS.bytesMax;
  return { itemsMax, bytesMax };
}

function productionInDirectMode(): WorkerConfigError {
  return new WorkerConfigError({
    kind: "unsupported-combination",
    sentence:
      "--backend=production does not go with --mode=direct, which scans locally; drop the backend or use --mode=connector",
  });
}

function localInConnectorMode(): WorkerConfigError {
  return new WorkerConfigError({
    kind: "unsupported-combination",
    sentence:
      "--backend=local does not go with --mode=connector, which runs on the production backends; use --mode=direct for a local scan",
  });
}

const TLS_SWITCH = "NODE_TLS_REJECT_UNAUTHORIZED";

/** The variable by which JavaScript runtimes accept any certificate; these two values do it in Bun. */
function isTlsUnchecked(env: Environment): boolean {
  const value = env.read(TLS_SWITCH);
  return value.kind === "text" && ["0", "false"].includes(value.text);
}

function uncheckedTls(): WorkerConfigError {
  return new WorkerConfigError({
    kind: "unsupported-combination",
    sentence: `${TLS_SWITCH} is set to accept any certificate, and connector mode sends credentials over TLS; unset it, and trust a private CA by NODE_EXTRA_CA_CERTS or by the settings of the connection`,
  });
}
