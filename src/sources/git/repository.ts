/**
 * A git repository, read from its files: objects, refs and reflogs. Promises: runs nothing of it and nothing for it — no
 * hook, filter, program or fetch — and reads no settings but how it is stored; what cannot be read is in `problems`, and
 * the rest is given. May not: write. Synchronous; who opens closes.
 */
import { basename, dirname, join } from "node:path";
import { catFileObjects } from "./cat-file-objects.ts";
import { ConfinedDirectory } from "./confined-directory.ts";
import { type Commit, readCommit } from "./core/commit.ts";
import { readStorageSettings, type StorageSettings } from "./core/config-text.ts";
import { corrupt, GitFault, type GitProblem } from "./core/git-fault.ts";
import { DEFAULT_GIT_LIMITS, type GitLimits } from "./core/git-limits.ts";
import { isOid, type ObjectFormat, SHA1, SHA256 } from "./core/object-format.ts";
import type { ObjectType } from "./core/object-type.ts";
import type { PackDirectory } from "./core/pack-index.ts";
import { readTag, type Tag } from "./core/tag.ts";
import { textLines } from "./core/text-lines.ts";
import { readTree, type TreeEntry } from "./core/tree.ts";
import { findGitDirectory, type GitDirectory } from "./git-directory.ts";
import { newObjects, packName } from "./new-objects.ts";
import { type GitObject, type ListedObject, ObjectDatabase, type ObjectsOptions } from "./object-database.ts";
import { planUnits, type SharedUnits, type TakeGitObject, UnitReader } from "./object-units.ts";
import { ProblemList } from "./problem-list.ts";
import { type GitRef, type RefLogEntry, RefStore } from "./ref-store.ts";
import { refsByGit } from "./refs-by-git.ts";
import { streamByGit, streamWhole } from "./stream-object.ts";

export interface OpenOptions {
  readonly limits?: Partial<GitLimits>;
  /** Hash every object that is read and refuse it unless that is its name. Costs about as much as reading it. */
  readonly verifyIds?: boolean;
  /** The indexes of another thread's repository: `packIndexes`. */
  readonly indexes?: ReadonlyMap<string, Uint8Array>;
  /**
   * Object directories of a push that is judged before the repository takes it, and those it borrows from. They are read only when the
   * repository's own is among them: otherwise they speak of another.
   */
  readonly incoming?: readonly string[];
}

export interface GitCommit extends Commit {
  readonly oid: string;
}

export interface GitTag extends Tag {
  readonly oid: string;
}

export type BlobsOptions = Pick<ObjectsOptions, "wanted">;

const INDEX_MAX_BYTES = 512 * 1024 ** 2;
const PREFIX_MATCHES_MAX = 64;
/** Tags of tags. */
const PEEL_MAX = 32;
const CONFIG_MAX_BYTES = 4 * 1024 ** 2;

/** Undefined when `path` is neither the root of a work tree nor a git directory. Throws GitFault when it is one of a kind that cannot be read. */
export function openRepository(path: string, options: OpenOptions = {}): GitRepository | undefined {
  const directory = findGitDirectory(path);
  return directory === undefined ? undefined : new GitRepository(directory, options);
}

export class GitRepository implements Disposable {
  readonly workTree: string | undefined;
  readonly gitDirectory: string;
  /** Where the objects and refs are; differs from `gitDirectory` in a linked work tree. */
  readonly commonDirectory: string;
  readonly format: ObjectFormat;
  /** Commits whose parents were left behind on purpose: a shallow clone. */
  readonly shallow: readonly string[];
  /** Objects may be missing because a remote keeps them: a partial clone. */
  readonly partial: boolean;
  readonly refStorage: "files" | "reftable";
  /** What its settings say of its storage that is not known here: git itself should read it. */
  readonly unknownExtensions: readonly string[];
  readonly #own: ConfinedDirectory;
  readonly #database: ObjectDatabase;
  readonly #refs: RefStore;
  readonly #problems: ProblemList;
  #refsRead: readonly GitRef[] | undefined;

