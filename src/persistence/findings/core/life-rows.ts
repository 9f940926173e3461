/**
 * The lives of a batch as rows of one table: each finding once, in the order of ids, so that all writers lock rows in the same order.
 * Promises: the same lives in any order make the same rows; texts are such as PostgreSQL can keep, and bounded. Pure.
 */
import type { HistoryStatus } from "../../../contracts/finding.ts";
import type { FindingLife, LifeBatch, LifeCommit } from "../../../contracts/finding-life.ts";
import type { Bytes32 } from "../../../contracts/ids.ts";
import { storableText } from "../../core/display-text.ts";

const LIFE_REFS_MAX = 20;
const TEXT_CHARACTERS_MAX = 256;
const INT32_MAX = 2 ** 31 - 1;

/** At the tip of a ref. */
export const THERE: readonly HistoryStatus[] = ["present", "branches", "refs"];
/** At no tip. Of `message` neither is true: it stays as long as its commit. */
export const GONE: readonly HistoryStatus[] = ["removed", "unreachable"];
const STATUSES: readonly HistoryStatus[] = [...THERE, ...GONE, "message"];

export interface CommitColumns {
  readonly oid: string;
  /** Undefined where the commit tells a time that is none. */
  readonly atMs: number | undefined;
  readonly name: string | undefined;
  readonly email: string | undefined;
}

export interface LifeRow {
  readonly findingId: Bytes32;
  readonly status: HistoryStatus;
  readonly refs: readonly string[];
  readonly refCount: number;
  readonly introduced: CommitColumns | undefined;
  readonly removed: CommitColumns | undefined;
}

export type LifeRowsOutcome =
  | { readonly kind: "rows"; readonly rows: readonly LifeRow[] }
  | { readonly kind: "invalid"; readonly fault: string };

export function lifeRows({ lives, seenAtMs }: Pick<LifeBatch, "lives" | "seenAtMs">): LifeRowsOutcome {
  if (!isCount(seenAtMs)) return { kind: "invalid", fault: "the time of the look is no time" };
  const fault = lives.map(faultOf).find((one) => one !== undefined);
  if (fault !== undefined) return { kind: "invalid", fault };
  const byId = new Map<string, LifeRow>();
  for (const row of lives.map(rowOf)) {
    const id = row.findingId.toHex();
    const known = byId.get(id);
    if (known === undefined || lifeOrder(row) > lifeOrder(known)) byId.set(id, row);
  }
  return { kind: "rows", rows: [...byId.keys()].sort().map((id) => byId.get(id)!) };
}

/** Two looks of one moment may differ; the greater text is kept, whichever comes first. */
export function lifeOrder({ status, refs, introduced, removed }: LifeRow): string {
  return [status, introduced?.oid ?? "", removed?.oid ?? "", refs.join(" ")].join("\0");
}

function rowOf({ findingId, status, refs, refCount, introducedBy, removedBy }: FindingLife): LifeRow {
  const kept = refs.slice(0, LIFE_REFS_MAX).map(boundedText);
  return {
    ...{ findingId, status, refs: kept },
    refCount: Math.max(refCount, refs.length),
    introduced: columnsOf(introducedBy),
    removed: status === "removed" ? columnsOf(removedBy) : undefined,
  };
}

function columnsOf(commit: LifeCommit | undefined): CommitColumns | undefined {
  if (commit === undefined) return undefined;
  const { oid, atMs, author } = commit;
  return {
    oid,
    atMs: Number.isSafeInteger(atMs) ? atMs : undefined,
    name: author === undefined ? undefined : boundedText(author.name),
    email: author === undefined ? undefined : boundedText(author.email),
  };
}

function faultOf({ findingId, status, refCount, introducedBy, removedBy }: FindingLife): string | undefined {
  if (findingId.length !== 32) return "its finding's id does not have 32 bytes";
  if (!STATUSES.includes(status)) return "its status is not one that a look at a repository can have";
  if (!isCount(refCount) || refCount > INT32_MAX) return "its number of refs is not a count";
  const oids = [introducedBy, removedBy].flatMap((commit) => (commit === undefined ? [] : [commit.oid]));
  if (oids.some((oid) => !/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(oid)))
    return "the id of one of its commits is not 40 or 64 lower-case hex digits";
  return undefined;
}

function boundedText(text: string): string {
  const kept = storableText(text);
  if (kept.length <= TEXT_CHARACTERS_MAX) return kept;
  return `${kept.slice(0, TEXT_CHARACTERS_MAX - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}
