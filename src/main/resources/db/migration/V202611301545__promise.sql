-- SPDX-License-Identifier: EUPL-1.2
create table promise (
  organisation_id uuid not null,
  id uuid not null,
  incident_id uuid not null,
  part_id uuid not null,
  kind text not null,
  -- The kind of promise that was decided, when this one is to tell the affected of that decision.
  decided text,
  -- A promise lapses when whatever made it owed was undone. It stays, with its history.
  state text not null check (state in ('OPEN', 'WAITING', 'KEPT', 'EXPLAINED', 'LAPSED')),
  -- Who owes it, for as long as it is not settled: the owner of the part, or somebody to whom this one promise was
  -- given. Through it, the tasks of somebody are found however many cases they have had. Empty for what was still
  -- owed when the part was closed; an answer that is promised after the closing has an owner.
  owner_id uuid,
  -- it was given to somebody who need not be the owner of the part
  given boolean not null default false,
  made_at timestamptz not null,
  -- The moment from which the term runs that led to the date; empty when that is the moment the promise was made.
  -- A date that moves with the calendar is counted from here again.
  counts_from timestamptz,
  due_at timestamptz,
  -- The first day on which it may be kept; empty when it may be kept at once.
  first_day date,
  waiting_for text check (waiting_for in ('AFFECTED', 'POLICE', 'SUBJECT', 'RESPONSIBLE', 'HANDLER', 'OTHER')),
  missed_at timestamptz,
  -- the tick found that the term had passed, and nobody has settled or postponed the promise since
  overdue boolean not null default false,
  -- the next reminder or escalation, and its moment
  nudge text check (nudge in ('REMIND', 'LATE', 'RESPONSIBLE', 'DEPUTY')),
  nudge_at timestamptz,
  settled_at timestamptz,
  settled_by uuid,
  reason text,
  -- The promise was kept or explained by mistake and is owed again since this moment. When its date had passed by
  -- then, its reminders begin here.
  corrected_at timestamptz,
  words bytea,
  -- What shows that a decided act was done: the day, who did it, and the number that somebody else gave it.
  done_on date,
  done_by bytea,
  reference bytea,
  key_id uuid not null,
  policy_id uuid not null,
  version int not null default 0,
  primary key (organisation_id, id),
  foreign key (organisation_id, part_id) references case_part (organisation_id, part_id),
  foreign key (organisation_id, policy_id) references policy (organisation_id, id),
  foreign key (organisation_id, reason) references reason (organisation_id, code),
  check ((state = 'WAITING') = (waiting_for is not null)),
  check ((state in ('KEPT', 'EXPLAINED')) = (settled_at is not null)),
  check ((state = 'EXPLAINED') = (reason is not null)),
  constraint promise_nudge_dated check ((nudge is null) = (nudge_at is null))
) with (parallel_workers = 0); -- a page asks for a few rows, and must not wait until the database starts helpers

create index promise_part on promise (organisation_id, part_id);
create index promise_task on promise (organisation_id, owner_id, due_at, id)
  where state in ('OPEN', 'WAITING') and owner_id is not null;
create index promise_given on promise (organisation_id, due_at)
  where state in ('OPEN', 'WAITING') and given;
create index promise_unsettled on promise (organisation_id, due_at)
  where state in ('OPEN', 'WAITING') and not overdue;
create index promise_to_nudge on promise (organisation_id, nudge_at)
  where state in ('OPEN', 'WAITING') and nudge_at is not null;
create index promise_to_decide on promise (organisation_id, due_at) where waiting_for = 'RESPONSIBLE';
select protect('promise');

-- Who owes a promise: the person it was given to, else whoever handles the part.
create function promise_owner(organisation uuid, promise uuid, handler uuid) returns uuid
  language sql stable as
$$
select coalesce(
  (select r.person_id from case_relation r
    where r.organisation_id = organisation and r.promise_id = promise and r.relation = 'PROMISE_OWNER'),
  handler)
$$;

-- A promise that is made, or owed again after a mistake, is a task of whoever owes it by then.
create function promise_finds_owner() returns trigger
  language plpgsql as
$$
begin
  select promise_owner(p.organisation_id, new.id, p.owner_id) into new.owner_id from case_part p
  where p.organisation_id = new.organisation_id and p.part_id = new.part_id;
  return new;
end
$$;
create trigger promise_finds_owner before insert on promise
  for each row execute function promise_finds_owner();
create trigger promise_finds_owner_again before update of state on promise
  for each row
  when (old.state not in ('OPEN', 'WAITING') and new.state in ('OPEN', 'WAITING'))
  execute function promise_finds_owner();

-- When a part gets another owner, is closed or is opened again, its promises follow.
create function promise_follows_part() returns trigger
  language plpgsql as
$$
begin
  update promise r
  set owner_id = case when new.open or not old.open then promise_owner(r.organisation_id, r.id, new.owner_id) end
  where r.organisation_id = new.organisation_id and r.part_id = new.part_id
    and r.state in ('OPEN', 'WAITING');
  return null;
end
$$;
create trigger promise_follows_part after update of owner_id, open on case_part
  for each row
  when (old.owner_id is distinct from new.owner_id or old.open <> new.open)
  execute function promise_follows_part();

-- When a promise is given to somebody or taken back, it becomes the task of another person.
create function promise_follows_relation() returns trigger
  language plpgsql as
$$
declare
  changed case_relation := case when tg_op = 'DELETE' then old else new end;
begin
  update promise r
  set given = tg_op = 'INSERT',
    owner_id = (
      select case when p.open and r.state in ('OPEN', 'WAITING')
        then promise_owner(r.organisation_id, r.id, p.owner_id) end
      from case_part p
      where p.organisation_id = r.organisation_id and p.part_id = r.part_id)
  where r.organisation_id = changed.organisation_id and r.id = changed.promise_id;
  return null;
end
$$;
create trigger promise_is_given after insert on case_relation
  for each row when (new.relation = 'PROMISE_OWNER') execute function promise_follows_relation();
create trigger promise_is_taken_back after delete on case_relation
  for each row when (old.relation = 'PROMISE_OWNER') execute function promise_follows_relation();

-- What happened to a promise, in order: another severity or wish plans it anew, and this keeps the history.
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

-- The steps of reminding that were taken, and for which date: each is taken once, even when the application
-- restarts in between.
create table promise_nudge (
  organisation_id uuid not null,
  promise_id uuid not null,
  step text not null check (step in ('REMIND', 'LATE', 'RESPONSIBLE', 'DEPUTY')),
  due_at timestamptz not null,
  at timestamptz not null,
  -- empty when nobody could be told
  to_id uuid,
  primary key (organisation_id, promise_id, step, due_at),
  foreign key (organisation_id, promise_id) references promise (organisation_id, id),
  foreign key (organisation_id, to_id) references person (organisation_id, id)
);
select protect('promise_nudge');
