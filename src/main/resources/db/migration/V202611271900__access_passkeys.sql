-- A key in a telephone, a laptop or on a ring, beside or in place of the app. Of the account, so
-- outside the tenants. Holds no secret of ours: only the public half ever comes here.
create table account_passkey (
  id uuid primary key,
  account_id uuid not null references account (id),
  -- what its owner calls it
  name text not null,
  -- what the key calls itself; at most 1023 bytes (WebAuthn level 3, section 4)
  credential_id bytea not null unique,
  -- AttestedCredentialData: kind of device, credential id, public key
  attested bytea not null,
  -- goes up with each signature; 0 where a device does not count
  counter bigint not null,
  -- whether the device may copy it to others of the same owner; never changes
  backup_eligible boolean not null,
  made_at timestamptz not null,
  last_used_at timestamptz
);
create index account_passkey_account on account_passkey (account_id);

grant select, insert, update, delete on account_passkey to ${app_role};
