/**
 * A finding: one secret at one place, after redaction.
 * Promises: no field can hold the secret, its unkeyed hash or its length.
 */
import type { RuleInfo } from "./rule-info.ts";
import type { Place, Span } from "./span.ts";

/** What offline proof says. `malformed` candidates never become findings. */
export type VerdictKind = "proved" | "plausible" | "test-key" | "expired";

/** The line a finding stands on, every secret in it replaced by its mask. */
export interface Excerpt {
  readonly text: string;
  /** UTF-16 offsets into `text` of this finding's mask. */
  readonly markStart: number;
  readonly markEnd: number;
}

/** The commit that brought in what holds a secret; of a message, the commit it belongs to. */
export interface FindingCommit {
  /** Hex. */
  readonly oid: string;
  readonly author: string;
  readonly email: string;
  /** When it was written, as it says itself; milliseconds since 1970. */
  readonly authorDateMs: number;
  /** Who committed it: not the author after a rebase, or where a server merged it. */
  readonly committer: string;
  readonly committerEmail: string;
  /** When it was committed, as it says itself; milliseconds since 1970. */
  readonly dateMs: number;
  /** The message's first line; empty when the message holds something that was found, as it would show it. */
  readonly summary: string;
}

/** One of the places where history holds a secret. */
export interface HistoryOccurrence {
  /** The blob, commit or tag whose bytes hold it; hex. */
  readonly object: string;
  readonly path: string;
  readonly line: number;
  readonly column: number;
  /** The commit that brought the object in; absent when no commit holds it. */
  readonly commit?: string;
}

/**
 * Whether a secret of history is still there. `present`: HEAD's tree holds it. `branches`: tips of branches do. `refs`: only
 * tips of other refs, such as tags and the stash. `removed`: no tip does, but history keeps it. `unreachable`: no ref leads to
 * it any more. `message`: it stands in messages alone. `staged`: it is in the index, not in a commit.
 */
export type HistoryStatus =
  | "present"
  | "branches"
  | "refs"
  | "removed"
  | "unreachable"
  | "message"
  | "staged";

/** What git history knows of a secret, all objects that hold it taken together. Lists are cut short; counts are not. */
export interface FindingHistory {
  readonly status: HistoryStatus;
  /** Short names of refs whose tips hold it. */
  readonly refs: readonly string[];
  readonly refCount: number;
  /** The last commit that took it away. */
  readonly removedBy?: FindingCommit;
  /** Every path it stood at, that of its introduction first. */
  readonly paths: readonly string[];
  readonly pathCount: number;
  /** In order of introduction. */
  readonly occurrences: readonly HistoryOccurrence[];
  readonly occurrenceCount: number;
}

/** The other half of a credential: an account, a key's id, a user's name. */
export interface FindingPart {
  /** What it is, in words: `access key id`. */
  readonly name: string;
  readonly span: Span;
  readonly place: Place;
  /** Its stand-in, where it is masked in the excerpt; absent for names, which are no secrets. */
  readonly mask?: string;
}

export interface Finding {
  /** 32 hex characters: keyed hash of rule and secret. Equal wherever the same secret stands, whatever the path or line. */
  readonly id: string;
  readonly rule: RuleInfo;
  /** 0 to 10. */
  readonly confidence: number;
  readonly verdict: VerdictKind;
  /** Why it is reported: short sentences without the secret. */
  readonly reasons: readonly string[];
  /** Fixed-width stand-in for the secret: at most its public prefix (`ghp_`), then eight stars. */
  readonly mask: string;
  /** Path as given on the command line joined with the rest; archives as `outer.zip::inner/file`. */
  readonly path: string;
  readonly span: Span;
  readonly place: Place;
  readonly excerpt: Excerpt;
  /** Transforms that led to it, outermost first: `["base64", "percent"]`; empty when it stands in plain sight. */
  readonly decodedBy: readonly string[];
  /** What makes a whole credential with the secret, by place; absent when the secret stands alone. */
  readonly parts?: readonly FindingPart[];
  /** With git history: the id of the blob, commit or tag whose bytes hold it. */
  readonly object?: string;
  /** With git history: the commit that introduced the secret; absent when no commit holds it. */
  readonly commit?: FindingCommit;
  /** With git history: where else the secret stood and whether it is still there. */
  readonly history?: FindingHistory;
}
