create table work.plan (
  authority_id uuid not null,
  id uuid not null,
  policy_id uuid not null,
  title text not null check (length(title) between 1 and 300),
  period_from date,
  period_to date,
  state text not null default 'current' check (state in ('planning', 'current', 'past')),
  revision integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (authority_id, id),
  foreign key (authority_id, policy_id) references work.policy,
  check (period_to is null or period_from is null or period_to >= period_from)
);
create index plan_policy on work.plan (authority_id, policy_id);
select work.protect('work.plan');

-- A date has a precision and keeps the words it was printed with: "medio 2026" is not the first of July.
-- starts_on is the first day of the stated period, ends_on the last.
create table work.initiative (
  authority_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  parent_id uuid,
  number text not null default '' check (length(number) <= 20),
  number_key text collate "C" not null default '',
  title text not null check (length(title) between 1 and 500),
  text text not null default '',
  plain_summary text not null default '',
  coordinator_name text not null default '',
  coordinator_email text not null default '',
  target_group_words text not null default '',
  timeframe_words text not null default '',
  starts_on date,
  starts_precision text check (starts_precision in ('year', 'half', 'quarter', 'month', 'day')),
  ends_on date,
  ends_precision text check (ends_precision in ('year', 'half', 'quarter', 'month', 'day')),
  ongoing boolean not null default false,
  permanent boolean not null default false,
  funding_status text not null default 'unclear'
    check (funding_status in ('funded', 'within-budget', 'partly-funded', 'unfunded', 'unclear', 'not-applicable')),
  evidence text not null default '',
  convention_articles smallint[] not null default '{}' check (0 < all (convention_articles) and 51 > all (convention_articles)),
  position integer not null default 0,
  revision integer not null default 1,
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  primary key (authority_id, id),
  foreign key (authority_id, plan_id) references work.plan,
  foreign key (authority_id, parent_id) references work.initiative,
  check (parent_id is distinct from id),
  check ((starts_on is null) = (starts_precision is null)),
  check ((ends_on is null) = (ends_precision is null)),
  check (ends_on is null or starts_on is null or ends_on >= starts_on)
);
create unique index initiative_number on work.initiative (authority_id, plan_id, number) where number <> '';
create index initiative_plan on work.initiative (authority_id, plan_id, number_key, position, id);
create index initiative_parent on work.initiative (authority_id, parent_id);
select work.protect('work.initiative');

create table work.initiative_goal (
  authority_id uuid not null,
  initiative_id uuid not null,
  goal_id uuid not null,
  primary key (authority_id, initiative_id, goal_id),
  foreign key (authority_id, initiative_id) references work.initiative on delete cascade,
  foreign key (authority_id, goal_id) references work.goal
);
create index initiative_goal_goal on work.initiative_goal (authority_id, goal_id);
select work.protect('work.initiative_goal');

create table work.initiative_unit (
  authority_id uuid not null,
  initiative_id uuid not null,
  unit_id uuid not null,
  part text not null check (part in ('lead', 'partner', 'cross-cutting')),
  position integer not null default 0,
  primary key (authority_id, initiative_id, unit_id),
  foreign key (authority_id, initiative_id) references work.initiative on delete cascade,
  foreign key (authority_id, unit_id) references work.unit
);
create index initiative_unit_unit on work.initiative_unit (authority_id, unit_id);
select work.protect('work.initiative_unit');

create table work.initiative_target_group (
  authority_id uuid not null,
  initiative_id uuid not null,
  target_group_id uuid not null,
  primary key (authority_id, initiative_id, target_group_id),
  foreign key (authority_id, initiative_id) references work.initiative on delete cascade,
  foreign key (authority_id, target_group_id) references work.target_group
);
create index initiative_target_group_group on work.initiative_target_group (authority_id, target_group_id);
select work.protect('work.initiative_target_group');

create table work.activity (
  authority_id uuid not null,
  id uuid not null,
  initiative_id uuid not null,
  number text not null default '',
  title text not null check (length(title) between 1 and 500),
  actors text not null default '',
  aim text not null default '',
  deadline_words text not null default '',
  deadline_on date,
  deadline_precision text check (deadline_precision in ('year', 'half', 'quarter', 'month', 'day')),
  done_on date,
  position integer not null default 0,
  primary key (authority_id, id),
  foreign key (authority_id, initiative_id) references work.initiative on delete cascade,
  check ((deadline_on is null) = (deadline_precision is null))
);
create index activity_initiative on work.activity (authority_id, initiative_id, position);
select work.protect('work.activity');

