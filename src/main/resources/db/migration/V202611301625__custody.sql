-- SPDX-License-Identifier: EUPL-1.2
-- The key store that this database belongs to. This table and the next are on the closed list of tables without a
-- tenant (docs/access.md): they hold ids and days and nothing about a case, and nobody can get a key by its id.
create table key_store (
  database_id uuid primary key,
  store_id uuid,
  only_one boolean not null default true unique check (only_one)
);

-- Keys that are no more. When the key store is restored from an older copy, they are destroyed in it again.
create table ended_key (
  id uuid primary key,
  ended_on date not null,
  -- the key was lost, and an operator gave it up
  given_up boolean not null default false
);
grant select, insert on ended_key to ${app_role};
-- A key that was given up may still be destroyed. From then on it must never open anything again.
grant update (given_up) on ended_key to ${app_role};

-- The proof that a case was destroyed: who decided it, why and when, and how many keys went. It is in clear,
-- because it must be readable when no key is left.
create table destroyed_case (
  organisation_id uuid not null references organisation (id),
  incident_id uuid not null,
  number text not null,
  decided_by text not null check (decided_by <> ''),
  reason text not null check (reason <> ''),
  destroyed_at timestamptz not null,
  key_count int not null,
  -- empty when the command was cut off between the rows and the keys: called again, it does the rest
  keys_gone_at timestamptz,
  primary key (organisation_id, incident_id)
);
select protect('destroyed_case');
