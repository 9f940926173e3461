/** Many writers at once, answers that are lost, owners that do not know yet that they were replaced. */
import { afterAll, beforeAll, beforeEach, expect, test } from "bun:test";
import { PersistenceError } from "../../../src/contracts/persistence-error.ts";
import { connectStore } from "../../../src/persistence/connect-store.ts";
import { createDoneLedger } from "../../../src/persistence/done-ledger/postgres-done-ledger.ts";
import { createFindingsStore } from "../../../src/persistence/findings/postgres-findings-store.ts";
import { query } from "../../../src/persistence/sql.ts";
import { findingRecord, id, lease, mark, POLICY, TENANT } from "../../support/builders/stored-records.ts";
import { Random, seedOf } from "../../support/random.ts";
import { TcpProxy } from "../../support/tcp-proxy.ts";
import { PreparedStore } from "./prepared-stores.ts";

let ledgerStore: PreparedStore;
let findingsStore: PreparedStore;
beforeAll(async () => {
  ledgerStore = await PreparedStore.create("done-ledger");
  findingsStore = await PreparedStore.create("findings");
});
beforeEach(async () => {
  await ledgerStore.clear();
  await findingsStore.clear();
});
afterAll(async () => {
  await ledgerStore[Symbol.asyncDispose]();
  await findingsStore[Symbol.asyncDispose]();
});

test("writers of the same items and findings, each in an order of its own, do not stop each other", async () => {
  const seed = seedOf(0xc0c0);
  const random = new Random(seed);
  const ledger = createDoneLedger(ledgerStore.connection);
  const findings = createFindingsStore(findingsStore.connection);
  const writes = Array.from({ length: 12 }, (_, writer) => {
    const numbers = Array.from({ length: 300 }, () => random.below(400));
    const fence = lease({ shard: BigInt(writer) });
    const seenAtMs = random.below(1_000);
    return [
      ledger.commit({ fence, policyHash: POLICY, marks: numbers.map((number) => mark(number)) }),
      findings.commit({
        ...{ fence, policyHash: POLICY, seenAtMs, records: numbers.map((number) => findingRecord(number)) },
      }),
    ];
  });
  await Promise.all(writes.flat());
  const [entries] = await ledgerStore.rows("select count(*)::integer as n from done_ledger_entries");
  const [kept] = await findingsStore.rows(
    "select (select count(*) from findings)::integer as f, (select count(*) from observations)::integer as o",
  );
  expect(entries?.["n"]).toBeGreaterThan(390);
  expect(kept, `seed ${seed}`).toEqual({ f: entries?.["n"], o: entries?.["n"] });
});

test("lives and findings written at once, each in an order of its own, do not stop each other", async () => {
  const seed = seedOf(0x11fe);
  const random = new Random(seed);
  const store = createFindingsStore(findingsStore.connection);
  const records = Array.from({ length: 400 }, (_, number) => findingRecord(number));
  await store.commit({ fence: lease(), policyHash: POLICY, seenAtMs: 1, records: records.slice(0, 200) });
  const statuses = ["present", "removed", "branches"] as const;
  const writes = Array.from({ length: 12 }, (_, writer) => {
    const chosen = Array.from({ length: 300 }, () => records[random.below(400)]!);
    const fence = lease({ shard: BigInt(writer), run: BigInt(1 + (writer % 5)) });
    const status = statuses[writer % 3]!;
    const lives = chosen.map(({ findingId }) => ({ findingId, status, refs: [], refCount: 0 }));
    return [
      store.trackLives({ fence, seenAtMs: 1_000 + writer, lives }),
      store.commit({ fence, policyHash: POLICY, seenAtMs: 1, records: chosen }),
    ];
  });
  await Promise.all(writes.flat());
  const everything = records.map(({ findingId }) => findingId);
  const last = everything.map((findingId) => ({ findingId, status: "refs" as const, refs: [], refCount: 3 }));
  expect(await store.trackLives({ fence: lease({ run: 6n }), seenAtMs: 2_000, lives: last })).toBeGreaterThan(
    390,
  );
  const [kept] = await findingsStore.rows(
    "select count(*)::integer as n from finding_lives where status <> 'refs'",
  );
  expect(kept, `seed ${seed}`).toEqual({ n: 0 });
});

test("an owner that was replaced in the middle of its commits writes nothing more", async () => {
  const ledger = createDoneLedger(ledgerStore.connection);
  const commit = (fence: bigint, number: number) =>
    ledger.commit({ fence: lease({ fence }), policyHash: POLICY, marks: [mark(number)] });
  const outcomes = await Promise.all(
    Array.from({ length: 40 }, async (_, index) => {
      const fence = index < 20 ? 1n : 2n;
      const outcome = await commit(fence, index).then(
        () => "kept",
        (error: PersistenceError) => error.kind,
      );
      return { fence, outcome, index };
    }),
  );
  expect(outcomes.filter(({ fence }) => fence === 2n).every(({ outcome }) => outcome === "kept")).toBe(true);
  for (const { outcome, index } of outcomes) {
    const [status] = await ledger.statuses(TENANT, POLICY, [id(index)]);
    expect([outcome, status]).toEqual(outcome === "kept" ? ["kept", "clean"] : ["stale-fence", undefined]);
  }
  expect(await commit(1n, 99).catch((error: PersistenceError) => error.kind)).toBe("stale-fence");
});

test("a higher fence waits for a commit under way, so that what it reads next is all there is", async () => {
  const { connection } = ledgerStore;
  const ledger = createDoneLedger(connection);
  await ledger.commit({ fence: lease(), policyHash: POLICY, marks: [mark(1)] });
  const order: string[] = [];
  const begun = Promise.withResolvers<void>();
  const old = connection.transaction(async (tx) => {
    await query(tx, "update done_ledger_fences set last_write_at = now()");
    begun.resolve();
    await query(tx, "select pg_sleep(0.2)");
    order.push("old");
  });
  await begun.promise;
  const next = ledger
    .commit({ fence: lease({ fence: 2n }), policyHash: POLICY, marks: [mark(2)] })
    .then(() => order.push("new"));
  await Promise.all([old, next]);
  expect(order).toEqual(["old", "new"]);
});

test.each([
  ["answers are lost after the request", { kind: "lose-replies", cutAfterMs: 30 }],
  ["requests are lost", { kind: "lose-requests" }],
] as const)("where %s a page may be committed again, and is kept once", async (_, mode) => {
  const url = new URL(findingsStore.url);
  await using proxy = await TcpProxy.start(Number(url.port));
  url.port = String(proxy.port);
  await using connection = await connectStore("findings", url.href, { callMaxMs: 2_000 });
  const store = createFindingsStore(connection);
  const page = {
    ...{ fence: lease(), policyHash: POLICY, seenAtMs: 1 },
    records: Array.from({ length: 50 }, (_, index) => findingRecord(index)),
  };
  proxy.mode = mode;
  const failure = await store.commit(page).catch((error) => error);
  expect(failure).toBeInstanceOf(PersistenceError);
  expect(failure.retryable).toBe(true);
  proxy.mode = { kind: "pass" };
  // The driver may tell the old connection's end to the first call after it.
  const receipt = await store.commit(page).catch((error) => (error.retryable ? store.commit(page) : error));
  expect(receipt).toEqual({ findings: 50, occurrences: 50, observations: 50 });
  const [kept] = await findingsStore.rows("select count(*)::integer as n from observations");
  expect(kept?.["n"]).toBe(50);
});
