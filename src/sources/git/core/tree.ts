/** A tree's entries, one after another. Promises: throws GitFault where the format is broken. Borrows the bytes. */
import { corrupt } from "./git-fault.ts";
import type { ObjectFormat } from "./object-format.ts";

export interface TreeEntry {
  /** As in `100644`, read from octal. */
  readonly mode: number;
  /** Without encoding: names need not be UTF-8. */
  readonly name: Uint8Array;
  readonly id: Uint8Array;
}

const KIND_MASK = 0o170000;

export type TreeEntryKind = "tree" | "file" | "symlink" | "submodule";

/** What the entry is, as git takes it: unknown modes are files. */
export function treeEntryKind(mode: number): TreeEntryKind {
  switch (mode & KIND_MASK) {
    case 0o040000:
      return "tree";
    case 0o120000:
      return "symlink";
    case 0o160000:
      return "submodule";
    default:
      return "file";
  }
}

export function* readTree(
  bytes: Uint8Array,
  { idBytes }: ObjectFormat,
): Generator<TreeEntry, void, undefined> {
  for (let at = 0; at < bytes.length; ) {
    const nameStart = bytes.indexOf(32, at) + 1;
    const nameEnd = nameStart === 0 ? -1 : bytes.indexOf(0, nameStart);
    if (nameEnd === -1 || nameEnd + 1 + idBytes > bytes.length)
      throw corrupt("the tree ends within an entry");
    yield {
      mode: readMode(bytes, at, nameStart - 1),
      name: bytes.subarray(nameStart, nameEnd),
      id: bytes.subarray(nameEnd + 1, nameEnd + 1 + idBytes),
    };
    at = nameEnd + 1 + idBytes;
  }
}

function readMode(bytes: Uint8Array, start: number, end: number): number {
  if (end <= start || end - start > 7) throw corrupt("the tree has an entry without a mode");
  let mode = 0;
  for (let at = start; at < end; at++) {
    const digit = bytes[at]! - 48;
    if (digit < 0 || digit > 7) throw corrupt("the tree has an entry whose mode is not octal");
    mode = mode * 8 + digit;
  }
  return mode;
}
