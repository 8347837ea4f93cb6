-- One row while this database is a restored copy that nobody has released: nothing is sent then.
-- A restore makes the table itself when the copy is older than this migration.
create table if not exists restored_copy (
  only_one boolean primary key default true check (only_one),
  restored_at timestamptz not null
);
grant select on restored_copy to ${app_role};
