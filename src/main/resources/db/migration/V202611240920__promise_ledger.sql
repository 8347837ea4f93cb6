create table promise (
  organisation_id uuid not null,
  id uuid not null,
  incident_id uuid not null,
  part_id uuid not null,
  kind text not null,
  state text not null check (state in ('OPEN', 'WAITING', 'KEPT', 'EXPLAINED')),
  due_at timestamptz,
  waiting_for text check (waiting_for in ('AFFECTED', 'POLICE', 'SUBJECT', 'OTHER')),
  missed_at timestamptz,
  settled_at timestamptz,
  settled_by uuid,
  reason text,
  words bytea,
  key_id uuid not null,
  policy_id uuid not null,
  made_at timestamptz not null,
  version int not null default 0,
  primary key (organisation_id, id),
  foreign key (organisation_id, part_id) references case_part (organisation_id, part_id),
  foreign key (organisation_id, policy_id) references policy (organisation_id, id),
  foreign key (organisation_id, reason) references reason (organisation_id, code),
  check ((state = 'WAITING') = (waiting_for is not null)),
  check ((state in ('KEPT', 'EXPLAINED')) = (settled_at is not null)),
  check ((state = 'EXPLAINED') = (reason is not null))
);
create index promise_part on promise (organisation_id, part_id);
create index promise_unsettled on promise (organisation_id, due_at)
  where state in ('OPEN', 'WAITING') and missed_at is null;
select protect('promise');

-- What happened to a promise, in order: a changed severity or wish re-plans it, with history.
create table promise_change (
  organisation_id uuid not null,
  id uuid not null,
  promise_id uuid not null,
  at timestamptz not null,
  by_id uuid,
  from_state text,
  to_state text not null,
  due_at timestamptz,
  waiting_for text,
  primary key (organisation_id, id),
  foreign key (organisation_id, promise_id) references promise (organisation_id, id)
);
create index promise_change_of on promise_change (organisation_id, promise_id);
select protect('promise_change');

-- Counts for the overview: changes are only ever added here and folded by the tick, so that no two
-- reports wait for one row. What is in promise_count outlives the cases it counts.
create table promise_delta (
  organisation_id uuid not null,
  id uuid not null,
  year int not null,
  body text not null,
  kind text not null,
  what text not null,
  amount int not null,
  primary key (organisation_id, id)
);
select protect('promise_delta');

create table promise_count (
  organisation_id uuid not null references organisation (id),
  year int not null,
  body text not null,
  kind text not null,
  what text not null,
  amount bigint not null,
  primary key (organisation_id, year, body, kind, what)
);
select protect('promise_count');
