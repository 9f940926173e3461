/**
 * All objects of a repository, wherever they lie: packs first, then files of their own, then what alternates lend.
 * Promises: each object is given once; one that fails in one place is taken from another, and becomes a problem only when
 * none is left.
 */
import { join } from "node:path";
import type { ConfinedDirectory } from "./confined-directory.ts";
import { corrupt, GitFault } from "./core/git-fault.ts";
import type { GitLimits } from "./core/git-limits.ts";
import type { ObjectFormat } from "./core/object-format.ts";
import type { ObjectType } from "./core/object-type.ts";
import type { PackPlan } from "./core/pack-plan.ts";
import { LooseObjects } from "./loose-objects.ts";
import type { LooseWalk } from "./loose-walk.ts";
import { findObjectDirectories, speakOf } from "./object-directories.ts";
import { objectHash } from "./object-hash.ts";
import { openPacks } from "./open-packs.ts";
import { PackFiles } from "./pack-file.ts";
import { inStorageOrder, isInEarlierPack, oidsInPacks } from "./pack-ids.ts";
import type { ObjectInfo, PackReader } from "./pack-reader.ts";
import { PackWalk, type WalkOptions } from "./pack-walk.ts";
import type { ProblemList } from "./problem-list.ts";
import type { RawObject } from "./raw-object.ts";
import { readPlan } from "./read-plan.ts";
import { storedNames } from "./stored-names.ts";
import type { StoredWhole } from "./stream-object.ts";

export interface GitObject extends RawObject {
  readonly oid: string;
  readonly sizeBytes: number;
}

export interface ListedObject extends ObjectInfo {
  readonly oid: string;
}

export interface ObjectsOptions {
  /** Default: all four. */
  readonly types?: readonly ObjectType[];
  /** Objects answered `false` are not given, and read only where others are made from them. Asked more than once. */
  readonly wanted?: (oid: string) => boolean;
}

/** Takes an object. Borrows id and bytes for the length of the call. */
type TakeObjectById = (id: Uint8Array, type: ObjectType, bytes: Uint8Array) => void;

interface PackedObject extends RawObject {
  readonly pack: PackReader;
  readonly position: number;
}

export interface DatabaseParts {
  readonly format: ObjectFormat;
  readonly limits: GitLimits;
  readonly problems: ProblemList;
  /** Whether to hash what is read and compare it with its name. */
  readonly verifyIds: boolean;
  /** What another thread has read already. */
  readonly indexes?: ReadonlyMap<string, Uint8Array>;
  readonly incoming?: readonly string[];
}

const ALL_TYPES: readonly ObjectType[] = ["commit", "tree", "blob", "tag"];
const anyObject = (): boolean => true;
/** Bases that lie in yet another pack, one after another. */
const OUTER_BASES_MAX = 32;

export class ObjectDatabase implements Disposable {
  readonly directories: readonly ConfinedDirectory[];
  readonly incoming: readonly string[];
  readonly promisor: boolean;
  /** Of packs, by their paths. */
  readonly indexes: Map<string, Uint8Array>;
  readonly packs: readonly PackReader[];
  readonly #loose: readonly LooseObjects[];
  readonly #files = new PackFiles();
  readonly #parts: DatabaseParts;
  readonly #plans = new Map<PackReader, PackPlan>();
  #outerBases = 0;

