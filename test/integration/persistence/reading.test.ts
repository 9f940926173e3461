/** Findings read back by people: filters, pages, counts, look-ups, views. */
import { afterAll, beforeAll, expect, test } from "bun:test";
import type { FindingRecord } from "../../../src/contracts/finding-record.ts";
import { createDoneLedger } from "../../../src/persistence/done-ledger/postgres-done-ledger.ts";
import { createFindingsStore } from "../../../src/persistence/findings/postgres-findings-store.ts";
import { countFindings, findFinding, readFindings } from "../../../src/persistence/findings/read-findings.ts";
import type { FindingsFilter, LifeStatus } from "../../../src/persistence/findings/select-findings.ts";
import type { StoredFinding } from "../../../src/persistence/findings/stored-finding.ts";
import { findingRecord, id, lease, mark, POLICY, TENANT } from "../../support/builders/stored-records.ts";
import { PreparedStore } from "./prepared-stores.ts";

const OTHER_TENANT = id(0x11).toHex();
const LAST = 2n ** 64n - 1n;

let prepared: PreparedStore;

/** Run 1 finds 1 to 4; run 2 finds 5 and a second place of 1; another tenant has one of its own. */
beforeAll(async () => {
  prepared = await PreparedStore.create("findings");
  const store = createFindingsStore(prepared.connection);
  const commit = (run: bigint, seenAtMs: number, records: readonly FindingRecord[], tenant = TENANT) =>
    store.commit({ fence: lease({ run, tenant }), policyHash: POLICY, seenAtMs, records });
  await commit(1n, 1_000, [
    findingRecord(1, { display: "src/a.ts", severity: "critical", confidence: 10, verdict: "proved" }),
    findingRecord(2, {
      display: "src/deep/b.env",
      ruleId: "generic-password",
      severity: "low",
      confidence: 3,
    }),
    findingRecord(3, { display: "100%_odd\\path.ts", commit: "cd".repeat(20) }),
    findingRecord(4, { display: 'quote"d, {braces} \0 \ud800' }),
  ]);
  await commit(LAST, 2_000, [
    findingRecord(5, { display: "src/new.ts" }),
    findingRecord(6, {
      ...{ findingId: id(0x1001), stableItemId: id(0x2001) },
      display: "src/a.ts",
      line: 9,
    }),
  ]);
  await commit(3n, 1_500, [findingRecord(7)], OTHER_TENANT);
});
afterAll(() => prepared[Symbol.asyncDispose]());

async function list(
  filter: Partial<FindingsFilter> = {},
  page?: Parameters<typeof readFindings>[2],
): Promise<readonly StoredFinding[]> {
  const found: StoredFinding[] = [];
  for await (const one of readFindings(prepared.connection, { tenant: TENANT, ...filter }, page))
    found.push(one);
  return found;
}

/** The numbers the records were made from. */
function numbers(found: readonly StoredFinding[]): readonly number[] {
  return found.map(({ findingId }) => Number.parseInt(findingId.toHex().slice(0, 8), 16) - 0x1000);
}

test("findings come by path, each once, as they were seen last", async () => {
  const all = await list();
  expect(numbers(all)).toEqual([3, 4, 1, 2, 5]);
  const first = all.find(({ display }) => display === "src/a.ts")!;
  expect(first).toMatchObject({ line: 9, run: LAST, seenAtMs: 2_000, occurrences: 2, fence: 1n, shard: 3n });
  expect(first.findingId).toEqual(id(0x1001));
  expect(Math.abs(first.firstSeenAtMs - Date.now())).toBeLessThan(600_000);
});

test("a path that PostgreSQL cannot keep is shown with escapes, not lost", async () => {
  expect((await list({ path: "braces" }))[0]!.display).toBe('quote"d, {braces} \\x00 \\ud800');
});

