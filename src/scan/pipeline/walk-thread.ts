/**
 * The message loop of the walking thread: lists the trees of the shards this worker holds, ahead of the threads that scan.
 * Promises: gives out a batch for each one asked for and no more; hears requests between two looks at the disk.
 */
import { parentPort, workerData } from "node:worker_threads";
import { assert, assertNever } from "../../contracts/errors.ts";
import { ThreadPulse } from "./page-job.ts";
import { TreeBatches } from "./tree-batches.ts";
import type { WalkAnswer, WalkRequest, WalkThreadData } from "./walk-messages.ts";

interface OpenWalk {
  readonly batches: TreeBatches;
  /** Batches asked for and not sent. */
  owed: number;
}

export function runWalkThread(): void {
  assert(parentPort !== null, "a walking thread has a parent");
  const port = parentPort;
  const pulse = new ThreadPulse((workerData as WalkThreadData).pulse);
  const walks = new Map<number, OpenWalk>();
  let isTurning = false;
  const answer = (message: WalkAnswer, moved: ArrayBuffer[] = []) => port.postMessage(message, moved);

  /** One look for every walk that owes something, then the messages, then again. */
  const turn = () => {
    isTurning = false;
    for (const [walk, open] of walks) {
      if (open.owed === 0) continue;
      pulse.beat();
      const next = open.batches.next();
      if (next.kind === "waiting") continue;
      if (next.kind !== "working") {
        open.owed = next.kind === "batch" ? open.owed - 1 : 0;
        // A batch's facts are nobody's here any more: they move.
        answer({ kind: "next", walk, next }, next.kind === "batch" ? [next.facts.buffer as ArrayBuffer] : []);
      }
      if (open.owed > 0) keepTurning();
    }
  };
  const keepTurning = () => {
    if (isTurning) return;
    isTurning = true;
    setImmediate(turn);
  };

  port.on("message", (request: WalkRequest) => {
    if (request.kind === "open") {
      walks.set(request.walk, { batches: new TreeBatches(request.tree, () => pulse.beat()), owed: 0 });
      return;
    }
    pulse.beat();
    const open = walks.get(request.walk);
    if (open === undefined) return;
    const { walk } = request;
    switch (request.kind) {
      case "next":
        open.owed++;
        return keepTurning();
      case "survey":
        return answer({ kind: "survey", walk, items: open.batches.survey().items });
      case "split":
        return answer({ kind: "split", walk, at: open.batches.splitKey() });
      case "decide":
        open.batches.decide(request.isSplit);
        return keepTurning();
      case "close":
        walks.delete(walk);
        return;
      default:
        return assertNever(request);
    }
  });
}
