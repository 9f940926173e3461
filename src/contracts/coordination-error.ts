/** What can go wrong between a worker and the coordinator, by what the caller has to do about it. */
import { GossipError } from "./errors.ts";

/** `retry`: wait and try again. `reacquire`: drop all work of that lease, claim anew. `stop`: never retry unchanged. `escalate`: tell a person. */
export type CoordinationClass = "retry" | "reacquire" | "stop" | "escalate";

const CLASS_OF = {
  "already-leased": "retry",
  "resource-exhausted": "retry",
  "backend-unavailable": "retry",
  "lease-expired": "reacquire",
  "stale-fence": "reacquire",
  "shard-terminal": "stop",
  "op-id-conflict": "stop",
  "cursor-regression": "stop",
  "cursor-out-of-bounds": "stop",
  "cursor-key-too-large": "stop",
  "cursor-token-too-large": "stop",
  "checkpoint-missing-key": "stop",
  "split-invalid": "stop",
  "invalid-config": "stop",
  "run-already-exists": "stop",
  "config-mismatch": "stop",
  "wrong-status": "stop",
  "manifest-invalid": "stop",
  "shard-limit-exceeded": "stop",
  "run-terminal": "stop",
  "not-parked": "stop",
  "tenant-mismatch": "escalate",
  "shard-not-found": "escalate",
  "run-not-found": "escalate",
  "corrupt-record": "escalate",
  "backend-refused": "escalate",
} as const satisfies Readonly<Record<string, CoordinationClass>>;

export type CoordinationErrorKind = keyof typeof CLASS_OF;

/** Its message and details name runs, shards, fences and lengths; never tenants, owners, hashes or bytes of keys. */
export class CoordinationError extends GossipError {
  override readonly name: string = "CoordinationError";
  readonly kind: CoordinationErrorKind;
  readonly class: CoordinationClass;

  constructor(
    kind: CoordinationErrorKind,
    message: string,
    details: Readonly<Record<string, string | number | boolean>> = {},
  ) {
    super(message, {
      code: `E_${kind.toUpperCase().replaceAll("-", "_")}`,
      retryable: CLASS_OF[kind] === "retry",
      details,
    });
    this.kind = kind;
    this.class = CLASS_OF[kind];
  }
}
