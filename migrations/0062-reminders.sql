-- Every reminder that was sent: about which obligation, which step of which deadline, to whom, in which mail.
create table work.reminder (
  authority_id uuid not null,
  obligation_id uuid not null,
  person_id uuid not null,
  step text not null check (step = 'approver' or step ~ '^-?[0-9]{1,3}$'),
  due date not null,
  mail_id uuid not null,
  sent_at timestamptz not null,
  primary key (authority_id, obligation_id, due, step, person_id),
  foreign key (authority_id, obligation_id) references work.obligation,
  foreign key (authority_id, person_id) references work.person
);
create index reminder_person on work.reminder (authority_id, person_id);
select work.protect('work.reminder');
revoke update, delete, truncate on work.reminder from tov_app;
