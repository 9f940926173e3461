/** What is worth knowing of the way to a database, in sentences. Promises: names the store and nothing of its DSN. */
import type { StoreConnection } from "../../persistence/store-connection.ts";

type Warning = StoreConnection["warnings"][number];

const SENTENCES: Readonly<Record<Warning, (store: StoreConnection["store"]) => string>> = {
  "plain-connection": (store) =>
    `the ${store} database is on another host and may be spoken to in the clear; use sslmode=verify-full`,
  "unverified-server": (store) =>
    `the certificate of the ${store} database is not verified; use sslmode=verify-full`,
};

export function storeWarnings({ store, warnings }: StoreConnection): string[] {
  return warnings.map((warning) => SENTENCES[warning](store));
}
