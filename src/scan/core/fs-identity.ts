/**
 * The identity of files: which item, which version of it, and the key of the ledger, made by the thousand.
 * A version is weak (size and times, nanoseconds) unless the content was hashed. Promises: the same file untouched has
 * the same ids on every worker. Pure; one identifier per thread, as it keeps its buffers.
 */
import type { Bytes32 } from "../../contracts/ids.ts";
import type { Hasher } from "../../contracts/ports/hasher.ts";
import {
  type ConnectorIdentity,
  connectorInstanceIdHash,
  connectorTag,
  createStableItemIdOf,
} from "./identity.ts";
import { DOMAINS } from "./identity-domains.ts";
import { FieldWriter } from "./identity-encoding.ts";

/** The tag file trees have in every id. */
const FILESYSTEM_TAG = "fs";

export type ObjectVersionMode = "metadata" | "content";

export interface FileFacts {
  /** 0, as the times, when unknown. */
  readonly sizeBytes: number;
  /** Nanoseconds since 1970. */
  readonly mtimeNs: bigint;
  readonly ctimeNs: bigint;
}

export interface FileIds {
  readonly item: Bytes32;
  readonly version: Bytes32;
  readonly ovid: Bytes32;
}

export interface FileIdentifier {
  /** `locator`: the bytes of the path below the root. */
  byFacts(locator: Uint8Array, facts: FileFacts): FileIds;
  /** `contentHash` as `contentHashOf` makes it. */
  byContent(locator: Uint8Array, contentHash: Bytes32): FileIds;
  /** Of what lies inside an item: `outer.zip::inner/file`. */
  item(locator: Uint8Array): Bytes32;
}

/** `root`: the bytes of the canonical path of the scanned root. */
export function fsConnector(hasher: Hasher, root: Uint8Array): ConnectorIdentity {
  return { tag: connectorTag(FILESYSTEM_TAG), instance: connectorInstanceIdHash(hasher, root) };
}

export function createFileIdentifier(hasher: Hasher, root: Uint8Array): FileIdentifier {
  const item = createStableItemIdOf(hasher, fsConnector(hasher, root));
  const version = new FieldWriter(512);
  const ovid = new FieldWriter(65);

  const idsOf = (locator: Uint8Array, strength: 0 | 1): FileIds => {
    const itemId = item(locator);
    const versionId = hasher.derive(DOMAINS.objectVersion, version.written);
    ovid.rewind().fixed(itemId).u8(strength).fixed(versionId);
    return { item: itemId, version: versionId, ovid: hasher.derive(DOMAINS.ovid, ovid.written) };
  };

  return {
    item,
    byFacts(locator, { sizeBytes, mtimeNs, ctimeNs }) {
      version
        .rewind()
        .u32(locator.length + 40)
        .fixed(locator);
      version.u64(BigInt(sizeBytes)).u128(mtimeNs).u128(ctimeNs);
      return idsOf(locator, 1);
    },
    byContent(locator, contentHash) {
      version.rewind().variable(contentHash);
      return idsOf(locator, 0);
    },
  };
}

export interface PageFacts {
  /** The bytes of the keys of its items, joined by zero bytes, which no key holds. */
  readonly keys: Uint8Array;
  readonly count: number;
  /** As a `FactTable` holds them: size, times and kind of each, in a record of fixed size. */
  readonly facts: Uint8Array;
}

/**
 * The key of a page mark where versions are weak: everything the ids of its items would be made of, in one hash. Equal keys mean equal
 * ids of all items, in the same order, so an unchanged page needs none of them.
 */
export function createPageFactsIdOf(hasher: Hasher, root: Uint8Array): (page: PageFacts) => Bytes32 {
  const { tag, instance } = fsConnector(hasher, root);
  const fields = new FieldWriter(1 << 18).fixed(tag).fixed(instance).u8(1);
  const headLength = fields.length;
  return ({ keys, count, facts }) => {
    fields.rewind(headLength).u32(count).variable(keys).variable(facts);
    return hasher.derive(DOMAINS.pageFacts, fields.written);
  };
}

/** Content in segments, so that a file of any size is hashed in bounded memory: size, then the hash of each segment. */
export const CONTENT_SEGMENT_BYTES = 1 << 20;

export function contentHashOf(hasher: Hasher, sizeBytes: number, segmentHashes: readonly Bytes32[]): Bytes32 {
  const fields = new FieldWriter(8 + 32 * segmentHashes.length).u64(BigInt(sizeBytes));
  for (const hash of segmentHashes) fields.fixed(hash);
  return hasher.derive(DOMAINS.contentVersion, fields.written);
}
