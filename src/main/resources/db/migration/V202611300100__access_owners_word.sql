-- An account belongs to its owner, also where organisations keep lists of who works for them.

-- An organisation asks the owner of an account elsewhere whether they may sign in with it here.
create table membership_offer (
  organisation_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  account_id uuid not null references account (id),
  made_at timestamptz not null,
  expires_at timestamptz not null,
  -- nothing while the owner did not answer; a membership says that they agreed
  answered_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references person (organisation_id, id)
);
create index membership_offer_person on membership_offer (organisation_id, person_id);
select protect('membership_offer');

-- Links that were sent to an address that is no longer the login open nothing.
alter table account add column login_since timestamptz;

-- The owner asked for another address to sign in with. Belongs to the account, so no tenant.
create table account_login_change (
  id uuid primary key,
  account_id uuid not null references account (id),
  login text not null check (login = lower(login)),
  -- whom the letter to the old address is for
  old_id uuid not null unique,
  old_login text not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index account_login_change_account on account_login_change (account_id);
grant select, insert, update, delete on account_login_change to ${app_role};

-- Whoever runs the server asked to take a second step away; the organisation is the one that writes
-- to the owner about it.
create table second_step_reset (
  organisation_id uuid not null,
  id uuid not null,
  account_id uuid not null references account (id),
  asked_at timestamptz not null,
  announced_at timestamptz,
  -- a day after the letter left; nothing until then
  takes_effect_at timestamptz,
  ended_at timestamptz,
  -- false when the owner kept it
  taken boolean,
  primary key (organisation_id, id),
  check ((ended_at is null) = (taken is null))
);
select protect('second_step_reset');
