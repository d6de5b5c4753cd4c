-- One change made in many initiatives at once, by one person at one moment, so that it can be taken back as one. What each said before
-- is kept with it: taking back gives only that back, and only where nobody has written something else since.
create table work.bulk_change (
  authority_id uuid not null references work.authority,
  id uuid not null,
  plan_id uuid not null,
  kind text not null check (kind in ('lead', 'time', 'coordinator')),
  made_by uuid,
  made_by_name text not null,
  made_at timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id, plan_id) references work.plan
);
create index bulk_change_plan on work.bulk_change (authority_id, plan_id, made_at desc);
select work.protect('work.bulk_change');

create table work.bulk_change_item (
  authority_id uuid not null,
  bulk_change_id uuid not null,
  initiative_id uuid not null,
  before jsonb not null,
  after jsonb not null,
  primary key (authority_id, bulk_change_id, initiative_id),
  foreign key (authority_id, bulk_change_id) references work.bulk_change,
  foreign key (authority_id, initiative_id) references work.initiative on delete cascade
);
create index bulk_change_item_initiative on work.bulk_change_item (authority_id, initiative_id);
select work.protect('work.bulk_change_item');

create table work.bulk_change_undo (
  authority_id uuid not null,
  bulk_change_id uuid not null,
  undone_by uuid,
  undone_by_name text not null,
  undone_at timestamptz not null,
  primary key (authority_id, bulk_change_id),
  foreign key (authority_id, bulk_change_id) references work.bulk_change
);
select work.protect('work.bulk_change_undo');
revoke update, delete, truncate on work.bulk_change, work.bulk_change_item, work.bulk_change_undo from tov_app;
