create table work.policy (
  authority_id uuid not null references work.authority,
  id uuid not null,
  title text not null check (length(title) between 1 and 300),
  vision text not null default '',
  period_from date,
  period_to date,
  adopted_on date,
  adopted_by text not null default '',
  decision_reference text not null default '',
  predecessor_id uuid,
  revision integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (authority_id, id),
  foreign key (authority_id, predecessor_id) references work.policy,
  check (period_to is null or period_from is null or period_to >= period_from)
);
create index policy_predecessor on work.policy (authority_id, predecessor_id);
select work.protect('work.policy');

-- number_key pads each part of the printed number, so that 1.10 sorts after 1.9.
create table work.goal (
  authority_id uuid not null,
  id uuid not null,
  policy_id uuid not null,
  parent_id uuid,
  number text not null default '' check (length(number) <= 20),
  number_key text collate "C" not null default '',
  title text not null check (length(title) between 1 and 500),
  text text not null default '',
  convention_articles smallint[] not null default '{}' check (0 < all (convention_articles) and 51 > all (convention_articles)),
  position integer not null default 0,
  revision integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (authority_id, id),
  foreign key (authority_id, policy_id) references work.policy,
  foreign key (authority_id, parent_id) references work.goal,
  check (parent_id is distinct from id)
);
create unique index goal_number on work.goal (authority_id, policy_id, number) where number <> '';
create index goal_policy on work.goal (authority_id, policy_id, number_key, position);
create index goal_parent on work.goal (authority_id, parent_id);
select work.protect('work.goal');

create table work.priority (
  authority_id uuid not null,
  id uuid not null,
  goal_id uuid not null,
  text text not null check (length(text) between 1 and 4000),
  position integer not null default 0,
  revision integer not null default 1,
  primary key (authority_id, id),
  foreign key (authority_id, goal_id) references work.goal
);
create index priority_goal on work.priority (authority_id, goal_id, position);
select work.protect('work.priority');

create table work.priority_unit (
  authority_id uuid not null,
  priority_id uuid not null,
  unit_id uuid not null,
  primary key (authority_id, priority_id, unit_id),
  foreign key (authority_id, priority_id) references work.priority on delete cascade,
  foreign key (authority_id, unit_id) references work.unit
);
create index priority_unit_unit on work.priority_unit (authority_id, unit_id);
select work.protect('work.priority_unit');
