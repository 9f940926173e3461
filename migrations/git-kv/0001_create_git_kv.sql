-- State of repositories between scans, as bytes under keys.

create table git_kv (
  key bytea primary key check (octet_length(key) between 1 and 2048),
  value bytea not null check (octet_length(value) <= 16777216)
);

-- The highest fence that wrote for a shard; a lower one is refused.
create table git_kv_fences (
  tenant bytea not null check (octet_length(tenant) = 32),
  run_id bigint not null,
  shard_id bigint not null,
  fence_epoch bigint not null check (fence_epoch > 0),
  first_write_at timestamptz not null default now(),
  last_write_at timestamptz not null default now(),
  primary key (tenant, run_id, shard_id)
) with (fillfactor = 50);
