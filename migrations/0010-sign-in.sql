-- One e-mail address and password may open several authorities; between the password and the choice stands a short-lived token.
create table ops.sign_in_choice (
  token_hash bytea not null check (length(token_hash) = 32),
  authority_id uuid not null,
  person_id uuid not null,
  expires_at timestamptz not null,
  primary key (token_hash, authority_id)
);
create index sign_in_choice_expiry on ops.sign_in_choice (expires_at);
grant select, insert, delete on ops.sign_in_choice to tov_app;

create index sign_in_attempt_at on ops.sign_in_attempt (at);

-- Addresses are one namespace for the whole installation, while row-level security shows an authority only itself.
-- These answer what everyone can find out by opening the address, and nothing more.
create function ops.authority_with_slug(wanted text) returns uuid
  language sql stable security definer set search_path = pg_catalog
  return (select authority_id from work.authority where slug = wanted);
revoke execute on function ops.authority_with_slug(text) from public;
grant execute on function ops.authority_with_slug(text) to tov_app;
