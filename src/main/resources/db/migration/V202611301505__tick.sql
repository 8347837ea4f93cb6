-- SPDX-License-Identifier: EUPL-1.2
-- The tables of this room stand outside the tenants (closed list: docs/access.md), because the tick looks over all
-- organisations at once. They tell that an organisation has work, and never what that work is about.
create table work_due (
  id uuid primary key,
  organisation_id uuid not null,
  kind text not null,
  due timestamptz not null,
  attempts int not null default 0
);

create index work_due_next on work_due (kind, due);

grant select, insert, update, delete on work_due to ${app_role};

-- Rows for which due work failed, for operators. It keeps an id, a count and the class of the fault, but never the
-- message of the fault, which may quote what somebody wrote.
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

-- The table of db-scheduler, in the form that its version 16 wants: which node does which kind of work now.
create table scheduled_tasks (
  task_name text not null,
  task_instance text not null,
  task_data bytea,
  execution_time timestamptz not null,
  picked boolean not null,
  picked_by text,
  last_success timestamptz,
  last_failure timestamptz,
  consecutive_failures int,
  last_heartbeat timestamptz,
  version bigint not null,
  priority smallint,
  primary key (task_name, task_instance)
);

create index scheduled_tasks_next on scheduled_tasks (execution_time);
create index scheduled_tasks_alive on scheduled_tasks (last_heartbeat);

grant select, insert, update, delete on scheduled_tasks to ${app_role};
