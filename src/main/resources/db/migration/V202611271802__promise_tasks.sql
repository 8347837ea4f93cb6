-- What somebody owes is found by whose it is and when it is due, however many cases they have had: an
-- unsettled promise carries the owner of its part for as long as the part is open.
alter table promise add column owner_id uuid;

update promise r set owner_id = p.owner_id
from case_part p
where p.organisation_id = r.organisation_id and p.part_id = r.part_id and p.open
  and r.state in ('OPEN', 'WAITING');

create index promise_task on promise (organisation_id, owner_id, due_at, id)
  where state in ('OPEN', 'WAITING') and owner_id is not null;

create function promise_finds_owner() returns trigger
  language plpgsql as
$$
begin
  select p.owner_id into new.owner_id from case_part p
  where p.organisation_id = new.organisation_id and p.part_id = new.part_id and p.open;
  return new;
end
$$;
create trigger promise_finds_owner before insert on promise
  for each row execute function promise_finds_owner();

create function promise_follows_part() returns trigger
  language plpgsql as
$$
begin
  update promise r set owner_id = case when new.open then new.owner_id end
  where r.organisation_id = new.organisation_id and r.part_id = new.part_id
    and r.state in ('OPEN', 'WAITING');
  return null;
end
$$;
create trigger promise_follows_part after update of owner_id, open on case_part
  for each row
  when (old.owner_id is distinct from new.owner_id or old.open <> new.open)
  execute function promise_follows_part();