-- Amounts are whole øre. part_of names the appropriation this one is already counted in: no krone twice.
create table work.appropriation (
  authority_id uuid not null,
  id uuid not null,
  initiative_id uuid not null,
  part_of uuid,
  words text not null default '',
  source_agreement text not null default '',
  kind text not null default 'operating' check (kind in ('operating', 'capital')),
  permanence text not null default 'temporary' check (permanence in ('permanent', 'temporary')),
  price_level text not null default '',
  amount_ore bigint check (amount_ore >= 0),
  note text not null default '',
  position integer not null default 0,
  primary key (authority_id, id),
  foreign key (authority_id, initiative_id) references work.initiative on delete cascade,
  foreign key (authority_id, part_of) references work.appropriation,
  check (part_of is distinct from id)
);
create index appropriation_initiative on work.appropriation (authority_id, initiative_id, position);
create index appropriation_part_of on work.appropriation (authority_id, part_of);
select work.protect('work.appropriation');

create table work.appropriation_year (
  authority_id uuid not null,
  appropriation_id uuid not null,
  year smallint not null check (year between 1990 and 2100),
  amount_ore bigint not null check (amount_ore >= 0),
  primary key (authority_id, appropriation_id, year),
  foreign key (authority_id, appropriation_id) references work.appropriation on delete cascade
);
select work.protect('work.appropriation_year');

create table work.indicator (
  authority_id uuid not null references work.authority,
  id uuid not null,
  initiative_id uuid,
  goal_id uuid,
  name text not null check (length(name) between 1 and 300),
  unit_of_measure text not null default '',
  more_is_better boolean not null default true,
  note text not null default '',
  position integer not null default 0,
  revision integer not null default 1,
  primary key (authority_id, id),
  foreign key (authority_id, initiative_id) references work.initiative on delete cascade,
  foreign key (authority_id, goal_id) references work.goal on delete cascade,
  check ((initiative_id is null) <> (goal_id is null))
);
create index indicator_initiative on work.indicator (authority_id, initiative_id);
create index indicator_goal on work.indicator (authority_id, goal_id);
select work.protect('work.indicator');

-- One measured value, or one target, for a period; by unit where unit_id is given, else in all.
create table work.observation (
  authority_id uuid not null,
  id uuid not null,
  indicator_id uuid not null,
  unit_id uuid,
  period text not null check (length(period) between 4 and 40),
  measured numeric(18, 4),
  target numeric(18, 4),
  primary key (authority_id, id),
  foreign key (authority_id, indicator_id) references work.indicator on delete cascade,
  foreign key (authority_id, unit_id) references work.unit,
  unique nulls not distinct (authority_id, indicator_id, period, unit_id),
  check (measured is not null or target is not null)
);
create index observation_unit on work.observation (authority_id, unit_id);
select work.protect('work.observation');

-- A status is never overwritten: each word about an initiative is a row with its voice and its day.
create table work.status_entry (
  authority_id uuid not null,
  id uuid not null,
  initiative_id uuid not null,
  voice text not null default 'owner' check (voice in ('owner', 'council')),
  phase text not null check (phase in ('not-begun', 'running', 'operations', 'completed', 'given-up')),
  assessment text not null check (assessment in ('on-plan', 'delayed', 'stalled', 'not-assessed')),
  trend text check (trend in ('better', 'unchanged', 'worse')),
  reason text not null default '',
  next_step text not null default '',
  stated_on date not null,
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  primary key (authority_id, id),
  foreign key (authority_id, initiative_id) references work.initiative on delete cascade
);
create index status_entry_initiative on work.status_entry (authority_id, initiative_id, voice, stated_on desc, recorded_at desc);
select work.protect('work.status_entry');

-- What a council or another party said; its words never change.
create table work.remark (
  authority_id uuid not null references work.authority,
  id uuid not null,
  goal_id uuid,
  initiative_id uuid,
  author text not null check (length(author) between 1 and 300),
  said_words text not null default '',
  text text not null check (length(text) >= 1),
  recorded_at timestamptz not null default now(),
  primary key (authority_id, id),
  foreign key (authority_id, goal_id) references work.goal on delete cascade,
  foreign key (authority_id, initiative_id) references work.initiative on delete cascade
);
create index remark_goal on work.remark (authority_id, goal_id);
create index remark_initiative on work.remark (authority_id, initiative_id);
select work.protect('work.remark');

-- The same field in another language, and which revision of the record it was translated from.
create table work.translation (
  authority_id uuid not null references work.authority,
  record_kind text not null check (record_kind in ('authority', 'unit', 'target-group', 'policy', 'goal', 'priority', 'plan', 'initiative')),
  record_id uuid not null,
  field text not null,
  language text not null check (language in ('en')),
  text text not null,
  of_revision integer not null,
  primary key (authority_id, record_kind, record_id, field, language)
);
select work.protect('work.translation');
