-- The body that a reporter without a name chose on the form, so that the page they come back to says who reads it.
alter table receipt
  add column body text check (body in ('COUNCIL', 'EXECUTIVE', 'MAYOR', 'ORGANISATION'));
