-- Fields an authority defines itself, beside those every initiative has. A value is the canonical text of its kind (12,5 · 2026-Q3),
-- as the form writes it, so that history and merging treat it like any other field.
create table work.own_field (
  authority_id uuid not null references work.authority,
  id uuid not null,
  name text not null check (length(name) between 1 and 80),
  hint text not null default '' check (length(hint) <= 300),
  kind text not null check (kind in ('text', 'number', 'choice', 'date', 'link')),
  choices text[] not null default '{}' check (cardinality(choices) <= 100),
  visibility text not null default 'internal' check (visibility in ('public', 'internal')),
  in_lists boolean not null default false,
  in_use boolean not null default true,
  position integer not null default 0,
  revision integer not null default 1,
  primary key (authority_id, id),
  constraint own_field_choices check ((kind = 'choice') = (cardinality(choices) > 0))
);
create unique index own_field_name on work.own_field (authority_id, lower(name));
select work.protect('work.own_field');

create table work.own_value (
  authority_id uuid not null,
  initiative_id uuid not null,
  field_id uuid not null,
  value text not null check (length(value) between 1 and 2000),
  primary key (authority_id, initiative_id, field_id),
  foreign key (authority_id, initiative_id) references work.initiative on delete cascade,
  foreign key (authority_id, field_id) references work.own_field
);
create index own_value_field on work.own_value (authority_id, field_id);
select work.protect('work.own_value');

alter table work.translation drop constraint translation_record_kind_check;
alter table work.translation add constraint translation_record_kind_check
  check (record_kind in ('authority', 'unit', 'target-group', 'policy', 'goal', 'priority', 'plan', 'initiative', 'own-field'));

-- Which of every initiative's own parts stay inside the house. Who decided it is in the audit.
create table work.internal_field (
  authority_id uuid not null references work.authority,
  field text not null check (field in
    ('coordinator_name', 'coordinator_email', 'activities', 'appropriations', 'indicators', 'evidence', 'articles', 'sources')),
  primary key (authority_id, field)
);
select work.protect('work.internal_field');
