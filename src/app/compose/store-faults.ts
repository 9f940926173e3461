/** What a database's failure at start-up means, typed. Promises: a failed connection is told by its category alone. */
import { GossipError } from "../../contracts/errors.ts";
import type { StoreName } from "../../contracts/persistence-error.ts";
import { StoreConnectError } from "../../persistence/database-errors.ts";
import type { StartupSchemaMode } from "../config/settings.ts";
import { ProductionStartupError } from "./startup-error.ts";

export function connectFault(store: StoreName, error: unknown): unknown {
  if (!(error instanceof GossipError)) return error;
  const category = error instanceof StoreConnectError ? error.category : "connection failed";
  return new ProductionStartupError({ kind: "store-connect", store, category }, error.message);
}

export function prepareFault(store: StoreName, mode: StartupSchemaMode, error: unknown): unknown {
  if (!(error instanceof GossipError)) return error;
  const kind = mode === "dev-auto-migrate" ? "auto-migrate" : "schema-readiness";
  return new ProductionStartupError({ kind, store }, error.message, error);
}
