/** What became of findings, in memory, as the real store keeps it: the plain twin of its statement. */
import type { WriteFence } from "../../../src/contracts/commit.ts";
import type { LifeCommit } from "../../../src/contracts/finding-life.ts";
import {
  type CommitColumns,
  GONE,
  type LifeRow,
  lifeOrder,
  THERE,
} from "../../../src/persistence/findings/core/life-rows.ts";
import type { StoredLife } from "../../../src/persistence/findings/stored-life.ts";

interface Look {
  readonly row: LifeRow;
  readonly fence: WriteFence;
  readonly atMs: number;
}

export class MemoryLives {
  readonly #kept = new Map<string, { readonly look: Look; readonly life: StoredLife }>();

  track(key: string, look: Look): void {
    const known = this.#kept.get(key);
    if (known === undefined) this.#kept.set(key, { look, life: firstLife(look) });
    else if (isLater(look, known.look)) this.#kept.set(key, { look, life: nextLife(known.life, look) });
  }

  get(key: string): StoredLife | undefined {
    return this.#kept.get(key)?.life;
  }
}

function isLater(look: Look, other: Look): boolean {
  const order = ({ atMs, fence }: Look): readonly (number | bigint)[] => [
    ...[atMs, BigInt.asIntN(64, fence.run), BigInt.asIntN(64, fence.shard), fence.fence],
  ];
  const [left, right] = [order(look), order(other)];
  const at = left.findIndex((value, index) => value !== right[index]);
  return at === -1 ? lifeOrder(look.row) > lifeOrder(other.row) : left[at]! > right[at]!;
}

function firstLife({ row, atMs, fence }: Look): StoredLife {
  const { status, refs, refCount, introduced, removed } = row;
  return {
    ...{ status, refs, refCount, lookedAtMs: atMs, run: fence.run, changedAtMs: atMs },
    ...(introduced === undefined ? {} : { introducedBy: commitOf(introduced) }),
    ...(removed === undefined ? {} : { removedBy: commitOf(removed) }),
    ...(THERE.includes(status) ? { thereAtMs: atMs } : {}),
    ...(GONE.includes(status) ? { goneSinceMs: atMs } : {}),
  };
}

function nextLife(known: StoredLife, look: Look): StoredLife {
  const said = firstLife(look);
  const isThere = said.thereAtMs !== undefined;
  const isSame = known.status === said.status;
  const goneSinceMs = isThere ? undefined : (known.goneSinceMs ?? said.goneSinceMs);
  const { goneSinceMs: _, ...rest } = said;
  return {
    ...pick(known, ["introducedBy", "thereAtMs", "seenAgainAtMs"]),
    ...rest,
    ...(isSame
      ? { changedAtMs: known.changedAtMs, ...pick(known, ["statusBefore"]) }
      : { statusBefore: known.status }),
    ...(goneSinceMs === undefined ? {} : { goneSinceMs }),
    ...(isThere && known.goneSinceMs !== undefined ? { seenAgainAtMs: look.atMs } : {}),
  };
}

function pick<Key extends keyof StoredLife>(life: StoredLife, keys: readonly Key[]): Partial<StoredLife> {
  return Object.fromEntries(keys.flatMap((key) => (life[key] === undefined ? [] : [[key, life[key]]])));
}

function commitOf({ oid, atMs, name, email }: CommitColumns): LifeCommit {
  const author = name === undefined || email === undefined ? {} : { author: { name, email } };
  return { oid, atMs: atMs ?? Number.NaN, ...author };
}
