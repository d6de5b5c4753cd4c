-- Append-only, chained by hash per authority: who changed what, when, why, before and after, in the transaction of the change.
create table work.audit_entry (
  authority_id uuid not null references work.authority,
  number bigint not null check (number > 0),
  at timestamptz not null,
  person_id uuid,
  person_name text not null,
  act text not null,
  record_kind text not null,
  record_id uuid,
  title text not null default '',
  reason text not null default '',
  before jsonb,
  after jsonb,
  previous_hash bytea not null,
  hash bytea not null,
  primary key (authority_id, number)
);
create index audit_entry_record on work.audit_entry (authority_id, record_kind, record_id, number desc);
create index audit_entry_person on work.audit_entry (authority_id, person_id, number desc);
select work.protect('work.audit_entry');
revoke update, delete, truncate on work.audit_entry from tov_app;

-- jsonb prints one way only, so the text of a row is the same whenever it is read again.
create function work.audit_hash(e work.audit_entry) returns bytea language sql stable as $$
  select sha256(e.previous_hash || convert_to(jsonb_build_array(
    e.authority_id, e.number, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), e.person_id, e.person_name,
    e.act, e.record_kind, e.record_id, e.title, e.reason, e.before, e.after)::text, 'UTF8'))
$$;

create function work.chain_audit_entry() returns trigger language plpgsql as $$
declare last work.audit_entry;
begin
  -- One writer at a time per authority, or two entries would name the same predecessor.
  perform pg_advisory_xact_lock(hashtextextended('audit:' || new.authority_id, 0));
  select * into last from work.audit_entry where authority_id = new.authority_id order by number desc limit 1;
  new.number := coalesce(last.number, 0) + 1;
  new.previous_hash := coalesce(last.hash, '\x'::bytea);
  new.hash := work.audit_hash(new);
  return new;
end $$;
create trigger audit_entry_chain before insert on work.audit_entry for each row execute function work.chain_audit_entry();

create function work.refuse_audit_change() returns trigger language plpgsql as $$
begin
  raise exception 'audit entries are never changed' using errcode = 'insufficient_privilege';
end $$;
create trigger audit_entry_fixed before update or delete on work.audit_entry for each row execute function work.refuse_audit_change();

-- The first entry that does not fit its place in the chain, or null.
create function work.first_broken_audit_entry(authority uuid) returns bigint language sql stable as $$
  select min(number) from (
    select e.number, e.hash, work.audit_hash(e) as should_be, e.previous_hash,
      lag(e.hash, 1, '\x'::bytea) over (order by e.number) as before_it, row_number() over (order by e.number) as place
    from work.audit_entry e where e.authority_id = authority) chain
  where hash <> should_be or previous_hash <> before_it or number <> place
$$;
