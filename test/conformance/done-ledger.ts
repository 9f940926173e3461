/** What every DoneLedger must do: joined marks, settled pages, fences. */
import { expect, test } from "bun:test";
import type { DoneMark, DoneStatus } from "../../src/contracts/done-mark.ts";
import { PersistenceError } from "../../src/contracts/persistence-error.ts";
import type { DoneLedger } from "../../src/contracts/ports/done-ledger.ts";
import { joinRows, type LedgerRow } from "../../src/persistence/done-ledger/core/join-marks.ts";
import { id, lease, mark, POLICY, TENANT } from "../support/builders/stored-records.ts";
import { Random, seedOf } from "../support/random.ts";

export interface LedgerUnderTest {
  readonly ledger: DoneLedger;
  /** Everything kept, in the order of keys. */
  rows(): Promise<readonly LedgerRow[]>;
}

const STATUSES: readonly DoneStatus[] = [
  ...(["failed-retryable", "failed-permanent", "skipped", "clean", "with-findings"] as const),
];

/** `create` gives an empty ledger each time. */
export function doneLedgerConformance(create: () => Promise<LedgerUnderTest>): void {
  test("statuses come in the order asked, unknown ones undefined, repeated ones repeated", async () => {
    const { ledger } = await create();
    const marks = STATUSES.map((status, index) => mark(index, status));
    await ledger.commit({ fence: lease(), policyHash: POLICY, marks });
    const asked = [4, 9, 0, 1, 1, 3, 2].map(id);
    expect(await ledger.statuses(TENANT, POLICY, asked)).toEqual([
      ...["with-findings", undefined, "failed-retryable", "failed-permanent", "failed-permanent"],
      ...["clean", "skipped"],
    ] as (DoneStatus | undefined)[]);
    expect(await ledger.statuses(TENANT, POLICY, [])).toEqual([]);
  });

  test("tenants and policies do not see each other's marks", async () => {
    const { ledger } = await create();
    await ledger.commit({ fence: lease(), policyHash: POLICY, marks: [mark(1)] });
    expect(await ledger.statuses(id(0x11).toHex(), POLICY, [id(1)])).toEqual([undefined]);
    expect(await ledger.statuses(TENANT, id(0x91), [id(1)])).toEqual([undefined]);
  });

  test("a receipt counts distinct items", async () => {
    const { ledger } = await create();
    const marks = [mark(1), mark(1), mark(2, "with-findings"), mark(3, "skipped"), mark(3, "clean")];
    expect(await ledger.commit({ fence: lease(), policyHash: POLICY, marks })).toEqual({
      records: 3,
      scanned: 3,
      withFindings: 1,
    });
  });

  test("items believed to be new are joined all the same when they are not", async () => {
    const { ledger, rows } = await create();
    const commit = (run: bigint, marks: readonly DoneMark[]) =>
      ledger.commit({ fence: lease({ run }), policyHash: POLICY, marks, areNew: true });
    await commit(1n, [mark(1), mark(2, "failed-retryable", { bytesScanned: 9_999 })]);
    const receipt = await commit(2n, [mark(2, "clean"), mark(3)]);
    expect(receipt).toEqual({ records: 2, scanned: 2, withFindings: 0 });
    expect(await ledger.statuses(TENANT, POLICY, [id(1), id(2), id(3)])).toEqual(["clean", "clean", "clean"]);
    const joined = (await rows()).filter(({ mark: { bytesScanned } }) => bytesScanned === 9_999);
    expect(joined.map(({ run }) => run)).toEqual([2n]);
    await expect(
      ledger.commit({
        fence: lease({ run: 2n, fence: 0n }),
        policyHash: POLICY,
        marks: [mark(4)],
        areNew: true,
      }),
    ).rejects.toThrow();
    expect(await ledger.statuses(TENANT, POLICY, [id(4)])).toEqual([undefined]);
  });

  test("a page without marks asks nothing, not even its fence", async () => {
    const { ledger } = await create();
    const settled = { records: 0, scanned: 0, withFindings: 0 };
    expect(await ledger.commit({ fence: lease({ fence: 9n }), policyHash: POLICY, marks: [] })).toEqual(
      settled,
    );
    await ledger.commit({ fence: lease({ fence: 1n }), policyHash: POLICY, marks: [mark(1)] });
  });

  test("a later failure does not undo a scan, and a scan replaces a failure with all that belongs to it", async () => {
    const { ledger, rows } = await create();
    const commit = (run: bigint, one: DoneMark) =>
      ledger.commit({ fence: lease({ run }), policyHash: POLICY, marks: [one] });
    await commit(1n, mark(1, "failed-retryable", { finishedAtMs: 9_000, bytesScanned: 500 }));
    await commit(2n, mark(1, "clean", { startedAtMs: 2_000, finishedAtMs: 3_000 }));
    await commit(3n, mark(1, "failed-permanent", { finishedAtMs: 99_000, errorCode: "gone" }));
    expect(await rows()).toEqual([
      {
        mark: mark(1, "clean", { startedAtMs: 2_000, finishedAtMs: 3_000, bytesScanned: 500 }),
        run: 2n,
        shard: 3n,
        fence: 1n,
      },
    ]);
  });

  test("marks end in the same rows in any order, split into any batches and repeated", async () => {
    const seed = seedOf(0x1ed9e5);
    const random = new Random(seed);
    for (let round = 0; round < 12; round++) {
      const written = Array.from({ length: 24 }, () => randomRow(random));
      const expected = foldAll(written);
      const { ledger, rows } = await create();
      for (const row of shuffled([...written, ...written.slice(0, 8)], random)) {
        // One fence for all: here the join is asked, not the fence.
        const fence = lease({ run: row.run, shard: row.shard, fence: row.fence });
        await ledger.commit({ fence, policyHash: POLICY, marks: [row.mark, row.mark] });
      }
      expect(await rows(), `seed ${seed}, round ${round}`).toEqual([...expected]);
    }
  });

  test("a lower fence cannot commit, and leaves nothing behind", async () => {
    const { ledger, rows } = await create();
    const batch = (fence: bigint, shard: bigint, number: number) =>
      ledger.commit({ fence: lease({ fence, shard }), policyHash: POLICY, marks: [mark(number)] });
    await batch(5n, 3n, 1);
    expect(await kindOf(batch(4n, 3n, 2))).toBe("stale-fence");
    await batch(5n, 3n, 3);
    await batch(6n, 3n, 4);
    expect(await kindOf(batch(5n, 3n, 5))).toBe("stale-fence");
    await batch(1n, 4n, 6);
    expect((await rows()).map((row) => row.mark.ovidHash)).toEqual([1, 3, 4, 6].map(id));
  });

  test("the largest ids and fences are kept as they are", async () => {
    const { ledger, rows } = await create();
    const all = 2n ** 64n - 1n;
    const fence = lease({ run: all, shard: all, fence: 2n ** 63n - 1n });
    await ledger.commit({ fence, policyHash: POLICY, marks: [mark(1)] });
    expect((await rows())[0]).toMatchObject({ run: all, shard: all, fence: 2n ** 63n - 1n });
    expect(
      await kindOf(ledger.commit({ fence: lease({ fence: 0n }), policyHash: POLICY, marks: [mark(2)] })),
    ).toBe("invalid-record");
  });

  test.each<[string, DoneMark]>([
    ["a clean item with findings", mark(1, "clean", { findings: 1 })],
    ["an item with no findings that says it has", mark(1, "with-findings", { findings: 0 })],
    ["a scanned item with an error", { ...mark(1), errorCode: "e" }],
    ["an empty error code", mark(1, "skipped", { errorCode: "" })],
    ["an error code of 129 characters", mark(1, "skipped", { errorCode: "e".repeat(129) })],
    ["an error code beyond ASCII", mark(1, "skipped", { errorCode: "é" })],
    ["an end before the start", mark(1, "clean", { startedAtMs: 5, finishedAtMs: 4 })],
    ["a negative size", mark(1, "clean", { bytesScanned: -1 })],
    ["half a byte", mark(1, "clean", { bytesScanned: 0.5 })],
    ["a short key", { ...mark(1), ovidHash: new Uint8Array(31) }],
  ])("%s is refused, and its whole page with it", async (_, bad) => {
    const { ledger, rows } = await create();
    const page = ledger.commit({ fence: lease(), policyHash: POLICY, marks: [mark(2), bad] });
    expect(await kindOf(page)).toBe("invalid-record");
    expect(await rows()).toEqual([]);
  });

  test("settled pages are remembered for tenant and policy, under the fence", async () => {
    const { ledger } = await create();
    await ledger.settlePages(lease({ fence: 2n }), POLICY, [id(1), id(2), id(1)], 5_000);
    await ledger.settlePages(lease({ fence: 2n }), POLICY, [id(1)], 4_000);
    expect(await ledger.settledPages(TENANT, POLICY, [id(3), id(2), id(1), id(2)])).toEqual([
      ...[false, true, true, true],
    ]);
    expect(await ledger.settledPages(TENANT, id(0x91), [id(1)])).toEqual([false]);
    expect(await ledger.settledPages(TENANT, POLICY, [])).toEqual([]);
    expect(await kindOf(ledger.settlePages(lease({ fence: 1n }), POLICY, [id(4)], 6_000))).toBe(
      "stale-fence",
    );
    expect(await ledger.settledPages(TENANT, POLICY, [id(4)])).toEqual([false]);
  });
}

