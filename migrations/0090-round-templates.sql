-- A round as it is held again and again: what is asked, of whom, and the dates as days counted from the one it is sent out on.
create table work.round_template (
  authority_id uuid not null references work.authority,
  id uuid not null,
  title text not null check (length(title) between 1 and 300),
  asks text[] not null default '{initiative}' check (asks <@ '{initiative,goal}' and cardinality(asks) > 0),
  question_initiative text not null default '',
  question_goal text not null default '',
  instructions text not null default '',
  left_out text not null default '',
  left_out_reason text not null default '',
  reminder_days smallint[] not null check (cardinality(reminder_days) <= 10),
  answer_days smallint not null check (answer_days between 1 and 366),
  approve_days smallint check (approve_days between 0 and 366),
  publish_days smallint check (publish_days between 0 and 366),
  revision integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (authority_id, id)
);
create index round_template_title on work.round_template (authority_id, title);
select work.protect('work.round_template');

create table work.round_template_unit (
  authority_id uuid not null,
  template_id uuid not null,
  unit_id uuid not null,
  primary key (authority_id, template_id, unit_id),
  foreign key (authority_id, template_id) references work.round_template on delete cascade,
  foreign key (authority_id, unit_id) references work.unit on delete cascade
);
create index round_template_unit_unit on work.round_template_unit (authority_id, unit_id);
select work.protect('work.round_template_unit');
