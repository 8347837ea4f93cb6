-- On the closed list of tables without a tenant: they say that an organisation has work, never what.
create table work_due (
  id uuid primary key,
  organisation_id uuid not null,
  kind text not null,
  due timestamptz not null,
  attempts int not null default 0
);

create index work_due_next on work_due (kind, due);

grant select, insert, update, delete on work_due to ${app_role};

-- Of db-scheduler, as its version 16 wants it: which node does which kind of work now.
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
