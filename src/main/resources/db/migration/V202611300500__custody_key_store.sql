-- On the closed list of tables without a tenant: which key store this database belongs to, and which
-- keys of it are no more. An id and a day; nothing about a case, and no key can be had by its id.
create table key_store (
  database_id uuid primary key,
  store_id uuid,
  only_one boolean not null default true unique check (only_one)
);

-- Destroyed again in a key store that was restored from an older copy.
create table ended_key (
  id uuid primary key,
  ended_on date not null,
  -- lost, and given up by an operator
  given_up boolean not null default false
);
grant select, insert on ended_key to ${app_role};
