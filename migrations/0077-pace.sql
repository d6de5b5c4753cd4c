-- A published row is written once and read whole. PostgreSQL would compress its data from 2 KB on (pglz, a twentieth of a publication's
-- time in the server's profile) and unpack it at each view; kept as it is up to a page, it costs neither (1.7 KB packed, 2.3 as text).
alter table published.initiative set (toast_tuple_target = 8160);

-- Facets and their values are keys, compared for equality alone and never shown in this order: as bytes, not by Danish rules:
-- there are nine rows an initiative, in two indexes each.
alter table published.initiative_facet alter column facet type text collate "C", alter column value type text collate "C";
alter table published.facet_count alter column facet type text collate "C", alter column value type text collate "C";

-- The same for the tables a plan is read from, after a load that multiplied them: without it a publication of 20,000 reads twice as long.
create function work.take_statistics() returns void language plpgsql security definer set search_path = pg_catalog as $$
begin
  analyze work.initiative (authority_id, id, plan_id, parent_id);
  analyze work.initiative_goal;
  analyze work.initiative_unit;
  analyze work.initiative_target_group;
  analyze work.status_entry (authority_id, initiative_id, voice);
  analyze work.appropriation (authority_id, id, initiative_id);
  analyze work.appropriation_year (authority_id, appropriation_id);
end $$;
revoke execute on function work.take_statistics() from public;
grant execute on function work.take_statistics() to tov_app;
