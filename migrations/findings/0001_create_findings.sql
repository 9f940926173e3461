-- What was found, in three layers: a secret under a rule in an item, where it stood in one version of it, and what one policy
-- said of that. Ids of 64 bits are kept as the signed number of the same bits. Nothing here holds a secret or its unkeyed hash.

-- Survives edits of the file.
create table findings (
  tenant bytea not null check (octet_length(tenant) = 32),
  finding_id bytea not null check (octet_length(finding_id) = 32),
  stable_item_id bytea not null check (octet_length(stable_item_id) = 32),
  rule_fingerprint bytea not null check (octet_length(rule_fingerprint) = 32),
  secret_hash bytea not null check (octet_length(secret_hash) = 32),
  rule_id text not null,
  created_at timestamptz not null default now(),
  primary key (tenant, finding_id),
  unique (tenant, stable_item_id, rule_fingerprint, secret_hash)
);
create index findings_by_rule_id on findings (tenant, rule_id);

create table occurrences (
  tenant bytea not null,
  occurrence_id bytea not null check (octet_length(occurrence_id) = 32),
  finding_id bytea not null,
  object_version_id bytea not null check (octet_length(object_version_id) = 32),
  byte_offset bigint not null check (byte_offset >= 0),
  byte_length bigint not null check (byte_length > 0),
  line integer not null,
  "column" integer not null,
  -- Hex; with git alone.
  commit_oid text,
  primary key (tenant, occurrence_id),
  unique (tenant, finding_id, object_version_id, byte_offset, byte_length),
  foreign key (tenant, finding_id) references findings on delete cascade
);

create table observations (
  tenant bytea not null,
  observation_id bytea not null check (octet_length(observation_id) = 32),
  occurrence_id bytea not null,
  policy bytea not null check (octet_length(policy) = 32),
  ovid bytea not null check (octet_length(ovid) = 32),
  run_id bigint not null,
  shard_id bigint not null,
  fence_epoch bigint not null check (fence_epoch > 0),
  seen_at_ms bigint not null check (seen_at_ms >= 0),
  rule_name text not null,
  severity text not null,
  confidence smallint not null check (confidence between 0 and 10),
  verdict text not null,
  -- A stand-in of fixed width; never the secret.
  mask text not null,
  display text check (char_length(display) between 1 and 4096),
  url text check (char_length(url) between 1 and 4096),
  primary key (tenant, observation_id),
  unique (tenant, occurrence_id, policy),
  foreign key (tenant, occurrence_id) references occurrences on delete cascade
);
create index observations_by_policy on observations (tenant, policy, seen_at_ms);
create index observations_by_run on observations (tenant, run_id, shard_id);

-- The highest fence that wrote for a shard; a lower one is refused.
create table findings_fences (
  tenant bytea not null check (octet_length(tenant) = 32),
  run_id bigint not null,
  shard_id bigint not null,
  fence_epoch bigint not null check (fence_epoch > 0),
  first_write_at timestamptz not null default now(),
  last_write_at timestamptz not null default now(),
  primary key (tenant, run_id, shard_id)
) with (fillfactor = 50);

-- For people: a 64-bit id as it is printed everywhere else.
create function findings_unsigned(bits bigint) returns numeric
  language sql immutable strict parallel safe
  return case when bits < 0 then bits + 18446744073709551616 else bits end;

-- For people: each finding as it was seen last.
create view findings_current as
select distinct on (finding.tenant, finding.finding_id)
  encode(finding.tenant, 'hex') as tenant,
  encode(finding.finding_id, 'hex') as finding,
  finding.rule_id,
  seen.rule_name,
  seen.severity,
  seen.confidence,
  seen.verdict,
  seen.mask,
  seen.display as path,
  place.line,
  place."column",
  place.commit_oid as commit,
  seen.url,
  finding.created_at as first_seen_at,
  to_timestamp(seen.seen_at_ms / 1000.0) as last_seen_at,
  findings_unsigned(seen.run_id) as run,
  encode(seen.policy, 'hex') as policy
from findings as finding
join occurrences as place using (tenant, finding_id)
join observations as seen using (tenant, occurrence_id)
order by finding.tenant, finding.finding_id, seen.seen_at_ms desc, place.byte_offset, place.occurrence_id, seen.policy;

create view findings_by_rule as
select
  tenant,
  rule_id,
  count(*) as findings,
  count(*) filter (where severity = 'critical') as critical,
  count(*) filter (where verdict = 'proved') as proved,
  count(distinct path) as paths,
  min(first_seen_at) as first_seen_at,
  max(last_seen_at) as last_seen_at
from findings_current
group by tenant, rule_id;

create view findings_by_path as
select
  tenant,
  path,
  count(*) as findings,
  count(distinct rule_id) as rules,
  max(confidence) as confidence_max,
  min(first_seen_at) as first_seen_at,
  max(last_seen_at) as last_seen_at
from findings_current
group by tenant, path;

-- An observation belongs to the run that made it last.
create view findings_by_run as
select
  encode(seen.tenant, 'hex') as tenant,
  findings_unsigned(seen.run_id) as run,
  count(distinct place.finding_id) as findings,
  count(distinct seen.occurrence_id) as occurrences,
  count(*) as observations,
  to_timestamp(min(seen.seen_at_ms) / 1000.0) as first_seen_at,
  to_timestamp(max(seen.seen_at_ms) / 1000.0) as last_seen_at
from observations as seen
join occurrences as place using (tenant, occurrence_id)
group by seen.tenant, seen.run_id;

create function findings_new_since(since timestamptz) returns setof findings_current
  language sql stable
  as $$ select * from findings_current where first_seen_at > since order by first_seen_at, finding $$;
