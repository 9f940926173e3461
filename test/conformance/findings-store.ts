/** What every FindingsStore must do: keep once, refuse contradictions, merge observations, obey fences. */
import { expect, test } from "bun:test";
import type { FindingsBatch } from "../../src/contracts/commit.ts";
import type { FindingRecord } from "../../src/contracts/finding-record.ts";
import type { RunId } from "../../src/contracts/ids.ts";
import type { FindingsStore } from "../../src/contracts/ports/findings-store.ts";
import { findingRecord, id, lease, POLICY } from "../support/builders/stored-records.ts";
import { kindOf } from "./done-ledger.ts";

export interface StoreUnderTest {
  readonly store: FindingsStore;
  /** Each observation, in the order of occurrences. */
  observations(): Promise<readonly Observation[]>;
}

export interface Observation {
  readonly record: FindingRecord;
  readonly seenAtMs: number;
  readonly run: RunId;
}

function batch(records: readonly FindingRecord[], part: Partial<FindingsBatch> = {}): FindingsBatch {
  return { fence: lease(), policyHash: POLICY, seenAtMs: 1_000, records, ...part };
}

/** `create` gives an empty store each time. */
export function findingsStoreConformance(create: () => Promise<StoreUnderTest>): void {
  test("a record comes back as it was committed, once, however often it is sent", async () => {
    const { store, observations } = await create();
    const commit = "ab".repeat(20);
    const records = [findingRecord(1, { commit, url: "https://git.example/1" }), findingRecord(2)];
    const receipt = { findings: 2, occurrences: 2, observations: 2 };
    expect(await store.commit(batch(records))).toEqual(receipt);
    expect(await store.commit(batch(records))).toEqual(receipt);
    expect(await store.commit(batch([...records, ...records]))).toEqual(receipt);
    expect(await observations()).toEqual(records.map((record) => ({ record, seenAtMs: 1_000, run: 7n })));
  });

  test("one finding has many occurrences, one occurrence an observation for each policy", async () => {
    const { store, observations } = await create();
    const first = findingRecord(1);
    const second = findingRecord(2, {
      ...{ findingId: first.findingId, stableItemId: first.stableItemId },
    });
    expect(await store.commit(batch([first, second]))).toEqual({
      ...{ findings: 1, occurrences: 2, observations: 2 },
    });
    const again = { ...first, observationId: id(0x777) };
    await store.commit(batch([again], { policyHash: id(0x91) }));
    expect(await observations()).toHaveLength(3);
  });

  test("a page without records asks nothing, not even its fence", async () => {
    const { store } = await create();
    const nothing = { findings: 0, occurrences: 0, observations: 0 };
    expect(await store.commit(batch([], { fence: lease({ fence: 9n }) }))).toEqual(nothing);
    await store.commit(batch([findingRecord(1)], { fence: lease({ fence: 1n }) }));
  });

  test("a lower fence cannot commit, and leaves nothing behind", async () => {
    const { store, observations } = await create();
    await store.commit(batch([findingRecord(1)], { fence: lease({ fence: 5n }) }));
    const late = store.commit(batch([findingRecord(2)], { fence: lease({ fence: 4n }) }));
    expect(await kindOf(late)).toBe("stale-fence");
    await store.commit(batch([findingRecord(3)], { fence: lease({ fence: 1n, shard: 4n }) }));
    expect(namesOf(await observations())).toEqual(["src/file-1.ts", "src/file-3.ts"]);
  });

  const contradictions: readonly (readonly [string, Partial<FindingRecord>])[] = [
    ["a finding of another secret", { secretHash: id(0x999) }],
    ["a finding of another rule", { ruleFingerprint: id(0x999) }],
    ["a finding in another item", { stableItemId: id(0x999) }],
    ["another id for the same finding", { findingId: id(0x999) }],
    ["an occurrence elsewhere", { offset: 11 }],
    ["an occurrence of another length", { length: 41 }],
    ["an occurrence in another version", { objectVersionId: id(0x999) }],
    ["another id for the same occurrence", { occurrenceId: id(0x999) }],
    ["another id for the same observation", { observationId: id(0x999) }],
  ];

  test.each(contradictions)(
    "%s than the one kept is a conflict, and nothing of its page is kept",
    async (_, part) => {
      const { store, observations } = await create();
      await store.commit(batch([findingRecord(1)]));
      const contradicting = store.commit(batch([findingRecord(2), findingRecord(1, part)]));
      expect(await kindOf(contradicting)).toBe("conflict");
      expect(namesOf(await observations())).toEqual(["src/file-1.ts"]);
    },
  );

  test("an observation of another occurrence under a known id is a conflict", async () => {
    const { store } = await create();
    await store.commit(batch([findingRecord(1), findingRecord(2)]));
    const moved = findingRecord(2, { observationId: findingRecord(1).observationId });
    expect(await kindOf(store.commit(batch([moved])))).toBe("conflict");
  });

  test("two contents of one id within a page are a conflict", async () => {
    const { store, observations } = await create();
    const page = batch([findingRecord(1), findingRecord(1, { secretHash: id(0x999) })]);
    expect(await kindOf(store.commit(page))).toBe("conflict");
    expect(await observations()).toEqual([]);
  });

  test("what is told beside an id may change: rule names, lines, severity", async () => {
    const { store, observations } = await create();
    await store.commit(batch([findingRecord(1)]));
    const told = findingRecord(1, { ruleName: "Renamed", severity: "low", confidence: 2, verdict: "proved" });
    await store.commit(batch([told], { seenAtMs: 2_000 }));
    expect(await observations()).toEqual([{ record: told, seenAtMs: 2_000, run: 7n }]);
  });

  test("the later observation tells who saw it, whichever comes last", async () => {
    const early = batch([findingRecord(1)], { seenAtMs: 1_000, fence: lease({ run: 9n }) });
    const late = batch([findingRecord(1, { display: "moved.ts" })], {
      seenAtMs: 2_000,
      fence: lease({ run: 8n }),
    });
    for (const order of [
      [early, late],
      [late, early],
    ]) {
      const { store, observations } = await create();
      for (const one of order) await store.commit(one);
      const [kept] = await observations();
      expect(kept).toMatchObject({ seenAtMs: 2_000, run: 8n, record: { display: "moved.ts" } });
    }
  });

  test("a place is not lost to a later observation without one, and a link goes with its place", async () => {
    const url = "https://git.example/placed";
    const placed = batch([findingRecord(1, { url })], { seenAtMs: 1_000 });
    const bare = batch([findingRecord(1, { display: "", url: "https://git.example/bare" })], {
      ...{ seenAtMs: 2_000, fence: lease({ run: 8n }) },
    });
    for (const order of [
      [placed, bare],
      [bare, placed],
    ]) {
      const { store, observations } = await create();
      for (const one of order) await store.commit(one);
      const [kept] = await observations();
      expect(kept).toMatchObject({ seenAtMs: 2_000, run: 8n, record: { display: "src/file-1.ts", url } });
    }
  });

  test("a newer place without a link does not keep the older link", async () => {
    const { store, observations } = await create();
    await store.commit(batch([findingRecord(1, { url: "https://git.example/old" })]));
    await store.commit(batch([findingRecord(1, { display: "new.ts" })], { seenAtMs: 2_000 }));
    const [kept] = await observations();
    expect(kept!.record.display).toBe("new.ts");
    expect(kept!.record.url).toBeUndefined();
  });

  test("of two observations at the same time the one with a place wins", async () => {
    const placed = batch([findingRecord(1)], { fence: lease({ run: 1n }) });
    const bare = batch([findingRecord(1, { display: "" })], { fence: lease({ run: 2n }) });
    for (const order of [
      [placed, bare],
      [bare, placed],
    ]) {
      const { store, observations } = await create();
      for (const one of order) await store.commit(one);
      expect((await observations())[0]).toMatchObject({ run: 1n, record: { display: "src/file-1.ts" } });
    }
  });

  test("the other parts of a credential are kept by name, place and mask, and go with the later observation", async () => {
    const user = { name: 'a "user\\', offset: 4, length: 5, line: 1, column: 5 };
    const key = { name: "access key id", offset: 90, length: 20, line: 4, column: 1, mask: "AK********" };
    const pair = batch([findingRecord(1, { parts: [user, key] })], { seenAtMs: 1_000 });
    const alone = batch([findingRecord(1)], { seenAtMs: 2_000 });
    const { store, observations } = await create();
    await store.commit(pair);
    expect((await observations())[0]!.record.parts).toEqual([user, key]);
    await store.commit(alone);
    await store.commit(pair);
    expect((await observations())[0]!.record.parts).toBeUndefined();
  });

  test.each<[string, Partial<FindingRecord>]>([
    ["a part nowhere", { parts: [{ name: "user", offset: -1, length: 1, line: 1, column: 1 }] }],
    ["no length", { length: 0 }],
    ["a negative offset", { offset: -1 }],
    ["a confidence above 10", { confidence: 11 }],
    ["a short id", { observationId: new Uint8Array(8) }],
  ])("a record with %s is refused", async (_, part) => {
    const { store } = await create();
    expect(await kindOf(store.commit(batch([findingRecord(1, part)])))).toBe("invalid-record");
  });
}

function namesOf(observations: readonly Observation[]): readonly string[] {
  return observations.map(({ record }) => record.display);
}
