/**
 * What one round of chaos does, drawn from its seed: the tree, the workers, and which fault comes when. Promises: the same seed is the
 * same plan; a moment is a time since the start or a share of the work done, so that faults meet work on fast and slow machines.
 */
import { Random } from "../../test/support/random.ts";

export type Line = "etcd" | "done-ledger" | "findings";
/** `requests`: cut before the server sees it; `replies`: cut after it has done it; `all`: nobody gets through; `silence`: nothing moves. */
export type Cut = "requests" | "replies" | "all" | "silence";

export type Fault =
  | { readonly kind: "kill-worker"; readonly worker: number; readonly pauseMs: number }
  | { readonly kind: "stop-worker"; readonly worker: number }
  | { readonly kind: "freeze-worker"; readonly worker: number; readonly pauseMs: number }
  | { readonly kind: "kill-etcd"; readonly pauseMs: number }
  | { readonly kind: "freeze-etcd"; readonly pauseMs: number }
  | { readonly kind: "kill-etcd-leader"; readonly pauseMs: number }
  | {
      readonly kind: "restart-postgres";
      readonly signal: "SIGQUIT" | "SIGINT";
      readonly pauseMs: number;
    }
  | {
      readonly kind: "cut-line";
      readonly worker: number;
      readonly line: Line;
      readonly cut: Cut;
      readonly pauseMs: number;
    };

export type Moment =
  | { readonly kind: "time"; readonly ms: number }
  /** Of all items, by their marks. */
  | { readonly kind: "progress"; readonly share: number };

export interface PlannedFault {
  readonly at: Moment;
  readonly fault: Fault;
}

export interface RoundPlan {
  readonly seed: number;
  /** Which of the trees. */
  readonly tree: number;
  /** Three members instead of one. */
  readonly isCluster: boolean;
  readonly workers: number;
  readonly threads: number;
  readonly shards: number;
  readonly leaseMs: number;
  readonly maxItems: number;
  readonly faults: readonly PlannedFault[];
}

export const TREES = 3;

export function planRound(seed: number): RoundPlan {
  const random = new Random(seed);
  // Neighbouring seeds begin alike.
  for (let i = 0; i < 8; i++) random.next();
  const isCluster = random.chance(0.3);
  const workers = 2 + random.below(2);
  const leaseMs = 1000 + 250 * random.below(5);
  const shape = { isCluster, workers, leaseMs };
  return {
    ...{ seed, tree: random.below(TREES), ...shape },
    threads: 1 + random.below(2),
    shards: random.pick([2, 4, 8, 16]),
    maxItems: random.pick([32, 128, 512]),
    faults: Array.from({ length: 2 + random.below(5) }, () => ({
      at: moment(random),
      fault: fault(random, shape),
    })),
  };
}

function moment(random: Random): Moment {
  return random.chance(0.25)
    ? { kind: "time", ms: random.below(900) }
    : { kind: "progress", share: random.below(90) / 100 };
}

type Shape = Pick<RoundPlan, "isCluster" | "workers" | "leaseMs">;

function fault(random: Random, { isCluster, workers, leaseMs }: Shape): Fault {
  const worker = random.below(workers);
  const pauseMs = random.below(1200);
  /** From a blink to well past the lease. */
  const aroundLeaseMs = 50 + random.below(Math.round(leaseMs * 1.6));
  const kinds: readonly (() => Fault)[] = [
    () => ({ kind: "kill-worker", worker, pauseMs }),
    () => ({ kind: "kill-worker", worker, pauseMs: 0 }),
    () => ({ kind: "stop-worker", worker }),
    () => ({ kind: "freeze-worker", worker, pauseMs: leaseMs + random.below(leaseMs) }),
    () => ({ kind: "freeze-worker", worker, pauseMs: aroundLeaseMs }),
    () => (isCluster ? { kind: "kill-etcd-leader", pauseMs } : { kind: "kill-etcd", pauseMs }),
    () => (isCluster ? { kind: "kill-etcd-leader", pauseMs } : { kind: "freeze-etcd", pauseMs }),
    () => ({ kind: "restart-postgres", signal: random.pick(["SIGQUIT", "SIGINT"]), pauseMs }),
    () => cutLine(random, worker, aroundLeaseMs),
    () => cutLine(random, worker, aroundLeaseMs),
    () => cutLine(random, worker, aroundLeaseMs),
  ];
  return random.pick(kinds)();
}

function cutLine(random: Random, worker: number, pauseMs: number): Fault {
  return {
    ...{ kind: "cut-line", worker, pauseMs },
    line: random.pick<Line>(["etcd", "etcd", "done-ledger", "findings"]),
    cut: random.pick<Cut>(["requests", "replies", "all", "silence"]),
  };
}

/** `freeze-worker 1 at 31%, 2140 ms`. */
export function faultInWords({ at, fault }: PlannedFault): string {
  const when = at.kind === "time" ? `${at.ms} ms` : `${Math.round(at.share * 100)}%`;
  const what = fault.kind === "cut-line" ? `${fault.kind} ${fault.line}/${fault.cut}` : fault.kind;
  const whom = "worker" in fault ? ` ${fault.worker}` : "";
  return `${what}${whom} at ${when}${"pauseMs" in fault ? `, ${fault.pauseMs} ms` : ""}`;
}
