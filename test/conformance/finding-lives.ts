/** What every FindingsStore must do with lives: the last look counts, whatever the order; what came back is known to have been gone. */
import { expect, test } from "bun:test";
import type { FindingLife, LifeBatch, LifeCommit } from "../../src/contracts/finding-life.ts";
import type { FindingsStore } from "../../src/contracts/ports/findings-store.ts";
import type { StoredLife } from "../../src/persistence/findings/stored-life.ts";
import { findingRecord, id, lease, POLICY } from "../support/builders/stored-records.ts";
import { Random, seedOf } from "../support/random.ts";
import { kindOf } from "./done-ledger.ts";

export interface LivesUnderTest {
  readonly store: FindingsStore;
  /** Of the lease's tenant. */
  lifeOf(findingId: Uint8Array): Promise<StoredLife | undefined>;
}

const FIRST = findingRecord(1).findingId;
const ADA = { name: "Ada", email: "ada@example.org" };

function commit(digits: string, atMs = 500, part: Partial<LifeCommit> = {}): LifeCommit {
  return { oid: digits.repeat(20), atMs, ...part };
}

function life(part: Partial<FindingLife> = {}): FindingLife {
  return {
    ...{ findingId: FIRST, status: "present", refs: ["main"], refCount: 1 },
    introducedBy: commit("a1"),
    ...part,
  };
}

const GONE: Partial<FindingLife> = { status: "removed", refs: [], refCount: 0, removedBy: commit("d4", 900) };

function look(seenAtMs: number, lives: readonly FindingLife[], part: Partial<LifeBatch> = {}): LifeBatch {
  return { fence: lease(), seenAtMs, lives, ...part };
}

