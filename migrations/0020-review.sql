-- Where a reading's records go, and what its owners' names mean, is settled piece by piece before acceptance.
-- target: { policy, plan }, each an id or the title and period of a new one. names: by printed name, a unit, a new unit or none.
alter table work.reading
  add column target jsonb,
  add column names jsonb not null default '{}',
  add column revision integer not null default 1;

-- takes: null for a record of its own; else the fields that the recognised record takes over. A likeness is to a kind and an id.
alter table work.draft_item
  add column takes text[],
  add check ((recognised_kind is null) = (recognised_id is null)),
  add check (takes is null or recognised_id is not null),
  add check ((state = 'skipped') = (skip_reason <> '')),
  add check (merged_into is distinct from id and split_from is distinct from id);

-- A part of a split item goes when the split is undone; a source that an undone acceptance left on a kept record stays.
alter table work.source
  drop constraint source_authority_id_draft_item_id_fkey,
  add foreign key (authority_id, draft_item_id) references work.draft_item on delete set null (draft_item_id);

-- What an acceptance made or changed, at which revision: undoing takes back what is still as it was left.
create table work.acceptance_record (
  authority_id uuid not null,
  acceptance_id uuid not null,
  record_kind text not null check (record_kind in ('policy', 'plan', 'unit', 'goal', 'priority', 'initiative', 'indicator', 'remark')),
  record_id uuid not null,
  act text not null check (act in ('created', 'updated')),
  title text not null,
  revision integer not null,
  before jsonb,
  primary key (authority_id, acceptance_id, record_kind, record_id),
  foreign key (authority_id, acceptance_id) references work.acceptance on delete cascade,
  check ((act = 'updated') = (before is not null))
);
create index acceptance_record_of on work.acceptance_record (authority_id, record_kind, record_id);
select work.protect('work.acceptance_record');
