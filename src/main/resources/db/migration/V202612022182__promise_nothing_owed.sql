-- SPDX-License-Identifier: EUPL-1.2
-- Whether every promise of a part is settled. The menu of each page counts the parts that may be closed, and for a
-- handler of thousands of open cases it looked for a promise in each of them. An index of what may be closed is short.
alter table case_part add column owes_nothing boolean not null default false;

update case_part p set owes_nothing = true
where not exists (select from promise r
  where r.organisation_id = p.organisation_id and r.part_id = p.part_id and r.state in ('OPEN', 'WAITING'));

create index case_part_to_close on case_part (organisation_id, owner_id) where open and owes_nothing;

-- A promise that is made, or owed again after a mistake, is a task of whoever owes it by then, and its part owes
-- something.
create or replace function promise_finds_owner() returns trigger
  language plpgsql as
$$
declare
  owed_nothing boolean;
begin
  select promise_owner(p.organisation_id, new.id, p.owner_id), p.owes_nothing into new.owner_id, owed_nothing
  from case_part p
  where p.organisation_id = new.organisation_id and p.part_id = new.part_id;
  if owed_nothing and new.state in ('OPEN', 'WAITING') then
    update case_part set owes_nothing = false
    where organisation_id = new.organisation_id and part_id = new.part_id;
  end if;
  return new;
end
$$;

-- The row of the part is locked first: when the last two promises are settled at the same moment, the second one
-- then sees that the first is settled.
create function part_owes_nothing() returns trigger
  language plpgsql as
$$
begin
  perform from case_part where organisation_id = new.organisation_id and part_id = new.part_id for no key update;
  update case_part p set owes_nothing = true
  where p.organisation_id = new.organisation_id and p.part_id = new.part_id and not p.owes_nothing
    and not exists (select from promise r
      where r.organisation_id = p.organisation_id and r.part_id = p.part_id and r.state in ('OPEN', 'WAITING'));
  return null;
end
$$;
create trigger part_owes_nothing after update of state on promise
  for each row
  when (old.state in ('OPEN', 'WAITING') and new.state not in ('OPEN', 'WAITING'))
  execute function part_owes_nothing();

-- A part for which nothing was promised owes nothing from the beginning.
create constraint trigger part_owes_nothing_yet after insert on case_part
  deferrable initially deferred
  for each row execute function part_owes_nothing();
