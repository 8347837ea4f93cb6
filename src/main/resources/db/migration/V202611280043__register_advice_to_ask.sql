-- There may be danger and nobody has asked the police yet: that is not the same as waiting for their answer.
alter table affected drop constraint affected_police_advice_check;
alter table affected add constraint affected_police_advice_check
  check (police_advice in ('NOT_NEEDED', 'TO_ASK', 'PENDING', 'GO_AHEAD'));
