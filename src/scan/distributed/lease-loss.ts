/** A worker's right to a shard is over, or may be: everything done for it and not durable is dropped. */
import { CoordinationError } from "../../contracts/coordination-error.ts";
import { GossipError } from "../../contracts/errors.ts";
import { PersistenceError } from "../../contracts/persistence-error.ts";

/** `deadline-elapsed`: by this worker's own clock; the others by what a server said. `shard-ended`: by somebody's decision. */
export type LeaseLoss = "deadline-elapsed" | "stale-fence" | "lease-expired" | "shard-ended";

export class LeaseLostError extends GossipError {
  override readonly name: string = "LeaseLostError";
  readonly loss: LeaseLoss;

  constructor(loss: LeaseLoss, cause?: unknown) {
    super(`the lease of a shard is over (${loss}); its unfinished work is dropped`, {
      code: "E_LEASE_LOST",
      retryable: true,
      details: { loss },
      cause,
    });
    this.loss = loss;
  }
}

/** The loss an error tells of, if it tells of one. */
export function lossIn(error: unknown): LeaseLoss | undefined {
  if (error instanceof LeaseLostError) return error.loss;
  if (error instanceof PersistenceError) return error.kind === "stale-fence" ? "stale-fence" : undefined;
  if (!(error instanceof CoordinationError)) return undefined;
  if (error.kind === "lease-expired") return "lease-expired";
  if (error.kind === "stale-fence") return "stale-fence";
  return error.kind === "shard-terminal" || error.kind === "run-terminal" ? "shard-ended" : undefined;
}

/** Whether the same call may do better later. */
export function isTransient(error: unknown): boolean {
  return error instanceof GossipError && error.retryable && lossIn(error) === undefined;
}
