-- The outbox: every mail there is, as it was sent. It is the queue as well: what is due is found here, so nothing can be in one and not in the other.
create table work.mail (
  authority_id uuid not null references work.authority,
  id uuid not null,
  to_email text not null check (to_email ~ '^[^@[:space:]]+@[^@[:space:]]+$' and length(to_email) <= 254),
  to_name text not null default '',
  to_person_id uuid,
  language text not null check (language in ('da', 'en')),
  template text not null,
  subject text not null check (subject !~ '[[:cntrl:]]' and length(subject) between 1 and 300),
  body_text text not null,
  body_html text not null,
  -- An address that opens something, kept out of the text and taken away as soon as the mail has gone: elsewhere only its hash is kept.
  secret_link text not null default '',
  about_kind text not null default '',
  about_id uuid,
  state text not null default 'queued' check (state in ('queued', 'sent', 'failed', 'bounced')),
  attempts integer not null default 0,
  next_attempt_at timestamptz,
  queued_by uuid,
  queued_at timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id, to_person_id) references work.person,
  foreign key (authority_id, queued_by) references work.person,
  check ((state = 'queued') = (next_attempt_at is not null)),
  check (secret_link = '' or state in ('queued', 'failed'))
);
create index mail_due on work.mail (next_attempt_at, authority_id) where state = 'queued';
create index mail_list on work.mail (authority_id, queued_at desc, id desc);
create index mail_state on work.mail (authority_id, state, queued_at desc, id desc);
create index mail_about on work.mail (authority_id, about_kind, about_id);
create index mail_person on work.mail (authority_id, to_person_id);
select work.protect('work.mail');

-- What became of each try. A person can say by hand that she sent it herself, or that it came back.
create table work.mail_attempt (
  authority_id uuid not null,
  mail_id uuid not null,
  number integer not null check (number > 0),
  at timestamptz not null,
  outcome text not null check (outcome in ('sent', 'later', 'failed', 'bounced', 'retried')),
  answer text not null default '' check (length(answer) <= 1000),
  person_id uuid,
  primary key (authority_id, mail_id, number),
  foreign key (authority_id, mail_id) references work.mail,
  foreign key (authority_id, person_id) references work.person
);
select work.protect('work.mail_attempt');

-- The jobs run for all authorities, while row-level security shows one at a time: these tell which ones, and nothing about them.
create function ops.authority_ids() returns setof uuid
  language sql stable security definer set search_path = pg_catalog
  begin atomic
    select authority_id from work.authority order by authority_id;
  end;
create function ops.authorities_with_due_mail(at timestamptz) returns setof uuid
  language sql stable security definer set search_path = pg_catalog
  begin atomic
    select distinct authority_id from work.mail where state = 'queued' and next_attempt_at <= at;
  end;
revoke execute on function ops.authority_ids(), ops.authorities_with_due_mail(timestamptz) from public;
grant execute on function ops.authority_ids(), ops.authorities_with_due_mail(timestamptz) to tov_app;
