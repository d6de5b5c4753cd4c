-- A reminder that somebody asked for, beside those of the plan: one a person and day, however often the button is pressed.
create table work.asked_reminder (
  authority_id uuid not null,
  round_id uuid not null,
  person_id uuid not null,
  day date not null,
  answers smallint not null check (answers > 0),
  mail_id uuid not null,
  asked_at timestamptz not null,
  asked_by uuid,
  asked_by_name text not null,
  primary key (authority_id, round_id, person_id, day),
  foreign key (authority_id, round_id) references work.round_opening,
  foreign key (authority_id, person_id) references work.person
);
create index asked_reminder_person on work.asked_reminder (authority_id, person_id);
select work.protect('work.asked_reminder');
revoke update, delete, truncate on work.asked_reminder from tov_app;

-- When a person wants no reminders: weekdays she is not at work (Monday is 1), and a time she is away.
create table work.quiet_time (
  authority_id uuid not null,
  person_id uuid not null,
  weekdays smallint[] not null default '{}' check (weekdays <@ '{1,2,3,4,5}' and cardinality(weekdays) <= 4),
  away_from date,
  away_to date,
  changed_at timestamptz not null,
  primary key (authority_id, person_id),
  foreign key (authority_id, person_id) references work.person,
  constraint quiet_time_away check ((away_from is null) = (away_to is null) and away_to >= away_from)
);
select work.protect('work.quiet_time');
