/** Keeps findings. May throw a PersistenceError. */
import type { FindingsBatch, FindingsReceipt } from "../commit.ts";
import type { LifeBatch } from "../finding-life.ts";

export interface FindingsStore {
  /** One transaction: findings, occurrences, observations. Rows that are there already are kept. Durable when it returns. */
  commit(batch: FindingsBatch): Promise<FindingsReceipt>;
  /**
   * What became of findings that are kept already; of a finding that is not, nothing is kept. One transaction. A batch that looked
   * earlier than what is there changes nothing; the same batch again changes nothing. Answers of how many kept findings it spoke.
   */
  trackLives(batch: LifeBatch): Promise<number>;
}
