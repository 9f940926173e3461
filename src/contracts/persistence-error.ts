/** What can go wrong with a database. Messages name the store and the kind; never a DSN, a host, a value or a row. */
import { GossipError } from "./errors.ts";

export type StoreName = "done-ledger" | "findings" | "git-kv";

export type PersistenceErrorKind =
  /** The database cannot be reached, or broke off; another try may do. */
  | "unavailable"
  | "timeout"
  /** A newer owner of the shard has written: this worker's lease is over. */
  | "stale-fence"
  /** A row of the same id holds other content: a collision or damage. */
  | "conflict"
  | "invalid-record"
  | "schema"
  | "refused";

export class PersistenceError extends GossipError {
  override readonly name: string = "PersistenceError";
  readonly kind: PersistenceErrorKind;
  readonly store: StoreName;

  constructor(
    store: StoreName,
    kind: PersistenceErrorKind,
    message: string,
    details: Readonly<Record<string, string | number | boolean>> = {},
  ) {
    super(message, {
      code: `E_STORE_${kind.toUpperCase().replaceAll("-", "_")}`,
      retryable: kind === "unavailable" || kind === "timeout",
      details: { store, ...details },
    });
    this.kind = kind;
    this.store = store;
  }
}
