/**
 * Files below one directory, read without ever leaving it: symbolic links that lead out are refused, links to files are
 * not followed at all, and pipes and devices are not opened. Names come from git's formats, so they are tried as hostile.
 */
import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  type Stats,
} from "node:fs";
import { join, sep } from "node:path";
import { GitFault } from "./core/git-fault.ts";

export interface OpenFile {
  readonly fd: number;
  readonly path: string;
  readonly sizeBytes: number;
}

export class ConfinedDirectory {
  /** Real and absolute. */
  readonly path: string;
  readonly #root: string;

  /** `path` itself may be reached through links: where it leads becomes the limit. Throws when it is not there. */
  constructor(path: string, root?: string) {
    const real = realPath(path);
    if (real === undefined) throw new GitFault("missing", `${path} is not there`);
    this.path = real;
    this.#root = root ?? this.path;
  }

  /** The directory `name`, which may have several parts; undefined when it is not there. Throws when it lies outside. */
  below(name: string): ConfinedDirectory | undefined {
    const path = join(this.path, name);
    const real = realPath(path);
    if (real === undefined) return undefined;
    if (real !== this.#root && !real.startsWith(this.#root + sep))
      throw new GitFault("outside", `${path} is a symbolic link out of ${this.#root} and was not followed`);
    return new ConfinedDirectory(real, this.#root);
  }

  /** Names of what lies here, sorted; none when it cannot be listed because it is gone. */
  names(): readonly string[] {
    return unlessAbsent(this.path, () => readdirSync(this.path).sort()) ?? [];
  }

  isDirectory(name: string): boolean {
    return statsOf(join(this.path, name))?.isDirectory() ?? false;
  }

  has(name: string): boolean {
    return statsOf(join(this.path, name)) !== undefined;
  }

  /** Opens a plain file lying here; undefined when it is not there. Who opens closes. */
  open(name: string): OpenFile | undefined {
    const path = join(this.path, name);
    const fd = openPlain(path);
    if (fd === undefined) return undefined;
    const stats = fstatSync(fd);
    if (stats.isFile()) return { fd, path, sizeBytes: stats.size };
    closeSync(fd);
    if (stats.isDirectory()) return undefined;
    throw new GitFault("outside", `${path} is no plain file and was not read`);
  }

  /** Reads the start of what should be a plain file into `into`: how many bytes; -1 when it could not be read, for whatever reason. */
  fill(name: string, into: Uint8Array, at: number, lengthMax: number): number {
    let fd: number | undefined;
    try {
      fd = openPlain(join(this.path, name));
      return fd === undefined ? -1 : readSync(fd, into, at, lengthMax, null);
    } catch {
      return -1;
    } finally {
      if (fd !== undefined) closeSync(fd);
    }
  }

  /** The whole of a file lying here; undefined when it is not there. */
  read(name: string, sizeMaxBytes: number): Uint8Array<ArrayBuffer> | undefined {
    return this.readIf(name, sizeMaxBytes, () => true);
  }

  /** As `read`, unless `isWanted`, given the open file, says no; then undefined. */
  readIf(
    name: string,
    sizeMaxBytes: number,
    isWanted: (file: OpenFile) => boolean,
  ): Uint8Array<ArrayBuffer> | undefined {
    const file = this.open(name);
    if (file === undefined) return undefined;
    try {
      if (!isWanted(file)) return undefined;
      if (file.sizeBytes > sizeMaxBytes)
        throw new GitFault(
          "too-large",
          `${file.path} has ${file.sizeBytes} bytes; the limit is ${sizeMaxBytes}`,
        );
      return readAt(file, 0, file.sizeBytes);
    } finally {
      closeSync(file.fd);
    }
  }

  /** The first `lengthMaxBytes` of a file lying here; undefined when it is not there. */
  start(name: string, lengthMaxBytes: number): Uint8Array<ArrayBuffer> | undefined {
    const file = this.open(name);
    if (file === undefined) return undefined;
    try {
      return readAt(file, 0, lengthMaxBytes);
    } finally {
      closeSync(file.fd);
    }
  }

  /** As `read`, for files of text. */
  readText(name: string, sizeMaxBytes: number): string | undefined {
    const bytes = this.read(name, sizeMaxBytes);
    return bytes === undefined ? undefined : new TextDecoder().decode(bytes);
  }
}

/** `length` bytes at `offset`, fewer where the file ends, in a fresh array. */
export function readAt(file: OpenFile, offset: number, length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(Math.max(0, Math.min(length, file.sizeBytes - offset)));
  const filled = readInto(file, bytes, { at: 0, offset, length: bytes.length });
  return filled === bytes.length ? bytes : bytes.subarray(0, filled);
}

export interface ReadRange {
  /** Where in the array the bytes go. */
  readonly at: number;
  readonly offset: number;
  readonly length: number;
}

/** How many bytes were read: fewer than asked for where the file ends. */
export function readInto(file: OpenFile, into: Uint8Array, { at, offset, length }: ReadRange): number {
  let filled = 0;
  while (filled < length) {
    const count = readSome(file, into, { at: at + filled, offset: offset + filled, length: length - filled });
    if (count === 0) break;
    filled += count;
  }
  return filled;
}

function readSome(file: OpenFile, into: Uint8Array, { at, offset, length }: ReadRange): number {
  try {
    return readSync(file.fd, into, at, length, offset);
  } catch (error) {
    throw refusal(file.path, error);
  }
}

/** What stands at `path`, links not followed; undefined when nothing does. */
export function statsOf(path: string): Stats | undefined {
  return unlessAbsent(path, () => lstatSync(path, { throwIfNoEntry: false }));
}

export function realPath(path: string): string | undefined {
  return unlessAbsent(path, () => realpathSync(path));
}

function unlessAbsent<T>(path: string, ask: () => T): T | undefined {
  try {
    return ask();
  } catch (error) {
    if (isAbsence(error)) return undefined;
    throw refusal(path, error);
  }
}

function openPlain(path: string): number | undefined {
  const flags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;
  return unlessAbsent(path, () => openSync(path, flags));
}

function refusal(path: string, error: unknown): GitFault {
  const code = codeOf(error);
  if (code === "ELOOP") return new GitFault("outside", `${path} is a symbolic link and was not followed`);
  return new GitFault("unreadable", `${path} cannot be read: the system said ${code}`, error);
}

function isAbsence(error: unknown): boolean {
  return ["ENOENT", "ENOTDIR"].includes(codeOf(error));
}

function codeOf(error: unknown): string {
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : "nothing more";
}
