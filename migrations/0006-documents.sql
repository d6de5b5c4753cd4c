-- A document keeps the bytes it came as, so that one backup holds everything and the original can always be shown.
create table work.document (
  authority_id uuid not null references work.authority,
  id uuid not null,
  title text not null check (length(title) between 1 and 300),
  file_name text not null,
  media_type text not null,
  byte_size integer not null check (byte_size > 0),
  content_hash bytea not null check (length(content_hash) = 32),
  content bytea not null,
  kind text not null default 'unknown'
    check (kind in ('status', 'action-plan', 'policy', 'national-report', 'memo', 'hearing-statement', 'unknown')),
  issuer text not null default '',
  dated_words text not null default '',
  public boolean not null default false,
  uploaded_by uuid,
  uploaded_at timestamptz not null default now(),
  revision integer not null default 1,
  primary key (authority_id, id),
  unique (authority_id, content_hash)
);
alter table work.document alter column content set storage external;
select work.protect('work.document');

-- The text as the review shows it; a draft's line numbers mean these lines.
create table work.document_line (
  authority_id uuid not null,
  document_id uuid not null,
  number integer not null check (number > 0),
  page integer,
  style text not null default '',
  text text not null,
  mended text,
  primary key (authority_id, document_id, number),
  foreign key (authority_id, document_id) references work.document on delete cascade
);
select work.protect('work.document_line');

create table work.reading (
  authority_id uuid not null,
  id uuid not null,
  document_id uuid not null,
  reader_version text not null,
  plan_id uuid,
  policy_id uuid,
  summary jsonb not null,
  findings jsonb not null default '[]',
  read_by uuid,
  read_at timestamptz not null default now(),
  primary key (authority_id, id),
  foreign key (authority_id, document_id) references work.document on delete cascade,
  foreign key (authority_id, plan_id) references work.plan,
  foreign key (authority_id, policy_id) references work.policy
);
create index reading_document on work.reading (authority_id, document_id, read_at desc);
create index reading_plan on work.reading (authority_id, plan_id);
create index reading_policy on work.reading (authority_id, policy_id);
select work.protect('work.reading');

-- fields: what the reader proposed; corrected: what a person made of it. Certainty is a number 0-1 per field.
create table work.draft_item (
  authority_id uuid not null,
  id uuid not null,
  reading_id uuid not null,
  position integer not null,
  kind text not null check (kind in ('goal', 'priority', 'initiative', 'figure', 'remark', 'section')),
  section text not null default '',
  fields jsonb not null,
  corrected jsonb,
  confidence real not null check (confidence between 0 and 1),
  evidence jsonb not null default '{}',
  line_from integer not null,
  line_to integer not null check (line_to >= line_from),
  state text not null default 'open' check (state in ('open', 'accepted', 'corrected', 'merged', 'split', 'skipped')),
  merged_into uuid,
  split_from uuid,
  skip_reason text not null default '',
  recognised_kind text,
  recognised_id uuid,
  decided_by uuid,
  decided_at timestamptz,
  revision integer not null default 1,
  primary key (authority_id, id),
  foreign key (authority_id, reading_id) references work.reading on delete cascade,
  foreign key (authority_id, merged_into) references work.draft_item on delete cascade,
  foreign key (authority_id, split_from) references work.draft_item on delete cascade,
  check ((state = 'open') = (decided_at is null)),
  check ((state = 'merged') = (merged_into is not null))
);
create index draft_item_reading on work.draft_item (authority_id, reading_id, position);
create index draft_item_merged on work.draft_item (authority_id, merged_into);
create index draft_item_split on work.draft_item (authority_id, split_from);
select work.protect('work.draft_item');

create table work.acceptance (
  authority_id uuid not null,
  id uuid not null,
  reading_id uuid not null,
  accepted_by uuid,
  accepted_at timestamptz not null,
  undone_by uuid,
  undone_at timestamptz,
  primary key (authority_id, id),
  foreign key (authority_id, reading_id) references work.reading on delete cascade
);
-- A reading becomes records once; only an undone acceptance makes room for another.
create unique index acceptance_standing on work.acceptance (authority_id, reading_id) where undone_at is null;
select work.protect('work.acceptance');

-- Which lines of which document a record, or one field of it, was read from.
create table work.source (
  authority_id uuid not null,
  id uuid not null,
  record_kind text not null
    check (record_kind in ('policy', 'goal', 'priority', 'plan', 'initiative', 'indicator', 'remark', 'unit', 'target-group')),
  record_id uuid not null,
  field text not null default '',
  document_id uuid not null,
  line_from integer not null,
  line_to integer not null check (line_to >= line_from),
  acceptance_id uuid,
  draft_item_id uuid,
  primary key (authority_id, id),
  foreign key (authority_id, document_id) references work.document,
  foreign key (authority_id, acceptance_id) references work.acceptance,
  foreign key (authority_id, draft_item_id) references work.draft_item
);
create index source_record on work.source (authority_id, record_kind, record_id);
create index source_document on work.source (authority_id, document_id);
create index source_acceptance on work.source (authority_id, acceptance_id);
create index source_draft_item on work.source (authority_id, draft_item_id);
select work.protect('work.source');
