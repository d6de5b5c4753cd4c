-- An initiative that is not yet to be published, in a plan that is. Once it has been public the word has no effect: what everyone has
-- seen is withdrawn with a reason, and does not slip away as a draft.
alter table work.initiative add column is_draft boolean not null default false;
