/** The statement that reads findings by a filter, and its parameters. */
import type { HistoryStatus } from "../../contracts/finding.ts";
import type { RunId, TenantId } from "../../contracts/ids.ts";
import type { Severity } from "../../contracts/rule-info.ts";
import { byteaArray, textArray } from "../core/array-literal.ts";
import { toBits } from "../core/bit-pattern.ts";
import type { SqlParameter } from "../sql.ts";
import { pathPatterns } from "./core/path-pattern.ts";
import { STORED_COLUMNS, type StoredFinding } from "./stored-finding.ts";
import { LIFE_COLUMNS } from "./stored-life.ts";

export interface FindingsFilter {
  readonly tenant: TenantId;
  /** Observed last by this run. */
  readonly run?: RunId;
  readonly policyHash?: Uint8Array;
  /** One of these. */
  readonly ruleIds?: readonly string[];
  readonly severities?: readonly Severity[];
  /** Part of a path, or a pattern with `*` and `?`. */
  readonly path?: string;
  readonly confidenceMin?: number;
  /** Stored first by another run after this one began to write. */
  readonly newSinceRun?: RunId;
  /** Stored first after this moment, by the database's clock; milliseconds since 1970. */
  readonly newSinceMs?: number;
  /** One of these, as of the last look at its repository; `unknown` where nobody looked. */
  readonly statuses?: readonly LifeStatus[];
  /**
   * One row for each finding at its latest place (the default), for each place in the version of its item that was seen last, or
   * for each place in any version.
   */
  readonly each?: "finding" | "latest-occurrence" | "occurrence";
}

/** What may have become of a finding. */
export type LifeStatus = Exclude<HistoryStatus, "staged"> | "unknown";

/** When a run wrote here, as the database's own text: the driver would cut its times to milliseconds. */
export interface RunWrites {
  readonly run: RunId;
  readonly first: string;
  readonly last: string;
}

/** The row a page ended with. */
export type FindingsCursor = Pick<StoredFinding, "display" | "line" | "occurrenceId">;

/** Exactly these findings, by id; for looking one up. */
export interface FindingsChoice {
  readonly findingIds?: readonly Uint8Array[];
}

/** By path, then line. `since` is what the database knows of `newSinceRun`. */
export function selectFindings(
  filter: FindingsFilter & FindingsChoice,
  since: RunWrites | undefined,
  after: FindingsCursor | undefined,
  limit: number | undefined,
): { readonly statement: string; readonly parameters: readonly SqlParameter[] } {
  const list = (items: readonly string[] | undefined): string | null =>
    items === undefined ? null : textArray(items);
  return {
    statement: statementFor(filter.each ?? "finding"),
    parameters: [
      Uint8Array.fromHex(filter.tenant),
      filter.run === undefined ? null : toBits(filter.run),
      filter.policyHash ?? null,
      list(filter.ruleIds),
      since?.first ?? null,
      list(filter.severities),
      filter.confidenceMin ?? null,
      list(filter.path === undefined ? undefined : pathPatterns(filter.path)),
      after?.display ?? null,
      after?.line ?? null,
      after?.occurrenceId ?? null,
      limit ?? null,
      filter.findingIds === undefined ? null : byteaArray(filter.findingIds),
      list(filter.statuses),
      since === undefined ? null : toBits(since.run),
      since?.last ?? null,
    ],
  };
}

const LATEST_FIRST = "seen.seen_at_ms desc, place.byte_offset, place.occurrence_id, seen.policy";
const LATEST_VERSION = `
  first_value(place.object_version_id) over (partition by finding.finding_id order by ${LATEST_FIRST}) as latest_version_id`;

/** What was seen last stands for all; severity, confidence and path are those of that. */
function statementFor(each: NonNullable<FindingsFilter["each"]>): string {
  const place = each === "finding" ? "finding.finding_id" : "place.occurrence_id";
  const isLatest = each === "latest-occurrence";
  return `
    select page.*, ${LIFE_COLUMNS}
    from (${pageFor(place, isLatest)}) as page
    left join finding_lives as life on life.tenant = $1 and life.finding_id = page.finding_id
    order by page.display collate "C", page.line, page.occurrence_id`;
}

/** Lives are joined to a page's rows alone: sorting all rows with them would take twice as long. */
function pageFor(place: string, isLatest: boolean): string {
  return `
    select shown.*, (
      select count(*) from occurrences as place where place.tenant = $1 and place.finding_id = shown.finding_id
    ) as occurrences
    from (
      select distinct on (${place}) ${STORED_COLUMNS}${isLatest ? `,${LATEST_VERSION}` : ""}
      from findings as finding
      join occurrences as place using (tenant, finding_id)
      join observations as seen using (tenant, occurrence_id)
      where tenant = $1
        and ($2::bigint is null or seen.run_id = $2)
        and ($3::bytea is null or seen.policy = $3)
        and ($4::text[] is null or finding.rule_id = any($4))
        and ($5::text is null or case
          when finding.first_run is null then finding.created_at > $16::text::timestamptz
          else finding.first_run <> $15::bigint and finding.created_at > $5::text::timestamptz
        end)
        and ($13::bytea[] is null or finding.finding_id = any($13))
        and ($14::text[] is null or coalesce(
          (select status from finding_lives as life where life.tenant = $1 and life.finding_id = finding.finding_id), 'unknown'
        ) = any($14))
      order by ${place}, ${LATEST_FIRST}
    ) as shown
    where ${isLatest ? "object_version_id = latest_version_id" : "true"}
      and ($6::text[] is null or severity = any($6))
      and ($7::integer is null or confidence >= $7)
      and ($8::text[] is null or display like any($8))
      and ($11::bytea is null
        or (display collate "C", line, occurrence_id) > ($9::text collate "C", $10::integer, $11))
    order by display collate "C", line, occurrence_id
    limit $12::bigint`;
}
