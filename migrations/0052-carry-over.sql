-- What became of each goal and initiative when the next period was planned: carried on, merged into another, or dropped. A successor
-- that is deleted while it is being planned leaves the act standing with nobody to point at.
alter table work.plan add column predecessor_id uuid,
  add constraint plan_predecessor_fkey foreign key (authority_id, predecessor_id) references work.plan,
  add constraint plan_predecessor_other check (predecessor_id is distinct from id);
create index plan_predecessor on work.plan (authority_id, predecessor_id);

create table work.carry_over (
  authority_id uuid not null references work.authority,
  id uuid not null,
  goal_id uuid,
  successor_goal_id uuid,
  into_policy_id uuid,
  initiative_id uuid,
  successor_initiative_id uuid,
  into_plan_id uuid,
  how text not null check (how in ('carried', 'merged', 'dropped')),
  reason text not null default '' check (length(reason) <= 2000),
  decided_by uuid,
  decided_by_name text not null,
  decided_at timestamptz not null,
  primary key (authority_id, id),
  unique (authority_id, goal_id, into_policy_id),
  unique (authority_id, initiative_id, into_plan_id),
  foreign key (authority_id, goal_id) references work.goal on delete cascade,
  foreign key (authority_id, successor_goal_id) references work.goal on delete set null (successor_goal_id),
  foreign key (authority_id, into_policy_id) references work.policy,
  foreign key (authority_id, initiative_id) references work.initiative on delete cascade,
  foreign key (authority_id, successor_initiative_id) references work.initiative on delete set null (successor_initiative_id),
  foreign key (authority_id, into_plan_id) references work.plan,
  constraint carry_over_kind check ((goal_id is null) = (into_policy_id is null) and (initiative_id is null) = (into_plan_id is null)
    and (goal_id is null) <> (initiative_id is null)),
  constraint carry_over_reason check (how = 'carried' or reason <> ''),
  constraint carry_over_dropped check (how <> 'dropped' or (successor_goal_id is null and successor_initiative_id is null))
);
create index carry_over_successor_goal on work.carry_over (authority_id, successor_goal_id);
create index carry_over_into_policy on work.carry_over (authority_id, into_policy_id);
create index carry_over_successor_initiative on work.carry_over (authority_id, successor_initiative_id);
create index carry_over_into_plan on work.carry_over (authority_id, into_plan_id);
select work.protect('work.carry_over');
revoke update, delete, truncate on work.carry_over from tov_app;
