-- A unit cannot stand in its own branch. One change of the tree at a time per authority: two moves that are each harmless
-- can make a circle together. Depth is bounded by the circle itself, which the lock keeps from existing.
create function work.refuse_unit_circle() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('unit tree ' || new.authority_id, 0));
  if exists (
    with recursive above as (
      select id, parent_id from work.unit where authority_id = new.authority_id and id = new.parent_id
      union
      select u.id, u.parent_id from work.unit u join above a on u.authority_id = new.authority_id and u.id = a.parent_id
    )
    select from above where id = new.id
  ) then
    raise exception 'a unit cannot stand in its own branch' using errcode = 'check_violation', constraint = 'unit_circle';
  end if;
  return new;
end $$;
create trigger unit_circle before insert or update of parent_id on work.unit
  for each row when (new.parent_id is not null) execute function work.refuse_unit_circle();

-- A published address is a promise: others link to it. Until then it may be chosen anew.
create function work.refuse_new_address() returns trigger language plpgsql as $$
begin
  if exists (select from work.publication where authority_id = new.authority_id) then
    raise exception 'a published address does not change' using errcode = 'check_violation', constraint = 'authority_slug_published';
  end if;
  return new;
end $$;
create trigger authority_slug_published before update of slug on work.authority
  for each row when (old.slug <> new.slug) execute function work.refuse_new_address();
