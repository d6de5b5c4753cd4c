-- An authority is the tenant: every row below belongs to one, and its id stands first in every key.
create table work.authority (
  authority_id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) between 2 and 60),
  official_name text not null check (length(official_name) between 1 and 200),
  kind text not null check (kind in ('municipality', 'region', 'ministry', 'agency', 'council')),
  country text not null default 'DK' check (country ~ '^[A-Z]{2}$'),
  languages text[] not null default '{da,en}',
  contact_name text not null default '',
  contact_email text not null default '',
  contact_phone text not null default '',
  about text not null default '',
  revision integer not null default 1,
  created_at timestamptz not null default now()
);
select work.protect('work.authority');

create table work.unit (
  authority_id uuid not null references work.authority,
  id uuid not null,
  parent_id uuid,
  official_name text not null check (length(official_name) between 1 and 200),
  short_name text not null default '',
  abbreviation text not null default '' check (length(abbreviation) <= 20),
  kind text not null default 'administration' check (kind in ('administration', 'department', 'center', 'institution', 'ministry', 'agency', 'external')),
  valid_from date,
  valid_to date,
  position integer not null default 0,
  revision integer not null default 1,
  primary key (authority_id, id),
  foreign key (authority_id, parent_id) references work.unit,
  check (parent_id is distinct from id),
  check (valid_to is null or valid_from is null or valid_to >= valid_from)
);
create unique index unit_living_name on work.unit (authority_id, lower(official_name)) where valid_to is null;
create index unit_children on work.unit (authority_id, parent_id);
select work.protect('work.unit');

-- Merged, split, renamed, moved: an act with a date, so that history stays true under the names of its time.
create table work.unit_succession (
  authority_id uuid not null,
  id uuid not null,
  from_unit_id uuid not null,
  to_unit_id uuid not null,
  kind text not null check (kind in ('merged', 'split', 'renamed', 'moved')),
  happened_on date not null,
  note text not null default '',
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  primary key (authority_id, id),
  foreign key (authority_id, from_unit_id) references work.unit,
  foreign key (authority_id, to_unit_id) references work.unit,
  check (from_unit_id <> to_unit_id)
);
create index unit_succession_from on work.unit_succession (authority_id, from_unit_id);
create index unit_succession_to on work.unit_succession (authority_id, to_unit_id);
select work.protect('work.unit_succession');

create table work.target_group (
  authority_id uuid not null references work.authority,
  id uuid not null,
  name text not null check (length(name) between 1 and 200),
  description text not null default '',
  position integer not null default 0,
  revision integer not null default 1,
  primary key (authority_id, id)
);
create unique index target_group_name on work.target_group (authority_id, lower(name));
select work.protect('work.target_group');
