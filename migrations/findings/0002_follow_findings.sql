-- What became of findings: who stored each first, where it stands in its repository as of the last look, and where the other parts of a
-- credential are. Workers that know 0001 alone go on: what they write leaves the new columns empty.

-- The run that stored it first, at created_at; unknown for rows older than this column.
alter table findings add column first_run bigint;

-- Of two-part credentials: [{"name", "offset", "length", "line", "column", "mask"?}, …]; never what stands there.
alter table observations add column parts jsonb;
-- Not looked up in rows that cannot have any.
alter table observations add constraint observations_parts_check check (
  parts is null or case jsonb_typeof(parts) when 'array' then jsonb_array_length(parts) between 1 and 8 else false end
) not valid;

-- One row for each finding of a repository that was looked at since. Findings of file trees have none.
create table finding_lives (
  tenant bytea not null,
  finding_id bytea not null,
  -- As contracts/finding.ts has it: HEAD holds it, other branches, other refs, only history, nothing that leads to it, messages alone.
  status text not null check (status in ('present', 'branches', 'refs', 'removed', 'unreachable', 'message')),
  -- Some of the refs whose tips hold it; ref_count is all.
  refs text[] not null check (cardinality(refs) <= 20),
  ref_count integer not null check (ref_count >= cardinality(refs)),
  introduced_oid text check (introduced_oid ~ '^[0-9a-f]{40}([0-9a-f]{24})?$'),
  introduced_at_ms bigint,
  introduced_name text check (char_length(introduced_name) <= 256),
  introduced_email text check (char_length(introduced_email) <= 256),
  removed_oid text check (removed_oid ~ '^[0-9a-f]{40}([0-9a-f]{24})?$'),
  removed_at_ms bigint,
  removed_name text check (char_length(removed_name) <= 256),
  removed_email text check (char_length(removed_email) <= 256),
  -- The last look, and who looked.
  looked_at_ms bigint not null check (looked_at_ms >= 0),
  run_id bigint not null,
  shard_id bigint not null,
  fence_epoch bigint not null check (fence_epoch > 0),
  -- The last look that saw it at the tip of a ref.
  there_at_ms bigint,
  -- The look that saw this status first, and the status before that.
  changed_at_ms bigint not null,
  status_before text,
  -- The first look that missed it at every tip, until one sees it there.
  gone_since_ms bigint,
  -- The last look that saw it at a tip after it had been gone.
  seen_again_at_ms bigint,
  primary key (tenant, finding_id),
  foreign key (tenant, finding_id) references findings on delete cascade
) with (fillfactor = 80);

-- Commits may claim any time; what no calendar of people holds is null.
create function findings_moment(ms bigint) returns timestamptz
  language sql immutable strict parallel safe
  return case when ms between -62135596800000 and 253402300799999 then to_timestamp(ms / 1000.0) end;

-- For people: each finding as it was seen last, and what became of it. Status is `unknown` where nobody looked.
create view findings_overview as
select
  current.*,
  findings_unsigned(finding.first_run) as first_run,
  coalesce(life.status, 'unknown') as status,
  coalesce(life.refs, '{}') as refs,
  coalesce(life.ref_count, 0) as ref_count,
  life.introduced_oid as introduced_by,
  findings_moment(life.introduced_at_ms) as introduced_at,
  life.introduced_name,
  life.introduced_email,
  life.removed_oid as removed_by,
  findings_moment(life.removed_at_ms) as removed_at,
  life.removed_name,
  life.removed_email,
  findings_moment(life.there_at_ms) as last_there_at,
  findings_moment(life.gone_since_ms) as gone_since,
  findings_moment(life.seen_again_at_ms) as seen_again_at,
  findings_moment(life.changed_at_ms) as status_changed_at,
  life.status_before,
  findings_moment(life.looked_at_ms) as looked_at,
  findings_unsigned(life.run_id) as looked_run
from findings_current as current
join findings as finding
  on finding.tenant = decode(current.tenant, 'hex') and finding.finding_id = decode(current.finding, 'hex')
left join finding_lives as life on life.tenant = finding.tenant and life.finding_id = finding.finding_id;

create view findings_by_status as
select
  tenant,
  status,
  count(*) as findings,
  count(*) filter (where severity = 'critical') as critical,
  count(*) filter (where verdict = 'proved') as proved,
  count(seen_again_at) as seen_again,
  max(status_changed_at) as status_changed_at
from findings_overview
group by tenant, status;

-- Of findings with more refs than are kept, the kept ones.
create view findings_by_ref as
select tenant, ref, count(*) as findings, count(*) filter (where severity = 'critical') as critical
from findings_overview cross join unnest(refs) as ref
group by tenant, ref;
