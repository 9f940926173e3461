/** Limits a scan works under: how much lies between two checkpoints, how long a queue may grow. Defaults and ceilings. */
export interface ScanBudgets {
  /** Items processed between two checkpoints. */
  readonly itemsMax: number;
  /** Bytes processed between two checkpoints. */
  readonly bytesMax: number;
}

export const DEFAULT_SCAN_BUDGETS: ScanBudgets = { itemsMax: 4_096, bytesMax: 64 * 1024 ** 2 };

/** The largest budgets accepted, inclusive. */
export const SCAN_BUDGET_CEILINGS: ScanBudgets = { itemsMax: 10_000_000, bytesMax: 64 * 1024 ** 3 };

/** Batches that may wait for their commit before a distributed scan pauses. */
export const DEFAULT_COMMIT_QUEUE_CAPACITY = 64;

/** Inclusive. */
export const COMMIT_QUEUE_CAPACITY_MAX = 65_536;
