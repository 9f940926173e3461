/**
 * The ids findings of repositories are kept under. Item: the path inside the repository; version: the commit that brought the
 * content in, and the path, which is a strong one. Promises: the same repository, path, commit and place give the same ids on
 * every host, wherever the repository lies there. Pure.
 */
import type { FindingRecord } from "../../contracts/finding-record.ts";
import type { Bytes32 } from "../../contracts/ids.ts";
import type { Hasher } from "../../contracts/ports/hasher.ts";
import {
  connectorInstanceIdHash,
  connectorTag,
  createStableItemIdOf,
  findingId,
  objectVersionId,
  observationId,
  occurrenceId,
  ovidHash,
} from "./identity.ts";
import { FieldWriter } from "./identity-encoding.ts";
import { recordDisplay } from "./record-display.ts";

const GIT_TAG = "git";

export interface GitRecordScope {
  readonly tenant: Bytes32;
  readonly policyHash: Bytes32;
  readonly repoKey: string;
}

export interface GitPlace {
  /** Hex of the commit; of an object no commit holds, the object's own. */
  readonly anchor: string;
  /** Whether `anchor` is a commit. */
  readonly isCommit: boolean;
  /** Inside the repository, and on into an archive: `a/b.zip::c`. */
  readonly path: string;
}

type PlacedFields = Pick<FindingRecord, "ruleFingerprint" | "secretHash" | "offset" | "length">;

type GitRecordIds = Pick<
  FindingRecord,
  | "findingId"
  | "stableItemId"
  | "occurrenceId"
  | "objectVersionId"
  | "observationId"
  | "ovidHash"
  | "display"
  | "commit"
>;

export function createGitRecordIdsOf(
  hasher: Hasher,
  { tenant, policyHash, repoKey }: GitRecordScope,
): (found: PlacedFields, place: GitPlace) => GitRecordIds {
  const itemOf = gitItemIdOf(hasher, repoKey);
  return ({ ruleFingerprint, secretHash, offset, length }, { anchor, isCommit, path }) => {
    const item = itemOf(utf8(path));
    const version = objectVersionId(hasher, versionBytes(anchor, path));
    const finding = findingId(hasher, { tenant, item, rule: ruleFingerprint, secretHash });
    const occurrence = occurrenceId(hasher, finding, version, { offset, length });
    return {
      findingId: finding,
      stableItemId: item,
      occurrenceId: occurrence,
      objectVersionId: version,
      observationId: observationId(hasher, { tenant, policyHash, occurrence }),
      ovidHash: ovidHash(hasher, item, "strong", version),
      display: recordDisplay(`${repoKey}:${path}`),
      ...(isCommit ? { commit: anchor } : {}),
    };
  };
}

/** The one row a repository has in the done-ledger: of no path and no commit, so that every run speaks of the same. */
export function repositoryOvid(hasher: Hasher, repoKey: string, repoId: bigint): Bytes32 {
  const id = new FieldWriter(8).u64(repoId).written.slice();
  return ovidHash(hasher, gitItemIdOf(hasher, repoKey)(id), "strong", objectVersionId(hasher, id));
}

function gitItemIdOf(hasher: Hasher, repoKey: string): (locator: Uint8Array) => Bytes32 {
  const instance = connectorInstanceIdHash(hasher, utf8(repoKey));
  return createStableItemIdOf(hasher, { tag: connectorTag(GIT_TAG), instance });
}

function versionBytes(anchor: string, path: string): Uint8Array {
  return new FieldWriter(512).variable(Uint8Array.fromHex(anchor)).variable(utf8(path)).written;
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
