/** The walk of a shard done where it is asked for, blocking: no thread. */
import {
  NOTHING_SKIPPED,
  RootLostError,
  type ShardWalk,
  type TreeWalker,
} from "../../../src/scan/pipeline/shard-walk.ts";
import { type NextBatch, type ShardTree, TreeBatches } from "../../../src/scan/pipeline/tree-batches.ts";

export class InPlaceWalker implements TreeWalker {
  open(tree: ShardTree): ShardWalk {
    const batches = new TreeBatches(tree);
    let skipped = NOTHING_SKIPPED;
    let wake = () => {};
    const settle = async (): Promise<Exclude<NextBatch, { kind: "working" | "waiting" }>> => {
      for (;;) {
        const next = batches.next();
        if (next.kind === "waiting") await new Promise<void>((resume) => (wake = resume));
        else if (next.kind !== "working") return next;
      }
    };
    return {
      async next() {
        const next = await settle();
        if (next.kind === "root-lost") throw new RootLostError(next.problem);
        if (next.kind === "end") skipped = next.skipped;
        return next.kind === "batch" ? next : undefined;
      },
      itemsLeft: async () => batches.survey().items,
      splitKey: async () => batches.splitKey(),
      decide(isSplit) {
        batches.decide(isSplit);
        wake();
      },
      get skipped() {
        return skipped;
      },
      close() {},
    };
  }

  async close(): Promise<void> {}
}
