-- One act of a review: what one person did at once, to one item or to a hundred, so that it can be taken back as it was done.
-- number is the order they were done in; a clock may stand still.
create table work.review_act (
  authority_id uuid not null,
  id uuid not null,
  reading_id uuid not null,
  number bigint generated always as identity,
  act text not null
    check (act in ('accepted', 'corrected', 'updates', 'status', 'merged', 'split', 'skipped', 'reopened', 'initiative', 'certain', 'owner')),
  title text not null default '',
  done_by uuid,
  done_by_name text not null default '',
  done_at timestamptz not null,
  undone_by uuid,
  undone_by_name text not null default '',
  undone_at timestamptz,
  primary key (authority_id, id),
  foreign key (authority_id, reading_id) references work.reading on delete cascade
);
create index review_act_reading on work.review_act (authority_id, reading_id, number desc);
select work.protect('work.review_act');

-- What the act did to each item. before: how the item was decided until then; null for an item that the act made.
create table work.review_act_item (
  authority_id uuid not null,
  act_id uuid not null,
  item_id uuid not null,
  before jsonb,
  primary key (authority_id, act_id, item_id),
  foreign key (authority_id, act_id) references work.review_act on delete cascade,
  foreign key (authority_id, item_id) references work.draft_item on delete cascade
);
create index review_act_item_of on work.review_act_item (authority_id, item_id);
select work.protect('work.review_act_item');
