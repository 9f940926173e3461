/** The statement that writes what became of findings. `$1` is the tenant. */
import { GONE, THERE } from "./core/life-rows.ts";

const COMMIT = ["oid", "at_ms", "name", "email"];
const INTRODUCED = COMMIT.map((column) => `introduced_${column}`);
const REMOVED = COMMIT.map((column) => `removed_${column}`);
/** What a look says; a later one says it anew. */
const SAID = ["status", "refs", "ref_count", ...REMOVED, "looked_at_ms", "run_id", "shard_id", "fence_epoch"];

const listed = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(", ");
const setTo = (columns: readonly string[], value: (column: string) => string): string =>
  columns.map((column) => `${column} = ${value(column)}`).join(",\n      ");

/** Who looked later wins. The rest makes the order total: looks of one moment end the same whichever is written first. */
const orderOf = (row: string): string =>
  [
    ...["looked_at_ms", "run_id", "shard_id", "fence_epoch"].map((column) => `${row}.${column}`),
    `${row}.status collate "C"`,
    ...["introduced_oid", "removed_oid"].map((column) => `coalesce(${row}.${column}, '') collate "C"`),
    `array_to_string(${row}.refs, ' ') collate "C"`,
  ].join(", ");

/**
 * $2 run, $3 shard, $4 fence, $5 time of the look; arrays, in the order of ids: $6 finding, $7 status, $8 refs as array literals,
 * $9 count of refs, $10 to $13 commit that introduced it, $14 to $17 commit that removed it. Answers how many of the findings are kept.
 * An introduction a look does not know stays as it was known.
 */
export const TRACK_LIVES = `
  with known as (
    select new.*
    from unnest(
      $6::bytea[], $7::text[], $8::text[], $9::integer[], $10::text[], $11::bigint[], $12::text[], $13::text[], $14::text[],
      $15::bigint[], $16::text[], $17::text[]
    ) as new (finding_id, status, refs, ref_count, ${[...INTRODUCED, ...REMOVED].join(", ")})
    join findings as finding on finding.tenant = $1 and finding.finding_id = new.finding_id
  ), written as (
    insert into finding_lives as kept (
      tenant, run_id, shard_id, fence_epoch, looked_at_ms, changed_at_ms, there_at_ms, gone_since_ms,
      finding_id, status, refs, ref_count, ${[...INTRODUCED, ...REMOVED].join(", ")}
    )
    select $1, $2::bigint, $3::bigint, $4::bigint, $5::bigint, $5::bigint,
      case when status in (${listed(THERE)}) then $5::bigint end, case when status in (${listed(GONE)}) then $5::bigint end,
      finding_id, status, refs::text[], ref_count, ${[...INTRODUCED, ...REMOVED].join(", ")}
    from known
    order by finding_id
    on conflict (tenant, finding_id) do update set
      ${setTo(SAID, (column) => `excluded.${column}`)},
      ${setTo(INTRODUCED, (column) => `case when excluded.introduced_oid is null then kept.${column} else excluded.${column} end`)},
      there_at_ms = coalesce(excluded.there_at_ms, kept.there_at_ms),
      changed_at_ms = case when excluded.status = kept.status then kept.changed_at_ms else excluded.looked_at_ms end,
      status_before = case when excluded.status = kept.status then kept.status_before else kept.status end,
      gone_since_ms = case
        when excluded.there_at_ms is not null then null
        else coalesce(kept.gone_since_ms, excluded.gone_since_ms)
      end,
      seen_again_at_ms = case
        when excluded.there_at_ms is not null and kept.gone_since_ms is not null then excluded.looked_at_ms
        else kept.seen_again_at_ms
      end
    where (${orderOf("excluded")}) > (${orderOf("kept")})
  )
  select count(*)::integer as kept from known`;
