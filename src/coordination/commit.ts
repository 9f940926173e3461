/**
 * Compare and set: read, decide, write if nothing has changed meanwhile. Promises: a transaction whose answer was lost is never sent again
 * before what it may have done was read back; it ends after a bounded number of attempts.
 */
import type { CoordinatorParts } from "./coordinator-parts.ts";
import { rejection } from "./core/rejection.ts";
import { type KvCompare, KvUnavailableError, KvUncertainError, type KvWrite, refusalCode } from "./kv.ts";

export type Plan<T> =
  | {
      readonly kind: "write";
      readonly compares: readonly KvCompare[];
      readonly writes: readonly KvWrite[];
      readonly value: T;
    }
  /** Nothing needs to be written. */
  | { readonly kind: "settled"; readonly value: T };

/** What befell the attempts before. */
export interface Trouble {
  /** An earlier transaction of this commit may have been carried out, or may still be. */
  readonly isUncertain: boolean;
  /** The etcd lease offered in the last attempt does not exist any more. */
  readonly isLeaseGone: boolean;
}

const ATTEMPTS_MAX = 8;
/** The client has tried every member by then; who calls knows how long it can wait. */
const OUTAGES_MAX = 3;
const BACKOFF_FIRST_MS = 5;
const BACKOFF_MAX_MS = 200;

/** `plan` reads and decides anew at each attempt; what it throws is the answer. */
export async function commit<T>(
  parts: CoordinatorParts,
  plan: (trouble: Trouble) => Promise<Plan<T>>,
): Promise<T> {
  let trouble: Trouble = { isUncertain: false, isLeaseGone: false };
  let outages = 0;
  for (let attempt = 0; attempt < ATTEMPTS_MAX; attempt++) {
    if (attempt > 0) await parts.clock.sleep(backoffMs(attempt - 1, parts.random()));
    try {
      const next = await plan(trouble);
      if (next.kind === "settled") return next.value;
      if (await parts.kv.txn(next.compares, next.writes)) return next.value;
      trouble = { ...trouble, isLeaseGone: false };
    } catch (error) {
      if (!isLeaseGone(error) && ++outages >= OUTAGES_MAX) throw error;
      trouble = troubleAfter(error, trouble);
    }
  }
  const last = await plan(trouble);
  if (last.kind === "settled") return last.value;
  throw rejection.backendUnavailable(
    `others wrote the same keys of etcd first, ${ATTEMPTS_MAX} times in a row; try again later`,
  );
}

function backoffMs(round: number, random: number): number {
  return Math.min(BACKOFF_FIRST_MS * 2 ** round, BACKOFF_MAX_MS) * (0.5 + random);
}

/** Rethrows what another attempt would not change. */
function troubleAfter(error: unknown, before: Trouble): Trouble {
  if (error instanceof KvUncertainError) return { isUncertain: true, isLeaseGone: false };
  if (isLeaseGone(error)) return { ...before, isLeaseGone: true };
  if (error instanceof KvUnavailableError && error.retryable) return { ...before, isLeaseGone: false };
  throw error;
}

function isLeaseGone(error: unknown): boolean {
  return error instanceof KvUnavailableError && error.code === refusalCode("lease-gone");
}

/** A read that may be asked again when the store was away for a moment. */
export function patientRead<T>(parts: CoordinatorParts, read: () => Promise<T>): Promise<T> {
  return commit(parts, async () => ({ kind: "settled", value: await read() }));
}

/** For what is only good manners: a failure of etcd is passed over. */
export async function quietly(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof KvUnavailableError || error instanceof KvUncertainError)) throw error;
  }
}
