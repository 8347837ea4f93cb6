-- SPDX-License-Identifier: EUPL-1.2
-- Filters of the list of cases that one person saved under a name. Nobody knows what a name says, so it is sealed
-- together with the filter, under a key of its own that is destroyed with the row.
create table saved_view (
  organisation_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  content bytea not null,
  key_id uuid not null,
  made_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references person (organisation_id, id)
);
create index saved_view_person on saved_view (organisation_id, person_id, made_at);
select protect('saved_view');

-- The number of cases and promises of each kind and how they stand, by the year the case was registered, by body,
-- and by who may open it. So the overview of somebody is a sum, and counts nothing that they may not open.
-- The triggers below see every change, whoever makes it. They only add rows to tally_delta, so that nobody waits
-- for anybody; the tick folds these into tally.
create table tally_delta (
  organisation_id uuid not null,
  id uuid not null,
  year int not null,
  body text not null,
  audience text not null,
  kind text not null,
  what text not null,
  amount int not null,
  primary key (organisation_id, id)
);
select protect('tally_delta');

create table tally (
  organisation_id uuid not null references organisation (id),
  year int not null,
  body text not null,
  audience text not null,
  kind text not null,
  what text not null,
  amount bigint not null,
  primary key (organisation_id, year, body, audience, kind, what)
);
select protect('tally');

-- The figures of a year that is over, as they stood on the day on which they were frozen: at the latest before the
-- first case of that year is destroyed. They never change again, so that what was published stays true.
create table frozen_year (
  organisation_id uuid not null references organisation (id),
  year int not null,
  frozen_on date not null,
  primary key (organisation_id, year)
);
select protect('frozen_year');

create table frozen_count (
  organisation_id uuid not null,
  year int not null,
  body text not null,
  kind text not null,
  what text not null,
  amount int not null,
  primary key (organisation_id, year, body, kind, what),
  foreign key (organisation_id, year) references frozen_year (organisation_id, year)
);
select protect('frozen_count');

create function tally_year(at timestamptz) returns int
  language sql immutable parallel safe as
$$ select extract(year from at at time zone 'Europe/Amsterdam')::int $$;

-- Returns how a promise stands, why it was explained, that it was kept late, and that its term passed once.
create function tally_of(state text, overdue boolean, reason text, missed_at timestamptz) returns text[]
  language sql immutable parallel safe as
$$
  select array_remove(array[
    case when overdue and state in ('OPEN', 'WAITING') then 'LATE' else state end,
    case when state = 'EXPLAINED' then 'REASON ' || reason end,
    case when state = 'KEPT' and missed_at is not null then 'KEPT_LATE' end,
    case when missed_at is not null then 'MISSED' end], null)
$$;

create function tally_of_case(open boolean, history boolean) returns text
  language sql immutable parallel safe as
$$ select case when open then 'OPEN' when history then 'HISTORY' else 'CLOSED' end $$;

create function promise_tallied() returns trigger
  language plpgsql as
$$
begin
  insert into tally_delta (organisation_id, id, year, body, audience, kind, what, amount)
  select new.organisation_id, gen_random_uuid(), tally_year(p.opened_at), p.body, p.audience, new.kind, w.what, 1
  from case_part p, unnest(tally_of(new.state, new.overdue, new.reason, new.missed_at)) w (what)
  where p.organisation_id = new.organisation_id and p.part_id = new.part_id;
  return null;
end
$$;
create trigger promise_tallied after insert on promise for each row execute function promise_tallied();

create function promise_tallied_anew() returns trigger
  language plpgsql as
$$
begin
  insert into tally_delta (organisation_id, id, year, body, audience, kind, what, amount)
  select new.organisation_id, gen_random_uuid(), tally_year(p.opened_at), p.body, p.audience, new.kind, w.what, w.amount
  from case_part p, (
    select what, sum(amount) amount from (
      select unnest(tally_of(old.state, old.overdue, old.reason, old.missed_at)) what, -1 amount
      union all
      select unnest(tally_of(new.state, new.overdue, new.reason, new.missed_at)), 1) both_ways
    group by what having sum(amount) <> 0) w
  where p.organisation_id = new.organisation_id and p.part_id = new.part_id;
  return null;
