/**
 * What became of a stored finding, in the words of reports and of JSON for scripts. Promises: what the store does not keep is left
 * empty, never made up. Pure.
 */
import type { FindingCommit, FindingHistory } from "../../contracts/finding.ts";
import type { LifeCommit } from "../../contracts/finding-life.ts";
import { commitInWords } from "../../output/text/commit-in-words.ts";
import { historyInWords } from "../../output/text/history-in-words.ts";
import { isoDate } from "../../output/text/iso-date.ts";
import type { LifeStatus } from "../../persistence/findings/select-findings.ts";
import type { StoredFinding } from "../../persistence/findings/stored-finding.ts";
import type { StoredLife } from "../../persistence/findings/stored-life.ts";

/** Every word `--status` takes. */
export const LIFE_STATUSES: readonly LifeStatus[] = [
  ...(["present", "branches", "refs", "removed", "unreachable", "message"] as const),
  "unknown",
];
/** At the tip of a ref. */
export const PRESENT_STATUSES: readonly LifeStatus[] = ["present", "branches", "refs"];
/** At no tip. */
export const REMOVED_STATUSES: readonly LifeStatus[] = ["removed", "unreachable"];

export function statusOf({ life }: Pick<StoredFinding, "life">): LifeStatus {
  // Lives are of commits: nothing in them is staged.
  return (life?.status as LifeStatus | undefined) ?? "unknown";
}

type Placed = Pick<StoredFinding, "life" | "commit" | "display" | "occurrences">;

/** The commit that introduced it; where that is not known, the one its place was found in. */
export function commitOf({ life, commit }: Placed): FindingCommit | undefined {
  if (life?.introducedBy !== undefined) return commitOfLife(life.introducedBy);
  // JSON writes what is no number as null: unknown.
  return commit === undefined ? undefined : commitOfLife({ oid: commit, atMs: Number.NaN });
}

/** Of its places the store tells each by itself: here they are counted. */
export function historyOf({ life, display, occurrences }: Placed): FindingHistory | undefined {
  if (life === undefined) return undefined;
  const { status, refs, refCount, removedBy } = life;
  return {
    ...{ status, refs, refCount },
    ...(removedBy === undefined ? {} : { removedBy: commitOfLife(removedBy) }),
    ...{ paths: [display], pathCount: 1 },
    ...{ occurrences: [], occurrenceCount: occurrences },
  };
}

function commitOfLife({ oid, atMs, author }: LifeCommit): FindingCommit {
  const identity = { author: author?.name ?? "", email: author?.email ?? "" };
  const unknown = { authorDateMs: Number.NaN, committer: "", committerEmail: "", summary: "" };
  return { oid, ...identity, ...unknown, dateMs: atMs };
}

/** Ids are hex, times are ISO 8601, as in everything scripts read. */
export function lifeRecord(life: StoredLife) {
  const { status, refs, refCount, introducedBy, removedBy, statusBefore } = life;
  const { thereAtMs, goneSinceMs, seenAgainAtMs } = life;
  return {
    ...{ status, refs, refCount },
    ...(introducedBy === undefined ? {} : { introducedBy: commitRecord(introducedBy) }),
    ...(removedBy === undefined ? {} : { removedBy: commitRecord(removedBy) }),
    ...(thereAtMs === undefined ? {} : { lastThere: isoDate(thereAtMs) }),
    ...(goneSinceMs === undefined ? {} : { goneSince: isoDate(goneSinceMs) }),
    ...(seenAgainAtMs === undefined ? {} : { seenAgain: isoDate(seenAgainAtMs) }),
    changed: isoDate(life.changedAtMs),
    ...(statusBefore === undefined ? {} : { statusBefore }),
    lastLook: isoDate(life.lookedAtMs),
    lookedRun: String(life.run),
  };
}

function commitRecord({ oid, atMs, author }: LifeCommit) {
  const date = isoDate(atMs);
  return { oid, ...(date === "" ? {} : { date }), ...(author ?? {}) };
}

/** Label and text of each line there is something to say on; not yet safe to print. */
export function lifeRows(finding: StoredFinding): readonly (readonly [label: string, text: string])[] {
  const { life } = finding;
  const history = historyOf(finding);
  if (life === undefined || history === undefined) return [];
  const { introducedBy, thereAtMs, goneSinceMs, seenAgainAtMs } = life;
  const isGone = goneSinceMs !== undefined;
  const since = isGone && thereAtMs !== undefined ? `, last seen at a tip ${isoDate(thereAtMs)}` : "";
  return [
    ...historyInWords({ ...history, occurrenceCount: 0 }, finding.display),
    ...(introducedBy === undefined
      ? []
      : [["Introduced by", commitInWords(commitOfLife(introducedBy))] as const]),
    ...(isGone ? [["Gone since", `the look of ${isoDate(goneSinceMs)}${since}`] as const] : []),
    ...(seenAgainAtMs === undefined
      ? []
      : [["Seen again", `${isoDate(seenAgainAtMs)}, after it had been gone`] as const]),
    ["Last look", `${isoDate(life.lookedAtMs)}, by run ${life.run}`],
  ];
}
