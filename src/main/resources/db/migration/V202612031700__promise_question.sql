-- SPDX-License-Identifier: EUPL-1.2
-- Who asked how it stands with a promise that is late, and when that was answered. The menu of each page counts these
-- questions. It looked for them in the history of each late promise, and a handler can have thousands of those.
alter table promise
  add column asked_at timestamptz,
  add column asked_by uuid,
  add column answered_at timestamptz,
  add constraint promise_asked_by_somebody check ((asked_at is null) = (asked_by is null));

update promise r set asked_at = asked.at, asked_by = asked.by_id
from (
  select distinct on (e.organisation_id, e.part_id, about.kind)
    e.organisation_id, e.part_id, about.kind, e.at, e.by_id
  from timeline_entry e
  cross join lateral unnest(string_to_array(e.about, ' ')) as about (kind)
  where e.room = 'register' and e.kind = 'PROGRESS_ASKED'
  order by e.organisation_id, e.part_id, about.kind, e.at desc) asked
where asked.organisation_id = r.organisation_id and asked.part_id = r.part_id and asked.kind = r.kind
  and asked.at >= r.due_at;

update promise r set answered_at = (
  select max(e.at) from timeline_entry e
  where e.organisation_id = r.organisation_id and e.part_id = r.part_id
    and e.room = 'register' and e.kind = 'PROGRESS_ANSWERED' and e.at >= r.asked_at
    and r.kind = any (string_to_array(e.about, ' ')))
where r.asked_at is not null;

create index promise_question on promise (organisation_id, owner_id)
  where asked_at is not null and answered_at is null and state in ('OPEN', 'WAITING');
drop index timeline_progress;
