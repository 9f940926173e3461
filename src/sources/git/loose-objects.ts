/**
 * Objects that lie in files of their own, `objects/ab/cdef…`. Promises: each failure is a GitFault; no more of a file is
 * unpacked than it declares and limits allow.
 */
import { join } from "node:path";
import { type ConfinedDirectory, readAt } from "./confined-directory.ts";
import { corrupt, GitFault } from "./core/git-fault.ts";
import type { GitLimits } from "./core/git-limits.ts";
import { LOOSE_HEADER_MAX_BYTES, type LooseHeader, readLooseHeader } from "./core/loose-header.ts";
import type { ObjectFormat } from "./core/object-format.ts";
import type { ObjectType } from "./core/object-type.ts";
import { deflatedMaxBytes, inflateExactly, inflateSmall, inflateStart } from "./inflate.ts";
import type { ObjectInfo } from "./pack-reader.ts";
import type { RawObject } from "./raw-object.ts";
import type { StoredWhole } from "./stream-object.ts";

/** Enough deflated data to hold the header. */
const START_BYTES = 512;
/** Files of trees and commits are hardly ever so long. */
const LARGE_BYTES = 16 * 1024;

export class LooseObjects {
  readonly #objects: ConfinedDirectory;
  readonly #format: ObjectFormat;
  readonly #limits: GitLimits;
  readonly #fans = new Map<string, ConfinedDirectory | undefined>();

  constructor(objects: ConfinedDirectory, format: ObjectFormat, limits: GitLimits) {
    this.#objects = objects;
    this.#format = format;
    this.#limits = limits;
  }

  get path(): string {
    return this.#objects.path;
  }

