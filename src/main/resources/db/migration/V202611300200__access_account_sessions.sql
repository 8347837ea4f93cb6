-- Who is signed in, by account. The id that the cookie carries is not here, only its hash, so that a
-- copy of this table opens nothing. Every attribute is a column: nothing is read back as an object.
-- An account may be a member of several organisations, so sessions stand outside the tenants (closed
-- list: docs/access.md). Everybody signs in once more after this change.
drop table spring_session_attributes;
drop table spring_session;

create table account_session (
  id_hash bytea not null primary key check (octet_length(id_hash) = 32),
  account_id uuid not null references account (id),
  password_at timestamptz not null,
  second_step_at timestamptz,
  repeated_at timestamptz,
  used_at timestamptz not null,
  challenge_add text,
  challenge_enter text
);
create index account_session_account on account_session (account_id);
create index account_session_used on account_session (used_at);

grant select, insert, update, delete on account_session to ${app_role};
