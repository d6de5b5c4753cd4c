-- What comes again in an authority's year: rounds, hearings and meetings. When each is follows from its first day and its rule.
create table work.year_entry (
  authority_id uuid not null references work.authority,
  id uuid not null,
  kind text not null check (kind in ('round', 'hearing', 'meeting', 'council-meeting')),
  title text not null check (length(title) between 1 and 300),
  note text not null default '' check (length(note) <= 2000),
  place text not null default '' check (length(place) <= 300),
  first_day date not null,
  every text not null check (every in ('once', 'monthly', 'quarterly', 'yearly')),
  same text not null default 'date' check (same in ('date', 'weekday', 'last-weekday')),
  until date,
  days smallint not null default 1 check (days between 1 and 366),
  starts_at time,
  ends_at time,
  template_id uuid,
  -- Whether it stands in the calendar that can be shown to everybody.
  is_public boolean not null default false,
  revision integer not null default 1,
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  primary key (authority_id, id),
  foreign key (authority_id, template_id) references work.round_template,
  constraint year_entry_until check (until is null or until >= first_day),
  constraint year_entry_times check (ends_at is null or (starts_at is not null and ends_at > starts_at)),
  -- A round that nobody has written the questions of is not a round one can begin.
  constraint year_entry_template check ((template_id is not null) = (kind = 'round'))
);
create index year_entry_first_day on work.year_entry (authority_id, first_day);
create index year_entry_template_id on work.year_entry (authority_id, template_id) where template_id is not null;
select work.protect('work.year_entry');

-- One time that is left out, or lies on another day.
create table work.year_exception (
  authority_id uuid not null,
  entry_id uuid not null,
  day date not null,
  moved_to date,
  primary key (authority_id, entry_id, day),
  foreign key (authority_id, entry_id) references work.year_entry on delete cascade,
  check (moved_to is distinct from day)
);
select work.protect('work.year_exception');

-- A round's day came, and somebody began the round or said why not this time. `day` is the one the rule said.
create table work.year_round (
  authority_id uuid not null,
  entry_id uuid not null,
  day date not null,
  round_id uuid,
  reason text not null default '' check (length(reason) <= 1000),
  done_at timestamptz not null,
  done_by uuid,
  done_by_name text not null,
  primary key (authority_id, entry_id, day),
  foreign key (authority_id, entry_id) references work.year_entry on delete cascade,
  foreign key (authority_id, round_id) references work.round on delete cascade,
  check ((round_id is null) = (reason <> ''))
);
create index year_round_round on work.year_round (authority_id, round_id) where round_id is not null;
select work.protect('work.year_round');
revoke update, truncate on work.year_round from tov_app;

-- An address a calendar program reads the year from. Who has it needs no account, so only its hash is kept and it can be taken back.
create table work.calendar_link (
  authority_id uuid not null,
  id uuid not null,
  token_hash bytea not null check (length(token_hash) = 32),
  shows text not null check (shows in ('all', 'public')),
  person_id uuid not null,
  made_at timestamptz not null,
  primary key (authority_id, id),
  unique (authority_id, token_hash),
  foreign key (authority_id, person_id) references work.person
);
create index calendar_link_person on work.calendar_link (authority_id, person_id, made_at);
select work.protect('work.calendar_link');
revoke update, truncate on work.calendar_link from tov_app;

create table work.calendar_link_withdrawal (
  authority_id uuid not null,
  link_id uuid not null,
  withdrawn_at timestamptz not null,
  withdrawn_by uuid,
  withdrawn_by_name text not null,
  primary key (authority_id, link_id),
  foreign key (authority_id, link_id) references work.calendar_link
);
select work.protect('work.calendar_link_withdrawal');
revoke update, delete, truncate on work.calendar_link_withdrawal from tov_app;
