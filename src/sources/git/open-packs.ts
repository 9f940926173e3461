/**
 * Opens the packs of an object directory, each with its index, or with the multi-pack index where its own is lost.
 * Promises: a pack that cannot be opened is a problem, and the others are opened.
 */
import { join } from "node:path";
import type { ConfinedDirectory } from "./confined-directory.ts";
import { corrupt, GitFault } from "./core/git-fault.ts";
import type { GitLimits } from "./core/git-limits.ts";
import { MultiPackIndex } from "./core/multi-pack-index.ts";
import type { ObjectFormat } from "./core/object-format.ts";
import { compareIds } from "./core/oid-order.ts";
import { PACK_HEADER_BYTES, readPackHeader } from "./core/pack-entry.ts";
import { type PackDirectory, PackIndex } from "./core/pack-index.ts";
import { shared } from "./core/pack-plan.ts";
import type { PackFile, PackFiles } from "./pack-file.ts";
import { type PackParts, PackReader } from "./pack-reader.ts";
import type { ProblemList } from "./problem-list.ts";

export interface PackSetting {
  readonly files: PackFiles;
  readonly format: ObjectFormat;
  readonly limits: GitLimits;
  readonly problems: ProblemList;
  readonly baseElsewhere: PackParts["baseElsewhere"];
  /** Indexes by their paths, in memory that threads share: those another thread has read, and those read here. */
  readonly indexes: Map<string, Uint8Array>;
}

export interface OpenPacks {
  readonly packs: readonly PackReader[];
  /** Whether one was fetched from a remote that still owes objects. */
  readonly promisor: boolean;
}

export function openPacks(objects: ConfinedDirectory, setting: PackSetting): OpenPacks {
  const path = join(objects.path, "pack");
  const directory = guarded(setting.problems, path, () => objects.below("pack"));
  const names = guarded(setting.problems, path, () => directory?.names()) ?? [];
  if (directory === undefined) return { packs: [], promisor: false };
  const opener = new PackOpener(directory, setting);
  const packs = names
    .filter((name) => name.endsWith(".pack"))
    .map((name) => opener.open(name))
    .filter((pack) => pack !== undefined);
  for (const name of names)
    if (name.endsWith(".idx") && !names.includes(name.replace(/idx$/, "pack")))
      setting.problems.file(join(path, name), new GitFault("missing", "the pack of this index is not there"));
  return { packs, promisor: names.some((name) => name.endsWith(".promisor")) };
}

function guarded<T>(problems: ProblemList, path: string, make: () => T): T | undefined {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof GitFault)) throw error;
    problems.file(path, error);
    return undefined;
  }
}

class PackOpener {
  readonly #directory: ConfinedDirectory;
  readonly #setting: PackSetting;
  #multi: MultiPackIndex | undefined;
  #multiTried = false;

  constructor(directory: ConfinedDirectory, setting: PackSetting) {
    this.#directory = directory;
    this.#setting = setting;
  }

  open(name: string): PackReader | undefined {
    const { files, format, limits, problems, baseElsewhere } = this.#setting;
    const path = join(this.#directory.path, name);
    return guarded(problems, path, () => {
      const file = files.pack(this.#directory, name);
      if (file === undefined) return undefined;
      const directory = this.#readDirectory(name);
      this.#compare(file, directory);
      return new PackReader({ file, directory, format, limits, baseElsewhere });
    });
  }

  #readDirectory(packName: string): PackDirectory {
    const name = packName.replace(/pack$/, "idx");
    const { format, problems, indexes } = this.#setting;
    const path = join(this.#directory.path, name);
    const own = guarded(problems, path, () => {
      const bytes = indexes.get(path) ?? this.#readIndex(name);
      if (bytes === undefined) return undefined;
      indexes.set(path, bytes);
      return new PackIndex(bytes, format);
    });
    if (own !== undefined) return own;
    const shared = this.#sharedDirectory(name);
    if (shared !== undefined) return shared;
    throw new GitFault("missing", "the pack has no index that can be read; `git index-pack` makes one");
  }

  #readIndex(name: string): Uint8Array | undefined {
    const bytes = this.#directory.read(name, this.#setting.limits.indexMaxBytes);
    if (bytes === undefined) return undefined;
    const inCommon = shared(Uint8Array, bytes.length);
    inCommon.set(bytes);
    return inCommon;
  }

  #sharedDirectory(name: string): PackDirectory | undefined {
    if (!this.#multiTried) this.#multi = this.#readMulti();
    this.#multiTried = true;
    const number = this.#multi?.packNames.indexOf(name) ?? -1;
    return number === -1 ? undefined : this.#multi!.packDirectory(number);
  }

  #readMulti(): MultiPackIndex | undefined {
    const { format, limits, problems } = this.#setting;
    return guarded(problems, join(this.#directory.path, "multi-pack-index"), () => {
      const bytes = this.#directory.read("multi-pack-index", limits.indexMaxBytes);
      return bytes === undefined ? undefined : new MultiPackIndex(bytes, format);
    });
  }

  /** Says what does not fit together. The objects are tried all the same. */
  #compare(file: PackFile, { count, packChecksum }: PackDirectory): void {
    const { format, problems } = this.#setting;
    guarded(problems, file.path, () => {
      const declared = readPackHeader(file.view(0, PACK_HEADER_BYTES));
      if (packChecksum === undefined) return;
      if (declared !== count)
        throw corrupt(`the pack says it holds ${declared} objects and its index lists ${count}`);
      const trailer = file.view(Math.max(0, file.sizeBytes - format.idBytes), format.idBytes);
      if (trailer.length < format.idBytes || compareIds(trailer, 0, packChecksum, 0, format.idBytes) !== 0)
        throw corrupt("the pack's checksum is not the one its index was made for: it was cut off or changed");
    });
  }
}
