-- SPDX-License-Identifier: EUPL-1.2
-- An account belongs to a human being and may have a membership in several organisations. So the account and its
-- parts stand outside the tenants (closed list: docs/access.md).
create table account (
  id uuid primary key,
  login text not null unique check (login = lower(login)),
  -- links that were sent to an earlier login open nothing any more
  login_since timestamptz,
  -- empty for somebody who was invited, until they choose a password
  password_hash text,
  kind text not null check (kind in ('MEMBER', 'OUTSIDE')),
  created_at timestamptz not null,
  disabled boolean not null default false
);
grant select, insert, update on account to ${app_role};

-- The owner asked for another address to sign in with.
create table account_login_change (
  id uuid primary key,
  account_id uuid not null references account (id),
  login text not null check (login = lower(login)),
  -- the letter to the old address is addressed to this id
  old_id uuid not null unique,
  old_login text not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index account_login_change_account on account_login_change (account_id);
grant select, insert, update, delete on account_login_change to ${app_role};

-- The authenticator app that somebody has beside a password, to open a case.
create table account_app (
  id uuid primary key,
  account_id uuid not null references account (id),
  key_id uuid not null,
  secret bytea not null,
  made_at timestamptz not null,
  -- empty while it is being set up
  confirmed_at timestamptz,
  -- the half minute of the last code that was accepted: each code works once
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

-- A key in a telephone, in a laptop or on a key ring, beside or instead of the app. It holds no secret of ours,
-- because we only get the public half.
create table account_passkey (
  id uuid primary key,
  account_id uuid not null references account (id),
  -- the name that its owner gave it
  name text not null,
  -- the name that the key gives itself; at most 1023 bytes (WebAuthn level 3, section 4)
  credential_id bytea not null unique,
  -- AttestedCredentialData: kind of device, credential id, public key
  attested bytea not null,
  -- goes up with each signature; 0 where a device does not count
  counter bigint not null,
  -- true when the device may copy it to other devices of its owner; never changes
  backup_eligible boolean not null,
  made_at timestamptz not null,
  last_used_at timestamptz
);
create index account_passkey_account on account_passkey (account_id);

grant select, insert, update, delete on account_passkey to ${app_role};

-- Who is signed in, by account. Only the hash of the id in the cookie is kept, so that a copy of this table opens
-- nothing. Every attribute is a column, so that nothing is read back as an object.
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

-- The organisations that an account belongs to, for the way from one to the other: this is asked over all of them,
-- so it stands outside the tenants. It tells nothing else about an account. Who somebody is in an organisation,
-- and what they may do there, is in the membership.
create table account_organisation (
  account_id uuid not null references account (id),
  organisation_id uuid not null references organisation (id),
  primary key (account_id, organisation_id)
);
grant select, insert on account_organisation to ${app_role};

create table membership (
  organisation_id uuid not null references organisation (id),
  account_id uuid not null references account (id),
  person_id uuid not null,
  primary key (organisation_id, account_id),
  unique (organisation_id, person_id),
  foreign key (organisation_id, person_id) references person (organisation_id, id)
);
select protect('membership');

-- An organisation asks the owner of an account elsewhere to sign in with it here. An account belongs to its owner,
-- also when an organisation keeps the list of who works for it.
create table membership_offer (
  organisation_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  account_id uuid not null references account (id),
  made_at timestamptz not null,
  expires_at timestamptz not null,
  -- empty while the owner has not answered; a membership says that they agreed
  answered_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references person (organisation_id, id)
);
create index membership_offer_person on membership_offer (organisation_id, person_id);
select protect('membership_offer');

-- Links that work once, to choose a new password. No secret stands here: the link in the letter is computed from
-- the id, with a key that is not in the database.
create table access_link (
  organisation_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references person (organisation_id, id)
);
create index access_link_person on access_link (organisation_id, person_id);
select protect('access_link');

-- Whoever runs the server asked to take a second step away. The organisation of the row writes to the owner
-- about it.
create table second_step_reset (
  organisation_id uuid not null,
  id uuid not null,
  account_id uuid not null references account (id),
  asked_at timestamptz not null,
  announced_at timestamptz,
  -- a day after the letter was sent; empty until then
  takes_effect_at timestamptz,
  ended_at timestamptz,
  -- false when the owner kept it
  taken boolean,
  primary key (organisation_id, id),
  check ((ended_at is null) = (taken is null))
);
select protect('second_step_reset');
