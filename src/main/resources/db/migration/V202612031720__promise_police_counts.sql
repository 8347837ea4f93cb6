-- SPDX-License-Identifier: EUPL-1.2
-- The overview counts who wanted the police, and which reports have a number. Of each part it looked up the person and
-- all promises; these indexes hold only what it counts.
create index promise_numbered on promise (organisation_id, part_id)
  where kind = 'POLICE_REPORT_DONE' and state = 'KEPT' and reference is not null;
create index affected_wants_police on affected (organisation_id, part_id) where police_wish = 'YES';
