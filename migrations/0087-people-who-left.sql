-- One who comes back, or a successor with the same shared address, is a person of her own: what was done before keeps its own row.
drop index work.person_email;
create unique index person_email on work.person (authority_id, lower(email)) where left_at is null;
create index initiative_coordinator on work.initiative (authority_id, lower(coordinator_email)) where coordinator_email <> '';
