/**
 * The keys a repository's state is kept under: a name space, the repository, the policy, and what else tells values apart. What was seen and
 * found, and what became of it, belongs to the policy alone; watermarks and scans under way belong to what was selected besides. Pure.
 */
import type { GitTarget } from "../../contracts/git-target.ts";
import type { Bytes32 } from "../../contracts/ids.ts";
import type { Hasher } from "../../contracts/ports/hasher.ts";
import { FieldWriter } from "./identity-encoding.ts";

const NAMESPACES = {
  /** Ref watermark: where the last finished scan ended. */
  watermark: "rw",
  /** Seen blobs: which segments there are. */
  seenManifest: "sbm",
  seenSegment: "sb",
  /** Findings: where each was seen, in segments; how many there are. */
  findingsCount: "fnm",
  findingsSegment: "fn",
  /** Ref tips of the last look at what became of findings. */
  livesTips: "rt",
  /** A scan under way. */
  checkpoint: "gcb",
} as const;

const NAMESPACE_BYTES = 4;

export type GitStateKey = (kind: keyof typeof NAMESPACES, number?: number) => Uint8Array;

export function createGitStateKeyOf(
  hasher: Hasher,
  target: Pick<GitTarget, "repoId" | "selection" | "mode" | "merges">,
  policyHash: Bytes32,
): GitStateKey {
  const scope = selectionHash(hasher, target);
  return (kind, number) => {
    const out = new FieldWriter(96).fixed(namespace(NAMESPACES[kind])).u64(target.repoId).fixed(policyHash);
    if (kind === "watermark" || kind === "checkpoint") out.fixed(scope);
    if (number !== undefined) out.fixed(bigEndian(number));
    return out.written.slice();
  };
}

function selectionHash(
  hasher: Hasher,
  { selection, mode, merges }: Pick<GitTarget, "selection" | "mode" | "merges">,
) {
  const names =
    selection.kind === "refs" ? selection.refs : selection.kind === "commit" ? [selection.oid] : [];
  return hasher.hash(new TextEncoder().encode([mode, merges, selection.kind, ...names].join("\n")));
}

function namespace(name: string): Uint8Array {
  const bytes = new Uint8Array(NAMESPACE_BYTES);
  for (let i = 0; i < name.length; i++) bytes[i] = name.charCodeAt(i);
  return bytes;
}

/** In byte order as in number. */
function bigEndian(number: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, number);
  return bytes;
}
