-- What a record said in each of its revisions, children included, in the notation its form uses. A stale form is merged against the
-- revision it began from. Whoever replaces a revision that nobody kept (read from a document, say) keeps it first; then nobody knows
-- who made it, and made_at is null.
create table work.revision (
  authority_id uuid not null references work.authority,
  record_kind text not null,
  record_id uuid not null,
  revision integer not null check (revision > 0),
  data jsonb not null,
  made_at timestamptz,
  made_by uuid,
  made_by_name text not null default '',
  primary key (authority_id, record_kind, record_id, revision)
);
select work.protect('work.revision');
revoke update, delete, truncate on work.revision from tov_app;

create index audit_entry_kind on work.audit_entry (authority_id, record_kind, number desc);
create index audit_entry_at on work.audit_entry (authority_id, at);
