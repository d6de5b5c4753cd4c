-- Eight roles, each given for a unit with what stands below it, or for the whole authority, from a day to a day.
-- An appointment that was ended early keeps who ended it and when: it is an act of its own, not a changed date.
alter table work.appointment
  drop constraint appointment_role_check,
  add constraint appointment_role_check check (role in (
    'reader', 'contributor', 'approver', 'coordinator', 'council-member', 'council-secretary', 'administrator', 'operator')),
  add column revision integer not null default 1,
  add column ended_by uuid,
  add column ended_at timestamptz,
  add check ((ended_by is null) = (ended_at is null)),
  add check (ended_at is null or valid_to is not null),
  add foreign key (authority_id, appointed_by) references work.person,
  add foreign key (authority_id, ended_by) references work.person;
drop index work.appointment_person;
create index appointment_person on work.appointment (authority_id, person_id, valid_to);
