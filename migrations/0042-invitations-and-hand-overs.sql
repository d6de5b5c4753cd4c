-- An invitation lets one person choose her password, once, until a day. Only the hash of its key is kept.
create table work.invitation (
  authority_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  token_hash bytea not null check (length(token_hash) = 32),
  mail_id uuid,
  made_by uuid,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  revoked_at timestamptz,
  revoked_by uuid,
  primary key (authority_id, id),
  foreign key (authority_id, person_id) references work.person,
  foreign key (authority_id, mail_id) references work.mail,
  foreign key (authority_id, made_by) references work.person,
  foreign key (authority_id, revoked_by) references work.person,
  check (expires_at > made_at),
  check (used_at is null or revoked_at is null)
);
create unique index invitation_token on work.invitation (authority_id, token_hash);
create index invitation_person on work.invitation (authority_id, person_id, made_at desc);
select work.protect('work.invitation');

-- One person takes another's role, for good or until a day; then it goes back. On each day somebody holds it.
create table work.hand_over (
  authority_id uuid not null,
  id uuid not null,
  from_appointment_id uuid not null,
  to_appointment_id uuid not null,
  back_appointment_id uuid,
  first_day date not null,
  last_day date,
  reason text not null default '' check (length(reason) <= 2000),
  done_by uuid,
  done_at timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id, from_appointment_id) references work.appointment,
  foreign key (authority_id, to_appointment_id) references work.appointment,
  foreign key (authority_id, back_appointment_id) references work.appointment,
  foreign key (authority_id, done_by) references work.person,
  check (last_day is null or last_day >= first_day),
  check (back_appointment_id is null or last_day is not null)
);
create index hand_over_from on work.hand_over (authority_id, from_appointment_id);
create index hand_over_to on work.hand_over (authority_id, to_appointment_id);
create index hand_over_latest on work.hand_over (authority_id, done_at desc);
select work.protect('work.hand_over');
