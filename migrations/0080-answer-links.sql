-- A personal link: one person answers what she owes in one round, without an account. Only the hash of its key is kept.
create table work.answer_link (
  authority_id uuid not null,
  id uuid not null,
  round_id uuid not null,
  person_id uuid not null,
  token_hash bytea not null check (length(token_hash) = 32),
  mail_id uuid not null,
  made_by uuid,
  made_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz,
  revoked_by uuid,
  primary key (authority_id, id),
  foreign key (authority_id, round_id) references work.round_opening,
  foreign key (authority_id, person_id) references work.person,
  foreign key (authority_id, mail_id) references work.mail,
  foreign key (authority_id, made_by) references work.person,
  foreign key (authority_id, revoked_by) references work.person
);
create unique index answer_link_token on work.answer_link (authority_id, token_hash);
create index answer_link_person on work.answer_link (authority_id, round_id, person_id, made_at desc);
select work.protect('work.answer_link');
revoke delete, truncate on work.answer_link from tov_app;

-- By which door an act came in, where it was not the workspace.
alter table work.obligation_act add column via text not null default '' check (via in ('', 'answer-link'));
