-- A restored backup may hold mail that has been sent since it was taken. It stands still until a person says that it may go.
alter table work.mail drop constraint mail_state_check, drop constraint mail_check1;
alter table work.mail
  add constraint mail_state_check check (state in ('queued', 'held', 'sent', 'failed', 'bounced')),
  add constraint mail_secret_link_check check (secret_link = '' or state in ('queued', 'held', 'failed'));
