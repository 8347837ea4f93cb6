-- SPDX-License-Identifier: EUPL-1.2
-- Somebody looks at a measure before its last day: it ends, or a new decision follows it the day after.
alter table response
  -- somebody was asked to look whether it is still needed
  add column review_asked_at timestamptz,
  -- it was decided to let it end or to prolong it
  add column reviewed_at timestamptz,
  add column reviewed_by uuid,
  -- the promise that is kept by looking; empty where the policy demands none
  add column review_promise_id uuid,
  -- the measure that this one prolongs
  add column follows_id uuid,
  add foreign key (organisation_id, reviewed_by) references person (organisation_id, id),
  add foreign key (organisation_id, review_promise_id) references promise (organisation_id, id),
  add foreign key (organisation_id, follows_id) references response (organisation_id, id),
  add check ((reviewed_at is null) = (reviewed_by is null)),
  add check (reviewed_at is null or review_asked_at is not null);
create index response_follows on response (organisation_id, follows_id) where follows_id is not null;

-- Measures that were decided before this came are looked at too.
insert into work_due (id, organisation_id, kind, due)
select gen_random_uuid(), organisation_id, 'measure-review',
  ((ends_on - 14) + time '09:00') at time zone 'Europe/Amsterdam'
from response where ends_on is not null and withdrawn_at is null and expired_at is null;
