-- Who follows an authority, a goal or an initiative by mail: an address, a language, what is followed. Deleted when she stops.
-- The key is in every mail to her, so it is kept as it is; it confirms, and stops, and opens nothing else.
create table work.subscription (
  authority_id uuid not null references work.authority,
  id uuid not null,
  email text not null check (email ~ '^[^@[:space:]]+@[^@[:space:]]+$' and length(email) <= 254 and email = lower(email)),
  language text not null check (language in ('da', 'en')),
  record_kind text not null check (record_kind in ('authority', 'goal', 'initiative')),
  record_id uuid,
  key text not null check (length(key) = 43),
  asked_at timestamptz not null,
  confirmed_at timestamptz,
  -- The last version she was told of, or could see when she confirmed.
  told_version integer,
  primary key (authority_id, id),
  unique nulls not distinct (authority_id, email, record_kind, record_id),
  check ((record_kind = 'authority') = (record_id is null)),
  check ((confirmed_at is null) = (told_version is null))
);
create unique index subscription_key on work.subscription (authority_id, key);
create index subscription_told on work.subscription (authority_id, told_version) where confirmed_at is not null;
create index subscription_unconfirmed on work.subscription (authority_id, asked_at) where confirmed_at is null;
select work.protect('work.subscription');

-- A mail one can stop at one press in the mail program (RFC 8058): its secret link is then the address that does it.
alter table work.mail add column one_click boolean not null default false;
create index mail_to on work.mail (authority_id, to_email) where about_kind = 'subscription';

-- Who of the council was told that a report answers what the council had said: once each.
create table work.council_told (
  authority_id uuid not null,
  round_id uuid not null,
  person_id uuid not null,
  mail_id uuid not null,
  primary key (authority_id, round_id, person_id),
  foreign key (authority_id, round_id) references work.round_report,
  foreign key (authority_id, person_id) references work.person,
  foreign key (authority_id, mail_id) references work.mail
);
create index council_told_person on work.council_told (authority_id, person_id);
select work.protect('work.council_told');
revoke update, delete, truncate on work.council_told from tov_app;
