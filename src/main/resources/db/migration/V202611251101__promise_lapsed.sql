-- Not owed any more, because what made it owed was undone: the promise stays, with its history.
alter table promise drop constraint promise_state_check;
alter table promise add constraint promise_state_check
  check (state in ('OPEN', 'WAITING', 'KEPT', 'EXPLAINED', 'LAPSED'));
