-- A dated request to units: what has happened in this window? Opening and closing are acts with a who and a when.
create table work.round (
  authority_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  title text not null check (length(title) between 1 and 300),
  window_from date,
  window_to date,
  opens_on date not null,
  deadline date not null,
  approve_by date,
  publish_on date,
  asks text[] not null default '{initiative}' check (asks <@ '{initiative,goal}' and cardinality(asks) > 0),
  question_initiative text not null default '',
  question_goal text not null default '',
  instructions text not null default '',
  left_out text not null default '',
  left_out_reason text not null default '',
  reminder_days smallint[] not null default '{-21,-7,0,3,14}' check (cardinality(reminder_days) <= 10),
  -- Two pairs of eyes on every answer, unless the authority says that one is enough.
  own_approval boolean not null default false,
  revision integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (authority_id, id),
  foreign key (authority_id, plan_id) references work.plan,
  constraint round_window check (window_to is null or window_from is null or window_to >= window_from),
  constraint round_deadline check (deadline > opens_on)
);
create index round_plan on work.round (authority_id, plan_id);
create index round_deadline_order on work.round (authority_id, deadline desc);
select work.protect('work.round');

-- Who is asked: each unit takes those below it along.
create table work.round_unit (
  authority_id uuid not null,
  round_id uuid not null,
  unit_id uuid not null,
  primary key (authority_id, round_id, unit_id),
  foreign key (authority_id, round_id) references work.round on delete cascade,
  foreign key (authority_id, unit_id) references work.unit
);
create index round_unit_unit on work.round_unit (authority_id, unit_id);
select work.protect('work.round_unit');

create table work.round_opening (
  authority_id uuid not null,
  round_id uuid not null,
  opened_at timestamptz not null,
  opened_by uuid,
  opened_by_name text not null,
  primary key (authority_id, round_id),
  foreign key (authority_id, round_id) references work.round
);
select work.protect('work.round_opening');

create table work.round_closing (
  authority_id uuid not null,
  round_id uuid not null,
  closed_at timestamptz not null,
  closed_by uuid,
  closed_by_name text not null,
  primary key (authority_id, round_id),
  foreign key (authority_id, round_id) references work.round_opening
);
select work.protect('work.round_closing');

-- What one unit owes an answer about. Its state is a function of its acts; it lies in the round's matrix under one goal of the top level.
create table work.obligation (
  authority_id uuid not null,
  id uuid not null,
  round_id uuid not null,
  unit_id uuid not null,
  initiative_id uuid,
  goal_id uuid,
  under_goal_id uuid,
  due date not null,
  primary key (authority_id, id),
  foreign key (authority_id, round_id) references work.round_opening,
  foreign key (authority_id, unit_id) references work.unit,
  foreign key (authority_id, initiative_id) references work.initiative,
  foreign key (authority_id, goal_id) references work.goal,
  foreign key (authority_id, under_goal_id) references work.goal,
  unique nulls not distinct (authority_id, round_id, unit_id, initiative_id, goal_id),
  check ((initiative_id is null) <> (goal_id is null))
);
create index obligation_unit on work.obligation (authority_id, unit_id, round_id);
create index obligation_initiative on work.obligation (authority_id, initiative_id) where initiative_id is not null;
create index obligation_goal on work.obligation (authority_id, goal_id) where goal_id is not null;
create index obligation_under_goal on work.obligation (authority_id, under_goal_id) where under_goal_id is not null;
select work.protect('work.obligation');

-- Submitted, returned, approved, waived, moved, handed over: in their order, never changed. A submission holds the answer as it was sent.
create table work.obligation_act (
  authority_id uuid not null,
  obligation_id uuid not null,
  number smallint not null check (number > 0),
  kind text not null check (kind in
    ('submission', 'return', 'approval', 'waiver', 'waiver-lifted', 'deadline-moved', 'handed-over')),
  words text not null default '' check (length(words) <= 2000),
  answer jsonb,
  due date,
  unit_id uuid,
  done_at timestamptz not null,
  done_by uuid,
  done_by_name text not null,
  primary key (authority_id, obligation_id, number),
  foreign key (authority_id, obligation_id) references work.obligation,
  foreign key (authority_id, unit_id) references work.unit,
  foreign key (authority_id, done_by) references work.person,
  check ((kind = 'submission') = (answer is not null)),
  check (kind not in ('return', 'waiver') or words <> ''),
  check ((kind = 'deadline-moved') = (due is not null)),
  check ((kind = 'handed-over') = (unit_id is not null))
);
create index obligation_act_unit on work.obligation_act (authority_id, unit_id) where unit_id is not null;
create index obligation_act_by on work.obligation_act (authority_id, done_by) where done_by is not null;
select work.protect('work.obligation_act');
revoke update, delete, truncate on work.obligation_act from tov_app;

-- An answer being written, as typed: half an answer can be kept. Only its unit reads it before it is sent.
create table work.contribution (
  authority_id uuid not null,
  obligation_id uuid not null,
  draft jsonb not null,
  revision integer not null default 1,
  saved_at timestamptz not null,
  saved_by uuid,
  saved_by_name text not null,
  primary key (authority_id, obligation_id),
  foreign key (authority_id, obligation_id) references work.obligation
);
select work.protect('work.contribution');
