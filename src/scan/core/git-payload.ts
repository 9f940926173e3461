/**
 * What a repository's shard says of it, in bytes. Promises: equal targets are equal bytes; decoding gives back what was encoded and refuses
 * everything else, a repository id that is not its key's included; no locator that was not spelled canonically, and no ref that is
 * none, gets past it. Pure.
 */
import { assertNever, GossipError } from "../../contracts/errors.ts";
import type {
  GitMerges,
  GitScanMode,
  GitSelection,
  GitTarget,
  RepositoryLocator,
} from "../../contracts/git-target.ts";
import type { Hasher } from "../../contracts/ports/hasher.ts";
import { isCanonicalLocator, showLocator } from "../../sources/git/core/locator.ts";
import { isRefName } from "../../sources/git/core/ref-text.ts";
import { BigEndianReader, BigEndianWriter } from "./big-endian.ts";
import { compareText } from "./compare-text.ts";
import { gitRepoId } from "./git-identity.ts";

/** Room is left for the envelope, which has 5 bytes; etcd's records hold 16,384. */
export const GIT_PAYLOAD_BYTES_MAX = 16_384 - 5;

const LOCATORS: readonly (RepositoryLocator["kind"] | undefined)[] = [undefined, "local", "remote"];
const SELECTIONS: readonly GitSelection["kind"][] = ["default-branch", "refs", "commit", "all-refs"];
const MODES: readonly GitScanMode[] = ["diff-history", "odb-blob"];
const MERGES: readonly GitMerges[] = ["all-parents", "first-parent"];
const BINARY_FLAG = 1;
const IDENTITY_FLAG = 2;
/** How a worker sets about it is its own affair: these fields are written as zeros. */
const TUNING = ["debug level", "pack workers", "tree cache size", "chunk size"];

export class GitPayloadError extends GossipError {
  override readonly name: string = "GitPayloadError";

  constructor(message: string) {
    super(message, { code: "E_GIT_PAYLOAD" });
  }
}

/** Throws when the target is no target, or takes more than `GIT_PAYLOAD_BYTES_MAX`. */
export function encodeGitPayload(hasher: Hasher, target: GitTarget): Uint8Array {
  requireSound(hasher, target);
  const out = new BigEndianWriter().bytes(Uint8Array.fromHex(target.tenant)).u64(target.repoId);
  out.text(target.repoKey).u8(LOCATORS.indexOf(target.locator.kind)).text(showLocator(target.locator));
  out.u8(0);
  writeSelection(out, target.selection);
  out.u8(MODES.indexOf(target.mode)).u8(MERGES.indexOf(target.merges));
  out.u8(target.enrichesIdentity ? IDENTITY_FLAG : 0);
  for (const _ of TUNING) out.u32(0);
  const payload = out.written;
  if (payload.length > GIT_PAYLOAD_BYTES_MAX)
    refuse(
      `it takes ${payload.length} bytes, and ${GIT_PAYLOAD_BYTES_MAX} at most are kept; name fewer refs`,
    );
  return payload;
}

export function decodeGitPayload(hasher: Hasher, payload: Uint8Array): GitTarget {
  if (payload.length > GIT_PAYLOAD_BYTES_MAX) refuse(`it is longer than ${GIT_PAYLOAD_BYTES_MAX} bytes`);
  const input = new BigEndianReader(payload, refuse);
  const tenant = input.bytes(32, "tenant").toHex();
  const repoId = input.u64("repository id");
  const repoKey = input.text("repository key");
  const locator = readLocatorField(input);
  if (input.u8("display flag") !== 0) refuse("it names the repository in words of its own");
  const selection = readSelection(input);
  const mode = input.word(MODES, "scan mode");
  const merges = input.word(MERGES, "way with merges");
  const enrichesIdentity = readFlags(input);
  for (const field of TUNING) if (input.u32(field) !== 0) refuse(`its ${field} is not the worker's own`);
  input.end();
  const target = { tenant, repoId, repoKey, locator, selection, mode, merges, enrichesIdentity };
  requireSound(hasher, target);
  return target;
}

function readLocatorField(input: BigEndianReader): RepositoryLocator {
  const kind = input.word(LOCATORS, "kind of locator");
  const text = input.text("locator");
  return kind === "local" ? { kind, path: text } : { kind: "remote", url: text };
}

function readFlags(input: BigEndianReader): boolean {
  const flags = input.u8("flags");
  if ((flags & BINARY_FLAG) !== 0) refuse("it asks for binary files, which the policy of a worker decides");
  if ((flags & ~IDENTITY_FLAG) !== 0) refuse("it has flags nobody knows");
  return flags === IDENTITY_FLAG;
}

function writeSelection(out: BigEndianWriter, selection: GitSelection): void {
  out.u8(SELECTIONS.indexOf(selection.kind));
  switch (selection.kind) {
    case "default-branch":
    case "all-refs":
      return;
    case "refs":
      out.u32(selection.refs.length);
      for (const ref of selection.refs) out.text(ref);
      return;
    case "commit": {
      const oid = Uint8Array.fromHex(selection.oid);
      out.u8(oid.length).bytes(oid);
      return;
    }
    default:
      assertNever(selection);
  }
}

function readSelection(input: BigEndianReader): GitSelection {
  const kind = input.word(SELECTIONS, "selection");
  if (kind === "commit") return { kind, oid: input.bytes(input.u8("commit"), "commit").toHex() };
  if (kind !== "refs") return { kind };
  const refs: string[] = [];
  for (let left = input.u32("refs"); left > 0; left--) refs.push(input.text("refs"));
  return { kind, refs };
}

/** Both ways: nobody writes what nobody would read. */
function requireSound(hasher: Hasher, { tenant, repoId, repoKey, locator, selection }: GitTarget): void {
  if (!/^[0-9a-f]{64}$/.test(tenant)) refuse("its tenant is none");
  if (!isCanonicalLocator(locator)) refuse("its locator is not spelled as it has to be");
  if (repoKey !== showLocator(locator)) refuse("its key is not its locator");
  if (repoId !== gitRepoId(hasher, tenant, repoKey)) refuse("its id is not that of its key");
  if (selection.kind === "commit" && !/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(selection.oid))
    refuse("its commit is no full id");
  if (selection.kind === "refs") requireRefs(selection.refs);
}

function requireRefs(refs: readonly string[]): void {
  if (refs.length === 0) refuse("it names no refs");
  if (!refs.every((ref) => ref.startsWith("refs/") && isRefName(ref) && ref.isWellFormed()))
    refuse("a name below refs/ is none");
  if (refs.some((ref, index) => index > 0 && compareText(refs[index - 1]!, ref) >= 0))
    refuse("its refs are not sorted, each once");
}

function refuse(why: string): never {
  throw new GitPayloadError(`the payload of a repository's shard is wrong: ${why}`);
}
