/** Keeps findings. May throw a PersistenceError. */
import type { FindingsBatch, FindingsReceipt } from "../commit.ts";

export interface FindingsStore {
  /** One transaction: findings, occurrences, observations. Rows that are there already are kept. Durable when it returns. */
  commit(batch: FindingsBatch): Promise<FindingsReceipt>;
}
