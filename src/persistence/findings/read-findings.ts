/**
 * Reads findings back for people and their tools. Promises: a stream sees the database as of one moment, holds one batch in
 * memory and ends with an error, never short, when the connection breaks. May not: write.
 */
import type { RunId, TenantId } from "../../contracts/ids.ts";
import { PersistenceError } from "../../contracts/persistence-error.ts";
import type { Severity } from "../../contracts/rule-info.ts";
import { toBits } from "../core/bit-pattern.ts";
import { query, type SqlParameter, type SqlRow } from "../sql.ts";
import type { StoreConnection } from "../store-connection.ts";
import {
  type FindingsCursor,
  type FindingsFilter,
  type RunWrites,
  selectFindings,
} from "./select-findings.ts";
import { type StoredFinding, storedFinding } from "./stored-finding.ts";

const BATCH_ROWS = 1000;
const NO_RUN: RunId = 0n;
/** So many ids with one beginning are as good as none. */
const PREFIX_MATCHES_MAX = 10;

export interface FindingsPage {
  readonly limit?: number;
  /** Goes on behind the row that the page before ended with; the filter has to be the same. */
  readonly after?: FindingsCursor;
}

export interface FindingCounts {
  readonly findings: number;
  readonly paths: number;
  /** The most frequent first. */
  readonly byRule: readonly { readonly ruleId: string; readonly findings: number }[];
  readonly bySeverity: readonly { readonly severity: Severity; readonly findings: number }[];
}

export type FindingLookup =
  | {
      readonly kind: "found";
      readonly finding: StoredFinding;
      /** Every place it stands at, the latest first. */
      readonly occurrences: readonly StoredFinding[];
    }
  | { readonly kind: "none" }
  /** At most ten of them. */
  | { readonly kind: "ambiguous"; readonly findingIds: readonly Uint8Array[] };

/** By path, then line. */
export async function* readFindings(
  connection: StoreConnection,
  filter: FindingsFilter,
  { limit, after }: FindingsPage = {},
): AsyncGenerator<StoredFinding, void, void> {
  const since = await writesOf(connection, filter);
  const { statement, parameters } = selectFindings(filter, since, after, limit);
  for await (const rows of connection.stream<SqlRow>(statement, parameters, BATCH_ROWS)) {
    for (const row of rows) yield storedFinding(row);
  }
}

export async function countFindings(
  connection: StoreConnection,
  filter: FindingsFilter,
): Promise<FindingCounts> {
  const since = await writesOf(connection, filter);
  const { statement, parameters } = selectFindings(filter, since, undefined, undefined);
  const rows = await connection.call((sql) =>
    query(
      sql,
      `with chosen as (${statement})
       select rule_id as name, grouping(rule_id) as is_severity, grouping(rule_id, severity) as level,
         coalesce(rule_id, severity) as word, count(*)::text as findings, count(distinct display)::text as paths
       from chosen
       group by grouping sets ((rule_id), (severity), ())
       order by level, count(*) desc, word`,
      parameters,
    ),
  );
  return countsOf(rows);
}

/** `grouping(rule_id, severity)`: which of the two a row does not tell apart, as bits. */
const BY_RULE = 1;
const BY_SEVERITY = 2;
const TOTAL = 3;

function countsOf(rows: readonly SqlRow[]): FindingCounts {
  const at = (level: number): readonly SqlRow[] => rows.filter((row) => row["level"] === level);
  const [total] = at(TOTAL);
  return {
    findings: Number(total?.["findings"] ?? 0),
    paths: Number(total?.["paths"] ?? 0),
    byRule: at(BY_RULE).map((row) => ({ ruleId: String(row["word"]), findings: Number(row["findings"]) })),
    bySeverity: at(BY_SEVERITY).map((row) => ({
      severity: String(row["word"]) as Severity,
      findings: Number(row["findings"]),
    })),
  };
}

/** `idPrefix`: at least one hex digit of a finding's id. */
export async function findFinding(
  connection: StoreConnection,
  tenant: TenantId,
  idPrefix: string,
): Promise<FindingLookup> {
  const ids = await idsWithPrefix(connection, tenant, idPrefix.toLowerCase());
  if (ids.length === 0) return { kind: "none" };
  if (ids.length > 1) return { kind: "ambiguous", findingIds: ids };
  const occurrences: StoredFinding[] = [];
  const { statement, parameters } = selectFindings(
    { tenant, findingIds: ids, each: "occurrence" },
    undefined,
    undefined,
    undefined,
  );
  for await (const rows of connection.stream(statement, parameters, BATCH_ROWS))
    occurrences.push(...rows.map(storedFinding));
  occurrences.sort((left, right) => right.seenAtMs - left.seenAtMs || left.offset - right.offset);
  const [finding] = occurrences;
  return finding === undefined ? { kind: "none" } : { kind: "found", finding, occurrences };
}

/** A range of the primary key: an odd digit at the end stands for sixteen bytes. */
async function idsWithPrefix(
  connection: StoreConnection,
  tenant: TenantId,
  prefix: string,
): Promise<readonly Uint8Array[]> {
  if (!/^[0-9a-f]{1,64}$/.test(prefix)) return [];
  const parameters: readonly SqlParameter[] = [
    Uint8Array.fromHex(tenant),
    Uint8Array.fromHex(prefix.padEnd(64, "0")),
    Uint8Array.fromHex(prefix.padEnd(64, "f")),
    PREFIX_MATCHES_MAX,
  ];
  const rows = await connection.call((sql) =>
    query(
      sql,
      `select finding_id from findings where tenant = $1 and finding_id between $2 and $3 order by finding_id limit $4`,
      parameters,
    ),
  );
  return rows.map((row) => new Uint8Array(row["finding_id"] as Uint8Array));
}

/** Undefined when nobody asks. */
async function writesOf(
  connection: StoreConnection,
  { tenant, newSinceRun, newSinceMs }: FindingsFilter,
): Promise<RunWrites | undefined> {
  if (newSinceMs !== undefined) return { run: NO_RUN, ...atMoment(newSinceMs) };
  if (newSinceRun === undefined) return undefined;
  const [row] = await connection.call((sql) =>
    query(
      sql,
      `select min(first_write_at)::text as first, max(last_write_at)::text as last
       from findings_fences where tenant = $1 and run_id = $2`,
      [Uint8Array.fromHex(tenant), toBits(newSinceRun)],
    ),
  );
  const [first, last] = [row?.["first"], row?.["last"]];
  if (typeof first !== "string" || typeof last !== "string") throw unknownRunError(newSinceRun);
  return { run: newSinceRun, first, last };
}

function atMoment(ms: number): Pick<RunWrites, "first" | "last"> {
  const text = new Date(ms).toISOString();
  return { first: text, last: text };
}

function unknownRunError(run: RunId): PersistenceError {
  return new PersistenceError(
    "findings",
    "refused",
    `run ${run} has written no findings for this tenant, so nothing can be newer; name a run that has, or the day it was submitted`,
    { run: run.toString() },
  );
}
