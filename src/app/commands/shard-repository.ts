/** What a shard says of its repository, for people and scripts; nothing for shards of file trees. Promises: a payload that cannot be read is none. Pure. */
import type { GitSelection } from "../../contracts/git-target.ts";
import type { Hasher } from "../../contracts/ports/hasher.ts";
import type { ShardInfo } from "../../contracts/shard.ts";
import { MetadataError, payloadOf } from "../../coordination/core/metadata-envelope.ts";
import { counted } from "../../output/text/words.ts";
import { decodeGitPayload, GitPayloadError } from "../../scan/core/git-payload.ts";

export interface ShardRepository {
  readonly repository: string;
  /** `all refs`, `default branch`, `refs/heads/main and 2 more`, `commit 0123…`. */
  readonly selection: string;
  readonly mode: "objects" | "history";
  /** Of a scan that was checkpointed half-way. */
  readonly soFar?: { readonly objects: number; readonly bytes: number; readonly findings: number };
}

const TOKEN_BYTES = 24;

export function shardRepository(hasher: Hasher, { spec, cursor }: ShardInfo): ShardRepository | undefined {
  try {
    const { repoKey, selection, mode } = decodeGitPayload(hasher, payloadOf(spec.metadata));
    const soFar = readToken(cursor.token);
    return {
      repository: repoKey,
      selection: selectionInWords(selection),
      mode: mode === "odb-blob" ? "objects" : "history",
      ...(soFar === undefined ? {} : { soFar }),
    };
  } catch (error) {
    if (error instanceof GitPayloadError || error instanceof MetadataError) return undefined;
    throw error;
  }
}

function selectionInWords(selection: GitSelection): string {
  switch (selection.kind) {
    case "default-branch":
      return "default branch";
    case "all-refs":
      return "all refs";
    case "commit":
      return `commit ${selection.oid}`;
    case "refs": {
      const [first, ...others] = selection.refs;
      return others.length === 0 ? first! : `${first} and ${others.length} more`;
    }
  }
}

/** Three numbers, as the loop over repositories writes them. */
function readToken(token: Uint8Array | undefined): ShardRepository["soFar"] {
  if (token?.length !== TOKEN_BYTES) return undefined;
  const view = new DataView(token.buffer, token.byteOffset, token.byteLength);
  const number = (index: number) => Number(view.getBigUint64(8 * index));
  return { objects: number(0), bytes: number(1), findings: number(2) };
}

/** How far a shard of a repository is, in a word or two. */
export function progressInWords({ status, cursor }: ShardInfo, { soFar }: ShardRepository): string {
  if (status === "done") return "all";
  if (soFar !== undefined) return counted(soFar.objects, "object");
  return cursor.key === undefined ? "" : "begun";
}