  /** All ids, ascending. Throws GitFault for a directory that cannot be listed, given to `failed`. */
  *oids(failed: (fault: GitFault) => void): Generator<string, void, undefined> {
    const rest = new RegExp(`^[0-9a-f]{${this.#format.idBytes * 2 - 2}}$`);
    for (let fan = 0; fan < 256; fan++) {
      const prefix = fan.toString(16).padStart(2, "0");
      for (const name of this.#namesIn(prefix, failed)) if (rest.test(name)) yield prefix + name;
    }
  }

  /** First bytes of ids for which there is a directory. */
  fans(failed: (fault: GitFault) => void): readonly number[] {
    try {
      return this.#objects
        .names()
        .filter((name) => /^[0-9a-f]{2}$/.test(name))
        .map((name) => Number.parseInt(name, 16));
    } catch (error) {
      if (!(error instanceof GitFault)) throw error;
      failed(error);
      return [];
    }
  }

  /** Ids that begin with the byte `fan`, ascending. */
  oidsIn(fan: number, failed: (fault: GitFault) => void): readonly string[] {
    const prefix = fan.toString(16).padStart(2, "0");
    const rest = new RegExp(`^[0-9a-f]{${this.#format.idBytes * 2 - 2}}$`);
    return this.#namesIn(prefix, failed)
      .filter((name) => rest.test(name))
      .map((name) => prefix + name);
  }

  /** Ids that begin with `prefix`, of at least two digits. What cannot be listed has none. */
  oidsStarting(prefix: string): readonly string[] {
    const fan = prefix.slice(0, 2);
    const names = this.#namesIn(fan, () => {});
    return names
      .map((name) => fan + name)
      .filter((oid) => oid.startsWith(prefix) && oid.length === 2 * this.#format.idBytes);
  }

  #namesIn(prefix: string, failed: (fault: GitFault) => void): readonly string[] {
    try {
      return this.#fan(prefix)?.names() ?? [];
    } catch (error) {
      if (!(error instanceof GitFault)) throw error;
      failed(error);
      return [];
    }
  }

  #fan(prefix: string): ConfinedDirectory | undefined {
    if (this.#fans.has(prefix)) return this.#fans.get(prefix);
    const directory = this.#objects.below(prefix);
    this.#fans.set(prefix, directory);
    return directory;
  }

  has(oid: string): boolean {
    try {
      return this.#fan(oid.slice(0, 2))?.has(oid.slice(2)) ?? false;
    } catch (error) {
      if (!(error instanceof GitFault)) throw error;
      return false;
    }
  }

  /** The start of its file as it is stored, into `into`: how many bytes; -1 when it could not be read. Says not why. */
  fill(oid: string, into: Uint8Array, at: number, lengthMax: number): number {
    try {
      return this.#fan(oid.slice(0, 2))?.fill(oid.slice(2), into, at, lengthMax) ?? -1;
    } catch (error) {
      if (!(error instanceof GitFault)) throw error;
      return -1;
    }
  }

  /** Undefined when it is not here, or, as far as that can be told without reading all of it, of none of the types asked for. */
  read(oid: string, types?: ReadonlySet<ObjectType>): RawObject | undefined {
    const isWanted =
      types?.has("blob") === false
        ? (start: Uint8Array) => types.has(readLooseHeader(inflateStart(start)).type)
        : undefined;
    const file = this.#deflated(oid, isWanted);
    if (file === undefined) return undefined;
    const small = inflateSmall(file);
    if (small !== undefined) return split(small, this.#limits.objectMaxBytes);
    const header = this.#header(file);
    const { type, sizeBytes, contentStart } = header;
    const wholeBytes = contentStart + sizeBytes;
    const whole = inflateExactly(file.subarray(0, deflatedMaxBytes(wholeBytes)), wholeBytes);
    return { type, bytes: whole.subarray(contentStart) };
  }

  /** Undefined when it is not here. */
  storedWhole(oid: string): StoredWhole | undefined {
    const fan = this.#fan(oid.slice(0, 2));
    const start = fan?.start(oid.slice(2), START_BYTES);
    if (fan === undefined || start === undefined) return undefined;
    const { sizeBytes, contentStart } = readLooseHeader(inflateStart(start));
    return { path: join(fan.path, oid.slice(2)), start: 0, headerBytes: contentStart, sizeBytes };
  }

  info(oid: string): ObjectInfo | undefined {
    const start = this.#fan(oid.slice(0, 2))?.start(oid.slice(2), START_BYTES);
    if (start === undefined) return undefined;
    if (start.length === 0) throw corrupt("its file is empty");
    const { type, sizeBytes } = readLooseHeader(inflateStart(start));
    return { type, sizeBytes };
  }

  #header(file: Uint8Array): LooseHeader {
    const header = readLooseHeader(inflateStart(file.subarray(0, START_BYTES)));
    const { objectMaxBytes } = this.#limits;
    if (header.sizeBytes > objectMaxBytes)
      throw new GitFault("too-large", `it has ${header.sizeBytes} bytes; the limit is ${objectMaxBytes}`);
    return header;
  }

  /** `isWanted` is asked about the first bytes of files too long to be read for nothing. */
  #deflated(oid: string, isWanted?: (start: Uint8Array) => boolean): Uint8Array<ArrayBuffer> | undefined {
    const sizeMaxBytes = deflatedMaxBytes(this.#limits.objectMaxBytes + LOOSE_HEADER_MAX_BYTES);
    const file = this.#fan(oid.slice(0, 2))?.readIf(oid.slice(2), sizeMaxBytes, (open) => {
      if (isWanted === undefined || open.sizeBytes < LARGE_BYTES) return true;
      return isWanted(readAt(open, 0, START_BYTES));
    });
    if (file?.length === 0) throw corrupt("its file is empty");
    return file;
  }
}

/** An object from its whole file, unpacked. */
function split(bytes: Uint8Array, sizeMaxBytes: number): RawObject {
  const { type, sizeBytes, contentStart } = readLooseHeader(bytes);
  if (sizeBytes > sizeMaxBytes)
    throw new GitFault("too-large", `it has ${sizeBytes} bytes; the limit is ${sizeMaxBytes}`);
  if (bytes.length !== contentStart + sizeBytes)
    throw corrupt(`its data unpacks to ${bytes.length - contentStart} bytes, and ${sizeBytes} are declared`);
  return { type, bytes: bytes.subarray(contentStart) };
}