  constructor(objects: ConfinedDirectory, parts: DatabaseParts) {
    const { format, limits, problems } = parts;
    this.#parts = parts;
    this.indexes = new Map(parts.indexes);
    this.incoming = speakOf(objects, parts.incoming ?? []) ? parts.incoming! : [];
    this.directories = findObjectDirectories(objects, this.incoming, { limits, problems });
    const baseElsewhere = (id: Uint8Array): RawObject => this.#outerBase(id);
    const { indexes } = this;
    const setting = { files: this.#files, format, limits, problems, baseElsewhere, indexes };
    const opened = this.directories.map((directory) => openPacks(directory, setting));
    this.promisor = opened.some(({ promisor }) => promisor);
    this.packs = opened.flatMap(({ packs }) => packs);
    this.#loose = this.directories.map((directory) => new LooseObjects(directory, format, limits));
  }

  has(oid: string): boolean {
    const id = Uint8Array.fromHex(oid);
    return (
      this.packs.some(({ directory }) => directory.find(id) !== -1) ||
      this.#loose.some((loose) => loose.has(oid))
    );
  }

  /** Ids that begin with `prefix`, each once, sorted, as far as the first `max`. */
  oidsStarting(prefix: string, max: number): readonly string[] {
    const loose = this.#loose.flatMap((one) => one.oidsStarting(prefix));
    return [...new Set([...oidsInPacks(this.packs, prefix, max), ...loose])].sort().slice(0, max);
  }

  /** By pack and offset; what lies in files of its own comes last. */
  inStorageOrder(oids: readonly string[]): readonly string[] {
    return inStorageOrder(this.packs, oids);
  }

  /** Undefined when no such object is here; throws GitFault when no copy of it can be read. */
  read(oid: string): RawObject | undefined {
    return this.#firstCopy(
      oid,
      (pack, offset) => this.#checked(oid, pack.readAt(offset)),
      (loose) => {
        const object = loose.read(oid);
        return object === undefined ? undefined : this.#checked(oid, object);
      },
    );
  }

