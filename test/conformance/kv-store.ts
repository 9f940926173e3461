/**
 * What every KvStore promises, the real etcd and the simulated one: called from a test file with a way to make a store.
 * Each test writes under a prefix of its own.
 */
import { expect, test } from "bun:test";
import {
  type KvCompare,
  type KvEntry,
  type KvStore,
  KvUnavailableError,
  type KvWrite,
  refusalCode,
  TXN_OPS_MAX,
} from "../../src/coordination/kv.ts";

export interface KvStoreFixture extends AsyncDisposable {
  readonly store: KvStore;
  /** Nobody else writes below it. */
  readonly prefix: string;
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (entry: KvEntry | undefined): string | undefined =>
  entry === undefined ? undefined : new TextDecoder().decode(entry.value);
const put = (key: string, value: string, lease?: string): KvWrite => ({
  kind: "put",
  key,
  value: bytes(value),
  ...(lease === undefined ? {} : { lease }),
});

export function kvStoreConformance(name: string, open: () => Promise<KvStoreFixture>): void {
  const promise = (sentence: string, check: (store: KvStore, prefix: string) => Promise<void>): void => {
    test(`${name}: ${sentence}`, async () => {
      await using fixture = await open();
      await check(fixture.store, fixture.prefix);
    });
  };

  promise("a key that was never written is not there", async (store, prefix) => {
    expect(await store.get(`${prefix}nothing`)).toBeUndefined();
    expect(await store.count(prefix)).toBe(0);
    expect(await store.range(prefix)).toEqual({ entries: [], more: false });
  });

  promise("what is put can be read, and its revision grows with each change", async (store, prefix) => {
    const key = `${prefix}key`;
    expect(await store.txn([], [put(key, "one")])).toBe(true);
    const first = await store.get(key);
    expect(first).toEqual({ key, value: bytes("one"), modRevision: expect.any(String) });
    await store.txn([], [put(key, "two")]);
    const second = await store.get(key);
    expect(text(second)).toBe("two");
    expect(BigInt(second!.modRevision)).toBeGreaterThan(BigInt(first!.modRevision));
  });

  promise("every byte survives, and so does an empty value", async (store, prefix) => {
    const value = Uint8Array.from({ length: 512 }, (_, index) => index % 256);
    await store.txn([], [{ kind: "put", key: `${prefix}all`, value }, put(`${prefix}empty`, "")]);
    expect((await store.get(`${prefix}all`))?.value).toEqual(value);
    expect((await store.get(`${prefix}empty`))?.value).toEqual(new Uint8Array());
  });

  promise("a value of one megabyte is kept", async (store, prefix) => {
    const value = Uint8Array.from({ length: 1_000_000 }, (_, index) => (index * 31) % 251);
    await store.txn([], [{ kind: "put", key: `${prefix}big`, value }]);
    const read = await store.get(`${prefix}big`);
    expect(read !== undefined && Buffer.compare(read.value, value) === 0).toBe(true);
  });

  promise("keys that are no ASCII come back as they were", async (store, prefix) => {
    const key = `${prefix}ключ/鍵/😀`;
    await store.txn([], [put(key, "found")]);
    expect(text(await store.get(key))).toBe("found");
    expect((await store.range(`${prefix}ключ`)).entries.map((entry) => entry.key)).toEqual([key]);
  });

  promise("a range is in byte order and holds no neighbour", async (store, prefix) => {
    const inside = ["a", "a/1", "a/10", "a/2", "aa", "aé"].map((name) => `${prefix}${name}`);
    const outside = [`${prefix}b`, `${prefix}A`, prefix.slice(0, -1)];
    await store.txn(
      [],
      [...inside].reverse().map((key) => put(key, key)),
    );
    await store.txn(
      [],
      outside.slice(0, 2).map((key) => put(key, key)),
    );
    const { entries, more } = await store.range(`${prefix}a`);
    expect(entries.map(({ key }) => key)).toEqual(inside);
    expect(entries.map(text)).toEqual(inside);
    expect(more).toBe(false);
    expect(await store.count(`${prefix}a`)).toBe(inside.length);
  });

  promise("a range is read page by page, and the last page says so", async (store, prefix) => {
    const keys = Array.from({ length: 10 }, (_, index) => `${prefix}${index}`);
    await store.txn(
      [],
      keys.map((key) => put(key, "v")),
    );
    const pages: (readonly [string[], boolean])[] = [];
    let after: string | undefined;
    for (let more = true; more; ) {
      const page = await store.range(prefix, { limit: 4, ...(after === undefined ? {} : { after }) });
      pages.push([page.entries.map(({ key }) => key), page.more]);
      after = page.entries.at(-1)?.key;
      more = page.more;
    }
    expect(pages).toEqual([
      [keys.slice(0, 4), true],
      [keys.slice(4, 8), true],
      [keys.slice(8), false],
    ]);
  });

  promise("a page that begins before the prefix begins at the prefix", async (store, prefix) => {
    await store.txn([], [put(`${prefix}a/1`, "v"), put(`${prefix}b/1`, "v")]);
    const { entries } = await store.range(`${prefix}b/`, { after: `${prefix}a/0` });
    expect(entries.map(({ key }) => key)).toEqual([`${prefix}b/1`]);
    expect((await store.range(`${prefix}a/`, { after: `${prefix}b/` })).entries).toEqual([]);
  });

  promise("a range of keys only has empty values and real revisions", async (store, prefix) => {
    await store.txn([], [put(`${prefix}key`, "long value")]);
    const { entries } = await store.range(prefix, { keysOnly: true });
    expect(entries[0]?.value).toEqual(new Uint8Array());
    expect(entries[0]?.modRevision).toBe((await store.get(`${prefix}key`))!.modRevision);
  });

  promise("several keys are read in the order asked, holes and repeats included", async (store, prefix) => {
    await store.txn([], [put(`${prefix}a`, "A"), put(`${prefix}c`, "C")]);
    const asked = ["c", "b", "a", "c"].map((name) => prefix + name);
    expect((await store.getAll(asked)).map(text)).toEqual(["C", undefined, "A", "C"]);
    expect(await store.getAll([])).toEqual([]);
  });

  promise("more keys than a transaction takes are read too", async (store, prefix) => {
    const keys = Array.from({ length: TXN_OPS_MAX * 2 + 3 }, (_, index) => `${prefix}${index}`);
    await store.txn([], [put(keys[0]!, "first"), put(keys.at(-1)!, "last")]);
    const entries = await store.getAll(keys);
    expect(entries.length).toBe(keys.length);
    expect([text(entries[0]), text(entries.at(-1))]).toEqual(["first", "last"]);
  });

  promise("a transaction whose compare fails writes nothing at all", async (store, prefix) => {
    const key = `${prefix}key`;
    await store.txn([], [put(key, "kept")]);
    const compares: readonly KvCompare[] = [
      { kind: "present", key },
      { kind: "absent", key },
    ];
    expect(await store.txn(compares, [put(key, "lost"), put(`${prefix}other`, "lost")])).toBe(false);
    expect(text(await store.get(key))).toBe("kept");
    expect(await store.get(`${prefix}other`)).toBeUndefined();
  });

  promise("each kind of compare holds when it should and fails when it should", async (store, prefix) => {
    const [there, missing] = [`${prefix}there`, `${prefix}missing`];
    const lease = await store.grantLease(60);
    const another = await store.grantLease(60);
    await store.txn([], [put(there, "v", lease)]);
    const { modRevision: revision } = (await store.get(there))!;
    const holds = (compare: KvCompare): Promise<boolean> => store.txn([compare], [put(`${prefix}mark`, "m")]);
    const table: readonly (readonly [KvCompare, boolean])[] = [
      [{ kind: "absent", key: missing }, true],
      [{ kind: "absent", key: there }, false],
      [{ kind: "present", key: there }, true],
      [{ kind: "present", key: missing }, false],
      [{ kind: "mod-revision", key: there, revision }, true],
      [{ kind: "mod-revision", key: there, revision: String(BigInt(revision) + 1n) }, false],
      [{ kind: "mod-revision", key: missing, revision: "0" }, true],
      [{ kind: "mod-revision", key: missing, revision }, false],
      [{ kind: "value", key: there, value: bytes("v") }, true],
      [{ kind: "value", key: there, value: bytes("w") }, false],
      [{ kind: "value", key: missing, value: bytes("") }, false],
      [{ kind: "lease", key: there, lease }, true],
      [{ kind: "lease", key: there, lease: another }, false],
      [{ kind: "lease", key: missing, lease }, false],
    ];
    for (const [compare, expected] of table) {
      expect({ compare, holds: await holds(compare) }).toEqual({ compare, holds: expected });
    }
    await Promise.all([store.revokeLease(lease), store.revokeLease(another)]);
  });

  promise("a transaction deletes, and deleting nothing is no failure", async (store, prefix) => {
    await store.txn([], [put(`${prefix}a`, "1"), put(`${prefix}b`, "2")]);
    const writes: readonly KvWrite[] = [
      { kind: "delete", key: `${prefix}a` },
      { kind: "delete", key: `${prefix}never` },
      put(`${prefix}c`, "3"),
    ];
    expect(await store.txn([], writes)).toBe(true);
    expect((await store.range(prefix)).entries.map(({ key }) => key)).toEqual([`${prefix}b`, `${prefix}c`]);
  });

  promise("what one transaction writes has one revision", async (store, prefix) => {
    await store.txn([], [put(`${prefix}a`, "1"), put(`${prefix}b`, "2")]);
    const { entries } = await store.range(prefix);
    expect(new Set(entries.map(({ modRevision }) => modRevision)).size).toBe(1);
  });

  promise(
    "a transaction of the greatest size passes, and a greater one is refused",
    async (store, prefix) => {
      const half = TXN_OPS_MAX / 2;
      const keys = Array.from({ length: half + 1 }, (_, index) => `${prefix}${index}`);
      const compares = keys.slice(0, half).map((key): KvCompare => ({ kind: "absent", key }));
      const writes = keys.map((key) => put(key, "v"));
      expect(await store.txn(compares, writes.slice(0, half))).toBe(true);
      expect(await store.count(prefix)).toBe(half);
      expect(await caught(store.txn(compares, writes))).toBeInstanceOf(Error);
      expect(await store.count(prefix)).toBe(half);
    },
  );

  promise("of many who write one key at the same revision, one wins", async (store, prefix) => {
    const key = `${prefix}key`;
    for (const before of [{ kind: "absent", key } as const, undefined]) {
      const revision = (await store.get(key))?.modRevision ?? "0";
      const compare = before ?? ({ kind: "mod-revision", key, revision } as const);
      const wins = await Promise.all(
        Array.from({ length: 64 }, (_, index) => store.txn([compare], [put(key, String(index))])),
      );
      expect(wins.filter(Boolean).length).toBe(1);
      expect(text(await store.get(key))).toBe(String(wins.indexOf(true)));
    }
  });

  promise("keys under a lease carry it and go when it is revoked", async (store, prefix) => {
    const lease = await store.grantLease(60);
    expect(lease).toMatch(/^[1-9]\d*$/);
    await store.txn([], [put(`${prefix}bound`, "v", lease), put(`${prefix}free`, "v")]);
    expect((await store.get(`${prefix}bound`))?.lease).toBe(lease);
    expect("lease" in (await store.get(`${prefix}free`))!).toBe(false);
    expect(await store.keepAlive(lease)).toBe(true);
    await store.revokeLease(lease);
    expect(await store.get(`${prefix}bound`)).toBeUndefined();
    expect(text(await store.get(`${prefix}free`))).toBe("v");
  });

  promise("a key put again without its lease leaves the lease", async (store, prefix) => {
    const lease = await store.grantLease(60);
    await store.txn([], [put(`${prefix}key`, "bound", lease)]);
    await store.txn([], [put(`${prefix}key`, "free")]);
    await store.revokeLease(lease);
    expect(text(await store.get(`${prefix}key`))).toBe("free");
  });

  promise("a lease that is gone is not kept alive, and revoking it again does no harm", async (store) => {
    const lease = await store.grantLease(60);
    await store.revokeLease(lease);
    expect(await store.keepAlive(lease)).toBe(false);
    await store.revokeLease(lease);
  });

  promise(
    "a put under a lease that is gone is refused, and nothing of it is written",
    async (store, prefix) => {
      const lease = await store.grantLease(60);
      await store.revokeLease(lease);
      const error = await caught(store.txn([], [put(`${prefix}a`, "v"), put(`${prefix}b`, "v", lease)]));
      expect(error).toBeInstanceOf(KvUnavailableError);
      expect(error).toMatchObject({ code: refusalCode("lease-gone"), retryable: false });
      expect(await store.count(prefix)).toBe(0);
    },
  );

  promise("a healthy store says so, and a closed one answers nothing", async (store, prefix) => {
    await store.checkHealth();
    store.close();
    expect(await caught(store.get(`${prefix}key`))).toBeInstanceOf(KvUnavailableError);
    expect(await caught(store.txn([], [put(`${prefix}key`, "v")]))).toBeInstanceOf(KvUnavailableError);
  });
}

function caught(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => "no error",
    (error: unknown) => error,
  );
}
