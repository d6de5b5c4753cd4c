-- What a person's corrections taught: how this authority's documents print its units and fields, and which headings head no
-- initiative. Used on the next document. key is printed, evened out; a later lesson about the same print takes the earlier one's place.
create table work.vocabulary (
  authority_id uuid not null references work.authority,
  id uuid not null,
  kind text not null check (kind in ('unit', 'label', 'not-initiative')),
  printed text not null check (length(printed) between 1 and 300),
  key text not null check (length(key) between 1 and 300),
  meaning text not null check (length(meaning) <= 200),
  learnt_from text not null check (learnt_from in ('correction', 'owner', 'name', 'skip', 'person')),
  reading_id uuid,
  act_id uuid,
  learnt_by uuid,
  learnt_by_name text not null default '',
  learnt_at timestamptz not null,
  primary key (authority_id, id),
  unique (authority_id, kind, key),
  foreign key (authority_id, reading_id) references work.reading on delete set null (reading_id),
  foreign key (authority_id, act_id) references work.review_act on delete set null (act_id),
  check ((kind = 'not-initiative') = (meaning = '')),
  check (kind <> 'label' or meaning in ('units', 'time', 'money', 'targetGroup', 'text'))
);
create index vocabulary_reading on work.vocabulary (authority_id, reading_id);
create index vocabulary_act on work.vocabulary (authority_id, act_id);
select work.protect('work.vocabulary');
