/**
 * What a shard of a file tree says of its root: a tag byte (0 file, 1 directory), then the absolute path.
 * Promises: decoding gives back what was encoded and refuses everything else; no root can leave its shard by `..`. Pure.
 */
import { GossipError } from "../../contracts/errors.ts";

export interface FsPayload {
  readonly kind: "file" | "directory";
  /** Absolute, canonical. */
  readonly path: string;
}

const KINDS: readonly FsPayload["kind"][] = ["file", "directory"];

export class FsPayloadError extends GossipError {
  override readonly name: string = "FsPayloadError";

  constructor(message: string) {
    super(message, { code: "E_FS_PAYLOAD" });
  }
}

export function encodeFsPayload({ kind, path }: FsPayload): Uint8Array {
  requirePath(path);
  const bytes = new TextEncoder().encode(path);
  const out = new Uint8Array(1 + bytes.length);
  out[0] = KINDS.indexOf(kind);
  out.set(bytes, 1);
  return out;
}

export function decodeFsPayload(payload: Uint8Array): FsPayload {
  const kind = KINDS[payload[0] ?? -1];
  if (kind === undefined) throw new FsPayloadError("a shard of a file tree begins with byte 0 or 1");
  const path = decodeUtf8(payload.subarray(1));
  requirePath(path);
  return { kind, path };
}

function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new FsPayloadError("the root of a shard is a path in UTF-8");
  }
}

function requirePath(path: string): void {
  if (!path.startsWith("/")) throw new FsPayloadError("the root of a shard is an absolute path");
  if (path.includes("\0") || path.split("/").some((part) => part === "." || part === ".."))
    throw new FsPayloadError("the root of a shard is a canonical path: no `.`, no `..`, no zero byte");
}
