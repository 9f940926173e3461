/**
 * A shard's metadata: a hint how its range came about, then the connector's payload. Promises: decoding gives back what was encoded and
 * refuses everything else. Pure.
 */
import { GossipError } from "../../contracts/errors.ts";
import { joinBytes } from "./bytes.ts";
import { METADATA_BYTES_MAX } from "./limits.ts";

export type ShardHint =
  | { readonly kind: "range" }
  | { readonly kind: "prefix"; readonly prefix: Uint8Array }
  | { readonly kind: "manifest"; readonly manifest: Uint8Array };

export interface MetadataEnvelope {
  readonly hint: ShardHint;
  /** The connector's own. */
  readonly payload: Uint8Array;
}

export class MetadataError extends GossipError {
  override readonly name: string = "MetadataError";

  constructor(why: string) {
    super(`the metadata of a shard is damaged: ${why}`, { code: "E_SHARD_METADATA" });
  }
}

const RANGE: ShardHint = { kind: "range" };
const TAGS = ["range", "prefix", "manifest"] as const;
const LENGTH_BYTES = 4;

export function encodeMetadata({ hint, payload }: MetadataEnvelope): Uint8Array {
  const body =
    hint.kind === "prefix" ? hint.prefix : hint.kind === "manifest" ? hint.manifest : new Uint8Array();
  const length = new Uint8Array(LENGTH_BYTES);
  new DataView(length.buffer).setUint32(0, 1 + body.length);
  const metadata = joinBytes(length, Uint8Array.of(TAGS.indexOf(hint.kind)), body, payload);
  if (metadata.length > METADATA_BYTES_MAX)
    throw new MetadataError(`${metadata.length} bytes, ${METADATA_BYTES_MAX} at most are kept`);
  return metadata;
}

export function decodeMetadata(metadata: Uint8Array): MetadataEnvelope {
  if (metadata.length < LENGTH_BYTES + 1) throw new MetadataError("it is too short for its envelope");
  const length = new DataView(metadata.buffer, metadata.byteOffset).getUint32(0);
  if (length < 1 || length > metadata.length - LENGTH_BYTES)
    throw new MetadataError("the hint's length is wrong");
  const bodyEnd = LENGTH_BYTES + length;
  const body = metadata.slice(LENGTH_BYTES + 1, bodyEnd);
  return { hint: hintOf(metadata[LENGTH_BYTES]!, body), payload: metadata.slice(bodyEnd) };
}

function hintOf(tag: number, body: Uint8Array): ShardHint {
  const kind = TAGS[tag];
  if (kind === "prefix") return { kind, prefix: body };
  if (kind === "manifest") return { kind, manifest: body };
  if (kind === undefined) throw new MetadataError("the hint's kind is unknown");
  if (body.length > 0) throw new MetadataError("a range hint says more than its kind");
  return RANGE;
}

/** Metadata of a full or plain range around a connector's payload. */
export function wrapPayload(payload: Uint8Array): Uint8Array {
  return encodeMetadata({ hint: RANGE, payload });
}

/** The connector's payload in a shard's metadata. */
export function payloadOf(metadata: Uint8Array): Uint8Array {
  return decodeMetadata(metadata).payload;
}

/** For the pieces of a split: half of a prefix is only a range. Metadata without an envelope stays as it is. */
export function metadataOfPiece(metadata: Uint8Array): Uint8Array {
  try {
    const { hint, payload } = decodeMetadata(metadata);
    return hint.kind === "prefix" ? wrapPayload(payload) : metadata;
  } catch (error) {
    if (error instanceof MetadataError) return metadata;
    throw error;
  }
}
