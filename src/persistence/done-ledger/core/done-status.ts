/** The numbers of statuses: their order is the lattice that marks are joined in. Pure. */
import type { DoneStatus } from "../../../contracts/done-mark.ts";

const NUMBERS: Readonly<Record<DoneStatus, number>> = {
  "failed-retryable": 1,
  "failed-permanent": 2,
  skipped: 3,
  clean: 10,
  "with-findings": 11,
};
const NAMES: ReadonlyMap<number, DoneStatus> = new Map(
  (Object.keys(NUMBERS) as DoneStatus[]).map((name) => [NUMBERS[name], name]),
);

export function statusNumber(status: DoneStatus): number {
  return NUMBERS[status];
}

export function statusName(number: number): DoneStatus | undefined {
  return NAMES.get(number);
}
