-- A report makes five promises in one statement, so they are counted in one statement as well.
create or replace function promise_tallied() returns trigger
  language plpgsql as
$$
begin
  insert into tally_delta (organisation_id, id, year, body, audience, kind, what, amount)
  select r.organisation_id, gen_random_uuid(), tally_year(p.opened_at), p.body, p.audience, r.kind, w.what, 1
  from made r
  join case_part p on p.organisation_id = r.organisation_id and p.part_id = r.part_id
  cross join unnest(tally_of(r.state, r.overdue, r.reason, r.missed_at)) w (what);
  return null;
end
$$;
drop trigger promise_tallied on promise;
create trigger promise_tallied after insert on promise
  referencing new table as made
  for each statement execute function promise_tallied();
