/**
 * The ids of the identity spine: connector, item, version, the three layers of a finding, and the keys of the ledger.
 * Promises: byte for byte what the specification says, whatever the machine; the hasher comes in as an argument. Pure.
 */
import { GossipError } from "../../contracts/errors.ts";
import type { Bytes32 } from "../../contracts/ids.ts";
import type { Hasher } from "../../contracts/ports/hasher.ts";
import { DOMAINS, type Domain } from "./identity-domains.ts";
import { FieldWriter } from "./identity-encoding.ts";

export { ruleFingerprint, secretHash } from "./finding-id.ts";

const TAG_BYTES = 8;
const ID_BYTES = 32;

/** Whether a version id says the content is the same (`strong`) or merely that it looks untouched (`weak`). */
export type VersionStrength = "strong" | "weak";

const STRENGTHS: readonly VersionStrength[] = ["strong", "weak"];

class IdentityError extends GossipError {
  override readonly name: string = "IdentityError";

  constructor(message: string) {
    super(message, { code: "E_IDENTITY" });
  }
}

/** Eight bytes: the name in printable ASCII without blanks, then zeros. */
export function connectorTag(name: string): Uint8Array {
  if (name === "") throw new IdentityError("a connector tag is not empty");
  if (name.length > TAG_BYTES)
    throw new IdentityError(`a connector tag has at most ${TAG_BYTES} bytes, this one has ${name.length}`);
  if (!/^[\x21-\x7e]+$/.test(name))
    throw new IdentityError("a connector tag is printable ASCII without blanks");
  const tag = new Uint8Array(TAG_BYTES);
  for (let i = 0; i < name.length; i++) tag[i] = name.charCodeAt(i);
  return tag;
}

/** `instance`: for file trees the canonical path of the root, for git the key of the repository. */
export function connectorInstanceIdHash(hasher: Hasher, instance: Uint8Array): Bytes32 {
  if (instance.length === 0) throw new IdentityError("a connector instance has an id");
  return hasher.derive(DOMAINS.connectorInstance, new FieldWriter().variable(instance).written);
}

export interface ConnectorIdentity {
  /** As `connectorTag` makes it. */
  readonly tag: Uint8Array;
  readonly instance: Bytes32;
}

export function stableItemId(hasher: Hasher, connector: ConnectorIdentity, locator: Uint8Array): Bytes32 {
  return createStableItemIdOf(hasher, connector)(locator);
}

/** The same for many items of one connector; the buffer is made once. */
export function createStableItemIdOf(
  hasher: Hasher,
  { tag, instance }: ConnectorIdentity,
): (locator: Uint8Array) => Bytes32 {
  const fields = new FieldWriter(512).fixed(tag).fixed(exactly32(instance, "a connector instance hash"));
  const headLength = fields.length;
  return (locator) => {
    if (locator.length === 0) throw new IdentityError("an item has a locator");
    return hasher.derive(DOMAINS.item, fields.rewind(headLength).variable(locator).written);
  };
}

export function objectVersionId(hasher: Hasher, version: Uint8Array): Bytes32 {
  if (version.length === 0) throw new IdentityError("an object version has bytes");
  return hasher.derive(DOMAINS.objectVersion, new FieldWriter(version.length + 4).variable(version).written);
}

/** The key of the done-ledger: one version of one item. */
export function ovidHash(
  hasher: Hasher,
  item: Bytes32,
  strength: VersionStrength,
  version: Bytes32,
): Bytes32 {
  const fields = new FieldWriter(2 * ID_BYTES + 1).fixed(exactly32(item, "a stable item id"));
  fields.u8(STRENGTHS.indexOf(strength)).fixed(exactly32(version, "an object version id"));
  return hasher.derive(DOMAINS.ovid, fields.written);
}

export interface FindingIdParts {
  readonly tenant: Bytes32;
  readonly item: Bytes32;
  readonly rule: Bytes32;
  readonly secretHash: Bytes32;
}

/** Holds no version and no place: what people say of a finding outlives edits of the file. */
export function findingId(hasher: Hasher, parts: FindingIdParts): Bytes32 {
  return joined(hasher, DOMAINS.finding, [parts.tenant, parts.item, parts.rule, parts.secretHash]);
}

export interface OccurrencePlace {
  /** Bytes. */
  readonly offset: number;
  readonly length: number;
}

export function occurrenceId(
  hasher: Hasher,
  finding: Bytes32,
  version: Bytes32,
  { offset, length }: OccurrencePlace,
): Bytes32 {
  const fields = new FieldWriter(80).fixed(exactly32(finding, "a finding id"));
  fields.fixed(exactly32(version, "an object version id")).u64(BigInt(offset)).u64(BigInt(length));
  return hasher.derive(DOMAINS.occurrence, fields.written);
}

export interface ObservationParts {
  readonly tenant: Bytes32;
  readonly policyHash: Bytes32;
  readonly occurrence: Bytes32;
}

export function observationId(hasher: Hasher, parts: ObservationParts): Bytes32 {
  return joined(hasher, DOMAINS.observation, [parts.tenant, parts.policyHash, parts.occurrence]);
}

/** The key of a page mark: the ovids of all its items, in order. */
export function pageMarkId(hasher: Hasher, ovidHashes: Uint8Array): Bytes32 {
  if (ovidHashes.length === 0 || ovidHashes.length % ID_BYTES !== 0)
    throw new IdentityError(`a page is made of hashes of 32 bytes, not of ${ovidHashes.length} bytes`);
  return hasher.derive(DOMAINS.pageMark, ovidHashes);
}

/** The first eight bytes of the digest as a little-endian number. */
export function finalise64(hasher: Hasher, domain: Domain | string, fields: Uint8Array): bigint {
  const digest = hasher.derive(domain, fields);
  return new DataView(digest.buffer, digest.byteOffset, 8).getBigUint64(0, true);
}

function joined(hasher: Hasher, domain: Domain, ids: readonly Bytes32[]): Bytes32 {
  const fields = new FieldWriter(ids.length * ID_BYTES);
  for (const id of ids) fields.fixed(exactly32(id, "an id"));
  return hasher.derive(domain, fields.written);
}

function exactly32(bytes: Uint8Array, what: string): Uint8Array {
  if (bytes.length === ID_BYTES) return bytes;
  throw new IdentityError(`${what} has ${ID_BYTES} bytes, this one has ${bytes.length}`);
}
