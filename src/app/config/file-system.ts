/**
 * The few questions the configuration asks the disk. May not: write, or wait on a pipe.
 */
import { accessSync, closeSync, constants, fstatSync, openSync, readSync, statSync } from "node:fs";

/** `code`: the system's word, such as `EACCES`. */
export interface FileSystemFailure {
  readonly kind: "failed";
  readonly code: string;
}

export type PathKind = { readonly kind: "directory" } | { readonly kind: "other" } | FileSystemFailure;

export type SmallFile =
  | { readonly kind: "read"; readonly bytes: Uint8Array; readonly permissions: number }
  | { readonly kind: "missing" }
  | { readonly kind: "not-a-file" }
  | { readonly kind: "too-large" }
  | FileSystemFailure;

export interface ConfigFileSystem {
  exists(path: string): { readonly kind: "exists" } | { readonly kind: "missing" } | FileSystemFailure;
  /** Follows symbolic links. */
  kindOf(path: string): PathKind;
  readSmallFile(path: string, sizeMaxBytes: number): SmallFile;
}

export const diskFileSystem: ConfigFileSystem = {
  exists(path) {
    try {
      accessSync(path, constants.F_OK);
      return { kind: "exists" };
    } catch (error) {
      return isMissing(error) ? { kind: "missing" } : failure(error);
    }
  },

  kindOf(path) {
    try {
      return { kind: statSync(path).isDirectory() ? "directory" : "other" };
    } catch (error) {
      return failure(error);
    }
  },

  readSmallFile(path, sizeMaxBytes) {
    let descriptor: number;
    try {
      // Not blocking: opening a pipe nobody writes to would otherwise wait for ever.
      descriptor = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    } catch (error) {
      return isMissing(error) ? { kind: "missing" } : failure(error);
    }
    try {
      // Asked of the open file, so that it cannot be exchanged between the question and the read.
      const stat = fstatSync(descriptor);
      if (!stat.isFile()) return { kind: "not-a-file" };
      const buffer = new Uint8Array(sizeMaxBytes + 1);
      const length = fill(descriptor, buffer);
      if (length > sizeMaxBytes) return { kind: "too-large" };
      return { kind: "read", bytes: buffer.subarray(0, length), permissions: stat.mode & 0o777 };
    } catch (error) {
      return failure(error);
    } finally {
      closeSync(descriptor);
    }
  },
};

function fill(descriptor: number, buffer: Uint8Array): number {
  let length = 0;
  while (length < buffer.length) {
    const count = readSync(descriptor, buffer, length, buffer.length - length, null);
    if (count === 0) break;
    length += count;
  }
  return length;
}

function isMissing(error: unknown): boolean {
  const code = failure(error).code;
  return code === "ENOENT" || code === "ENOTDIR";
}

function failure(error: unknown): FileSystemFailure {
  const code = (error as { code?: unknown } | undefined)?.code;
  return { kind: "failed", code: typeof code === "string" ? code : "unknown error" };
}
