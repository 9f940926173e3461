/** The statements of the done-ledger, by name. */

/** $1 tenant, $2 policy. */
export const ADD_SCOPE = `
  insert into done_ledger_scopes (tenant, policy)
  select $1, $2
  where not exists (select from done_ledger_scopes where tenant = $1 and policy = $2)
  on conflict (tenant, policy) do nothing`;

/** The winner's order; what is equal changes nothing. */
const NEW_WINS = `
  (new.status, new.finished_at_ms, new.started_at_ms, new.run_id, new.shard_id, new.fence_epoch,
    coalesce(new.error_code, '') collate "C")
  > (kept.status, kept.finished_at_ms, kept.started_at_ms, kept.run_id, kept.shard_id, kept.fence_epoch,
    coalesce(kept.error_code, '') collate "C")`.replaceAll("new.", "excluded.");

const SAME_KIND = "greatest(excluded.status, 9) = greatest(kept.status, 9)";

const fromWinner = (column: string): string =>
  `${column} = case when ${NEW_WINS} then excluded.${column} else kept.${column} end`;

const MARKS = `
  select scope.scope_id, mark.ovid, mark.status, mark.bytes, mark.findings, $3, $4, $5, mark.started, mark.finished, mark.code
  from done_ledger_scopes as scope,
    unnest($6::bytea[], $7::smallint[], $8::bigint[], $9::integer[], $10::bigint[], $11::bigint[], $12::text[])
      as mark (ovid, status, bytes, findings, started, finished, code)
  where scope.tenant = $1 and scope.policy = $2`;

const INTO_ENTRIES = (alias: string): string => `
  insert into done_ledger_entries ${alias} (
    scope_id, ovid, status, bytes_scanned, findings_count, run_id, shard_id, fence_epoch, started_at_ms, finished_at_ms,
    error_code
  )`;

/** The parameters of JOIN_MARKS. Fails when one of the items has a mark; costs a quarter less than asking that of each. */
export const ADD_MARKS = `${INTO_ENTRIES("")}${MARKS}`;

/**
 * The join of join-marks.ts. $1 tenant, $2 policy, $3 run, $4 shard, $5 fence, then arrays: $6 ovid, $7 status, $8 bytes,
 * $9 findings, $10 started, $11 finished, $12 error code.
 */
export const JOIN_MARKS = `
  ${INTO_ENTRIES("as kept")}${MARKS}
  on conflict (scope_id, ovid) do update set
    status = greatest(kept.status, excluded.status),
    bytes_scanned = greatest(kept.bytes_scanned, excluded.bytes_scanned),
    findings_count = case
      when ${SAME_KIND} then greatest(kept.findings_count, excluded.findings_count)
      when ${NEW_WINS} then excluded.findings_count
      else kept.findings_count
    end,
    ${["run_id", "shard_id", "fence_epoch", "started_at_ms", "finished_at_ms", "error_code"].map(fromWinner).join(",\n    ")}
  where ${NEW_WINS}
    or excluded.bytes_scanned > kept.bytes_scanned
    or (${SAME_KIND} and excluded.findings_count > kept.findings_count)`;

/**
 * $1 tenant, $2 policy, $3 ovids, one behind the other: an array of thousands takes longer to read than to look up. One character for each,
 * in order: a letter for a status, a dot for none. The lateral look-up keeps to the primary key whatever the planner thinks of the table's
 * size.
 */
export const STATUSES = `
  select string_agg(coalesce(chr(96 + found.status), '.'), '' order by asked.place) as statuses
  from generate_series(0, octet_length($3::bytea) / 32 - 1) as asked (place)
  left join lateral (
    select entry.status
    from done_ledger_entries as entry
    where entry.ovid = substring($3::bytea from 32 * asked.place + 1 for 32)
      and entry.scope_id = (select scope_id from done_ledger_scopes where tenant = $1 and policy = $2)
    offset 0
  ) as found on true`;

/** $1 tenant, $2 policy, $3 pages. As above: `y` for a settled page. */
export const SETTLED_PAGES = `
  select string_agg(case when found.page is null then '.' else 'y' end, '' order by asked.place) as settled
  from unnest($3::bytea[]) with ordinality as asked (page, place)
  left join lateral (
    select settled.page
    from done_ledger_pages as settled
    where settled.page = asked.page
      and settled.scope_id = (select scope_id from done_ledger_scopes where tenant = $1 and policy = $2)
    offset 0
  ) as found on true`;

/** $1 tenant, $2 policy, $3 pages, $4 time. */
export const SETTLE_PAGES = `
  insert into done_ledger_pages as kept (scope_id, page, finished_at_ms)
  select scope.scope_id, asked.page, $4
  from done_ledger_scopes as scope, unnest($3::bytea[]) as asked (page)
  where scope.tenant = $1 and scope.policy = $2
  on conflict (scope_id, page) do update set finished_at_ms = excluded.finished_at_ms
    where kept.finished_at_ms < excluded.finished_at_ms`;
