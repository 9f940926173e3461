/** What each store's schema has to be: its migrations, the tables they make, where they are recorded, and under which lock. */
import type { StoreName } from "../contracts/persistence-error.ts";
import { MIGRATION_FILES, type Migration } from "./migrations.gen.ts";

export interface StoreMigrations {
  readonly historyTable: string;
  /** Transaction-scoped; eight ASCII characters, big-endian. */
  readonly advisoryLock: bigint;
  readonly tables: readonly string[];
  /** In order. */
  readonly list: readonly Migration[];
}

export const STORE_MIGRATIONS: Readonly<Record<StoreName, StoreMigrations>> = {
  "done-ledger": {
    historyTable: "done_ledger_schema_migrations",
    advisoryLock: lockNumber("GSDLPGM1"),
    tables: ["done_ledger_scopes", "done_ledger_entries", "done_ledger_pages", "done_ledger_fences"],
    list: MIGRATION_FILES["done-ledger"],
  },
  findings: {
    historyTable: "findings_schema_migrations",
    advisoryLock: lockNumber("GFPGMIG1"),
    tables: ["findings", "occurrences", "observations", "finding_lives", "findings_fences"],
    list: MIGRATION_FILES.findings,
  },
  "git-kv": {
    historyTable: "git_kv_schema_migrations",
    advisoryLock: lockNumber("GKVPGMG1"),
    tables: ["git_kv", "git_kv_fences"],
    list: MIGRATION_FILES["git-kv"],
  },
};

function lockNumber(name: string): bigint {
  return new DataView(new TextEncoder().encode(name).buffer).getBigInt64(0);
}
