/** What `runs submit` is about to register, whatever it is made of. */
import type { ShardSpec } from "../../contracts/shard.ts";

export interface PlannedSubmission {
  /** In the order of their ids, which begin with 1. */
  readonly shards: readonly ShardSpec[];
  /** For people, behind the number of shards. */
  readonly words: string;
  /** For programs. */
  readonly facts: Readonly<Record<string, string | number>>;
}
