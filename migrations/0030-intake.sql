-- A file on its way in, where somebody waits for it: read in the background, its progress seen from any process. Its bytes are not here.
-- Until a file has been read nobody knows whether it names persons by number, so it is kept only as the document it becomes.
create table work.intake (
  authority_id uuid not null references work.authority,
  id uuid not null,
  file_name text not null,
  -- The document that is read again; a new file has none yet.
  document_id uuid,
  sent_by uuid,
  sent_at timestamptz not null,
  -- Told by the process that reads, every second. A long silence means that the process is gone, and the reading with it.
  heard_at timestamptz not null,
  stage text not null default 'waiting' check (stage in ('waiting', 'opening', 'lines', 'structure')),
  done integer,
  total integer,
  file_at integer not null default 1,
  file_count integer not null default 1,
  stopped_by uuid,
  stopped_by_name text not null default '',
  stopped_at timestamptz,
  ended_at timestamptz,
  primary key (authority_id, id),
  foreign key (authority_id, document_id) references work.document on delete cascade
);
create index intake_sent on work.intake (authority_id, sent_at desc);
create index intake_document on work.intake (authority_id, document_id);
select work.protect('work.intake');

-- What became of each file: one, or those of a ZIP. Personal numbers are counted, never quoted.
create table work.intake_file (
  authority_id uuid not null,
  intake_id uuid not null,
  position integer not null,
  file_name text not null,
  outcome text not null check (outcome in ('read', 'known', 'refused')),
  refusals jsonb not null default '[]',
  reading_id uuid,
  document_id uuid,
  primary key (authority_id, intake_id, position),
  foreign key (authority_id, intake_id) references work.intake on delete cascade,
  foreign key (authority_id, reading_id) references work.reading on delete set null (reading_id),
  foreign key (authority_id, document_id) references work.document on delete set null (document_id),
  check ((outcome = 'refused') = (refusals <> '[]'))
);
create index intake_file_reading on work.intake_file (authority_id, reading_id);
create index intake_file_document on work.intake_file (authority_id, document_id);
select work.protect('work.intake_file');
