/** What can be wrong with a store's tables, each with its remedy. */
import { PersistenceError, type StoreName } from "../contracts/persistence-error.ts";

export type SchemaFault =
  | { readonly kind: "missing-table"; readonly table: string }
  | { readonly kind: "missing-migration"; readonly version: string }
  /** The row of a migration holds something that is no checksum. */
  | { readonly kind: "corrupted-record"; readonly version: string; readonly lengthBytes: number }
  /** What was applied is not what this binary carries. */
  | { readonly kind: "checksum-mismatch"; readonly version: string };

export class SchemaError extends PersistenceError {
  override readonly name = "SchemaError";
  readonly fault: SchemaFault;

  constructor(store: StoreName, fault: SchemaFault) {
    const { kind, ...details } = fault;
    super(store, "schema", `the schema of the ${store} database ${sentenceOf(fault)}`, {
      fault: kind,
      ...details,
    });
    this.fault = fault;
  }
}

function sentenceOf(fault: SchemaFault): string {
  const migrate = "run gossip-worker migrate, or start with --startup-schema-mode=dev-auto-migrate";
  switch (fault.kind) {
    case "missing-table":
      return `has no table ${fault.table}; ${migrate}`;
    case "missing-migration":
      return `lacks the migration ${fault.version}; ${migrate}`;
    case "corrupted-record":
      return `is recorded with a checksum of ${fault.lengthBytes} bytes for the migration ${fault.version}, where 32 belong; restore the row from a backup`;
    case "checksum-mismatch":
      return `was made by another text of the migration ${fault.version} than this binary carries; use the binary it was made with, or a fresh database`;
  }
}
