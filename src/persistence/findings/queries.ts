/**
 * The statements that write findings, by name. `$1` is always the tenant. Inserts name no key to conflict on: two writers of one new
 * row would otherwise meet at the other of its two keys, and one of them would fail.
 */

/** Arrays: $2 id, $3 item, $4 rule fingerprint, $5 secret hash, $6 rule id. $7 run. Rows that are there stay as they are. */
export const INSERT_FINDINGS = `
  insert into findings (tenant, finding_id, stable_item_id, rule_fingerprint, secret_hash, rule_id, first_run)
  select $1, new.*, $7::bigint from unnest($2::bytea[], $3::bytea[], $4::bytea[], $5::bytea[], $6::text[]) as new
  on conflict do nothing
  returning 1`;

/** As above, without the rule id: how many ids stand for something else, or have another id stand for them. */
export const COUNT_OTHER_FINDINGS = `
  select count(*)::integer as others
  from unnest($2::bytea[], $3::bytea[], $4::bytea[], $5::bytea[]) as new (id, item, rule, secret)
  left join findings as kept on kept.tenant = $1 and kept.finding_id = new.id
  where (kept.stable_item_id, kept.rule_fingerprint, kept.secret_hash) is distinct from (new.item, new.rule, new.secret)`;

/** Arrays: $2 id, $3 finding, $4 object version, $5 offset, $6 length, $7 line, $8 column, $9 commit. */
export const INSERT_OCCURRENCES = `
  insert into occurrences (
    tenant, occurrence_id, finding_id, object_version_id, byte_offset, byte_length, line, "column", commit_oid
  )
  select $1, new.*
  from unnest($2::bytea[], $3::bytea[], $4::bytea[], $5::bigint[], $6::bigint[], $7::integer[], $8::integer[], $9::text[])
    as new
  on conflict do nothing
  returning 1`;

/** As above, up to the length. */
export const COUNT_OTHER_OCCURRENCES = `
  select count(*)::integer as others
  from unnest($2::bytea[], $3::bytea[], $4::bytea[], $5::bigint[], $6::bigint[])
    as new (id, finding, version, byte_offset, byte_length)
  left join occurrences as kept on kept.tenant = $1 and kept.occurrence_id = new.id
  where (kept.finding_id, kept.object_version_id, kept.byte_offset, kept.byte_length)
    is distinct from (new.finding, new.version, new.byte_offset, new.byte_length)`;

/**
 * $2 policy, $3 run, $4 shard, $5 fence, $6 time; arrays: $7 id, $8 occurrence, $9 ovid, $10 rule name, $11 severity,
 * $12 confidence, $13 verdict, $14 mask, $15 display, $16 url, $17 parts.
 */
const NEW_OBSERVATIONS = `
  unnest(
    $7::bytea[], $8::bytea[], $9::bytea[], $10::text[], $11::text[], $12::smallint[], $13::text[], $14::text[], $15::text[],
    $16::text[], $17::jsonb[]
  ) as new (observation_id, occurrence_id, ovid, rule_name, severity, confidence, verdict, mask, display, url, parts)`;

export const INSERT_OBSERVATIONS = `
  insert into observations (
    tenant, policy, run_id, shard_id, fence_epoch, seen_at_ms,
    observation_id, occurrence_id, ovid, rule_name, severity, confidence, verdict, mask, display, url, parts
  )
  select $1, $2, $3, $4, $5, $6, new.* from ${NEW_OBSERVATIONS}
  on conflict do nothing
  returning 1`;

/** $2 policy; arrays: $3 id, $4 occurrence. Also locks what is there, in the order of ids, for MERGE_OBSERVATIONS. */
export const COUNT_OTHER_OBSERVATIONS = `
  with kept as (
    select observation_id, occurrence_id, policy
    from observations
    where tenant = $1 and observation_id = any($3::bytea[])
    order by observation_id
    for update
  )
  select count(*)::integer as others
  from unnest($3::bytea[], $4::bytea[]) as new (id, occurrence)
  left join kept on kept.observation_id = new.id
  where (kept.occurrence_id, kept.policy) is distinct from (new.occurrence, $2::bytea)`;

/** Who saw it later wins; at the same time whoever knows a place does; the rest only makes the order total. */
const PROVENANCE = ["seen_at_ms", "display is not null", "run_id", "shard_id", "fence_epoch"];
const WORDS = [
  "display",
  "url",
  "rule_name",
  "severity",
  "confidence::text",
  "verdict",
  "mask",
  "parts::text",
];
const orderOf = (row: string): string =>
  [
    ...PROVENANCE.map((column) => `${row}.${column}`),
    ...WORDS.map((column) => `coalesce(${row}.${column}, '') collate "C"`),
  ].join(", ");
const NEW_WINS = `(${orderOf("new")}) > (${orderOf("kept")})`;

const FOLLOWS_WINNER = [
  ...["ovid", "run_id", "shard_id", "fence_epoch"],
  ...["rule_name", "severity", "confidence", "verdict", "mask", "parts"],
];

/** As INSERT_OBSERVATIONS. The place is the winner's, else the loser's; a link belongs to its place. */
export const MERGE_OBSERVATIONS = `
  with new as (
    select $3::bigint as run_id, $4::bigint as shard_id, $5::bigint as fence_epoch, $6::bigint as seen_at_ms, new.*
    from ${NEW_OBSERVATIONS}
  )
  update observations as kept set
    seen_at_ms = greatest(kept.seen_at_ms, new.seen_at_ms),
    display = case when ${NEW_WINS} then coalesce(new.display, kept.display) else coalesce(kept.display, new.display) end,
    url = case
      when ${NEW_WINS} and new.display is not null then new.url
      when not ${NEW_WINS} and kept.display is null then new.url
      else kept.url
    end,
    ${FOLLOWS_WINNER.map((column) => `${column} = case when ${NEW_WINS} then new.${column} else kept.${column} end`).join(",\n    ")}
  from new
  where kept.tenant = $1 and kept.observation_id = new.observation_id and kept.policy = $2
    and (${NEW_WINS} or (kept.display is null and new.display is not null))`;
