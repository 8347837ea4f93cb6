-- Who is reminded when: the next step of each promise, beside the date it is due.
alter table promise add column nudge text check (nudge in ('REMIND', 'LATE', 'RESPONSIBLE', 'DEPUTY'));
alter table promise add column nudge_at timestamptz;
alter table promise add constraint promise_nudge_dated check ((nudge is null) = (nudge_at is null));
create index promise_to_nudge on promise (organisation_id, nudge_at)
  where state in ('OPEN', 'WAITING') and nudge_at is not null;

-- What was promised before there were reminders.
update promise set nudge = 'LATE', nudge_at = due_at
where state in ('OPEN', 'WAITING') and due_at is not null;
insert into work_due (id, organisation_id, kind, due)
select gen_random_uuid(), id, 'promise', now() from organisation;

-- Which step was taken for which date: each once, whatever restarts in between.
create table promise_nudge (
  organisation_id uuid not null,
  promise_id uuid not null,
  step text not null check (step in ('REMIND', 'LATE', 'RESPONSIBLE', 'DEPUTY')),
  due_at timestamptz not null,
  at timestamptz not null,
  -- nothing where nobody could be told
  to_id uuid,
  primary key (organisation_id, promise_id, step, due_at),
  foreign key (organisation_id, promise_id) references promise (organisation_id, id),
  foreign key (organisation_id, to_id) references person (organisation_id, id)
);
select protect('promise_nudge');
