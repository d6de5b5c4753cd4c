-- What can be found. Initiatives and the other records are numbered each in their own space, so that a list of initiatives
-- never wades through lines of documents. A document is one entry a stretch of lines; its text is kept for showing the hit.
create table published.search_entry (
  authority_id uuid not null references published.authority,
  space text not null check (space in ('initiative', 'record')),
  ord integer not null check (ord >= 0),
  record_kind text not null,
  record_id uuid not null,
  part integer not null default 0,
  line_from integer,
  line_to integer,
  text text not null default '',
  primary key (authority_id, space, ord)
);
create unique index search_entry_record on published.search_entry (authority_id, record_kind, record_id, part);

-- Which entries hold a term, in segments of 1,024: a common word at 100,000 initiatives is some hundred short rows, and reading
-- stops when enough are found. weight: how much the hit is worth, by where the word stands and whether it is whole.
-- Facet values are terms too (lang 'facet'), so that a filter is one more list to intersect.
create table published.search_posting (
  authority_id uuid not null references published.authority,
  space text not null check (space in ('initiative', 'record')),
  lang text not null check (lang in ('da', 'en', 'facet')),
  term text collate "C" not null,
  weight smallint not null,
  segment integer not null,
  ords integer[] not null,
  primary key (authority_id, space, lang, term, weight, segment)
);
create index search_posting_segment on published.search_posting (authority_id, space, segment);

-- The words there are: how many entries hold each, a spelling to show people, and whether it stands alone or only inside compounds.
create table published.search_term (
  authority_id uuid not null references published.authority,
  space text not null check (space in ('initiative', 'record')),
  lang text not null check (lang in ('da', 'en')),
  term text collate "C" not null,
  form text not null,
  whole boolean not null,
  entries integer not null,
  primary key (authority_id, space, lang, term)
);
create index search_term_alike on published.search_term using gin (term gin_trgm_ops);
