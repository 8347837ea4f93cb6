-- Rows that due work could not be done for. Like work_due on the closed list of tables without a tenant: operators
-- look over all organisations. An id, how often, and the class of the fault; never its message, which may quote words.
create table work_set_aside (
  organisation_id uuid not null,
  kind text not null,
  row_table text not null,
  row_id uuid not null,
  attempts int not null,
  fault text not null,
  failed_at timestamptz not null,
  next_at timestamptz not null,
  primary key (organisation_id, kind, row_table, row_id)
);

grant select, insert, update, delete on work_set_aside to ${app_role};
