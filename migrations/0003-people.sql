-- A person signs in; what she may do follows from her appointments. No national number is kept, ever.
create table work.person (
  authority_id uuid not null references work.authority,
  id uuid not null,
  name text not null check (length(name) between 1 and 200),
  email text not null check (email ~ '^[^@[:space:]]+@[^@[:space:]]+$' and length(email) <= 254),
  language text not null default 'da' check (language in ('da', 'en')),
  password_hash text,
  password_changed_at timestamptz,
  left_at timestamptz,
  revision integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (authority_id, id)
);
create unique index person_email on work.person (authority_id, lower(email));
select work.protect('work.person');

create table work.appointment (
  authority_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  role text not null check (role in ('coordinator')),
  unit_id uuid,
  valid_from date not null,
  valid_to date,
  appointed_by uuid,
  appointed_at timestamptz not null default now(),
  primary key (authority_id, id),
  foreign key (authority_id, person_id) references work.person,
  foreign key (authority_id, unit_id) references work.unit,
  check (valid_to is null or valid_to >= valid_from)
);
create index appointment_person on work.appointment (authority_id, person_id);
create index appointment_unit on work.appointment (authority_id, unit_id);
select work.protect('work.appointment');

-- Only the hash of the token is kept: who reads the table cannot sign in with it.
create table work.session (
  authority_id uuid not null,
  token_hash bytea not null check (length(token_hash) = 32),
  person_id uuid not null,
  csrf_secret text not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  device text not null default '',
  primary key (authority_id, token_hash),
  foreign key (authority_id, person_id) references work.person
);
create index session_person on work.session (authority_id, person_id);
select work.protect('work.session');

-- Instance-level: which authorities an e-mail address can sign in to, found before the authority is known.
create table ops.sign_in_name (
  email text not null check (email = lower(email)),
  authority_id uuid not null,
  person_id uuid not null,
  primary key (email, authority_id)
);

create table ops.sign_in_attempt (
  id bigint generated always as identity primary key,
  email text not null,
  address text not null,
  at timestamptz not null,
  succeeded boolean not null
);
create index sign_in_attempt_email on ops.sign_in_attempt (email, at);
create index sign_in_attempt_address on ops.sign_in_attempt (address, at);

-- Printed at the first start: who holds it may found one authority and its first coordinator.
create table ops.setup_link (
  token_hash bytea primary key,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  authority_id uuid
);
grant usage on schema ops to tov_app;
grant select, insert, update, delete on ops.sign_in_name, ops.sign_in_attempt, ops.setup_link to tov_app;
