-- A later document that names an initiative again says a new status of it: kept with the item until the review is accepted.
alter table work.draft_item
  add column status jsonb,
  add check (status is null or (recognised_kind is not distinct from 'initiative' and takes is null));

-- What an acceptance made may be a status, and a status has its lines.
alter table work.acceptance_record
  drop constraint acceptance_record_record_kind_check,
  add check (record_kind in ('policy', 'plan', 'unit', 'goal', 'priority', 'initiative', 'indicator', 'remark', 'status'));
alter table work.source
  drop constraint source_record_kind_check,
  add check (record_kind in
    ('policy', 'goal', 'priority', 'plan', 'initiative', 'indicator', 'remark', 'unit', 'target-group', 'status'));

-- What was said is never taken away, and the app may not. One exception: statuses that came with an acceptance which is being
-- undone were said by nobody but the reading. The function takes only those, of the authority that is signed in.
create function work.unsay(of_acceptance uuid, statuses uuid[]) returns void
  language sql security definer set search_path = pg_catalog as $$
  delete from work.status_entry
  where authority_id = (select work.current_authority()) and id = any (statuses) and id in (
    select record_id from work.acceptance_record
    where authority_id = (select work.current_authority()) and acceptance_id = of_acceptance and record_kind = 'status')
$$;
revoke execute on function work.unsay(uuid, uuid[]) from public;
grant execute on function work.unsay(uuid, uuid[]) to tov_app;
