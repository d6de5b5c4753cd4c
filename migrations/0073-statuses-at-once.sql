-- Statuses of many known initiatives, taken in from one document in one act.
alter table work.review_act drop constraint review_act_act_check,
  add check (act in ('accepted', 'corrected', 'updates', 'status', 'merged', 'split', 'skipped', 'reopened', 'initiative', 'certain', 'owner',
    'statuses'));