/** `create` gives an empty store each time. */
export function findingLivesConformance(create: () => Promise<LivesUnderTest>): void {
  const createWith = async (...numbers: readonly number[]): Promise<LivesUnderTest> => {
    const made = await create();
    await made.store.commit({
      ...{ fence: lease(), policyHash: POLICY, seenAtMs: 1 },
      records: numbers.map((number) => findingRecord(number)),
    });
    return made;
  };

  test("what became of a finding comes back as it was told, however often it is told", async () => {
    const { store, lifeOf } = await createWith(1);
    const refs = ["main", 'odd"{name},\\', "release/2"];
    const told = life({ refs, refCount: 31, introducedBy: commit("a1", 500, { author: ADA }) });
    for (const _ of [1, 2]) expect(await store.trackLives(look(1_000, [told, told]))).toBe(1);
    expect(await lifeOf(FIRST)).toEqual({
      ...{ status: "present", refs, refCount: 31, introducedBy: told.introducedBy! },
      ...{ lookedAtMs: 1_000, changedAtMs: 1_000, thereAtMs: 1_000, run: 7n },
    });
  });

  test("of a finding nobody keeps, nothing is kept", async () => {
    const { store, lifeOf } = await createWith(1);
    const unknown = findingRecord(2).findingId;
    expect(await store.trackLives(look(1_000, [life({ findingId: unknown }), life()]))).toBe(1);
    expect(await lifeOf(unknown)).toBeUndefined();
    expect(await lifeOf(FIRST)).toBeDefined();
  });

  test("another tenant's finding is not spoken of", async () => {
    const { store, lifeOf } = await createWith(1);
    const fence = lease({ tenant: id(0x77).toHex() });
    expect(await store.trackLives(look(1_000, [life()], { fence }))).toBe(0);
    expect(await lifeOf(FIRST)).toBeUndefined();
  });

  test("an empty batch asks nothing, not even its fence; a lower fence is refused and leaves nothing", async () => {
    const { store, lifeOf } = await createWith(1);
    expect(await store.trackLives(look(1_000, [], { fence: lease({ fence: 9n }) }))).toBe(0);
    await store.trackLives(look(1_000, [life()], { fence: lease({ fence: 5n }) }));
    const late = store.trackLives(look(2_000, [life(GONE)], { fence: lease({ fence: 4n }) }));
    expect(await kindOf(late)).toBe("stale-fence");
    const page = {
      fence: lease({ fence: 4n }),
      policyHash: POLICY,
      seenAtMs: 1,
      records: [findingRecord(2)],
    };
    expect(await kindOf(store.commit(page))).toBe("stale-fence");
    expect((await lifeOf(FIRST))!.status).toBe("present");
  });

  test("a removal names its commit and when it was first missed; its introduction stays known", async () => {
    const { store, lifeOf } = await createWith(1);
    await store.trackLives(look(1_000, [life()]));
    const { introducedBy: _, ...gone } = life(GONE);
    await store.trackLives(look(2_000, [gone]));
    await store.trackLives(look(3_000, [gone], { fence: lease({ run: 8n }) }));
    expect(await lifeOf(FIRST)).toEqual({
      ...{
        status: "removed",
        refs: [],
        refCount: 0,
        introducedBy: commit("a1"),
        removedBy: commit("d4", 900),
      },
      ...{ lookedAtMs: 3_000, run: 8n, thereAtMs: 1_000, changedAtMs: 2_000, goneSinceMs: 2_000 },
      statusBefore: "present",
    });
  });

  test("a finding that was removed and is there again was seen again, at the look that saw it first", async () => {
    const { store, lifeOf } = await createWith(1);
    const looks: readonly Partial<FindingLife>[] = [
      {},
      GONE,
      { status: "unreachable", refs: [], refCount: 0 },
    ];
    for (const [index, part] of looks.entries())
      await store.trackLives(look(1_000 * (index + 1), [life(part)]));
    expect(await lifeOf(FIRST)).toMatchObject({ goneSinceMs: 2_000, changedAtMs: 3_000 });
    const back = look(4_000, [life({ status: "branches", refs: ["topic"] })]);
    await store.trackLives(back);
    await store.trackLives(look(5_000, [life()]));
    await store.trackLives(back);
    expect(await lifeOf(FIRST)).toEqual({
      ...{ status: "present", refs: ["main"], refCount: 1, introducedBy: commit("a1") },
      ...{ lookedAtMs: 5_000, run: 7n, thereAtMs: 5_000, changedAtMs: 5_000, seenAgainAtMs: 4_000 },
      statusBefore: "branches",
    });
  });

  test("one in messages alone is neither there nor gone, and does not hide that it had been gone", async () => {
    const { store, lifeOf } = await createWith(1);
    const message = life({ status: "message", refs: [], refCount: 0 });
    await store.trackLives(look(1_000, [message]));
    const before = (await lifeOf(FIRST))!;
    expect([before.thereAtMs, before.goneSinceMs]).toEqual([undefined, undefined]);
    await store.trackLives(look(2_000, [life(GONE)]));
    await store.trackLives(look(3_000, [message]));
    await store.trackLives(look(4_000, [life()]));
    expect(await lifeOf(FIRST)).toMatchObject({ seenAgainAtMs: 4_000 });
  });

  test("an earlier look changes nothing", async () => {
    const { store, lifeOf } = await createWith(1);
    await store.trackLives(look(2_000, [life(GONE)]));
    const kept = await lifeOf(FIRST);
    expect(await store.trackLives(look(1_000, [life()], { fence: lease({ run: 9n }) }))).toBe(1);
    expect(await lifeOf(FIRST)).toEqual(kept!);
  });

  test("any order of looks, repeated at will, ends in the state the last look told", async () => {
    const seed = seedOf(0x11fe);
    const random = new Random(seed);
    const parts: readonly Partial<FindingLife>[] = [{}, { status: "refs", refs: ["v1"] }, GONE, { refs: [] }];
    const looks = parts.flatMap((part, index) =>
      [3n, 2n ** 63n + 1n].map((run) =>
        look(1_000 + (index >> 1), [life(part), life({ ...part, findingId: findingRecord(2).findingId })], {
          fence: lease({ run }),
        }),
      ),
    );
    const { store, lifeOf } = await createWith(1, 2);
    for (const one of looks) await store.trackLives(one);
    const said = async () =>
      [await lifeOf(FIRST), await lifeOf(findingRecord(2).findingId)].map((kept) => {
        const { status, refs, refCount, introducedBy, removedBy, lookedAtMs, run } = kept!;
        return { status, refs, refCount, introducedBy, removedBy, lookedAtMs, run };
      });
    const expected = await said();
    for (let round = 0; round < 6; round++) {
      const other = await createWith(1, 2);
      for (const one of shuffled([...looks, ...looks], random)) await other.store.trackLives(one);
      const end = [await other.lifeOf(FIRST), await other.lifeOf(findingRecord(2).findingId)];
      expect(end, `seed ${seed}`).toMatchObject(expected.map(withoutAbsent));
    }
  });

  test("looks in their order, each repeated and mixed with those before it, make the same row as once each", async () => {
    const seed = seedOf(0x11ff);
    const random = new Random(seed);
    const looks = Array.from({ length: 12 }, (_, index) =>
      look(1_000 + index, [life(random.below(2) === 0 ? {} : GONE)]),
    );
    const once = await createWith(1);
    for (const one of looks) await once.store.trackLives(one);
    const often = await createWith(1);
    for (const [index, one] of looks.entries()) {
      await often.store.trackLives(one);
      for (let again = 0; again < 3; again++) await often.store.trackLives(looks[random.below(index + 1)]!);
    }
    expect(await often.lifeOf(FIRST), `seed ${seed}`).toEqual((await once.lifeOf(FIRST))!);
  });

  test("two lives of one finding in a batch end the same in either order", async () => {
    const lives = [life(), life(GONE)];
    const ends: (StoredLife | undefined)[] = [];
    for (const order of [lives, lives.toReversed()]) {
      const { store, lifeOf } = await createWith(1);
      expect(await store.trackLives(look(1_000, order))).toBe(1);
      ends.push(await lifeOf(FIRST));
    }
    expect(ends[0]).toEqual(ends[1]!);
  });

  test("refs and names are bounded, and kept in a form that can be", async () => {
    const { store, lifeOf } = await createWith(1);
    const refs = Array.from({ length: 30 }, (_, index) => `${index}-${"x".repeat(400)}`);
    const author = { name: `\0${"n".repeat(400)}`, email: "\ud800@example.org" };
    await store.trackLives(
      look(1_000, [life({ refs, refCount: 0, introducedBy: commit("a1", Number.NaN, { author }) })]),
    );
    const kept = (await lifeOf(FIRST))!;
    expect([kept.refs.length, kept.refCount]).toEqual([20, 30]);
    expect(kept.refs[0]).toBe(`0-${"x".repeat(253)}…`);
    expect(kept.introducedBy).toEqual({
      ...{ oid: "a1".repeat(20), atMs: Number.NaN },
      author: { name: `\\x00${"n".repeat(251)}…`, email: "\\ud800@example.org" },
    });
  });

  test("many lives are one batch", async () => {
    const { store, lifeOf } = await createWith(...Array.from({ length: 200 }, (_, index) => index));
    const lives = Array.from({ length: 9_000 }, (_, index) =>
      life({ findingId: findingRecord(index).findingId, refs: [`r${index}`] }),
    );
    expect(await store.trackLives(look(1_000, lives.toReversed()))).toBe(200);
    expect((await lifeOf(findingRecord(199).findingId))!.refs).toEqual(["r199"]);
  });

  test.each<[string, Partial<FindingLife>, number]>([
    ["a status of the index alone", { status: "staged" }, 1_000],
    ["a short id", { findingId: new Uint8Array(8) }, 1_000],
    ["a commit that is none", { introducedBy: commit("zz") }, 1_000],
    ["a count of refs that is none", { refCount: -1 }, 1_000],
    ["a time that is none", {}, Number.NaN],
  ])("a life with %s is refused", async (_, part, seenAtMs) => {
    const { store } = await createWith(1);
    expect(await kindOf(store.trackLives(look(seenAtMs, [life(part)])))).toBe("invalid-record");
  });
}

function shuffled<Item>(items: readonly Item[], random: Random): readonly Item[] {
  const out = [...items];
  for (let at = out.length - 1; at > 0; at--) {
    const other = random.below(at + 1);
    [out[at], out[other]] = [out[other]!, out[at]!];
  }
  return out;
}

function withoutAbsent(value: object): object {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined));
}
