/**
 * A pack's objects cut into pieces of work of much the same size, for threads to take one after another. Promises: each entry
 * that can be read in the plan's order is in one piece; a tree of deltas too large for one is cut into branches. Pure.
 */
import { PACK_OFS_DELTA, PACK_REF_DELTA } from "./object-type.ts";
import { type PackPlan, shared } from "./pack-plan.ts";

export interface PackUnits {
  /** Entries where a walk down begins: whole objects, and branches cut off from larger trees. */
  readonly tops: Uint32Array;
  /** Where in `tops` each unit begins, then where the last one ends. */
  readonly starts: Uint32Array;
  /** 1 for entries that are tops of branches: walks from above leave them out. */
  readonly isCut: Uint8Array;
  /** Entries that only the slow reader can take: their bases are elsewhere, or broken. */
  readonly irregular: Uint32Array;
  /** Some objects have no place in any tree of deltas. */
  readonly hasUnplanned: boolean;
}

/** What an object costs besides its bytes. */
const OBJECT_COST = 2000;
const UNIT_COST = 4_000_000;
/** Of a larger tree, branches of so many entries are cut off. */
const TREE_COST_MAX = 24_000_000;
const BRANCH_ENTRIES = 256;

/** `wanted`: numbers of the types, as packs have them, that trees of deltas are taken of. */
export function cutIntoUnits(plan: PackPlan, wanted: readonly number[]): PackUnits {
  const tops: number[] = [];
  const starts: number[] = [0];
  const irregular: number[] = [];
  const isCut = shared(Uint8Array, plan.count);
  let cost = 0;
  const close = (): void => {
    if (starts.at(-1) !== tops.length) starts.push(tops.length);
    cost = 0;
  };
  for (const root of plan.roots) {
    const type = plan.packTypes[root]!;
    if (type === PACK_OFS_DELTA || type === PACK_REF_DELTA || plan.bases[root]! < -1) irregular.push(root);
    else if (wanted.includes(type)) {
      const family = plan.firstChild[root] === -1 ? 1 : plan.countBelow(root);
      const each = plan.sizes[root]! + OBJECT_COST;
      if (cost + family * each > UNIT_COST) close();
      tops.push(root);
      cost += family * each;
      if (family * each <= TREE_COST_MAX) continue;
      for (const branch of branches(plan, root)) {
        close();
        isCut[branch] = 1;
        tops.push(branch);
      }
      close();
    }
  }
  close();
  return {
    tops: inShared(tops),
    starts: inShared(starts),
    isCut,
    irregular: inShared(irregular),
    hasUnplanned: plan.stranded.length + plan.misplaced.length > 0,
  };
}

/** Entries to cut off, so that what is left of each is neither small nor much too large. */
function branches(plan: PackPlan, root: number): number[] {
  const order = [...plan.family(root)];
  const left = new Map<number, number>();
  const cut: number[] = [];
  // Later in the order means further down, so children are counted before their bases.
  for (let i = order.length - 1; i > 0; i--) {
    const entry = order[i]!;
    const count = 1 + (left.get(entry) ?? 0);
    if (count >= BRANCH_ENTRIES) cut.push(entry);
    else {
      const base = plan.bases[entry]!;
      left.set(base, count + (left.get(base) ?? 0));
    }
  }
  return cut;
}

function inShared(numbers: readonly number[]): Uint32Array {
  const array = shared(Uint32Array, numbers.length);
  array.set(numbers);
  return array;
}
