-- What is sent can be taken back by those who sent it, until it is approved or the round is closed.
alter table work.obligation_act drop constraint obligation_act_kind_check,
  add constraint obligation_act_kind_check check (kind in
    ('submission', 'withdrawal', 'return', 'approval', 'waiver', 'waiver-lifted', 'deadline-moved', 'handed-over'));
create index obligation_act_done on work.obligation_act (authority_id, done_at);

-- Who was told that a round was sent out, or closed: once each.
create table work.round_call (
  authority_id uuid not null,
  round_id uuid not null,
  kind text not null check (kind in ('opened', 'closed')),
  person_id uuid not null,
  mail_id uuid not null,
  primary key (authority_id, round_id, kind, person_id),
  foreign key (authority_id, round_id) references work.round_opening,
  foreign key (authority_id, person_id) references work.person,
  foreign key (authority_id, mail_id) references work.mail
);
create index round_call_person on work.round_call (authority_id, person_id);
select work.protect('work.round_call');
revoke update, delete, truncate on work.round_call from tov_app;

-- Who was told of what was done with an answer: of each act once.
create table work.act_told (
  authority_id uuid not null,
  obligation_id uuid not null,
  number smallint not null,
  person_id uuid not null,
  mail_id uuid not null,
  primary key (authority_id, obligation_id, number, person_id),
  foreign key (authority_id, obligation_id, number) references work.obligation_act,
  foreign key (authority_id, person_id) references work.person,
  foreign key (authority_id, mail_id) references work.mail
);
create index act_told_person on work.act_told (authority_id, person_id);
select work.protect('work.act_told');
revoke update, delete, truncate on work.act_told from tov_app;
