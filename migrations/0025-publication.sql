-- The hash of a row's data tells in one small read which of 100,000 records a publication must replace.
alter table published.initiative add column hash bytea not null;
alter table published.record add column hash bytea not null;

-- The records of a version, also an old one: every row that was open in it.
create index initiative_from on published.initiative (authority_id, from_version);
create index record_from on published.record (authority_id, from_version);

-- A filtered list's facet counts come from the index alone.
drop index published.initiative_facet_of;
create index initiative_facet_of on published.initiative_facet (authority_id, record_id) include (facet, value);
