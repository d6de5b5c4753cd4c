-- A publication can multiply these tables in one transaction; until the server's own housekeeping comes round, plans would be made
-- for what they held before (seen: a count of 500 hits took over ten seconds). Only the owner may analyse, so this runs as the owner.
create function published.take_statistics() returns void language plpgsql security definer set search_path = pg_catalog as $$
begin
  analyze published.initiative (authority_id, record_id, until_version, number_key, title_key, changed_at, to_year, amount_ore, status);
  analyze published.initiative_facet;
  analyze published.record (authority_id, record_kind, record_id, until_version);
  analyze published.address;
  analyze published.search_entry (authority_id, space, ord, record_kind, record_id);
  analyze published.search_posting (authority_id, space, lang, term, weight, segment);
  analyze published.search_term;
end $$;
revoke execute on function published.take_statistics() from public;
grant execute on function published.take_statistics() to tov_app;
