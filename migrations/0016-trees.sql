-- A goal stands under a goal of its own policy, an initiative under one of its own plan, and nothing under itself, however far down.
-- A new row has nothing below it, so only a move can close a circle.
create function work.guard_goal_parent() returns trigger language plpgsql as $$
begin
  if not exists (select from work.goal g where g.authority_id = new.authority_id and g.id = new.parent_id and g.policy_id = new.policy_id) then
    raise exception 'a goal stands under a goal of its own policy' using errcode = 'check_violation', constraint = 'goal_parent_policy';
  end if;
  if tg_op = 'UPDATE' and exists (
    with recursive above as (
      select new.parent_id as id
      union
      select g.parent_id from work.goal g join above a on g.id = a.id where g.authority_id = new.authority_id and g.parent_id is not null
    )
    select from above where id = new.id
  ) then
    raise exception 'a goal cannot stand under itself' using errcode = 'check_violation', constraint = 'goal_parent_circle';
  end if;
  return new;
end $$;
create trigger goal_parent before insert or update of parent_id, policy_id on work.goal
  for each row when (new.parent_id is not null) execute function work.guard_goal_parent();

create function work.guard_initiative_parent() returns trigger language plpgsql as $$
begin
  if not exists (select from work.initiative i where i.authority_id = new.authority_id and i.id = new.parent_id and i.plan_id = new.plan_id) then
    raise exception 'an initiative stands under one of its own plan' using errcode = 'check_violation', constraint = 'initiative_parent_plan';
  end if;
  if tg_op = 'UPDATE' and exists (
    with recursive above as (
      select new.parent_id as id
      union
      select i.parent_id from work.initiative i join above a on i.id = a.id
      where i.authority_id = new.authority_id and i.parent_id is not null
    )
    select from above where id = new.id
  ) then
    raise exception 'an initiative cannot stand under itself' using errcode = 'check_violation', constraint = 'initiative_parent_circle';
  end if;
  return new;
end $$;
create trigger initiative_parent before insert or update of parent_id, plan_id on work.initiative
  for each row when (new.parent_id is not null) execute function work.guard_initiative_parent();
