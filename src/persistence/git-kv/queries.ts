/** The statements of git-kv, by name. */

/** $1 keys. One row for each, in order. */
export const GET = `
  select kept.value
  from unnest($1::bytea[]) with ordinality as asked (key, place)
  left join git_kv as kept on kept.key = asked.key
  order by asked.place`;

/** $1 the prefix, $2 the last key seen or null, $3 the first key after the prefix or null, $4 how many. */
export const SCAN = `
  select key, value
  from git_kv
  where key >= $1 and ($2::bytea is null or key > $2) and ($3::bytea is null or key < $3)
  order by key
  limit $4::integer`;

/** $1 a key, which need not be there. Whoever asks next waits until this transaction is over. */
export const LOCK = "select pg_advisory_xact_lock(hashtextextended(encode($1::bytea, 'hex'), 0))";

/** $1 keys, $2 values. What is equal is not written again. */
export const PUT = `
  insert into git_kv as kept (key, value)
  select new.* from unnest($1::bytea[], $2::bytea[]) as new
  on conflict (key) do update set value = excluded.value where kept.value <> excluded.value`;

/** $1 keys. */
export const DELETE = "delete from git_kv where key = any($1::bytea[])";
