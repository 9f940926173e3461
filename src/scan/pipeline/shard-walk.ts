/** The files of a shard as the runtime asks for them. */
import { GossipError } from "../../contracts/errors.ts";
import type { Problem, Skipped } from "../../contracts/report.ts";
import type { ByteKey } from "../../sources/filesystem/core/key-range.ts";
import type { NamedBatch, ShardTree } from "./tree-batches.ts";

export interface ShardWalk {
  /** The next files in order; `undefined` at the end. Throws a RootLostError when the root cannot be read. */
  next(): Promise<NamedBatch | undefined>;
  /** Files not given out yet, by estimate. */
  itemsLeft(): Promise<number>;
  /** The middle of what was not given out yet. The walk holds there until `decide`; one at a time. */
  splitKey(): Promise<ByteKey | undefined>;
  decide(isSplit: boolean): void;
  /** Complete once `next` has answered `undefined`. */
  readonly skipped: Skipped;
  close(): void;
}

export interface TreeWalker {
  open(tree: ShardTree): ShardWalk;
  close(): Promise<void>;
}

/** The root of a shard cannot be listed. */
export class RootLostError extends GossipError {
  override readonly name: string = "RootLostError";
  readonly reason: "not-found" | "permission-denied" | "other";

  constructor({ kind }: Problem) {
    const reason = kind === "not-found" ? "not-found" : kind === "permission" ? "permission-denied" : "other";
    super("the root of a shard cannot be read; make it readable on this host, then unpark the shard", {
      code: "E_SHARD_ROOT",
      details: { reason },
    });
    this.reason = reason;
  }
}

export const NOTHING_SKIPPED: Skipped = { binary: 0, tooLarge: 0, excluded: 0, symlinks: 0, special: 0 };
