-- Cases by bench_organisation, oldest first in each: ids follow each other in time, as the application's do.
create unlogged table bench_case as
select o.organisation_id, o.first_case + g as n,
  now() - interval '1 hour' - (o.amount - g) * (interval '5 years' / o.amount) as at,
  (hashint8(o.first_case + g) & 2147483647) % 1000 as dice,
  (hashint8(o.first_case + g + 7000000000) & 2147483647) % 1000 as other,
  g > o.amount * 0.97 as fresh
from bench_organisation o cross join generate_series(1, o.amount) g;

insert into case_file (organisation_id, incident_id, number, handled_as)
select organisation_id, ('018f1000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid,
  extract(year from at) || '-' || upper(lpad(to_hex(n), 7, '0')),
  extract(year from at) || '-' || upper(lpad(to_hex(n), 7, '0'))
from bench_case;

insert into case_part (organisation_id, part_id, incident_id, person_id, body, lane, owner_id, coordinator_reads,
  escalated, open, owes_nothing, opened_at)
select c.organisation_id, ('018f2000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid,
  ('018f1000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, null,
  case when dice < 550 then 'ORGANISATION' when dice < 900 then 'COUNCIL' when dice < 970 then 'EXECUTIVE' else 'MAYOR' end,
  case when other < 920 then 'OPEN' when other < 970 then 'CONFIDENTIAL' else 'ANONYMOUS' end,
  handler.id, dice < 550, other between 3 and 7, case when fresh then other % 10 < 8 else other = 500 end,
  not case when fresh then other % 10 < 8 else other = 500 end, at
from bench_case c
left join lateral (select p.id from person p where p.organisation_id = c.organisation_id
  and p.name = 'CASE_OWNER') handler on true;

insert into incident (organisation_id, id, registered_at, happened_on, channel, topic, danger_now, key_id, history)
select organisation_id, ('018f1000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, at, at::date,
  (array['email', 'letter', 'telephone', 'face-to-face', 'social-media'])[1 + other % 5],
  (array['housing', 'care', 'planning'])[1 + dice % 3], other < 10, key.id, dice = 999
from bench_case
cross join (select key_id as id from incident limit 1) key;

insert into incident_form (organisation_id, incident_id, form)
select organisation_id, ('018f1000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid,
  case when n % 5000 = 0 then 'arson' when other < 300 then 'threat' when other < 800 then 'verbal' else 'intimidation' end
from bench_case;

insert into affected (organisation_id, part_id, incident_id, position_title, policy_id, key_id, asked_at,
  experienced, assessed, closed_at, outcome)
select c.organisation_id, p.part_id, p.incident_id,
  (array['councillor', 'counter-clerk', 'alderman', 'enforcement-officer'])[1 + dice % 4],
  policy.id, key.id, at + interval '1 day', 1 + dice % 4, 1 + other % 4,
  case when not p.open then at + interval '30 days' end, case when not p.open then 'HANDLED' end
from bench_case c
join case_part p on p.organisation_id = c.organisation_id
  and p.part_id = ('018f2000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid
cross join (select key_id as id from incident limit 1) key
cross join lateral (select y.id from policy y where y.organisation_id = c.organisation_id limit 1) policy;

insert into promise (organisation_id, id, incident_id, part_id, kind, state, due_at, waiting_for, missed_at, settled_at,
  reason, key_id, policy_id, made_at, owner_id, overdue)
select w.organisation_id, w.id, w.incident_id, w.part_id, w.kind, w.state,
  case when w.state = 'WAITING' then now() + interval '3 days' else w.due end,
  case when w.state = 'WAITING' then 'POLICE' end,
  case when w.state = 'OPEN' and w.due < now() then w.due end,
  case when w.state in ('KEPT', 'EXPLAINED') then w.at + interval '1 day' end,
  case when w.state = 'EXPLAINED' then 'other' end, key.id, policy.id, w.at,
  case when w.open and w.state in ('OPEN', 'WAITING') then w.owner_id end,
  w.state = 'OPEN' and w.due < now()
from (
  select c.organisation_id, c.at, p.incident_id, p.part_id, p.open, p.owner_id, k.kind, c.at + k.term as due,
    ('018f3000-0000-7000-8000-' || lpad(to_hex(c.n * 8 + k.place), 12, '0'))::uuid as id,
    case when not p.open then case when (c.dice + k.place) % 10 < 7 then 'KEPT' else 'EXPLAINED' end
      else (array['OPEN', 'OPEN', 'WAITING', 'KEPT', 'KEPT'])[1 + (c.dice + k.place) % 5] end as state
  from bench_case c
  join case_part p on p.organisation_id = c.organisation_id
    and p.part_id = ('018f2000-0000-7000-8000-' || lpad(to_hex(c.n), 12, '0'))::uuid
  cross join (values ('AFFECTED_ASKED', 1, interval '1 day'), ('AFTERCARE', 2, interval '3 days'),
    ('RESPONSE', 3, interval '5 days'), ('DAMAGE', 4, interval '14 days'),
    ('AFFECTED_TOLD', 5, interval '60 days')) as k (kind, place, term)) w
cross join (select key_id as id from incident limit 1) key
cross join lateral (select y.id from policy y where y.organisation_id = w.organisation_id limit 1) policy;

update case_part p set due_at = owed.due_at
from (select organisation_id, part_id, min(due_at) due_at from promise
  where state in ('OPEN', 'WAITING') group by organisation_id, part_id) owed
where owed.organisation_id = p.organisation_id and owed.part_id = p.part_id;

insert into timeline_entry (organisation_id, id, incident_id, at, room, kind, key_id)
select organisation_id, ('018f4000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid,
  ('018f1000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, at, 'register', 'REGISTERED', key.id
from bench_case
cross join (select key_id as id from incident limit 1) key;

-- One in two hundred is blocked to somebody; those who look are blocked from a few dozen.
insert into case_block (organisation_id, incident_id, person_id, ground)
select c.organisation_id, ('018f1000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, p.id, 'LINE'
from bench_case c
join person p on p.organisation_id = c.organisation_id
where (p.name = 'REPORTER' and c.dice < 5)
  or (p.name <> 'REPORTER' and n % greatest(1, (select amount / 40 from bench_organisation o
    where o.organisation_id = c.organisation_id)) = 0);

truncate tally, tally_delta;

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
