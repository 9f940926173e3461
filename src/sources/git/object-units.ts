/**
 * All objects of a database as pieces of work: of packs, trees of deltas by the unpacker; of files of their own, a directory
 * each. One thread plans; any number takes pieces, each one once. Promises: an object that several places hold is given once,
 * and one that fails in its place is taken from another if there is one.
 */

import { GitFault } from "./core/git-fault.ts";
import type { ObjectType } from "./core/object-type.ts";
import { arraysOf, type PlanArrays, shared } from "./core/pack-plan.ts";
import { cutIntoUnits, type PackUnits } from "./core/pack-units.ts";
import { LooseWalk } from "./loose-walk.ts";
import type { ObjectDatabase } from "./object-database.ts";
import type { PackReader } from "./pack-reader.ts";
import { UnitWalk } from "./unit-walk.ts";
import { Unpacker, unpackerModule } from "./unpacker.ts";

/** Takes an object. Borrows id and bytes for the length of the call. */
export type TakeGitObject = (id: Uint8Array, type: ObjectType, bytes: Uint8Array) => void;

interface SharedPack {
  readonly path: string;
  readonly sizeBytes: number;
  readonly plan: PlanArrays;
  readonly units: PackUnits;
}

/** Plain data and shared memory: posted to threads as it is. */
export interface SharedUnits {
  readonly packs: readonly SharedPack[];
  /** Pairs: a pack and its unit; or, below zero, a directory of objects and the first byte of their ids. */
  readonly list: Int32Array;
  /** How many have been taken. */
  readonly taken: Int32Array;
  /** What reads them, compiled once for all threads. */
  readonly unpacker?: WebAssembly.Module;
}

const UNPACKER_BYTES = 64 * 1024 ** 2;
const NUMBER_OF = { commit: 1, tree: 2, blob: 3, tag: 4 } as const;
const EVERYTHING_ELSE = -1;

export function planUnits(database: ObjectDatabase, types: readonly ObjectType[]): SharedUnits {
  const wanted = types.map((type) => NUMBER_OF[type]);
  const pairs: number[] = [];
  const packs = database.packs.map((reader, pack): SharedPack => {
    const plan = database.planOf(reader);
    const units = cutIntoUnits(plan, wanted);
    for (let unit = 0; unit + 1 < units.starts.length; unit++) pairs.push(pack, unit);
    if (units.irregular.length > 0 || units.hasUnplanned) pairs.push(pack, EVERYTHING_ELSE);
    return { path: reader.file.path, sizeBytes: reader.file.sizeBytes, plan: arraysOf(plan), units };
  });
  for (const [directory, fans] of database.looseFans().entries())
    for (const fan of fans) pairs.push(-1 - directory, fan);
  const list = shared(Int32Array, pairs.length);
  list.set(pairs);
  return { packs, list, taken: shared(Int32Array, 1), unpacker: unpackerModule() };
}

let threadUnpacker: Unpacker | undefined;

/** One thread's way through the units. */
export class UnitReader {
  readonly #database: ObjectDatabase;
  readonly #units: SharedUnits;
  readonly #types: ReadonlySet<ObjectType>;
  /** One for all readers of a thread: no two of them are in the middle of a unit. */
  readonly #unpacker: Unpacker;
  readonly #looseWalk: LooseWalk;
  #current: { readonly pack: number; readonly walk: UnitWalk } | undefined;
  #take: TakeGitObject = () => {};

  constructor(database: ObjectDatabase, units: SharedUnits, types: readonly ObjectType[]) {
    this.#database = database;
    this.#units = units;
    this.#types = new Set(types);
    this.#unpacker = threadUnpacker ??= new Unpacker(UNPACKER_BYTES, units.unpacker);
    this.#looseWalk = new LooseWalk(this.#unpacker);
  }

  /** Gives the objects of a unit nobody has taken yet. False: there is none. */
  next(take: TakeGitObject): boolean {
    const number = Atomics.add(this.#units.taken, 0, 1);
    if (2 * number >= this.#units.list.length) return false;
    const [place, unit] = [this.#units.list[2 * number]!, this.#units.list[2 * number + 1]!];
    this.#take = (id, type, bytes) => {
      if (this.#types.has(type)) take(id, type, bytes);
    };
    if (place < 0)
      this.#database.looseIn(
        { directory: -1 - place, fan: unit, types: this.#types },
        this.#take,
        this.#looseWalk,
      );
    else this.#packed(place, unit);
    return true;
  }

  #packed(pack: number, unit: number): void {
    const { units } = this.#units.packs[pack]!;
    const reader = this.#readerOf(pack);
    if (reader === undefined) return;
    const walk = this.#walkOf(pack, reader);
    const give = (type: ObjectType, position: number, bytes: Uint8Array): void =>
      this.#database.givePacked({ pack: reader, position, type, bytes }, this.#take);
    if (unit === EVERYTHING_ELSE) walk.irregular(units.irregular, give);
    else
      for (let at = units.starts[unit]!; at < units.starts[unit + 1]!; at++) walk.walk(units.tops[at]!, give);
  }

  /** A pack that was replaced since the plan was made is not the one it speaks of. */
  #readerOf(pack: number): PackReader | undefined {
    const { path, sizeBytes } = this.#units.packs[pack]!;
    const reader = this.#database.packs.find(
      ({ file }) => file.path === path && file.sizeBytes === sizeBytes,
    );
    if (reader === undefined) {
      const fault = new GitFault("unreadable", `${path} was replaced while it was read; scan again`);
      this.#database.problems.file(path, fault);
    }
    return reader;
  }

  #walkOf(pack: number, reader: PackReader): UnitWalk {
    if (this.#current?.pack === pack) return this.#current.walk;
    const { plan, units } = this.#units.packs[pack]!;
    const failed = (position: number, fault: GitFault): void =>
      this.#database.giveFromElsewhere(reader, position, fault, this.#take);
    const walk = new UnitWalk({ reader, plan, isCut: units.isCut, unpacker: this.#unpacker, failed });
    this.#current = { pack, walk };
    return walk;
  }
}
