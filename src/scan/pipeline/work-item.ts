/** A piece of work any thread can do, and its form in shared memory. Promises: decoding gives back what was encoded. */
import type { FsPath } from "../../sources/filesystem/fs-path.ts";

export interface WorkItem {
  /**
   * `files`: some of a directory's files, cut off so that another thread may scan them. `file`: one that wants time.
   * `git`: as many of a repository's objects as others leave. `git-list`: objects by their ids.
   * `git-program`: all of them, printed by git.
   */
  readonly kind: "directory" | "files" | "file" | "git" | "git-list" | "git-program";
  /** Index of the root it lies below; with `git`, of the history. */
  readonly root: number;
  readonly path: FsPath;
  /** With `files`: names below `path`, joined by slashes. With `git-list`: ids, joined by blanks. Otherwise empty. */
  readonly names: string;
}

const KINDS: readonly WorkItem["kind"][] = ["directory", "files", "file", "git", "git-list", "git-program"];
/** kind u8, root u32, bytes of the path u32. */
const HEADER_BYTES = 9;

/** Bytes written at `at`, or 0 when the item does not fit. */
export function encodeItem(item: WorkItem, into: Buffer, at: number): number {
  const worst = HEADER_BYTES + 3 * (item.path.length + item.names.length);
  if (at + worst > into.length) return 0;
  const pathBytes = into.write(item.path, at + HEADER_BYTES, "utf8");
  const nameBytes = into.write(item.names, at + HEADER_BYTES + pathBytes, "utf8");
  into.writeUInt8(KINDS.indexOf(item.kind), at);
  into.writeUInt32LE(item.root, at + 1);
  into.writeUInt32LE(pathBytes, at + 5);
  return HEADER_BYTES + pathBytes + nameBytes;
}

export function decodeItem(from: Buffer, start: number, end: number): WorkItem {
  const pathEnd = start + HEADER_BYTES + from.readUInt32LE(start + 5);
  return {
    kind: KINDS[from.readUInt8(start)]!,
    root: from.readUInt32LE(start + 1),
    path: from.toString("utf8", start + HEADER_BYTES, pathEnd),
    names: from.toString("utf8", pathEnd, end),
  };
}