test.each<[string, Partial<FindingsFilter>, readonly number[]]>([
  ["a rule", { ruleIds: ["generic-password"] }, [2]],
  ["several rules", { ruleIds: ["generic-password", "vendor-token"] }, [3, 4, 1, 2, 5]],
  ["no rule at all", { ruleIds: [] }, []],
  ["severities", { severities: ["low", "critical"] }, [2]],
  ["confidence", { confidenceMin: 8 }, [3, 4, 1, 5]],
  ["part of a path", { path: "deep/" }, [2]],
  ["part of a path with signs of patterns", { path: "%_odd\\p" }, [3]],
  ["a pattern for a file's name", { path: "*.ts" }, [3, 1, 5]],
  ["a pattern for one character", { path: "src/?.ts" }, [1]],
  ["a run", { run: LAST }, [1, 5]],
  ["a run of which another has seen more since", { run: 1n }, [3, 4, 1, 2]],
  ["what is new since a run", { newSinceRun: 1n }, [5]],
  ["what is new since the last run", { newSinceRun: LAST }, []],
  ["what is new since a moment", { newSinceMs: Date.now() - 3_600_000 }, [3, 4, 1, 2, 5]],
  ["what is new since a moment to come", { newSinceMs: Date.now() + 3_600_000 }, []],
  ["a policy", { policyHash: POLICY }, [3, 4, 1, 2, 5]],
  ["another policy", { policyHash: id(0x91) }, []],
  ["several conditions", { run: LAST, path: "src", confidenceMin: 8, ruleIds: ["vendor-token"] }, [1, 5]],
])("they are chosen by %s", async (_, filter, expected) => {
  expect(numbers(await list(filter))).toEqual([...expected]);
  const counts = await countFindings(prepared.connection, { tenant: TENANT, ...filter });
  expect(counts.findings).toBe(expected.length);
});

test("each place can be had by itself", async () => {
  const places = await list({ each: "occurrence", path: "src/a.ts" });
  expect(places.map(({ line }) => line)).toEqual([3, 9]);
});

test("a page goes on where the one before ended", async () => {
  const pages: number[] = [];
  let after: StoredFinding | undefined;
  for (;;) {
    const page = await list({}, { limit: 2, ...(after === undefined ? {} : { after }) });
    if (page.length === 0) break;
    pages.push(...numbers(page));
    after = page.at(-1);
  }
  expect(pages).toEqual([3, 4, 1, 2, 5]);
});

test("tenants do not see each other's findings", async () => {
  expect(numbers(await list({ tenant: OTHER_TENANT }))).toEqual([7]);
  expect(await findFinding(prepared.connection, OTHER_TENANT, id(0x1001).toHex())).toEqual({ kind: "none" });
});

test("counts go by rule and by severity, the most frequent first", async () => {
  expect(await countFindings(prepared.connection, { tenant: TENANT })).toEqual({
    ...{ findings: 5, paths: 5 },
    byRule: [
      { ruleId: "vendor-token", findings: 4 },
      { ruleId: "generic-password", findings: 1 },
    ],
    bySeverity: [
      { severity: "high", findings: 4 },
      { severity: "low", findings: 1 },
    ],
  });
  expect(await countFindings(prepared.connection, { tenant: id(0x12).toHex() })).toEqual({
    ...{ findings: 0, paths: 0, byRule: [], bySeverity: [] },
  });
});

test("a finding is shown by the beginning of its id, with all its places", async () => {
  const shown = await findFinding(prepared.connection, TENANT, id(0x1001).toHex().slice(0, 9).toUpperCase());
  expect(shown.kind === "found" && shown.occurrences.map(({ line }) => line)).toEqual([9, 3]);
  const ambiguous = await findFinding(prepared.connection, TENANT, "0000100");
  expect(ambiguous.kind === "ambiguous" && ambiguous.findingIds.length).toBe(5);
  for (const prefix of ["ff", "", "xyz", "0".repeat(65)])
    expect(await findFinding(prepared.connection, TENANT, prefix)).toEqual({ kind: "none" });
});

