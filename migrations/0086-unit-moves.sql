-- What belongs to a unit that gives way goes on in a successor, on the day: planned by a person, done by the app. What was before the day
-- stays as it was: revisions, publications and answers name the old unit.
create table work.unit_move (
  authority_id uuid not null references work.authority,
  id uuid not null,
  from_unit_id uuid not null,
  to_unit_id uuid not null,
  record_kind text not null check (record_kind in ('initiative', 'priority', 'obligation', 'unit', 'appointment')),
  record_id uuid not null,
  title text not null,
  due_on date not null,
  planned_by uuid not null,
  planned_by_name text not null,
  planned_at timestamptz not null,
  done_at timestamptz,
  primary key (authority_id, id),
  foreign key (authority_id, from_unit_id) references work.unit,
  foreign key (authority_id, to_unit_id) references work.unit,
  foreign key (authority_id, planned_by) references work.person,
  check (from_unit_id <> to_unit_id)
);
create unique index unit_move_once on work.unit_move (authority_id, from_unit_id, record_kind, record_id) where done_at is null;
create index unit_move_from on work.unit_move (authority_id, from_unit_id);
create index unit_move_to on work.unit_move (authority_id, to_unit_id);
create index unit_move_planner on work.unit_move (authority_id, planned_by);
create index unit_move_due on work.unit_move (authority_id, due_on) where done_at is null;
select work.protect('work.unit_move');

create function ops.authorities_with_due_moves(day date) returns setof uuid
  language sql stable security definer set search_path = pg_catalog
  begin atomic
    select distinct authority_id from work.unit_move where done_at is null and due_on <= day;
  end;
revoke execute on function ops.authorities_with_due_moves(date) from public;
grant execute on function ops.authorities_with_due_moves(date) to tov_app;
