/**
 * A repository brought to this host, with patience: another process may have it, a remote may be away. Promises: ends when the signal is
 * aborted; gives up after a minute, which is the shard's fault and no one else's.
 */
import { GossipError } from "../../contracts/errors.ts";
import type { Clock } from "../../contracts/ports/clock.ts";
import type {
  MirrorOutcome,
  MirrorTarget,
  RepositoryMirrors,
} from "../../contracts/ports/repository-mirrors.ts";

export type UsableMirror = Extract<MirrorOutcome, { kind: "ready" | "unusable" }>;

export interface MirrorPatience {
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly onAttempt: (outcome: MirrorOutcome, tookMs: number) => void;
  /** It may take a while. */
  readonly onWait: () => void;
  /** Throws unless the lease is alive. */
  readonly check: () => void;
}

/** How long a lock of another process, or a remote that is away, is waited for under one lease. */
const PATIENCE_MS = 60_000;
const WAIT_MS = 1_000;
const WAIT_MAX_MS = 8_000;

/** `undefined`: told to stop meanwhile. */
export async function openMirror(
  mirrors: RepositoryMirrors,
  target: MirrorTarget,
  { clock, signal, onAttempt, onWait, check }: MirrorPatience,
): Promise<UsableMirror | undefined> {
  const startedAtMs = clock.monotonicMs();
  for (let waitMs = WAIT_MS; ; waitMs = Math.min(2 * waitMs, WAIT_MAX_MS)) {
    const outcome = await mirrors.open(target, signal);
    const tookMs = clock.monotonicMs() - startedAtMs;
    onAttempt(outcome, tookMs);
    if (outcome.kind === "ready" || outcome.kind === "unusable") return outcome;
    if (!signal.aborted && tookMs >= PATIENCE_MS) throw unreachable(outcome);
    onWait();
    await clock.sleep(outcome.kind === "busy" ? outcome.retryAfterMs : waitMs, signal);
    check();
    if (signal.aborted) return undefined;
  }
}

function unreachable(outcome: Extract<MirrorOutcome, { kind: "busy" | "retryable" }>): GossipError {
  const why = outcome.kind === "busy" ? "another process of this host has it" : outcome.why;
  return new GossipError(`a repository could not be brought to this host: ${why}`, { code: "E_MIRROR_SYNC" });
}
