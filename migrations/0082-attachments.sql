-- A file with a round (instructions) or with an answer in it. Internal, unless those who answer say that it may follow to the report.
create table work.attachment (
  authority_id uuid not null,
  id uuid not null,
  round_id uuid not null,
  obligation_id uuid,
  file_name text not null check (length(file_name) between 1 and 220),
  kind text not null check (kind in ('pdf', 'docx', 'odt', 'text', 'png', 'jpeg')),
  byte_size integer not null check (byte_size between 1 and 10000000),
  content_hash bytea not null check (length(content_hash) = 32),
  content bytea not null,
  public boolean not null default false,
  added_at timestamptz not null,
  added_by uuid,
  added_by_name text not null,
  primary key (authority_id, id),
  foreign key (authority_id, round_id) references work.round on delete cascade,
  foreign key (authority_id, obligation_id) references work.obligation,
  foreign key (authority_id, added_by) references work.person,
  -- Instructions are for those who are asked.
  check (obligation_id is not null or not public),
  unique nulls not distinct (authority_id, round_id, obligation_id, content_hash)
);
alter table work.attachment alter column content set storage external;
create index attachment_obligation on work.attachment (authority_id, obligation_id) where obligation_id is not null;
create index attachment_by on work.attachment (authority_id, added_by) where added_by is not null;
select work.protect('work.attachment');

-- Files that go with a report, for everyone: written with the report's publication, and read as long as the report is on show.
create table published.attachment (
  authority_id uuid not null references published.authority,
  id uuid not null,
  report_id uuid not null,
  file_name text not null,
  content bytea not null,
  primary key (authority_id, id)
);
alter table published.attachment alter column content set storage external;
