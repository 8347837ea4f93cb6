-- SPDX-License-Identifier: EUPL-1.2
-- Which danger of its part an alarm is about: 1 for the first. The moments of alarms without a name are rounded, and do
-- not tell which of two came later.
alter table alarm add column sequence int not null default 1;
update alarm a set sequence = counted.place
from (
  select organisation_id, id,
    row_number() over (partition by organisation_id, part_id order by ended_at is null, raised_at, id) place
  from alarm) counted
where counted.organisation_id = a.organisation_id and counted.id = a.id and counted.place > 1;