  /** Where the object is stored as it is, in no delta; undefined when it is made from another. */
  storedWhole(oid: string): StoredWhole | undefined {
    return this.#firstCopy(
      oid,
      (pack, offset) => {
        const entry = pack.entryAt(offset);
        if (entry.baseOffset !== undefined || entry.baseId !== undefined) return undefined;
        const { dataOffset: start, sizeBytes } = entry;
        return { path: pack.file.path, start, headerBytes: 0, sizeBytes };
      },
      (loose) => loose.storedWhole(oid),
    );
  }

  /** As `read`, without the content. */
  info(oid: string): ObjectInfo | undefined {
    return this.#firstCopy(
      oid,
      (pack, offset) => pack.infoAt(offset),
      (loose) => loose.info(oid),
    );
  }

  #firstCopy<T>(
    oid: string,
    inPack: (pack: PackReader, offset: number) => T,
    inFile: (loose: LooseObjects) => T | undefined,
  ): T | undefined {
    const id = Uint8Array.fromHex(oid);
    let fault: GitFault | undefined;
    const attempt = (make: () => T | undefined): T | undefined => {
      try {
        return make();
      } catch (error) {
        if (!(error instanceof GitFault)) throw error;
        fault = error;
        return undefined;
      }
    };
    for (const pack of this.packs) {
      const position = pack.directory.find(id);
      if (position === -1) continue;
      const made = attempt(() => inPack(pack, pack.directory.offsetAt(position)));
      if (made !== undefined) return made;
    }
    for (const loose of this.#loose) {
      const made = attempt(() => inFile(loose));
      if (made !== undefined) return made;
    }
    if (fault !== undefined) throw fault;
    return undefined;
  }

  #outerBase(id: Uint8Array): RawObject {
    if (this.#outerBases >= OUTER_BASES_MAX) throw corrupt("its bases lead from pack to pack without end");
    this.#outerBases++;
    try {
      const base = this.read(id.toHex());
      if (base === undefined) throw new GitFault("missing", `its base ${id.toHex()} is not there`);
      return base;
    } finally {
      this.#outerBases--;
    }
  }

  #checked(oid: string, object: RawObject): RawObject {
    if (this.#parts.verifyIds && objectHash(object, this.#parts.format) !== oid)
      throw corrupt("its content does not have the hash it is named by");
    return object;
  }

  /** Read on the first call and kept. */
  planOf(pack: PackReader): PackPlan {
    const known = this.#plans.get(pack);
    if (known !== undefined) return known;
    const { plan } = readPlan(pack);
    this.#plans.set(pack, plan);
    return plan;
  }

  get problems(): ProblemList {
    return this.#parts.problems;
  }

  /** Of each directory of objects, the first bytes of ids for which there are files. */
  looseFans(): readonly (readonly number[])[] {
    return this.#loose.map((loose) => loose.fans((fault) => this.problems.file(loose.path, fault)));
  }

  storedNames = (): Iterable<string> => storedNames(this.packs, this.#loose, this.problems);

  /** The objects in files whose ids begin with the byte `fan`, unless a pack or a directory before this one has them. */
  looseIn(
    { directory, fan, types }: { directory: number; fan: number; types: ReadonlySet<ObjectType> },
    take: TakeObjectById,
    quickly?: LooseWalk,
  ): void {
    const loose = this.#loose[directory];
    for (const oid of loose?.oidsIn(fan, (fault) => this.problems.file(loose.path, fault)) ?? []) {
      const id = Uint8Array.fromHex(oid);
      if (this.#givenBefore(this.packs.length, id)) continue;
      if (this.#loose.slice(0, directory).some((earlier) => earlier.has(oid))) continue;
      const isPlain = !this.#parts.verifyIds && !this.problems.hasObjects;
      const quick = isPlain ? quickly?.read(loose!, oid, types) : undefined;
      if (quick === "other") continue;
      const object = quick ?? this.#readLooseOf(oid, loose!, types);
      if (object !== undefined) take(id, object.type, object.bytes);
    }
  }

  /** Passes an object of a pack on, unless a pack before has it. */
  givePacked({ pack, position, type, bytes }: PackedObject, take: TakeObjectById): void {
    const id = pack.directory.idAt(position);
    if (isInEarlierPack(this.packs, pack, id)) return;
    if (!this.#parts.verifyIds && !this.problems.hasObjects) {
      take(id, type, bytes);
      return;
    }
    const oid = id.toHex();
    const object = this.#accept(oid, pack.file.path, { type, bytes }) ?? this.#quietly(oid);
    if (object !== undefined) take(id, object.type, object.bytes);
  }

  /** An object that failed in its pack, taken from another place; a problem when there is none, or that fails too. */
  giveFromElsewhere(pack: PackReader, position: number, fault: GitFault, take: TakeObjectById): void {
    const id = pack.directory.idAt(position);
    if (isInEarlierPack(this.packs, pack, id)) return;
    const oid = id.toHex();
    this.problems.object(oid, pack.file.path, fault);
    const isElsewhere =
      this.packs.some((other) => other !== pack && other.directory.find(id) !== -1) ||
      this.#loose.some((loose) => loose.has(oid));
    const object = isElsewhere ? this.#quietly(oid) : undefined;
    if (object !== undefined) take(id, object.type, object.bytes);
  }

  /** Any copy that can be read; what is wrong with the others has been said, and is no problem then. */
  #quietly(oid: string): RawObject | undefined {
    try {
      const object = this.read(oid);
      if (object !== undefined) this.problems.settle(oid);
      return object;
    } catch (error) {
      if (!(error instanceof GitFault)) throw error;
      return undefined;
    }
  }

  /** Every object of the types asked for, once: packed ones in their pack's order, then the others by id. */
  *objects(options: ObjectsOptions = {}): Generator<GitObject, void, undefined> {
    const types = new Set(options.types ?? ALL_TYPES);
    for (const [number, pack] of this.packs.entries())
      for (const { position, type, bytes } of new PackWalk(pack).objects(
        this.#walkOptions(number, types, options),
      )) {
        const object = this.#accept(pack.directory.idAt(position).toHex(), pack.file.path, { type, bytes });
        if (object !== undefined) yield object;
      }
    for (const { oid, loose } of this.#looseOids(options)) {
      const object = this.#readLoose(oid, loose);
      if (object !== undefined && types.has(object.type)) yield object;
    }
  }

  /** Type and size of every object, once, without unpacking any. Its order is that of `objects`. */
  *list(options: ObjectsOptions = {}): Generator<ListedObject, void, undefined> {
    const types = new Set(options.types ?? ALL_TYPES);
    for (const [number, pack] of this.packs.entries())
      for (const { position, type, sizeBytes } of new PackWalk(pack).infos(
        this.#walkOptions(number, types, options),
      ))
        yield { oid: pack.directory.idAt(position).toHex(), type, sizeBytes };
    for (const { oid, loose } of this.#looseOids(options)) {
      const info = this.#attempt(oid, this.#pathOf(oid, loose), () => loose.info(oid) ?? vanished());
      if (info !== undefined && types.has(info.type))
        yield { oid, type: info.type, sizeBytes: info.sizeBytes };
    }
  }

  #walkOptions(
    number: number,
    types: ReadonlySet<ObjectType>,
    { wanted = anyObject }: ObjectsOptions,
  ): WalkOptions {
    const pack = this.packs[number]!;
    const { problems } = this.#parts;
    const oidAt = (position: number): string => pack.directory.idAt(position).toHex();
    return {
      types,
      wanted: (position) => {
        const id = pack.directory.idAt(position);
        return !this.#givenBefore(number, id) && wanted(id.toHex());
      },
      failed: (position, fault) => problems.object(oidAt(position), pack.file.path, fault),
    };
  }

  /** Whether a pack before this one has the object, and gave it. */
  #givenBefore(packs: number, id: Uint8Array): boolean {
    for (let i = 0; i < packs; i++)
      if (this.packs[i]!.directory.find(id) !== -1) return !this.#parts.problems.has(id.toHex());
    return false;
  }

  *#looseOids({
    wanted = anyObject,
  }: ObjectsOptions): Generator<{ oid: string; loose: LooseObjects }, void, undefined> {
    const { problems } = this.#parts;
    const given = new Set<string>();
    for (const loose of this.#loose)
      for (const oid of loose.oids((fault) => problems.file(loose.path, fault))) {
        if (given.has(oid) && !problems.has(oid)) continue;
        if (this.#givenBefore(this.packs.length, Uint8Array.fromHex(oid)) || !wanted(oid)) continue;
        if (this.#loose.length > 1) given.add(oid);
        yield { oid, loose };
      }
  }

  #readLoose(oid: string, loose: LooseObjects): GitObject | undefined {
    const path = this.#pathOf(oid, loose);
    const object = this.#attempt(oid, path, () => loose.read(oid) ?? vanished());
    return object === undefined ? undefined : this.#accept(oid, path, object);
  }

  /** Undefined for other types. What fails here is taken from another place. */
  #readLooseOf(oid: string, loose: LooseObjects, types: ReadonlySet<ObjectType>): RawObject | undefined {
    const path = this.#pathOf(oid, loose);
    let isOther = false;
    const object = this.#attempt(oid, path, () => {
      const read = loose.read(oid, types);
      isOther = read === undefined && loose.has(oid);
      return read ?? (isOther ? undefined : vanished());
    });
    if (isOther) return undefined;
    const accepted = object === undefined ? undefined : this.#accept(oid, path, object);
    return accepted ?? this.#quietly(oid);
  }

  #pathOf(oid: string, loose: LooseObjects): string {
    return join(loose.path, oid.slice(0, 2), oid.slice(2));
  }

  #accept(oid: string, path: string, object: RawObject): GitObject | undefined {
    const checked = this.#attempt(oid, path, () => this.#checked(oid, object));
    if (checked === undefined) return undefined;
    this.#parts.problems.settle(oid);
    return { oid, sizeBytes: checked.bytes.length, ...checked };
  }

  #attempt<T>(oid: string, path: string, make: () => T): T | undefined {
    try {
      return make();
    } catch (error) {
      if (!(error instanceof GitFault)) throw error;
      this.#parts.problems.object(oid, path, error);
      return undefined;
    }
  }

  [Symbol.dispose](): void {
    this.#files[Symbol.dispose]();
  }
}

function vanished(): never {
  throw new GitFault("missing", "it was gone, or no file, when it was to be read; scan again");
}
