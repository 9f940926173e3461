/**
 * Why a fleet worker did not start, or ended. Promises: of a failed connection only its category is kept, as drivers' errors may
 * quote addresses and passwords; other causes stay attached.
 */
import { GossipError } from "../../contracts/errors.ts";
import type { StoreName } from "../../contracts/persistence-error.ts";

export type StartupFault =
  | { readonly kind: "store-connect"; readonly store: StoreName; readonly category: string }
  | { readonly kind: "etcd-connect"; readonly category: string }
  | { readonly kind: "schema-readiness"; readonly store: StoreName }
  | { readonly kind: "auto-migrate"; readonly store: StoreName }
  /** A git launch without its database. */
  | { readonly kind: "git-kv-missing" }
  | { readonly kind: "git-mirror-manager" };

export class ProductionStartupError extends GossipError {
  override readonly name = "ProductionStartupError";
  readonly fault: StartupFault;

  constructor(fault: StartupFault, message: string, cause?: unknown) {
    const keepsCause = fault.kind !== "store-connect" && fault.kind !== "etcd-connect";
    super(message, { code: "E_STARTUP", ...(keepsCause && cause !== undefined ? { cause } : {}) });
    this.fault = fault;
  }
}

export type WorkerPhase = "startup" | "runtime";

/** What `runProductionWorker` throws. `cause` is the error itself; its message is free of secrets and may be shown. */
export class ProductionWorkerError extends GossipError {
  override readonly name = "ProductionWorkerError";
  readonly phase: WorkerPhase;

  constructor(phase: WorkerPhase, cause: unknown) {
    const why = cause instanceof GossipError ? `: ${cause.message}` : "";
    super(`worker ${phase} failed${why}`, {
      code: phase === "startup" ? "E_WORKER_STARTUP" : "E_WORKER_RUNTIME",
      ...(cause instanceof GossipError ? { details: cause.details } : {}),
      cause,
    });
    this.phase = phase;
  }
}
