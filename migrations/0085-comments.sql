-- What people who work with a record say to each other about it. Talk, not record: never published, and gone when its author takes it away.
create table work.comment (
  authority_id uuid not null references work.authority,
  id uuid not null,
  initiative_id uuid,
  goal_id uuid,
  plan_id uuid,
  obligation_id uuid,
  about_id uuid not null generated always as (coalesce(initiative_id, goal_id, plan_id, obligation_id)) stored,
  about_kind text not null generated always as (case when initiative_id is not null then 'initiative' when goal_id is not null then 'goal'
    when plan_id is not null then 'plan' else 'obligation' end) stored,
  -- The comment that began the thread; null for that one itself.
  thread_id uuid,
  text text not null check (length(text) <= 5000),
  written_by uuid not null,
  written_by_name text not null,
  written_at timestamptz not null,
  edited_at timestamptz,
  revision integer not null default 1,
  primary key (authority_id, id),
  unique (authority_id, id, about_id),
  foreign key (authority_id, initiative_id) references work.initiative on delete cascade,
  foreign key (authority_id, goal_id) references work.goal on delete cascade,
  foreign key (authority_id, plan_id) references work.plan on delete cascade,
  foreign key (authority_id, obligation_id) references work.obligation on delete cascade,
  -- An answer is about what its thread is about.
  foreign key (authority_id, thread_id, about_id) references work.comment (authority_id, id, about_id) on delete cascade,
  foreign key (authority_id, written_by) references work.person,
  check (num_nonnulls(initiative_id, goal_id, plan_id, obligation_id) = 1),
  check (thread_id <> id)
);
create index comment_about on work.comment (authority_id, about_id, written_at, id);
create index comment_initiative on work.comment (authority_id, initiative_id) where initiative_id is not null;
create index comment_goal on work.comment (authority_id, goal_id) where goal_id is not null;
create index comment_plan on work.comment (authority_id, plan_id) where plan_id is not null;
create index comment_obligation on work.comment (authority_id, obligation_id) where obligation_id is not null;
create index comment_thread on work.comment (authority_id, thread_id) where thread_id is not null;
create index comment_writer on work.comment (authority_id, written_by);
select work.protect('work.comment');

-- Taken away by its author: the words are gone from the comment, that there was one is not.
create table work.comment_deletion (
  authority_id uuid not null,
  comment_id uuid not null,
  deleted_by uuid not null,
  deleted_at timestamptz not null,
  primary key (authority_id, comment_id),
  foreign key (authority_id, comment_id) references work.comment on delete cascade,
  foreign key (authority_id, deleted_by) references work.person
);
create index comment_deletion_person on work.comment_deletion (authority_id, deleted_by);
select work.protect('work.comment_deletion');

-- A thread is closed, or opened again; the last word counts.
create table work.thread_act (
  authority_id uuid not null,
  thread_id uuid not null,
  number integer not null check (number > 0),
  kind text not null check (kind in ('resolved', 'reopened')),
  done_by uuid not null,
  done_by_name text not null,
  done_at timestamptz not null,
  primary key (authority_id, thread_id, number),
  foreign key (authority_id, thread_id) references work.comment on delete cascade,
  foreign key (authority_id, done_by) references work.person
);
create index thread_act_person on work.thread_act (authority_id, done_by);
select work.protect('work.thread_act');
revoke update, delete, truncate on work.comment_deletion, work.thread_act from tov_app;

-- Who a comment calls on; when she was mailed, and when she ticked it off herself.
create table work.mention (
  authority_id uuid not null,
  comment_id uuid not null,
  person_id uuid not null,
  mentioned_at timestamptz not null,
  mail_id uuid,
  seen_at timestamptz,
  primary key (authority_id, comment_id, person_id),
  foreign key (authority_id, comment_id) references work.comment on delete cascade,
  foreign key (authority_id, person_id) references work.person,
  foreign key (authority_id, mail_id) references work.mail
);
create index mention_of_person on work.mention (authority_id, person_id, mentioned_at) where seen_at is null;
create index mention_person on work.mention (authority_id, person_id);
create index mention_unsent on work.mention (authority_id, person_id) where mail_id is null and seen_at is null;
create index mention_mail on work.mention (authority_id, mail_id) where mail_id is not null;
select work.protect('work.mention');

create function ops.authorities_with_unsent_mentions() returns setof uuid
  language sql stable security definer set search_path = pg_catalog
  begin atomic
    select distinct authority_id from work.mention where mail_id is null and seen_at is null;
  end;
revoke execute on function ops.authorities_with_unsent_mentions() from public;
grant execute on function ops.authorities_with_unsent_mentions() to tov_app;
