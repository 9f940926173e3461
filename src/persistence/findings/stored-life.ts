/** What became of a finding, as it is read back. */
import type { HistoryStatus } from "../../contracts/finding.ts";
import type { LifeCommit } from "../../contracts/finding-life.ts";
import type { RunId } from "../../contracts/ids.ts";
import { fromBits } from "../core/bit-pattern.ts";
import type { SqlRow } from "../sql.ts";

/** Times are those of looks, by the workers' clocks, milliseconds since 1970; those of commits are the committers'. */
export interface StoredLife {
  /** Never `staged`. */
  readonly status: HistoryStatus;
  /** Some of the refs whose tips hold it; `refCount` is all. */
  readonly refs: readonly string[];
  readonly refCount: number;
  /** Its time is no number where the commit tells none. */
  readonly introducedBy?: LifeCommit;
  readonly removedBy?: LifeCommit;
  /** The last look, and the run that looked. */
  readonly lookedAtMs: number;
  readonly run: RunId;
  /** The last look that saw it at the tip of a ref. */
  readonly thereAtMs?: number;
  /** The first look that saw the present status. */
  readonly changedAtMs: number;
  readonly statusBefore?: HistoryStatus;
  /** The first look that missed it at every tip, since it was last there. */
  readonly goneSinceMs?: number;
  /** The last look that saw it at a tip again after it had been gone. */
  readonly seenAgainAtMs?: number;
}

const COLUMNS = [
  ...["status", "ref_count", "looked_at_ms", "run_id", "there_at_ms", "changed_at_ms", "status_before"],
  ...["gone_since_ms", "seen_again_at_ms"],
  ...["introduced", "removed"].flatMap((event) =>
    ["oid", "at_ms", "name", "email"].map((part) => `${event}_${part}`),
  ),
];

/** The columns `storedLife` reads, over the table as life. The driver knows no arrays, but JSON. */
export const LIFE_COLUMNS = [
  "to_json(life.refs) as life_refs",
  ...COLUMNS.map((column) => `life.${column} as life_${column}`),
].join(", ");

/** Undefined where nobody looked. */
export function storedLife(row: SqlRow): StoredLife | undefined {
  const column = (name: string): unknown => row[`life_${name}`];
  if (column("status") === null) return undefined;
  const number = <Name extends string>(key: Name, name: string) =>
    column(name) === null ? {} : ({ [key]: Number(column(name)) } as Record<Name, number>);
  const introducedBy = commitOf(row, "introduced");
  const removedBy = commitOf(row, "removed");
  const before = column("status_before");
  return {
    // Written by this program from its own words, and checked by the table.
    status: column("status") as HistoryStatus,
    refs: column("refs") as readonly string[],
    refCount: Number(column("ref_count")),
    ...(introducedBy === undefined ? {} : { introducedBy }),
    ...(removedBy === undefined ? {} : { removedBy }),
    lookedAtMs: Number(column("looked_at_ms")),
    run: fromBits(String(column("run_id"))),
    ...number("thereAtMs", "there_at_ms"),
    changedAtMs: Number(column("changed_at_ms")),
    ...(before === null ? {} : { statusBefore: before as HistoryStatus }),
    ...number("goneSinceMs", "gone_since_ms"),
    ...number("seenAgainAtMs", "seen_again_at_ms"),
  };
}

function commitOf(row: SqlRow, event: "introduced" | "removed"): LifeCommit | undefined {
  const column = (name: string): unknown => row[`life_${event}_${name}`];
  if (column("oid") === null) return undefined;
  const [name, email] = [column("name"), column("email")];
  return {
    oid: String(column("oid")),
    atMs: column("at_ms") === null ? Number.NaN : Number(column("at_ms")),
    ...(name === null && email === null ? {} : { author: { name: String(name), email: String(email) } }),
  };
}
