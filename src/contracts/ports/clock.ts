/** Time, and waiting for it; simulations bring their own. */
export interface Clock {
  /** Milliseconds since 1970, as the wall shows it: it may jump. */
  nowMs(): number;
  /** Milliseconds of a clock that never jumps; only differences mean anything. */
  monotonicMs(): number;
  /** Ends early, without an error, when the signal is aborted. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}
