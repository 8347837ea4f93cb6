-- SPDX-License-Identifier: EUPL-1.2
-- The first date on which something in a part is due, and the handler, stand in the indexes from which lists are read.
-- A list of what is late looked for the promises of two thousand parts, one by one.
alter table case_part add column due_at timestamptz;

update case_part p set due_at = owed.due_at
from (select organisation_id, part_id, min(due_at) due_at from promise
  where state in ('OPEN', 'WAITING') group by organisation_id, part_id) owed
where owed.organisation_id = p.organisation_id and owed.part_id = p.part_id and owed.due_at is not null;

drop index case_part_newest;
drop index case_part_owned;
create index case_part_newest
  on case_part (organisation_id, body, audience, open, opened_at desc, part_id desc)
  include (incident_id, lane, owner_id, due_at);
create index case_part_owned
  on case_part (organisation_id, owner_id, body, audience, open, opened_at desc, part_id desc)
  include (incident_id, lane, due_at);

-- What a part owes is read from its promises after each change of them; see below.
create or replace function promise_finds_owner() returns trigger
  language plpgsql as
$$
begin
  select promise_owner(p.organisation_id, new.id, p.owner_id) into new.owner_id from case_part p
  where p.organisation_id = new.organisation_id and p.part_id = new.part_id;
  return new;
end
$$;

-- The row of the part is locked first: when two promises change at the same moment, the second one then sees the
-- first change.
create or replace function part_follows_promises() returns trigger
  language plpgsql as
$$
declare
  part case_part;
begin
  select * into part from case_part
  where organisation_id = new.organisation_id and part_id = new.part_id for no key update;
  if tg_op = 'INSERT' and tg_table_name = 'promise' and not part.owes_nothing
    and (new.due_at is null or part.due_at <= new.due_at) then
    return null; -- most promises of a new part are due after the first one
  end if;
  update case_part p set owes_nothing = owed.amount = 0, due_at = owed.due_at
  from (select count(*) amount, min(r.due_at) due_at from promise r
    where r.organisation_id = part.organisation_id and r.part_id = part.part_id and r.state in ('OPEN', 'WAITING')) owed
  where p.organisation_id = part.organisation_id and p.part_id = part.part_id
    and (part.owes_nothing, part.due_at) is distinct from (owed.amount = 0, owed.due_at);
  return null;
end
$$;

drop trigger part_owes_nothing on promise;
drop trigger part_owes_nothing_yet on case_part;
drop function part_owes_nothing();

create trigger part_follows_changed_promise after update of state, due_at on promise
  for each row
  when (old.due_at is distinct from new.due_at
    or old.state in ('OPEN', 'WAITING') <> (new.state in ('OPEN', 'WAITING')))
  execute function part_follows_promises();
-- The promises of a new part are made one by one, so it is read at the end of the transaction.
create constraint trigger part_follows_new_promise after insert on promise
  deferrable initially deferred
  for each row when (new.state in ('OPEN', 'WAITING')) execute function part_follows_promises();
-- A part for which nothing was promised owes nothing from the beginning.
create constraint trigger part_without_promises after insert on case_part
  deferrable initially deferred
  for each row execute function part_follows_promises();
