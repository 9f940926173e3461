/** What every GitKv must do: bytes under keys, atomic writes, byte order, limits, fences. */
import { expect, test } from "bun:test";
import type { GitKv, GitKvWrite } from "../../src/contracts/ports/git-kv.ts";
import { lease } from "../support/builders/stored-records.ts";
import { Random, seedOf } from "../support/random.ts";
import { kindOf } from "./done-ledger.ts";

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const put = (key: Uint8Array, ...value: number[]): GitKvWrite => ({ key, value: bytes(...value) });

/** `create` gives an empty store each time. */
export function gitKvConformance(create: () => Promise<GitKv>): void {
  test("values come in the order asked; what is not there is undefined", async () => {
    const kv = await create();
    await kv.write(lease(), [put(bytes(1), 10), put(bytes(2)), put(bytes(0, 255, 92, 34), 0, 1, 255)]);
    expect(await kv.get([bytes(2), bytes(9), bytes(0, 255, 92, 34), bytes(1), bytes(1)])).toEqual([
      ...[bytes(), undefined, bytes(0, 1, 255), bytes(10), bytes(10)],
    ]);
    expect(await kv.get([])).toEqual([]);
  });

  test("a write replaces, a write of nothing deletes, and of several to one key the last counts", async () => {
    const kv = await create();
    await kv.write(lease(), [put(bytes(1), 1), put(bytes(2), 2), put(bytes(3), 3)]);
    await kv.write(lease(), [
      ...[put(bytes(1), 9), { key: bytes(2), value: undefined }],
      ...[put(bytes(3), 4), { key: bytes(3), value: undefined }, put(bytes(3), 5)],
    ]);
    expect(await kv.get([bytes(1), bytes(2), bytes(3)])).toEqual([bytes(9), undefined, bytes(5)]);
  });

  test("a scan gives the keys with the prefix in byte order, and nothing beside", async () => {
    const kv = await create();
    const seed = seedOf(0x5ca);
    const random = new Random(seed);
    const keys = new Map<string, Uint8Array>();
    for (let index = 0; index < 120; index++) {
      const key = Uint8Array.from({ length: 1 + random.below(4) }, () => random.pick([0, 1, 127, 254, 255]));
      keys.set(key.toHex(), key);
    }
    await kv.write(
      lease(),
      [...keys.values()].map((key) => ({ key, value: key })),
    );
    for (const prefix of [bytes(), bytes(0), bytes(1, 255), bytes(255), bytes(255, 255), bytes(254, 0, 3)]) {
      const found: string[] = [];
      for await (const { key, value } of kv.scan(prefix)) {
        expect(value).toEqual(key);
        found.push(key.toHex());
      }
      const expected = [...keys.keys()].filter((key) => key.startsWith(prefix.toHex())).sort();
      expect(found, `seed ${seed}, prefix ${prefix.toHex()}`).toEqual(expected);
    }
  });

  test("keys of 2,048 bytes and values of 16 MiB are kept, longer ones refused with all beside them", async () => {
    const kv = await create();
    const key = new Uint8Array(2048).fill(7);
    const value = new Uint8Array(16 * 1024 * 1024).fill(0x5c);
    await kv.write(lease(), [{ key, value }, put(bytes(1), 1)]);
    const [kept] = await kv.get([key]);
    expect(kept !== undefined && Buffer.compare(kept, value)).toBe(0);
    const refused: readonly GitKvWrite[] = [
      { key: new Uint8Array(2049), value: bytes() },
      { key: bytes(), value: bytes() },
      { key: bytes(2), value: new Uint8Array(16 * 1024 * 1024 + 1) },
    ];
    for (const write of refused)
      expect(await kindOf(kv.write(lease(), [put(bytes(1), 2), write]))).toBe("invalid-record");
    expect(await kv.get([bytes(1)])).toEqual([bytes(1)]);
  });

  test("a write on given values is made while they are so, and leaves nothing behind once they are not", async () => {
    const kv = await create();
    const none = { key: bytes(7), value: undefined };
    expect(await kv.write(lease(), [put(bytes(7), 1), put(bytes(8), 1)], [none])).toBe("written");
    expect(await kv.write(lease(), [put(bytes(7), 2), put(bytes(9), 2)], [none])).toBe("changed");
    expect(await kv.write(lease(), [put(bytes(7), 3)], [put(bytes(7), 1), put(bytes(8), 2)])).toBe("changed");
    expect(await kv.write(lease(), [put(bytes(8), 3)], [put(bytes(7), 1), put(bytes(8), 1)])).toBe("written");
    expect(await kv.get([bytes(7), bytes(8), bytes(9)])).toEqual([bytes(1), bytes(3), undefined]);
  });

  test("of many who count on one value at once, none writes over another", async () => {
    const kv = await create();
    const countOnce = async (shard: bigint): Promise<void> => {
      for (;;) {
        const [before] = await kv.get([bytes(5)]);
        const given = { key: bytes(5), value: before };
        const next = put(bytes(5), (before?.[0] ?? 0) + 1);
        if ((await kv.write(lease({ shard }), [next], [given])) === "written") return;
      }
    };
    await Promise.all(Array.from({ length: 12 }, (_, index) => countOnce(BigInt(index + 1))));
    expect(await kv.get([bytes(5)])).toEqual([bytes(12)]);
  });

  test("a lower fence cannot write, and leaves nothing behind", async () => {
    const kv = await create();
    await kv.write(lease({ fence: 5n }), [put(bytes(1), 1)]);
    expect(await kindOf(kv.write(lease({ fence: 4n }), [put(bytes(1), 2), put(bytes(2), 2)]))).toBe(
      "stale-fence",
    );
    await kv.write(lease({ fence: 1n, shard: 8n }), [put(bytes(3), 3)]);
    expect(await kv.get([bytes(1), bytes(2), bytes(3)])).toEqual([bytes(1), undefined, bytes(3)]);
  });
}
