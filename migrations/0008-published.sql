-- What the public may see, written only by an act of publication. Rows are never rewritten: a publication closes the rows it
-- replaces (until_version) and adds its own, so the site of version N is every row with from_version <= N < until_version.
create table work.publication (
  authority_id uuid not null references work.authority,
  version integer not null check (version > 0),
  kind text not null check (kind in ('publication', 'correction', 'withdrawal')),
  note text not null default '',
  published_by uuid,
  published_by_name text not null,
  published_at timestamptz not null,
  primary key (authority_id, version)
);
select work.protect('work.publication');

create table published.authority (
  authority_id uuid primary key,
  slug text not null unique,
  version integer not null,
  published_at timestamptz not null,
  withdrawn_at timestamptz,
  data jsonb not null
);

create table published.publication (
  authority_id uuid not null references published.authority,
  version integer not null,
  kind text not null check (kind in ('publication', 'correction', 'withdrawal')),
  note text not null default '',
  published_at timestamptz not null,
  published_by_name text not null,
  counts jsonb not null default '{}',
  primary key (authority_id, version)
);

-- What one publication changed, in the order a person reads it. fields: [{ field, before, after }].
create table published.change (
  authority_id uuid not null,
  version integer not null,
  position integer not null,
  kind text not null check (kind in ('added', 'changed', 'removed', 'withdrawn')),
  record_kind text not null,
  record_id uuid not null,
  number text not null default '',
  title text not null,
  reason text not null default '',
  fields jsonb not null default '[]',
  primary key (authority_id, version, position),
  foreign key (authority_id, version) references published.publication
);
create index change_record on published.change (authority_id, record_id, version desc);

-- Policies, goals (with priorities), units, plans, target groups, documents, indicators: few, whole, as data.
create table published.record (
  authority_id uuid not null references published.authority,
  record_kind text not null check (record_kind in ('policy', 'goal', 'unit', 'plan', 'target-group', 'document')),
  record_id uuid not null,
  from_version integer not null,
  until_version integer,
  sort_key text collate "da-x-icu" not null,
  number text not null default '',
  title text not null,
  data jsonb not null,
  primary key (authority_id, record_kind, record_id, from_version),
  check (until_version is null or until_version > from_version)
);
create index record_current on published.record (authority_id, record_kind, sort_key) where until_version is null;

create table published.initiative (
  authority_id uuid not null references published.authority,
  record_id uuid not null,
  from_version integer not null,
  until_version integer,
  plan_id uuid not null,
  number text not null default '',
  number_key text collate "C" not null,
  title text not null,
  title_key text collate "da-x-icu" not null,
  summary text not null default '',
  status text not null check (status in ('completed', 'on-plan', 'delayed', 'stalled', 'not-begun', 'not-assessed', 'given-up')),
  from_year smallint,
  to_year smallint,
  ongoing boolean not null default false,
  funding_status text not null,
  amount_ore bigint,
  changed_at timestamptz not null,
  list_data jsonb not null,
  data jsonb not null,
  primary key (authority_id, record_id, from_version),
  check (until_version is null or until_version > from_version)
);
create unique index initiative_current on published.initiative (authority_id, record_id) where until_version is null;
create index initiative_by_number on published.initiative (authority_id, number_key, record_id) where until_version is null;
create index initiative_by_title on published.initiative (authority_id, title_key, record_id) where until_version is null;
create index initiative_by_change on published.initiative (authority_id, changed_at desc, record_id) where until_version is null;
create index initiative_by_end on published.initiative (authority_id, to_year, number_key, record_id) where until_version is null;
create index initiative_by_amount on published.initiative (authority_id, amount_ore desc nulls last, number_key, record_id) where until_version is null;

-- One row a facet value of a current initiative, in list order: a page of a filtered list is a short index scan.
create table published.initiative_facet (
  authority_id uuid not null references published.authority,
  facet text not null check (facet in ('status', 'goal', 'unit', 'target-group', 'plan', 'year', 'funding', 'article')),
  value text not null,
  number_key text collate "C" not null,
  record_id uuid not null,
  primary key (authority_id, facet, value, number_key, record_id)
);
create index initiative_facet_of on published.initiative_facet (authority_id, record_id);

-- Exact counts of the unfiltered list, made once at publication instead of at each view.
create table published.facet_count (
  authority_id uuid not null references published.authority,
  facet text not null,
  value text not null,
  initiatives integer not null,
  primary key (authority_id, facet, value)
);

-- Every readable address there ever was. A retired one redirects to the record's present address; a withdrawn record's answers 410.
create table published.address (
  authority_id uuid not null references published.authority,
  record_kind text not null,
  slug text not null,
  record_id uuid not null,
  retired boolean not null default false,
  primary key (authority_id, record_kind, slug)
);
create index address_record on published.address (authority_id, record_kind, record_id) where not retired;

create table published.withdrawn (
  authority_id uuid not null references published.authority,
  record_kind text not null,
  record_id uuid not null,
  version integer not null,
  reason text not null,
  withdrawn_at timestamptz not null,
  primary key (authority_id, record_kind, record_id)
);
