-- Three schemas: what is being worked on, what everyone may read, and what belongs to the installation itself.
create schema work;
create schema published;
create schema ops;

create extension if not exists unaccent with schema public;
create extension if not exists pg_trgm with schema public;

-- Roles belong to the whole server, so another database (or its keeper, where we may not) may have made them, perhaps at this moment.
-- Both are plain: neither superuser nor bypassrls, and owner of nothing, or row-level security would not bind them.
do $$ begin
  if not exists (select from pg_roles where rolname = 'tov_app') then create role tov_app login; end if;
exception when duplicate_object or unique_violation then null; end $$;
do $$ begin
  if not exists (select from pg_roles where rolname = 'tov_public') then create role tov_public login; end if;
exception when duplicate_object or unique_violation then null; end $$;

grant usage on schema work to tov_app;
grant usage on schema ops to tov_app;
grant usage on schema published to tov_app, tov_public;

-- Tables in ops are granted one by one, by the migration that makes them.
alter default privileges in schema work grant select, insert, update, delete on tables to tov_app;
alter default privileges in schema work grant usage on sequences to tov_app;
alter default privileges in schema published grant select, insert, update, delete on tables to tov_app;
alter default privileges in schema published grant usage on sequences to tov_app;
alter default privileges in schema published grant select on tables to tov_public;

-- The authority the transaction works for; null (which matches no row) when nobody has said.
create function work.current_authority() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('tov.authority', true), '')::uuid;

-- Binds every reader and writer of a table to the transaction's authority. The sub-select is evaluated once a query, not once a row.
-- The owner, who migrates, backs up and restores, sees all authorities also where it is no superuser.
create function work.protect(target regclass) returns void
  language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy authority on %s using (authority_id = (select work.current_authority())) '
    'with check (authority_id = (select work.current_authority()))', target);
  execute format('create policy operation on %s to %I using (true) with check (true)', target, current_user);
end $$;
revoke execute on function work.protect(regclass) from public;
