-- How many cases and promises there are of each kind and how they stand, by the year the case was registered,
-- by body, and by who may open it: so that somebody's overview is a sum and counts nothing they may not open.
-- The triggers below see every change, whoever makes it. They only add rows, so that nobody waits for
-- anybody; the tick folds them. Takes the place of promise_delta and promise_count, which nobody read.
drop table promise_delta;
drop table promise_count;

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

-- Late is what the tick found past its term and nobody has settled or postponed since.
alter table promise add column overdue boolean not null default false;
update promise set overdue = true where state in ('OPEN', 'WAITING') and missed_at is not null and due_at <= missed_at;
drop index promise_unsettled;
create index promise_unsettled on promise (organisation_id, due_at)
  where state in ('OPEN', 'WAITING') and not overdue;

-- Nobody's page waits for helpers of the database to start: what it asks of these is a few rows.
alter table promise set (parallel_workers = 0);
alter table case_part set (parallel_workers = 0);

create function tally_year(at timestamptz) returns int
  language sql immutable parallel safe as
$$ select extract(year from at at time zone 'Europe/Amsterdam')::int $$;

-- How a promise stands, why it was explained, and that its term passed once.
create function tally_of(state text, overdue boolean, reason text, missed_at timestamptz) returns text[]
  language sql immutable parallel safe as
$$
  select array_remove(array[
    case when overdue and state in ('OPEN', 'WAITING') then 'LATE' else state end,
    case when state = 'EXPLAINED' then 'REASON ' || reason end,
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

-- A case counts from when it is known who was affected: then it is also known whether it is of the past.
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

-- Other people may open it, or it was closed or opened again: everything about it counts elsewhere.
create function case_part_tallied_anew() returns trigger
  language plpgsql as
$$
begin
  insert into tally_delta (organisation_id, id, year, body, audience, kind, what, amount)
  select new.organisation_id, gen_random_uuid(), tally_year(new.opened_at), way.body, way.audience, 'CASE',
    tally_of_case(way.open, i.history), way.amount
  from affected a
  join incident i on i.organisation_id = a.organisation_id and i.id = a.incident_id
  cross join (values (old.body, old.audience, old.open, -1), (new.body, new.audience, new.open, 1))
    as way (body, audience, open, amount)
  where a.organisation_id = new.organisation_id and a.part_id = new.part_id;
  if (old.body, old.audience) is distinct from (new.body, new.audience) then
    insert into tally_delta (organisation_id, id, year, body, audience, kind, what, amount)
    select new.organisation_id, gen_random_uuid(), tally_year(new.opened_at), way.body, way.audience, r.kind,
      w.what, way.amount * count(*)
    from promise r
    cross join unnest(tally_of(r.state, r.overdue, r.reason, r.missed_at)) as w (what)
    cross join (values (old.body, old.audience, -1), (new.body, new.audience, 1)) as way (body, audience, amount)
    where r.organisation_id = new.organisation_id and r.part_id = new.part_id
    group by way.body, way.audience, r.kind, w.what, way.amount;
  end if;
  return null;
end
$$;
create trigger case_part_tallied_anew after update of body, escalated, lane, coordinator_reads, open on case_part
  for each row
  when ((old.body, old.audience, old.open) is distinct from (new.body, new.audience, new.open))
  execute function case_part_tallied_anew();

insert into tally (organisation_id, year, body, audience, kind, what, amount)
select r.organisation_id, tally_year(p.opened_at), p.body, p.audience, r.kind, w.what, count(*)
from promise r
join case_part p on p.organisation_id = r.organisation_id and p.part_id = r.part_id
cross join unnest(tally_of(r.state, r.overdue, r.reason, r.missed_at)) as w (what)
group by 1, 2, 3, 4, 5, 6
union all
select p.organisation_id, tally_year(p.opened_at), p.body, p.audience, 'CASE', tally_of_case(p.open, i.history), count(*)
from affected a
join case_part p on p.organisation_id = a.organisation_id and p.part_id = a.part_id
join incident i on i.organisation_id = p.organisation_id and i.id = p.incident_id
group by 1, 2, 3, 4, 5, 6;
