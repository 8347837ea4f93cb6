-- SPDX-License-Identifier: EUPL-1.2
-- How the answer came about, as its letter says: who prepared it, who heard the sender and when, or why nobody did, in whose
-- name it was decided, and of a complaint if it is founded. Older answers have none of this.
alter table objection
  add column judgement text check (judgement in ('FOUNDED', 'PARTLY', 'UNFOUNDED')),
  add column prepared_by bytea,
  add column heard_by bytea,
  add column heard_on date,
  -- what came out of the hearing, or why nobody was heard
  add column hearing bytea,
  add column on_behalf bytea,
  add check (judgement is null or kind = 'COMPLAINT'),
  add check ((heard_by is null) = (heard_on is null)),
  add check (heard_on between received_on and answered_on);
