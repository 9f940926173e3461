/**
 * Paths as the walk carries them: plain strings, built by concatenation.
 * Names that are not UTF-8 would be lost in a string, so a path holding one is `\0` followed by one character a byte;
 * `\0` cannot stand in a real path. Promises: what the system gave can be opened again, byte for byte.
 */
import { lstatSync, type Stats } from "node:fs";

export type FsPath = string;

export function isRaw(path: FsPath): boolean {
  return path.charCodeAt(0) === 0;
}

/** What `node:fs` takes. */
export function nativePath(path: FsPath): string | Buffer {
  if (isRaw(path)) return Buffer.from(path.slice(1), "latin1");
  return path === "" ? "." : path;
}

/** What goes before a name to make the path of an entry of directory `path`; `""` is the current directory. */
export function childPrefix(path: FsPath): FsPath {
  return path === "" || path.endsWith("/") ? path : path + "/";
}

/** The path of the entry with the raw `name` below `prefix`; a plain string whenever that loses nothing. */
export function joinRaw(prefix: FsPath, name: Uint8Array): FsPath {
  const text = Buffer.from(name.buffer, name.byteOffset, name.byteLength);
  const decoded = text.toString("utf8");
  if (!isRaw(prefix) && Buffer.from(decoded, "utf8").equals(text)) return prefix + decoded;
  const head = isRaw(prefix) ? prefix : "\0" + Buffer.from(prefix, "utf8").toString("latin1");
  return head + text.toString("latin1");
}

/** The path with these bytes. A plain string whenever that loses nothing. */
export function rawPath(bytes: Uint8Array): FsPath {
  return joinRaw("", bytes);
}

/** The directory `path` lies in; `""` when it has no slash, and for `/x`. A plain string whenever that loses nothing. */
export function parentPath(path: FsPath): FsPath {
  const parent = path.slice(0, Math.max(path.lastIndexOf("/"), 0));
  return isRaw(parent) ? joinRaw("", Buffer.from(parent.slice(1), "latin1")) : parent;
}

/** What stands at `path`, links not followed; `undefined` when that cannot be said, for whatever reason. */
export function lstatMaybe(path: FsPath): Stats | undefined {
  try {
    return lstatSync(nativePath(path), { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** The path for people and reports: bytes that are no UTF-8 become `\xNN`. */
export function displayPath(path: FsPath): string {
  return isRaw(path) ? escapeInvalid(Buffer.from(path.slice(1), "latin1")) : path;
}

function escapeInvalid(bytes: Buffer): string {
  let shown = "";
  for (let at = 0; at < bytes.length; ) {
    const width = utf8Width(bytes, at);
    if (width > 0) shown += bytes.toString("utf8", at, at + width);
    else shown += "\\x" + bytes[at]!.toString(16).padStart(2, "0");
    at += Math.max(width, 1);
  }
  return shown;
}

/** Bytes of the well-formed character at `at`, 0 when there is none. */
function utf8Width(bytes: Buffer, at: number): number {
  const lead = bytes[at]!;
  const width = lead < 0x80 ? 1 : lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
  if (width < 2) return width;
  const piece = bytes.subarray(at, at + width);
  return piece.length === width && Buffer.from(piece.toString("utf8"), "utf8").equals(piece) ? width : 0;
}