test("a run nobody knows is an error, not an empty list", async () => {
  await expect(list({ newSinceRun: 99n })).rejects.toMatchObject({ kind: "refused" });
});

test("a stream is read in batches, and may be left at any time", async () => {
  await using many = await PreparedStore.create("findings");
  const records = Array.from({ length: 2_100 }, (_, index) => findingRecord(index));
  await createFindingsStore(many.connection).commit({
    ...{ fence: lease(), policyHash: POLICY, seenAtMs: 1, records },
  });
  const seen = new Set<string>();
  for await (const one of readFindings(many.connection, { tenant: TENANT })) seen.add(one.display);
  expect(seen.size).toBe(2_100);
  for await (const one of readFindings(many.connection, { tenant: TENANT })) {
    expect(one.display).toBe("src/file-0.ts");
    break;
  }
});

test("what is new since a run is what others stored first after it began, even while it went on", async () => {
  await using store = await PreparedStore.create("findings");
  const findings = createFindingsStore(store.connection);
  const commit = (run: bigint, ...made: readonly number[]) =>
    findings.commit({
      ...{ fence: lease({ run }), policyHash: POLICY, seenAtMs: 1 },
      records: made.map((number) => findingRecord(number)),
    });
  await commit(1n, 1);
  await commit(2n, 2);
  await commit(1n, 2, 3);
  const newSince = async (newSinceRun: bigint) => {
    const found: StoredFinding[] = [];
    for await (const one of readFindings(store.connection, { tenant: TENANT, newSinceRun })) found.push(one);
    return found;
  };
  expect(numbers(await newSince(1n))).toEqual([2]);
  expect(numbers(await newSince(2n))).toEqual([3]);
  expect((await newSince(2n))[0]!.firstRun).toBe(1n);
  // Rows of workers that did not say who they were count from the run's last write.
  await store.rows("update findings set first_run = null");
  expect([numbers(await newSince(1n)), numbers(await newSince(2n))]).toEqual([[], [3]]);
  expect((await newSince(2n))[0]!.firstRun).toBeUndefined();
});

test("findings are chosen by what became of them, and told so in the views", async () => {
  await using store = await PreparedStore.create("findings");
  const findings = createFindingsStore(store.connection);
  const fence = lease({ run: LAST });
  const records = [1, 2, 3, 4].map((number) => findingRecord(number));
  await findings.commit({ fence, policyHash: POLICY, seenAtMs: 1_000, records });
  const lives = (["present", "removed", "branches"] as const).map((status, index) => ({
    ...{ findingId: records[index]!.findingId, status },
    ...(status === "removed" ? { refs: [], refCount: 0 } : { refs: ["main", "x"], refCount: 2 }),
    introducedBy: { oid: "a1".repeat(20), atMs: index === 2 ? 2 ** 53 - 1 : 86_400_000 },
    ...(status === "removed" ? { removedBy: { oid: "d4".repeat(20), atMs: 172_800_000 } } : {}),
  }));
  await findings.trackLives({ fence, seenAtMs: 2_000, lives });
  const chosen = async (...statuses: readonly LifeStatus[]) => {
    const filter = { tenant: TENANT, statuses };
    const found: StoredFinding[] = [];
    for await (const one of readFindings(store.connection, filter)) found.push(one);
    expect((await countFindings(store.connection, filter)).findings).toBe(found.length);
    return numbers(found);
  };
  expect(await chosen("present", "branches", "refs")).toEqual([1, 3]);
  expect(await chosen("removed")).toEqual([2]);
  expect(await chosen("unknown")).toEqual([4]);
  expect(await chosen("message")).toEqual([]);
  const [removed] = await store.rows("select * from findings_overview where status = 'removed'");
  expect(removed).toMatchObject({
    ...{
      path: "src/file-2.ts",
      first_run: LAST.toString(),
      looked_run: LAST.toString(),
      seen_again_at: null,
    },
    ...{ introduced_by: "a1".repeat(20), introduced_at: new Date(86_400_000), removed_by: "d4".repeat(20) },
    ...{ removed_at: new Date(172_800_000), gone_since: new Date(2_000), last_there_at: null },
  });
  const of = async (column: string, number: number) =>
    (
      await store.rows(`select ${column} as it from findings_overview where path = 'src/file-${number}.ts'`)
    )[0]?.["it"];
  expect(await of("introduced_at", 3)).toBeNull();
  expect(await of("status", 4)).toBe("unknown");
  expect(
    await store.rows(
      'select status, findings::integer, critical::integer from findings_by_status order by status collate "C"',
    ),
  ).toMatchObject(
    ["branches", "present", "removed", "unknown"].map((status) => ({ status, findings: 1, critical: 0 })),
  );
  expect(
    await store.rows('select ref, findings::integer from findings_by_ref order by ref collate "C"'),
  ).toMatchObject([
    { ref: "main", findings: 2 },
    { ref: "x", findings: 2 },
  ]);
});

