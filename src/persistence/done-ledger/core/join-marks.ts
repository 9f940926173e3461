/**
 * The join of done-marks: any order and any repetition of the same marks ends in the same row. queries.ts says the same in SQL.
 * Promises: associative, commutative, idempotent. Pure.
 *
 * Status and bytes are the greatest of both. Who scanned, when, and the error are taken whole from the winner. The count of
 * findings is the greatest among marks of the winner's kind (failed, clean, with findings): a failed attempt may have counted more
 * than the whole scan after it, and would otherwise come back, or not, with the order of arrival.
 */
import type { DoneMark } from "../../../contracts/done-mark.ts";
import type { FenceEpoch, RunId, ShardId } from "../../../contracts/ids.ts";
import { toBits } from "../../core/bit-pattern.ts";
import { statusNumber } from "./done-status.ts";

/** A mark and the lease it was made under. */
export interface LedgerRow {
  readonly mark: DoneMark;
  readonly run: RunId;
  readonly shard: ShardId;
  readonly fence: FenceEpoch;
}

export function joinRows(left: LedgerRow, right: LedgerRow): LedgerRow {
  const [winner, loser] = compareRows(left, right) >= 0 ? [left, right] : [right, left];
  return {
    ...winner,
    mark: {
      ...winner.mark,
      bytesScanned: Math.max(winner.mark.bytesScanned, loser.mark.bytesScanned),
      findings:
        kindOf(winner) === kindOf(loser)
          ? Math.max(winner.mark.findings, loser.mark.findings)
          : winner.mark.findings,
    },
  };
}

/** One mark for each item, in the order of their keys: all writers then lock rows in the same order. */
export function foldMarks(marks: readonly DoneMark[], lease: Omit<LedgerRow, "mark">): readonly DoneMark[] {
  const byKey = new Map<string, DoneMark>();
  for (const mark of marks) {
    const key = mark.ovidHash.toHex();
    const known = byKey.get(key);
    byKey.set(key, known === undefined ? mark : joinRows({ ...lease, mark: known }, { ...lease, mark }).mark);
  }
  return [...byKey.keys()].sort().map((key) => byKey.get(key)!);
}

/** A total order over everything but bytes and counts; positive when `left` wins. */
function compareRows(left: LedgerRow, right: LedgerRow): number {
  return (
    statusNumber(left.mark.status) - statusNumber(right.mark.status) ||
    left.mark.finishedAtMs - right.mark.finishedAtMs ||
    left.mark.startedAtMs - right.mark.startedAtMs ||
    compare(toBits(left.run), toBits(right.run)) ||
    compare(toBits(left.shard), toBits(right.shard)) ||
    compare(left.fence, right.fence) ||
    compare(left.mark.errorCode ?? "", right.mark.errorCode ?? "")
  );
}

function compare<T extends string | bigint>(left: T, right: T): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Failed or skipped, clean, with findings. */
function kindOf({ mark }: LedgerRow): number {
  return Math.max(statusNumber(mark.status), 9);
}
