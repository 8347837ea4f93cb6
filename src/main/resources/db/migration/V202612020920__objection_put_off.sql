-- SPDX-License-Identifier: EUPL-1.2
-- The answer to an objection or complaint can be put off once. The sender is told so in writing before the first day is
-- over. The new day stands in answer_by.
alter table objection
  -- the day of the letter by which the sender was told
  add column put_off_told_on date,
  -- the day by which the answer was due before
  add column put_off_from date,
  add column put_off_reason bytea,
  add column put_off_by uuid,
  add column put_off_at timestamptz,
  add foreign key (organisation_id, put_off_by) references person (organisation_id, id),
  add check ((put_off_told_on is null) = (put_off_from is null)),
  add check ((put_off_told_on is null) = (put_off_reason is null)),
  add check ((put_off_told_on is null) = (put_off_by is null)),
  add check ((put_off_told_on is null) = (put_off_at is null)),
  add check (put_off_told_on is null or kind in ('OBJECTION', 'COMPLAINT')),
  add check (put_off_told_on between received_on and put_off_from),
  add check (answer_by > put_off_from);