test("the views tell the same in words", async () => {
  const first = async (statement: string) => (await prepared.rows(statement))[0];
  expect(await first("select * from findings_current where path = 'src/a.ts'")).toMatchObject({
    ...{ tenant: TENANT, rule_id: "vendor-token", severity: "high", line: 9, run: LAST.toString() },
  });
  expect(
    await first(`select * from findings_by_rule where tenant = '${TENANT}' and rule_id = 'vendor-token'`),
  ).toMatchObject({ findings: "4", paths: "4" });
  expect(await first("select * from findings_by_path where path = 'src/a.ts'")).toMatchObject({
    ...{ findings: "1", rules: "1", confidence_max: 8 },
  });
  expect(await first(`select * from findings_by_run where run = ${LAST}`)).toMatchObject({
    ...{ findings: "2", occurrences: "2" },
  });
  expect(await prepared.rows("select * from findings_new_since('-infinity')")).toHaveLength(6);
  expect(await prepared.rows("select * from findings_new_since(now())")).toHaveLength(0);
});

test("deleting a finding takes its occurrences, observations and life along", async () => {
  await using store = await PreparedStore.create("findings");
  const page = {
    fence: lease(),
    policyHash: POLICY,
    seenAtMs: 1,
    records: [findingRecord(1), findingRecord(2)],
  };
  await createFindingsStore(store.connection).commit(page);
  const lives = page.records.map(({ findingId }) => ({
    ...{ findingId, status: "present" as const, refs: [], refCount: 0 },
  }));
  await createFindingsStore(store.connection).trackLives({ ...page, lives });
  await store.rows("delete from findings where finding_id = $1", [findingRecord(1).findingId]);
  expect(await store.rows("select from finding_lives")).toHaveLength(1);
  expect(await store.rows("select from observations")).toHaveLength(1);
});

test("views of the ledger tell in words what an item came to and what a run has done", async () => {
  await using store = await PreparedStore.create("done-ledger");
  const ledger = createDoneLedger(store.connection);
  await ledger.commit({
    ...{ fence: lease({ run: LAST }), policyHash: POLICY },
    marks: [mark(1), mark(2), mark(3, "with-findings", { findings: 4 }), mark(4, "skipped")],
  });
  await ledger.commit({ fence: lease({ run: 2n }), policyHash: POLICY, marks: [mark(5)] });
  const [row] = await store.rows("select * from done_ledger where status = 'skipped'");
  expect(row).toMatchObject({ tenant: TENANT, run: LAST.toString(), error_code: "read-failed", fence: "1" });
  const [run] = await store.rows(`select * from done_ledger_by_run where run = ${LAST}`);
  expect(run).toMatchObject({ items: "4", clean: "2", with_findings: "1", skipped: "1", failed: "0" });
});
