-- What became of every version of every item, under every policy. Ids of 64 bits are kept as the signed number of the same bits.

-- Tenant and policy stand here once instead of in each of millions of rows and index entries.
create table done_ledger_scopes (
  scope_id integer generated always as identity primary key,
  tenant bytea not null check (octet_length(tenant) = 32),
  policy bytea not null check (octet_length(policy) = 32),
  unique (tenant, policy)
);

-- Columns stand from wide to narrow, so that no byte goes into padding.
create table done_ledger_entries (
  bytes_scanned bigint not null check (bytes_scanned >= 0),
  run_id bigint not null,
  shard_id bigint not null,
  fence_epoch bigint not null check (fence_epoch > 0),
  started_at_ms bigint not null check (started_at_ms >= 0),
  finished_at_ms bigint not null check (finished_at_ms >= started_at_ms),
  scope_id integer not null,
  findings_count integer not null check (findings_count >= 0),
  -- 1 failed-retryable, 2 failed-permanent, 3 skipped, 10 clean, 11 with-findings
  status smallint not null check (status in (1, 2, 3, 10, 11)),
  ovid bytea not null check (octet_length(ovid) = 32),
  error_code text check (error_code ~ '^[ -~]{1,128}$'),
  primary key (scope_id, ovid),
  check ((status < 10) = (error_code is not null)),
  check (status <> 10 or findings_count = 0),
  check (status <> 11 or findings_count > 0)
);

-- Rows arrive in the order of time, a run's rows together: block ranges find them at a hundredth of a tree's size.
create index done_ledger_entries_by_time on done_ledger_entries using brin (finished_at_ms);
create index done_ledger_entries_by_run on done_ledger_entries
  using brin (run_id int8_minmax_multi_ops, shard_id int8_minmax_multi_ops);

-- Pages of items that are all settled: a page that did not change costs one look.
create table done_ledger_pages (
  scope_id integer not null,
  page bytea not null check (octet_length(page) = 32),
  finished_at_ms bigint not null check (finished_at_ms >= 0),
  primary key (scope_id, page)
);

-- The highest fence that wrote for a shard; a lower one is refused.
create table done_ledger_fences (
  tenant bytea not null check (octet_length(tenant) = 32),
  run_id bigint not null,
  shard_id bigint not null,
  fence_epoch bigint not null check (fence_epoch > 0),
  first_write_at timestamptz not null default now(),
  last_write_at timestamptz not null default now(),
  primary key (tenant, run_id, shard_id)
) with (fillfactor = 50);

-- For people: the ledger in words.
create view done_ledger as
select
  encode(scope.tenant, 'hex') as tenant,
  encode(scope.policy, 'hex') as policy,
  encode(entry.ovid, 'hex') as ovid,
  case entry.status
    when 1 then 'failed-retryable'
    when 2 then 'failed-permanent'
    when 3 then 'skipped'
    when 10 then 'clean'
    else 'with-findings'
  end as status,
  entry.bytes_scanned,
  entry.findings_count,
  entry.error_code,
  case when entry.run_id < 0 then entry.run_id + 18446744073709551616 else entry.run_id end as run,
  case when entry.shard_id < 0 then entry.shard_id + 18446744073709551616 else entry.shard_id end as shard,
  entry.fence_epoch as fence,
  to_timestamp(entry.started_at_ms / 1000.0) as started_at,
  to_timestamp(entry.finished_at_ms / 1000.0) as finished_at
from done_ledger_entries as entry
join done_ledger_scopes as scope using (scope_id);

-- For people: what each run did.
create view done_ledger_by_run as
select
  encode(scope.tenant, 'hex') as tenant,
  case when entry.run_id < 0 then entry.run_id + 18446744073709551616 else entry.run_id end as run,
  count(*) as items,
  count(*) filter (where entry.status = 10) as clean,
  count(*) filter (where entry.status = 11) as with_findings,
  count(*) filter (where entry.status = 3) as skipped,
  count(*) filter (where entry.status < 3) as failed,
  sum(entry.bytes_scanned) as bytes_scanned,
  to_timestamp(min(entry.started_at_ms) / 1000.0) as first_started_at,
  to_timestamp(max(entry.finished_at_ms) / 1000.0) as last_finished_at
from done_ledger_entries as entry
join done_ledger_scopes as scope using (scope_id)
group by scope.tenant, entry.run_id;
