/** Flags by which commands reach a fleet. Each is a setting of the worker, too: docs/configuration.md lists the variables. */
import { fieldOf } from "../config/schema.ts";
import type { FlagSpecs } from "../strict-args.ts";

const FLEET = "Fleet (each is an environment variable too)";

export const COORDINATION_FLAGS = {
  "etcd-endpoints": {
    kind: "text",
    hint: "urls",
    group: FLEET,
    description: `etcd's addresses, by commas; better ${fieldOf("etcd_endpoints").env}`,
  },
  "etcd-namespace": {
    kind: "text",
    hint: "/prefix",
    group: FLEET,
    description: `Prefix of every key; ${fieldOf("etcd_namespace").env}`,
  },
  "tenant-id": { kind: "text", hint: "hex", group: FLEET, description: `${fieldOf("tenant_id").env}` },
} as const satisfies FlagSpecs;

type CoordinationFlag = keyof typeof COORDINATION_FLAGS;

/** These flags alone, out of all that a command has. */
export function coordinationFlags(
  flags: Readonly<Record<CoordinationFlag, string | undefined>>,
): Readonly<Record<CoordinationFlag, string | undefined>> {
  return {
    "etcd-endpoints": flags["etcd-endpoints"],
    "etcd-namespace": flags["etcd-namespace"],
    "tenant-id": flags["tenant-id"],
  };
}

export const FINDINGS_FLAGS = {
  "findings-postgres-dsn": {
    kind: "text",
    hint: "dsn",
    group: FLEET,
    description: `Database of the findings; better ${fieldOf("findings_postgres_dsn").env}`,
  },
  "tenant-id": COORDINATION_FLAGS["tenant-id"],
} as const satisfies FlagSpecs;

export const STORE_FLAGS = {
  "done-ledger-postgres-dsn": {
    kind: "text",
    hint: "dsn",
    group: FLEET,
    description: `Database of the done-ledger; better ${fieldOf("done_ledger_postgres_dsn").env}`,
  },
  "findings-postgres-dsn": FINDINGS_FLAGS["findings-postgres-dsn"],
  "git-kv-postgres-dsn": {
    kind: "text",
    hint: "dsn",
    group: FLEET,
    description: `Database of git state, if there is one; better ${fieldOf("git_kv_postgres_dsn").env}`,
  },
} as const satisfies FlagSpecs;

export const OUTPUT_FORMAT = {
  kind: "choice",
  options: ["table", "json"],
  default: "table",
  description: "How to show it",
} as const;
