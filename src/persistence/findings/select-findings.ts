/** The statement that reads findings by a filter, and its parameters. */
import type { RunId, TenantId } from "../../contracts/ids.ts";
import type { Severity } from "../../contracts/rule-info.ts";
import { byteaArray, textArray } from "../core/array-literal.ts";
import { toBits } from "../core/bit-pattern.ts";
import type { SqlParameter } from "../sql.ts";
import { pathPatterns } from "./core/path-pattern.ts";
import { STORED_COLUMNS, type StoredFinding } from "./stored-finding.ts";

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
  /** Stored first after this run's last write. */
  readonly newSinceRun?: RunId;
  /**
   * One row for each finding at its latest place (the default), for each place in the version of its item that was seen last, or
   * for each place in any version.
   */
  readonly each?: "finding" | "latest-occurrence" | "occurrence";
}

/** The row a page ended with. */
export type FindingsCursor = Pick<StoredFinding, "display" | "line" | "occurrenceId">;

/** Exactly these findings, by id; for looking one up. */
export interface FindingsChoice {
  readonly findingIds?: readonly Uint8Array[];
}

/** By path, then line. `since` is `newSinceRun` as the database's time, in its own text: the driver would cut it to milliseconds. */
export function selectFindings(
  filter: FindingsFilter & FindingsChoice,
  since: string | null,
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
      since,
      list(filter.severities),
      filter.confidenceMin ?? null,
      list(filter.path === undefined ? undefined : pathPatterns(filter.path)),
      after?.display ?? null,
      after?.line ?? null,
      after?.occurrenceId ?? null,
      limit ?? null,
      filter.findingIds === undefined ? null : byteaArray(filter.findingIds),
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
        and ($5::text is null or finding.created_at > $5::text::timestamptz)
        and ($13::bytea[] is null or finding.finding_id = any($13))
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
