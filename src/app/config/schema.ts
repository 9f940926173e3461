/**
 * The table of settings: one entry per field, from which flags, variables, usage, docs and warnings derive.
 * Promises: plain data, in the order of the documentation. May not: read anything.
 */
import { DEFAULT_COMMIT_QUEUE_CAPACITY, DEFAULT_SCAN_BUDGETS } from "../../contracts/budget.ts";

export interface FieldSpec {
  /** Its name in errors; the flag is the same name with dashes. */
  readonly name: string;
  readonly env: string;
  /** The accepted values, for people. */
  readonly format: string;
  readonly default?: string;
  /** When it must be set; absent: never. */
  readonly required?: "production" | "git connector";
  readonly description: string;
  /** Carries credentials: hidden everywhere, warned about as a flag, and may come from the file that `<env>_FILE` names. */
  readonly secret?: true;
  /** No credential, yet it may come from the file that `<env>_FILE` names: other programs write it. */
  readonly fromFile?: true;
  /** Not a credential, yet errors do not repeat its value. */
  readonly hiddenInErrors?: true;
}

const TABLE = [
  {
    name: "mode",
    env: "GOSSIP_WORKER_MODE",
    format: "`direct` or `connector`",
    default: "connector",
    description: "How the worker runs: `direct` scans locally, `connector` takes shards from the fleet.",
  },
  {
    name: "backend",
    env: "GOSSIP_WORKER_BACKEND",
    format: "`local` or `production`",
    default: "production in connector mode",
    description:
      "Backend family. `local` goes only with `--mode=direct`, `production` only with connector mode.",
  },
  {
    name: "source",
    env: "GOSSIP_WORKER_SOURCE",
    format: "`fs` or `git`",
    default: "fs",
    description: "What is scanned: a file tree or a git repository. Both work in connector mode.",
  },
  {
    name: "path",
    env: "GOSSIP_WORKER_PATH",
    format: "filesystem path",
    default: ".",
    description: "The directory, file or repository to scan.",
  },
  {
    name: "mirror_root",
    env: "GOSSIP_MIRROR_ROOT",
    format: "filesystem path",
    required: "git connector",
    description: "An existing directory in which this worker keeps its git mirrors between leases.",
  },
  {
    name: "mirror_max_bytes",
    env: "GOSSIP_MIRROR_MAX_BYTES",
    format: "whole number of bytes from 1",
    description:
      "What all mirrors together may take on disk; the ones not used for longest go first. Without it they stay.",
  },
  {
    name: "mirror_repository_max_bytes",
    env: "GOSSIP_MIRROR_REPOSITORY_MAX_BYTES",
    format: "whole number of bytes from 1",
    default: "21474836480",
    description: "What one mirror may take on disk; a larger repository is parked.",
  },
  {
    name: "mirror_timeout_seconds",
    env: "GOSSIP_MIRROR_TIMEOUT_SECONDS",
    format: "1 to 86,400",
    default: "1800",
    description: "How long one clone or fetch may take.",
  },
  {
    name: "mirror_depth",
    env: "GOSSIP_MIRROR_DEPTH",
    format: "whole number of commits from 1",
    description: "How many commits behind each ref are mirrored. Without it whole histories are.",
  },
  {
    name: "git_program",
    env: "GOSSIP_GIT_PROGRAM",
    format: "`when-present` or `built-in`",
    default: "when-present",
    description:
      "What mirrors are fetched with: git where this host has it, or what is built in, which speaks http(s) alone.",
  },
  {
    name: "git_credentials_file",
    env: "GOSSIP_GIT_CREDENTIALS_FILE",
    format: "filesystem path",
    description:
      "File of logins for http(s) remotes, a line for each: `https://user:password@host[/path]`, percent-encoded. Only its owner may read it.",
  },
  {
    name: "git_login_url",
    env: "GOSSIP_GIT_LOGIN_URL",
    format: "`https://HOST[:PORT][/PATH]`",
    hiddenInErrors: true,
    description: "Where the one login of the next two settings may be used, and nowhere else.",
  },
  {
    name: "git_login_user",
    env: "GOSSIP_GIT_LOGIN_USER",
    format: "string",
    description: "User name of that login.",
  },
  {
    name: "git_login_password",
    env: "GOSSIP_GIT_LOGIN_PASSWORD",
    format: "string",
    secret: true,
    description: "Password or token of that login.",
  },
  {
    name: "git_ca_file",
    env: "GOSSIP_GIT_CA_FILE",
    format: "filesystem path",
    description: "PEM file of the authorities trusted to sign for git servers, instead of the system's.",
  },
  {
    name: "git_ssh_key_file",
    env: "GOSSIP_GIT_SSH_KEY_FILE",
    format: "filesystem path",
    description: "Private key for ssh remotes; without it ssh's own choice and an agent.",
  },
  {
    name: "git_ssh_known_hosts_file",
    env: "GOSSIP_GIT_SSH_KNOWN_HOSTS_FILE",
    format: "filesystem path",
    description:
      "Keys of the ssh servers that are trusted; without it those the worker's user and the system know.",
  },
  {
    name: "etcd_endpoints",
    env: "GOSSIP_ETCD_ENDPOINTS",
    format: "comma-separated URLs",
    required: "production",
    secret: true,
    description: "The etcd cluster that coordinates the fleet.",
  },
  {
    name: "etcd_namespace",
    env: "GOSSIP_ETCD_NAMESPACE",
    format: "string beginning with `/`",
    required: "production",
    description: "Prefix of every etcd key, which keeps fleets on one cluster apart.",
  },
  {
    name: "etcd_user",
    env: "GOSSIP_ETCD_USER",
    format: "string",
    description: "User to sign in to etcd as, instead of one in the endpoints.",
  },
  {
    name: "etcd_password",
    env: "GOSSIP_ETCD_PASSWORD",
    format: "string",
    secret: true,
    description: "Password of that user.",
  },
  {
    name: "etcd_ca_file",
    env: "GOSSIP_ETCD_CA_FILE",
    format: "filesystem path",
    description:
      "PEM file of the authorities trusted to sign for etcd's members; the public ones without it.",
  },
  {
    name: "etcd_cert_file",
    env: "GOSSIP_ETCD_CERT_FILE",
    format: "filesystem path",
    description: "PEM file of the certificate shown to etcd.",
  },
  {
    name: "etcd_key_file",
    env: "GOSSIP_ETCD_KEY_FILE",
    format: "filesystem path",
    description: "PEM file of that certificate's key, which only its owner may read.",
  },
  {
    name: "done_ledger_postgres_dsn",
    env: "GOSSIP_DONE_LEDGER_POSTGRES_DSN",
    format: "PostgreSQL DSN",
    required: "production",
    secret: true,
    description: "Database that remembers what has been scanned.",
  },
  {
    name: "findings_postgres_dsn",
    env: "GOSSIP_FINDINGS_POSTGRES_DSN",
    format: "PostgreSQL DSN",
    required: "production",
    secret: true,
    description: "Database that keeps the findings.",
  },
  {
    name: "git_kv_postgres_dsn",
    env: "GOSSIP_GIT_KV_POSTGRES_DSN",
    format: "PostgreSQL DSN",
    required: "git connector",
    secret: true,
    description: "Database that keeps how far each repository has been scanned.",
  },
  {
    name: "startup_schema_mode",
    env: "GOSSIP_STARTUP_SCHEMA_MODE",
    format: "`validate` or `dev-auto-migrate`",
    default: "validate",
    description:
      "`validate` stops when a schema is missing or has drifted; `dev-auto-migrate` applies the embedded migrations first.",
  },
  {
    name: "tenant_id",
    env: "GOSSIP_TENANT_ID",
    format: "64 hex characters, `0x` allowed",
    required: "production",
    hiddenInErrors: true,
    description: "The tenant this worker scans for.",
  },
  {
    name: "run_id",
    env: "GOSSIP_RUN_ID",
    format: "whole number from 1, 64 bits",
    required: "production",
    description: "The run to take shards from. 0 means unassigned and is refused.",
  },
  {
    name: "worker_id",
    env: "GOSSIP_WORKER_ID",
    format: "whole number from 1, 64 bits",
    required: "production",
    description: "This worker, unique in its fleet. 0 means unassigned and is refused.",
  },
  {
    name: "policy_hash",
    env: "GOSSIP_POLICY_HASH",
    format: "64 hex characters, `0x` allowed",
    required: "production",
    hiddenInErrors: true,
    fromFile: true,
    description: "Hash of the rules and engine options the run was submitted with.",
  },
  {
    name: "tenant_secret_key",
    env: "GOSSIP_TENANT_SECRET_KEY",
    format: "64 hex characters, `0x` allowed",
    required: "production",
    secret: true,
    description: "Key under which this tenant's secrets are hashed. All zeros is refused.",
  },
  {
    name: "max_items",
    env: "GOSSIP_MAX_ITEMS",
    format: "1 to 10,000,000",
    default: String(DEFAULT_SCAN_BUDGETS.itemsMax),
    description: "Items processed between two checkpoints.",
  },
  {
    name: "max_bytes",
    env: "GOSSIP_MAX_BYTES",
    format: "1 to 68719476736 (64 GiB)",
    default: String(DEFAULT_SCAN_BUDGETS.bytesMax),
    description: "Bytes processed between two checkpoints.",
  },
  {
    name: "commit_queue_capacity",
    env: "GOSSIP_COMMIT_QUEUE_CAPACITY",
    format: "1 to 65,536",
    default: String(DEFAULT_COMMIT_QUEUE_CAPACITY),
    description: "Batches that may wait for their commit before a distributed scan pauses.",
  },
  {
    name: "rules_file",
    env: "GOSSIP_WORKER_RULES_FILE",
    format: "filesystem path",
    description: "A rules file to load.",
  },
  {
    name: "decode_depth",
    env: "GOSSIP_WORKER_DECODE_DEPTH",
    format: "whole number from 0",
    description: "How many layers of encoding are opened.",
  },
  {
    name: "scan_binary",
    env: "GOSSIP_WORKER_SCAN_BINARY",
    format: "boolean",
    default: "false",
    description: "Scan binary files as well.",
  },
  {
    name: "skip_archives",
    env: "GOSSIP_FS_SKIP_ARCHIVES",
    format: "boolean",
    default: "false",
    description: "Do not open archives during filesystem scans.",
  },
  {
    name: "anchor_mode",
    env: "GOSSIP_WORKER_ANCHOR_MODE",
    format: "`manual` or `derived`",
    default: "manual",
    description: "Whether a rule's search literals are the ones it names or are derived from its pattern.",
  },
  {
    name: "local_addr",
    env: "GOSSIP_LOCAL_ADDR",
    format: "`127.0.0.1:PORT`, `[::1]:PORT` or `localhost:PORT`",
    description:
      "Connector mode serves `/healthz`, `/readyz` and `/metrics` on this loopback address. Port 0 takes a free one and logs it.",
  },
  {
    name: "worker_threads",
    env: "GOSSIP_WORKER_THREADS",
    format: "`auto` or 1 to 64",
    default: "auto",
    description:
      "Threads that scan, in connector mode. `auto`: as many as the machine runs at once, at most eight.",
  },
  {
    name: "repositories_at_once",
    env: "GOSSIP_REPOSITORIES_AT_ONCE",
    format: "1 to 256",
    default: "twice the threads",
    description:
      "Repositories a git worker visits side by side; large ones are read one after another all the same. Fewer need less memory.",
  },
  {
    name: "object_version",
    env: "GOSSIP_OBJECT_VERSION",
    format: "`metadata` or `content`",
    default: "metadata",
    description:
      "What makes a file another version, in connector mode: its size and times, or its content, which is read each time.",
  },
] as const satisfies readonly FieldSpec[];

export type FieldName = (typeof TABLE)[number]["name"];

export interface Field extends FieldSpec {
  readonly name: FieldName;
}

export const FIELDS: readonly Field[] = TABLE;

const BY_NAME: ReadonlyMap<string, Field> = new Map(FIELDS.map((field) => [field.name, field]));

export function fieldOf(name: FieldName): Field {
  return BY_NAME.get(name)!;
}

/** The field a flag sets, given without dashes and value: `run-id`. */
export function fieldOfFlag(flag: string): Field | undefined {
  return flag.includes("_") ? undefined : BY_NAME.get(flag.replaceAll("-", "_"));
}

export function flagOf(field: FieldSpec): string {
  return `--${field.name.replaceAll("_", "-")}`;
}

/** The variable naming a file that holds the value: of secrets, and of what other programs write. */
export function fileEnvOf(field: FieldSpec): string | undefined {
  return field.secret === true || field.fromFile === true ? `${field.env}_FILE` : undefined;
}