  constructor({ own, common, workTree }: GitDirectory, options: OpenOptions) {
    const limits = { ...DEFAULT_GIT_LIMITS, ...options.limits };
    const problems = new ProblemList(limits.problemsMax);
    const settings = readStorageSettings(common.readText("config", CONFIG_MAX_BYTES) ?? "");
    this.#problems = problems;
    this.#own = own;
    this.workTree = workTree;
    this.gitDirectory = own.path;
    this.commonDirectory = common.path;
    this.format = formatOf(settings, common.path);
    this.refStorage = settings.refStorage === "reftable" ? "reftable" : "files";
    this.unknownExtensions = settings.unknownExtensions;
    const objects = common.below("objects");
    if (objects === undefined) throw new GitFault("missing", `${common.path} has no directory of objects`);
    const { format } = this;
    this.#database = new ObjectDatabase(objects, {
      format,
      limits,
      problems,
      verifyIds: options.verifyIds ?? false,
      ...(options.indexes === undefined ? {} : { indexes: options.indexes }),
      ...(options.incoming === undefined ? {} : { incoming: options.incoming }),
    });
    this.#refs = new RefStore({ own, common, format, limits, problems });
    this.partial = settings.promisor || this.#database.promisor;
    const shallow = common.readText("shallow", limits.textMaxBytes) ?? "";
    this.shallow = [...textLines(shallow)].filter((line) => isOid(line, format));
  }

  /** The object directories in use: the repository's own, then those of alternates. */
  get objectDirectories(): readonly string[] {
    return this.#database.directories.map(({ path }) => path);
  }

  /** Those of a push in quarantine, and what it borrows from, as they were given; none when they speak of another repository. */
  get incoming(): readonly string[] {
    return this.#database.incoming;
  }

  /** What could not be read so far. Grows as more is asked for. */
  get problems(): readonly GitProblem[] {
    return this.#problems.all;
  }

  /** Problems beyond the limit of those kept. */
  get problemsUncounted(): number {
    return this.#problems.uncounted;
  }

  /** Every object once, reachable or not, in the order that reads each pack's deltas once. The bytes may not be changed. */
  objects(options?: ObjectsOptions): Generator<GitObject, void, undefined> {
    return this.#database.objects(options);
  }

  /** In memory that can be posted to other threads, which need not read them then. */
  get packIndexes(): ReadonlyMap<string, Uint8Array> {
    return this.#database.indexes;
  }

  /** All objects of some types, cut into pieces of work. */
  planUnits(types: readonly ObjectType[]): SharedUnits {
    return planUnits(this.#database, types);
  }

  /** One thread's way through such pieces, whoever planned them. */
  unitReader(units: SharedUnits, types: readonly ObjectType[]): UnitReader {
    return new UnitReader(this.#database, units, types);
  }

  /** Every object of these types once, in an order of their storage. What cannot be read is a problem. */
  each(types: readonly ObjectType[], take: TakeGitObject): void {
    const reader = this.unitReader(this.planUnits(types), types);
    while (reader.next(take)) {}
  }

  blobs(options: BlobsOptions = {}): Generator<GitObject, void, undefined> {
    return this.#database.objects({ ...options, types: ["blob"] });
  }

  *commits(): Generator<GitCommit, void, undefined> {
    for (const { oid, bytes } of this.#database.objects({ types: ["commit"] })) {
      const commit = this.examine(oid, () => readCommit(bytes, this.format));
      if (commit !== undefined) yield { oid, ...commit };
    }
  }

  *tags(): Generator<GitTag, void, undefined> {
    for (const { oid, bytes } of this.#database.objects({ types: ["tag"] })) {
      const tag = this.examine(oid, () => readTag(bytes, this.format));
      if (tag !== undefined) yield { oid, ...tag };
    }
  }

  /** Runs `read` over an object's content; a GitFault becomes that object's problem. */
  examine<T>(oid: string, read: () => T): T | undefined {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof GitFault)) throw error;
      this.#problems.content(oid, this.commonDirectory, error);
      return undefined;
    }
  }

  /** As `examine`, for those that have no need of an id in words unless it fails. */
  examineId<T>(id: Uint8Array, read: () => T): T | undefined {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof GitFault)) throw error;
      this.#problems.content(id.toHex(), this.commonDirectory, error);
      return undefined;
    }
  }

  /** Type and size of every object, without unpacking them. */
  list(options?: ObjectsOptions): Generator<ListedObject, void, undefined> {
    return this.#database.list(options);
  }

  /** Whether such an object is here, readable or not. */
  has(oid: string): boolean {
    return isOid(oid, this.format) && this.#database.has(oid);
  }

  /** Undefined when no such object is here; throws GitFault when it cannot be read. */
  object(oid: string): GitObject | undefined {
    if (!isOid(oid, this.format)) return undefined;
    const object = this.#database.read(oid);
    return object === undefined ? undefined : { oid, sizeBytes: object.bytes.length, ...object };
  }

  /** As `object`, without the content. */
  info(oid: string): ListedObject | undefined {
    const info = isOid(oid, this.format) ? this.#database.info(oid) : undefined;
    return info === undefined ? undefined : { oid, ...info };
  }

  /** Undefined when it is not here or cannot be read, which is then a problem. */
  commit(oid: string): Commit | undefined {
    return this.examine(oid, () => {
      const object = this.object(oid);
      if (object === undefined) return undefined;
      if (object.type !== "commit") throw corrupt(`it is a ${object.type} where a commit was expected`);
      return readCommit(object.bytes, this.format);
    });
  }

  /** The object and, where it is a tag, what that leads to, to the end. Stops before what is not here or cannot be read. */
  peel(oid: string): readonly { readonly oid: string; readonly type: ObjectType }[] {
    const chain: { oid: string; type: ObjectType }[] = [];
    for (let next: string | undefined = oid; next !== undefined && chain.length < PEEL_MAX; ) {
      const at: string = next;
      const read = this.examine(at, () => this.#peelOne(at));
      if (read === undefined) break;
      chain.push({ oid: at, type: read.type });
      next = read.next;
    }
    return chain;
  }

  #peelOne(oid: string): { readonly type: ObjectType; readonly next?: string } | undefined {
    const info = this.info(oid);
    if (info?.type !== "tag") return info;
    return { type: "tag", next: readTag(this.object(oid)!.bytes, this.format).object };
  }

  /** The same ids in the order that reads deltas beside what they are made from. */
  inStorageOrder(oids: readonly string[]): readonly string[] {
    return this.#database.inStorageOrder(oids);
  }

  /** What its object directories hold, by name alone: equal words mean that nothing has come or gone. */
  storedNames(): Iterable<string> {
    return this.#database.storedNames();
  }

  /** Names of all packs, with how many objects each holds. */
  get packNames(): ReadonlyMap<string, number> {
    return new Map(this.#database.packs.map((pack) => [packName(pack), pack.directory.count]));
  }

  /** Ids of objects that lie in none of these packs alone, some of them several times. */
  newObjects(knownPacks: ReadonlySet<string>, types: readonly ObjectType[]): Iterable<string> {
    const { packs } = this.#database;
    const loose = [...this.storedNames()].filter((name) => isOid(name, this.format));
    const examine = <T>(oid: string, read: () => T) => this.examine(oid, read);
    const typeOf = (oid: string) => this.info(oid)?.type;
    return newObjects({ packs, loose, examine, typeOf }, knownPacks, types);
  }

  /** Of all packs. */
  get packDirectories(): readonly PackDirectory[] {
    return this.#database.packs.map(({ directory }) => directory);
  }

  /** Ids that begin with these digits, sorted; many at most. */
  oidsStarting(prefix: string): readonly string[] {
    return this.#database.oidsStarting(prefix, PREFIX_MATCHES_MAX);
  }

  /** The commit of HEAD; undefined before the first one. */
  head(): string | undefined {
    return this.refs().find(({ name }) => name === "HEAD")?.oid;
  }

  /** The index as it is stored, or the file named for it; undefined where there is no index. Throws GitFault when it cannot be read. */
  indexBytes(file?: string): Uint8Array | undefined {
    if (file === undefined) return this.#own.read("index", INDEX_MAX_BYTES);
    const bytes = new ConfinedDirectory(dirname(file)).read(basename(file), INDEX_MAX_BYTES);
    if (bytes === undefined) throw new GitFault("missing", `the index ${file} is not there`);
    return bytes;
  }

  /** The entries of a tree; undefined when it is not here. Throws GitFault when it cannot be read or is no tree. */
  tree(oid: string): readonly TreeEntry[] | undefined {
    const object = this.object(oid);
    if (object === undefined) return undefined;
    if (object.type !== "tree") throw corrupt(`${oid} is a ${object.type} where a tree was expected`);
    return [...readTree(object.bytes, this.format)];
  }

  /** All objects, printed by git. Ends with a GitFault when there is none or it cannot read the repository. */
  objectsByGit(): AsyncGenerator<GitObject> {
    const { objectMaxBytes } = DEFAULT_GIT_LIMITS;
    return catFileObjects(this.gitDirectory, objectMaxBytes, (oid, sizeBytes) =>
      this.note(oid, new GitFault("too-large", `it has ${sizeBytes} bytes; the limit is ${objectMaxBytes}`)),
    );
  }

  /** The content of an object too large to be held, a piece at a time. Ends with a GitFault when it cannot be read. */
  stream({ oid, type }: { readonly oid: string; readonly type: ObjectType }): AsyncGenerator<Uint8Array> {
    const stored = this.#database.storedWhole(oid);
    return stored === undefined ? streamByGit(this.gitDirectory, type, oid) : streamWhole(stored);
  }

  /** What was said about an object is no problem any more: it has been read in another way. */
  settle(oid: string): void {
    this.#problems.settleContent(oid);
  }

  /** Says what is wrong with an object. */
  note(oid: string, fault: GitFault): void {
    this.#problems.object(oid, this.commonDirectory, fault);
  }

  /**
   * HEAD and its kind, branches, tags, notes, stash, remotes' and linked work trees' refs. Read once: where they lead is asked
   * about again and again, and what is pushed meanwhile may lead to packs that came later than those known here.
   */
  refs(): readonly GitRef[] {
    this.#refsRead ??=
      this.refStorage === "files"
        ? this.#refs.refs()
        : (refsByGit(this.gitDirectory, this.format) ?? this.#withoutRefs());
    return this.#refsRead;
  }

  /** What reflogs remember; the stash's older entries live nowhere else. In reftable files they are not read. */
  *reflogs(): Generator<RefLogEntry, void, undefined> {
    if (this.refStorage === "files") yield* this.#refs.reflogs();
  }

  #withoutRefs(): readonly GitRef[] {
    const message =
      "refs are kept in reftable files, which git 2.45 and later read, and the git here could not; objects are read all the same";
    this.#problems.file(join(this.commonDirectory, "reftable"), new GitFault("unsupported", message));
    return [];
  }

  [Symbol.dispose](): void {
    this.#database[Symbol.dispose]();
  }
}

function formatOf({ objectFormat }: StorageSettings, path: string): ObjectFormat {
  if (objectFormat === undefined || objectFormat === "sha1") return SHA1;
  if (objectFormat === "sha256") return SHA256;
  throw new GitFault("unsupported", `${path} names its objects by ${objectFormat}, which is unknown here`);
}
