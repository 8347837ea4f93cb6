-- What somebody has beside a password, to open a case. Of the account, so outside the tenants.
create table account_app (
  id uuid primary key,
  account_id uuid not null references account (id),
  key_id uuid not null,
  secret bytea not null,
  made_at timestamptz not null,
  -- nothing while it is being set up
  confirmed_at timestamptz,
  -- the half minute of the last code that was taken: each works once
  last_step bigint not null default 0
);
create unique index account_app_confirmed on account_app (account_id) where confirmed_at is not null;
create unique index account_app_pending on account_app (account_id) where confirmed_at is null;

create table account_recovery (
  account_id uuid not null references account (id),
  key_version int not null,
  code_hash bytea not null,
  used_at timestamptz,
  primary key (account_id, key_version, code_hash)
);

grant select, insert, update, delete on account_app, account_recovery to ${app_role};
