/**
 * Witnesses inside the databases: triggers that note each write which the rules forbid, whatever the program believes.
 * Promises: they see every row that is committed; they refuse nothing, so that a broken program shows itself in full.
 */

/** A row for each write below the shard's highest fence, for each fence that went down, and for each mark that got worse. */
const NOTES = `
create table chaos_violations (note text not null, shard_id bigint, fence bigint, highest bigint);
create function chaos_fence_fell() returns trigger language plpgsql as $$
begin
  insert into chaos_violations values (tg_table_name || ': a fence fell', new.shard_id, new.fence_epoch, old.fence_epoch);
  return null;
end $$;
create function chaos_stale_write() returns trigger language plpgsql as $$
declare highest bigint;
begin
  execute format('select max(fence_epoch) from %I where run_id = $1 and shard_id = $2', tg_argv[0])
    into highest using new.run_id, new.shard_id;
  if highest is null or new.fence_epoch <> highest then
    insert into chaos_violations values (tg_table_name || ': a stale write', new.shard_id, new.fence_epoch, highest);
  end if;
  return null;
end $$;
`;

export const DONE_LEDGER_AUDIT = `${NOTES}
create table chaos_marks (ovid bytea not null, status smallint not null, fence bigint not null);
create function chaos_mark_written() returns trigger language plpgsql as $$
begin
  insert into chaos_marks values (new.ovid, new.status, new.fence_epoch);
  if tg_op = 'UPDATE' and new.status < old.status then
    insert into chaos_violations values ('a mark got worse', new.shard_id, new.fence_epoch, old.fence_epoch);
  end if;
  return null;
end $$;
create trigger chaos_fences after update on done_ledger_fences for each row
  when (new.fence_epoch < old.fence_epoch) execute function chaos_fence_fell();
create trigger chaos_entries after insert on done_ledger_entries for each row
  execute function chaos_stale_write('done_ledger_fences');
create trigger chaos_marks after insert or update on done_ledger_entries for each row
  execute function chaos_mark_written();
`;

export const FINDINGS_AUDIT = `${NOTES}
create trigger chaos_fences after update on findings_fences for each row
  when (new.fence_epoch < old.fence_epoch) execute function chaos_fence_fell();
create trigger chaos_observations after insert on observations for each row
  execute function chaos_stale_write('findings_fences');
`;
