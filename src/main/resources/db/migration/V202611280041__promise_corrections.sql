-- Kept or explained by mistake, and taken back: since when it is owed again, which is where its reminders begin
-- when its date has passed by then.
alter table promise add column corrected_at timestamptz;

-- What was settled kept the owner it had then; owed again, it is a task of whoever handles its part by now.
create trigger promise_finds_owner_again before update of state on promise
  for each row
  when (old.state not in ('OPEN', 'WAITING') and new.state in ('OPEN', 'WAITING'))
  execute function promise_finds_owner();
