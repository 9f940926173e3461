/**
 * What a remote says it has, and what of it a selection needs. Promises: every refspec is made of names git itself would take; what a remote
 * answers is hostile text, and lines that make no sense are left out.
 */
import type { GitSelection } from "../../../contracts/git-target.ts";
import { isRefName } from "../../git/core/ref-text.ts";

export interface RemoteRefs {
  /** The full name HEAD points to, if the remote tells. */
  readonly headBranch: string | undefined;
  readonly headOid: string | undefined;
  /** By full name, `HEAD` and peeled tags left out. */
  readonly refs: ReadonlyMap<string, string>;
}

export type MirrorHead =
  | { readonly kind: "branch"; readonly name: string }
  | { readonly kind: "detached"; readonly oid: string };

/** What is to be in the mirror. */
export interface FetchPlan {
  readonly kind: "fetch";
  /** None: there is nothing to fetch. */
  readonly refspecs: readonly string[];
  /** Refs the remote has no more are removed. */
  readonly prunes: boolean;
  /** Undefined: HEAD stays as it is. */
  readonly head: MirrorHead | undefined;
  /** Equal exactly when the remote offers the same. */
  readonly fingerprint: string;
  readonly format: ObjectFormat;
  /** A commit that has to be there afterwards, and gets a name. */
  readonly anchor?: string;
}

export type PlannedFetch = FetchPlan | { readonly kind: "missing"; readonly ref: string };

export type ObjectFormat = "sha1" | "sha256";

/** Where the mirror keeps what the remote has no name for. */
const OWN_REFS = "refs/gossip/";
/** A HEAD that leads nowhere, as in a repository without commits. */
const NO_HEAD: MirrorHead = { kind: "branch", name: `${OWN_REFS}none` };
const HEAD_REF = `${OWN_REFS}head`;

const OID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
/** Such a name may stand in a refspec. */
export function isFullRef(name: string): boolean {
  return name.startsWith("refs/") && isRefName(name);
}

/** Patterns for `ls-remote`; none: all refs. */
export function listingPatterns(selection: GitSelection): readonly string[] {
  if (selection.kind === "default-branch") return ["HEAD"];
  return selection.kind === "refs" ? ["HEAD", ...selection.refs] : [];
}

/** What `git ls-remote --symref` prints. */
export function parseListing(text: string): RemoteRefs {
  let headBranch: string | undefined;
  let headOid: string | undefined;
  const refs = new Map<string, string>();
  for (const line of text.split("\n")) {
    const [left = "", name = ""] = line.split("\t");
    if (name === "HEAD" && left.startsWith("ref: ")) headBranch = left.slice("ref: ".length);
    else if (name === "HEAD" && OID.test(left)) headOid = left;
    else if (OID.test(left) && isFullRef(name)) refs.set(name, left);
  }
  return {
    headBranch: headBranch !== undefined && isFullRef(headBranch) ? headBranch : undefined,
    headOid,
    refs,
  };
}

export function planFetch(
  selection: Exclude<GitSelection, { kind: "commit" }>,
  remote: RemoteRefs,
  depth: number | undefined,
): PlannedFetch {
  const head = headOf(remote);
  const wanted = wantedRefs(selection, remote);
  if (wanted.kind === "missing") return wanted;
  return {
    ...wanted,
    kind: "fetch",
    head: selection.kind === "default-branch" && remote.headOid === undefined ? NO_HEAD : head,
    fingerprint: fingerprintOf(selection, remote, depth),
    format: [remote.headOid, ...remote.refs.values()].some((oid) => oid?.length === 64) ? "sha256" : "sha1",
  };
}

/** A commit never changes: the remote need not be asked whether it has. */
export function planCommit(oid: string, depth: number | undefined): FetchPlan {
  return {
    kind: "fetch",
    refspecs: [`+${oid}:${commitRef(oid)}`],
    prunes: false,
    head: undefined,
    fingerprint: `commit ${oid}\ndepth ${depth ?? 0}`,
    format: oid.length === 64 ? "sha256" : "sha1",
  };
}

/** For a server that gives no commit by its name: everything is fetched, and it has to be among that. */
export function planCommitAmongAll(oid: string, remote: RemoteRefs, depth: number | undefined): FetchPlan {
  const wanted = wantedRefs({ kind: "all-refs" }, remote);
  const refspecs = wanted.kind === "wanted" ? wanted.refspecs : [];
  return { ...planCommit(oid, depth), refspecs, prunes: true, head: headOf(remote), anchor: oid };
}

export function commitRef(oid: string): string {
  return `${OWN_REFS}scan-targets/commits/${oid}`;
}

type Wanted =
  | { readonly kind: "wanted"; readonly refspecs: readonly string[]; readonly prunes: boolean }
  | { readonly kind: "missing"; readonly ref: string };

function wantedRefs(selection: Exclude<GitSelection, { kind: "commit" }>, remote: RemoteRefs): Wanted {
  const detached =
    remote.headOid !== undefined && remote.headBranch === undefined ? [`+HEAD:${HEAD_REF}`] : [];
  switch (selection.kind) {
    case "all-refs":
      return { kind: "wanted", refspecs: ["+refs/*:refs/*", ...detached], prunes: true };
    case "default-branch": {
      const branch = remote.headBranch;
      const refspecs = remote.headOid === undefined ? [] : branch === undefined ? detached : [same(branch)];
      return { kind: "wanted", refspecs, prunes: false };
    }
    case "refs": {
      const missing = selection.refs.find((ref) => !remote.refs.has(ref));
      if (missing !== undefined) return { kind: "missing", ref: missing };
      return { kind: "wanted", refspecs: selection.refs.map(same), prunes: false };
    }
  }
}

function same(ref: string): string {
  return `+${ref}:${ref}`;
}

function headOf({ headBranch, headOid }: RemoteRefs): MirrorHead {
  if (headBranch !== undefined) return { kind: "branch", name: headBranch };
  return headOid === undefined ? NO_HEAD : { kind: "detached", oid: headOid };
}

/** Names and objects of what was asked for, in one order. */
function fingerprintOf(
  selection: Exclude<GitSelection, { kind: "commit" }>,
  remote: RemoteRefs,
  depth: number | undefined,
): string {
  const names =
    selection.kind === "all-refs"
      ? [...remote.refs.keys()].sort()
      : selection.kind === "refs"
        ? selection.refs
        : [];
  return [
    selection.kind,
    `depth ${depth ?? 0}`,
    `head ${remote.headBranch ?? ""} ${remote.headOid ?? ""}`,
    ...names.map((name) => `${name} ${remote.refs.get(name)}`),
  ].join("\n");
}