end
$$;
create trigger promise_tallied_anew after update of state, overdue, reason, missed_at on promise
  for each row
  when ((old.state, old.overdue, old.reason, old.missed_at)
    is distinct from (new.state, new.overdue, new.reason, new.missed_at))
  execute function promise_tallied_anew();

-- A case counts from the moment it is known who was affected: then it is also known if it is of the past.
create function affected_tallied() returns trigger
  language plpgsql as
$$
begin
  insert into tally_delta (organisation_id, id, year, body, audience, kind, what, amount)
  select new.organisation_id, gen_random_uuid(), tally_year(p.opened_at), p.body, p.audience, 'CASE',
    tally_of_case(p.open, i.history), 1
  from case_part p
  join incident i on i.organisation_id = p.organisation_id and i.id = p.incident_id
  where p.organisation_id = new.organisation_id and p.part_id = new.part_id;
  return null;
end
$$;
create trigger affected_tallied after insert on affected for each row execute function affected_tallied();

-- A case of the past that is undone counts nowhere any more. Its part and its incident are deleted after this row.
create function affected_not_tallied() returns trigger
  language plpgsql as
$$
begin
  insert into tally_delta (organisation_id, id, year, body, audience, kind, what, amount)
  select old.organisation_id, gen_random_uuid(), tally_year(p.opened_at), p.body, p.audience, 'CASE',
    tally_of_case(p.open, i.history), -1
  from case_part p
  join incident i on i.organisation_id = p.organisation_id and i.id = p.incident_id
  where p.organisation_id = old.organisation_id and p.part_id = old.part_id;
  return null;
end
$$;
create trigger affected_not_tallied after delete on affected for each row execute function affected_not_tallied();

-- When other people may open a part, or it is closed or opened again, all that belongs to it counts elsewhere.
create function case_part_tallied_anew() returns trigger
  language plpgsql as
$$
begin
  insert into tally_delta (organisation_id, id, year, body, audience, kind, what, amount)
  select new.organisation_id, gen_random_uuid(), tally_year(way.opened_at), way.body, way.audience, 'CASE',
    tally_of_case(way.open, i.history), way.amount
  from affected a
  join incident i on i.organisation_id = a.organisation_id and i.id = a.incident_id
  cross join (values (old.body, old.audience, old.open, old.opened_at, -1),
      (new.body, new.audience, new.open, new.opened_at, 1)) as way (body, audience, open, opened_at, amount)
  where a.organisation_id = new.organisation_id and a.part_id = new.part_id;
  if (old.body, old.audience) is distinct from (new.body, new.audience) then
    insert into tally_delta (organisation_id, id, year, body, audience, kind, what, amount)
    select new.organisation_id, gen_random_uuid(), tally_year(way.opened_at), way.body, way.audience, r.kind,
      w.what, way.amount * count(*)
    from promise r
    cross join unnest(tally_of(r.state, r.overdue, r.reason, r.missed_at)) as w (what)
    cross join (values (old.body, old.audience, old.opened_at, -1), (new.body, new.audience, new.opened_at, 1))
      as way (body, audience, opened_at, amount)
    where r.organisation_id = new.organisation_id and r.part_id = new.part_id
    group by way.body, way.audience, way.opened_at, r.kind, w.what, way.amount;
  end if;
  return null;
end
$$;
create trigger case_part_tallied_anew
  after update of body, escalated, answered_by, lane, coordinator_reads, held_until, open on case_part
  for each row
  when ((old.body, old.audience, old.open) is distinct from (new.body, new.audience, new.open))
  execute function case_part_tallied_anew();
