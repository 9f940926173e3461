import { expect, test } from "bun:test";
import type { DoneStatus } from "../../../../../src/contracts/done-mark.ts";
import {
  foldMarks,
  joinRows,
  type LedgerRow,
} from "../../../../../src/persistence/done-ledger/core/join-marks.ts";
import { id, mark } from "../../../../support/builders/stored-records.ts";
import { Random, seedOf } from "../../../../support/random.ts";

const STATUSES = ["failed-retryable", "failed-permanent", "skipped", "clean", "with-findings"] as const;

function row(status: DoneStatus, part: Partial<LedgerRow["mark"]> = {}, run = 1n): LedgerRow {
  return { run, shard: 1n, fence: 1n, mark: mark(1, status, part) };
}

function randomRow(random: Random): LedgerRow {
  const status = random.pick(STATUSES);
  const findings = status === "clean" ? 0 : random.below(4) + (status === "with-findings" ? 1 : 0);
  const startedAtMs = random.below(2);
  return row(
    status,
    {
      ...{
        bytesScanned: random.below(4),
        findings,
        startedAtMs,
        finishedAtMs: startedAtMs + random.below(2),
      },
      ...(status === "clean" || status === "with-findings" ? {} : { errorCode: random.pick(["a", "b"]) }),
    },
    random.chance(0.3) ? 2n ** 63n : BigInt(random.below(2)),
  );
}

test("the join is associative, commutative and idempotent", () => {
  const seed = seedOf(0x10a7);
  const random = new Random(seed);
  for (let round = 0; round < 3000; round++) {
    const [a, b, c] = [randomRow(random), randomRow(random), randomRow(random)];
    const hint = `seed ${seed}, round ${round}`;
    expect(joinRows(a, b), hint).toEqual(joinRows(b, a));
    expect(joinRows(a, joinRows(b, c)), hint).toEqual(joinRows(joinRows(a, b), c));
    expect(joinRows(a, a), hint).toEqual(a);
  }
});

test("a failed attempt that counted more than the scan after it does not come back with the order of arrival", () => {
  const failed = row("skipped", { findings: 5 });
  const clean = row("clean");
  const found = row("with-findings", { findings: 1 });
  expect(joinRows(joinRows(failed, clean), found).mark.findings).toBe(1);
  expect(joinRows(joinRows(failed, found), clean).mark.findings).toBe(1);
});

test("the winner tells all of who, when and why", () => {
  const early = row("failed-permanent", { finishedAtMs: 5_000, errorCode: "z" }, 1n);
  const late = row("failed-permanent", { finishedAtMs: 6_000, errorCode: "a" }, 0n);
  expect(joinRows(early, late)).toEqual(late);
  expect(joinRows(late, row("failed-retryable", { finishedAtMs: 9_000 }))).toEqual(late);
});

test("a batch is folded to one mark for each item, in the order of keys", () => {
  const folded = foldMarks(
    [
      mark(300),
      mark(2, "skipped"),
      mark(2, "clean"),
      mark(1),
      mark(2, "failed-retryable", { bytesScanned: 900 }),
    ],
    { run: 1n, shard: 1n, fence: 1n },
  );
  expect(folded.map(({ ovidHash }) => ovidHash)).toEqual([1, 2, 300].map(id));
  expect(folded[1]).toEqual(mark(2, "clean", { bytesScanned: 900 }));
});
