/**
 * Whether this worker can do its work, part by part, as `/readyz` tells it.
 * Promises: a part that was declared and has not said it is ready keeps the worker unready; reasons are words from a list, so that
 * no foreign text leaves by this door; a probe is asked at most once a second and has a time limit.
 */
import type { Clock } from "../../contracts/ports/clock.ts";

export type ReadyPart = "etcd" | "done-ledger" | "findings" | "git-kv" | "engine" | "worker";
export type UnreadyReason = "starting" | "unreachable" | "timeout" | "schema" | "refused" | "stopped";

export interface Failing {
  readonly part: ReadyPart | "process";
  readonly reason: UnreadyReason | "shutting-down";
}

/** Resolves when the part answers; the error of a part that does not is not looked at. */
export type ReadinessProbe = () => Promise<void>;

const PROBE_EVERY_MS = 1000;
const PROBE_TIMEOUT_MS = 2000;

interface PartState {
  reason: UnreadyReason | undefined;
  probe?: ReadinessProbe;
  probedAtMs: number;
  pending?: Promise<void>;
}

export class Readiness {
  readonly #clock: Clock;
  readonly #parts: ReadonlyMap<ReadyPart, PartState>;
  #isShuttingDown = false;

  /** All parts are `starting`. */
  constructor(parts: readonly ReadyPart[], clock: Clock) {
    this.#clock = clock;
    this.#parts = new Map(
      parts.map((part) => [part, { reason: "starting", probedAtMs: Number.NEGATIVE_INFINITY }]),
    );
  }

  /** With a probe the part goes on being asked whenever somebody looks, and its answers decide. */
  ready(part: ReadyPart, probe?: ReadinessProbe): void {
    const state = this.#parts.get(part);
    if (state === undefined) return;
    state.reason = undefined;
    if (probe !== undefined) state.probe = probe;
    state.probedAtMs = this.#clock.monotonicMs();
  }

  /** Until it is `ready` again, whatever its probe says. */
  unready(part: ReadyPart, reason: UnreadyReason): void {
    const state = this.#parts.get(part);
    if (state === undefined) return;
    state.reason = reason;
    delete state.probe;
  }

  /** There is no way back: whoever sends work here is to stop. */
  shuttingDown(): void {
    this.#isShuttingDown = true;
  }

  /** What fails now; nothing: ready. */
  async failing(): Promise<readonly Failing[]> {
    if (!this.#isShuttingDown) await Promise.all([...this.#parts.values()].map((state) => this.#ask(state)));
    const failing = [...this.#parts].flatMap(([part, { reason }]): Failing[] =>
      reason === undefined ? [] : [{ part, reason }],
    );
    return this.#isShuttingDown ? [{ part: "process", reason: "shutting-down" }, ...failing] : failing;
  }

  /** Everybody who looks while a probe is under way waits for the same one. */
  async #ask(state: PartState): Promise<void> {
    const { probe } = state;
    if (probe === undefined) return;
    if (state.pending === undefined && this.#clock.monotonicMs() - state.probedAtMs >= PROBE_EVERY_MS) {
      state.pending = this.#verdict(probe).then((reason) => {
        // Somebody may have declared the part ready or not in the meantime.
        if (state.probe === probe) state.reason = reason;
        state.probedAtMs = this.#clock.monotonicMs();
        delete state.pending;
      });
    }
    await state.pending;
  }

  async #verdict(probe: ReadinessProbe): Promise<UnreadyReason | undefined> {
    const answered = new AbortController();
    const timeout = this.#clock
      .sleep(PROBE_TIMEOUT_MS, answered.signal)
      .then((): UnreadyReason | undefined => "timeout");
    try {
      return await Promise.race([Promise.try(probe).then(() => undefined), timeout]);
    } catch {
      return "unreachable";
    } finally {
      answered.abort();
    }
  }
}
