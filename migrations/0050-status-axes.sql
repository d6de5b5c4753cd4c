-- What is completed was so on a day, and what is given up was so decided. Words written before this was asked for: the day they were
-- said is the latest it can have been completed; a decision nobody named is said to be unnamed.
alter table work.status_entry
  add column completed_on date,
  add column decision_reference text not null default '' check (length(decision_reference) <= 300),
  add column speaker text not null default '' check (length(speaker) <= 200);
update work.status_entry set completed_on = stated_on where phase = 'completed';
update work.status_entry set decision_reference = 'Ikke oplyst' where phase = 'given-up' and voice = 'owner';
update work.status_entry set reason = 'Ikke oplyst' where phase = 'given-up' and voice = 'owner' and reason = '';

alter table work.status_entry drop constraint status_entry_voice_check;
alter table work.status_entry
  add constraint status_entry_voice_check check (voice in ('owner', 'council', 'independent')),
  add constraint status_entry_speaker check (voice <> 'independent' or speaker <> ''),
  add constraint status_entry_completed check (voice <> 'owner' or (phase = 'completed') = (completed_on is not null)),
  add constraint status_entry_completed_by_then check (completed_on <= stated_on),
  add constraint status_entry_given_up check (voice <> 'owner' or phase <> 'given-up' or (reason <> '' and decision_reference <> ''));

-- A status is only ever added. Deleting an initiative takes its words along, by the foreign key and not by this role.
revoke update, delete, truncate on work.status_entry from tov_app;

-- Dates, money and measures said one thing and a person another: what was proposed and why, who said otherwise, and her reason.
create table work.assessment_override (
  authority_id uuid not null,
  status_entry_id uuid not null,
  proposed text not null check (proposed in ('on-plan', 'delayed', 'stalled')),
  proposed_because jsonb not null check (jsonb_typeof(proposed_because) = 'array'),
  reason text not null check (length(reason) between 1 and 2000),
  overridden_by uuid,
  overridden_by_name text not null,
  overridden_at timestamptz not null,
  primary key (authority_id, status_entry_id),
  foreign key (authority_id, status_entry_id) references work.status_entry on delete cascade
);
select work.protect('work.assessment_override');
revoke update, delete, truncate on work.assessment_override from tov_app;
