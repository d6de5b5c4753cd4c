-- What a round came to, frozen: the publication shows these words, however the records behind them change later.
create table work.round_report (
  authority_id uuid not null,
  round_id uuid not null,
  data jsonb not null,
  frozen_at timestamptz not null,
  frozen_by uuid,
  frozen_by_name text not null,
  primary key (authority_id, round_id),
  foreign key (authority_id, round_id) references work.round_closing
);
select work.protect('work.round_report');
revoke update, delete, truncate on work.round_report from tov_app;

-- The council's own assessment of a goal, beside the owner's: whoever enters it, the words are the council's.
create table work.council_assessment (
  authority_id uuid not null,
  id uuid not null,
  round_id uuid not null,
  goal_id uuid not null,
  agreement text not null check (agreement in ('agree', 'partly', 'disagree')),
  text text not null check (length(text) between 1 and 5000),
  given_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  recorded_by_name text not null,
  primary key (authority_id, id),
  foreign key (authority_id, round_id) references work.round,
  foreign key (authority_id, goal_id) references work.goal
);
create index council_assessment_round on work.council_assessment (authority_id, round_id, goal_id, recorded_at desc);
create index council_assessment_goal on work.council_assessment (authority_id, goal_id);
select work.protect('work.council_assessment');
revoke update, delete, truncate on work.council_assessment from tov_app;

-- Errors put right and words that came later, dated, beside what was frozen.
create table work.report_note (
  authority_id uuid not null,
  id uuid not null,
  round_id uuid not null,
  kind text not null check (kind in ('erratum', 'supplement')),
  heading text not null check (length(heading) between 1 and 300),
  text text not null check (length(text) between 1 and 5000),
  author text not null default '' check (length(author) <= 200),
  noted_on date not null,
  written_at timestamptz not null,
  written_by uuid,
  written_by_name text not null,
  primary key (authority_id, id),
  foreign key (authority_id, round_id) references work.round_report,
  check (kind <> 'supplement' or author <> '')
);
create index report_note_round on work.report_note (authority_id, round_id, written_at);
select work.protect('work.report_note');
revoke update, delete, truncate on work.report_note from tov_app;

alter table published.record drop constraint record_record_kind_check,
  add constraint record_record_kind_check check (record_kind in ('policy', 'goal', 'unit', 'plan', 'target-group', 'document', 'status-report'));