export async function kindOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    if (error instanceof PersistenceError) return error.kind;
    throw error;
  }
  return "no error";
}

/** Few values each, so that ties happen; each run has shards of its own, whose fence never falls. */
function randomRow(random: Random): LedgerRow {
  const status = random.pick(STATUSES);
  const startedAtMs = random.below(3);
  const isScanned = status === "clean" || status === "with-findings";
  return {
    run: BigInt(random.below(3)) + (random.chance(0.2) ? 2n ** 63n : 1n),
    shard: BigInt(random.below(2)),
    fence: 1n,
    mark: mark(random.below(4), status, {
      bytesScanned: random.below(5),
      findings: status === "clean" ? 0 : random.below(4) + (status === "with-findings" ? 1 : 0),
      startedAtMs,
      finishedAtMs: startedAtMs + random.below(3),
      ...(isScanned ? {} : { errorCode: random.pick(["a", "B", "b~"]) }),
    }),
  };
}

function foldAll(rows: readonly LedgerRow[]): readonly LedgerRow[] {
  const byKey = new Map<string, LedgerRow>();
  for (const row of rows) {
    const key = row.mark.ovidHash.toHex();
    const known = byKey.get(key);
    byKey.set(key, known === undefined ? row : joinRows(row, known));
  }
  return [...byKey.keys()].sort().map((key) => byKey.get(key)!);
}

function shuffled<T>(items: readonly T[], random: Random): readonly T[] {
  const list = [...items];
  for (let last = list.length - 1; last > 0; last--) {
    const other = random.below(last + 1);
    [list[last], list[other]] = [list[other]!, list[last]!];
  }
  return list;
}
