-- SPDX-License-Identifier: EUPL-1.2
-- What is still owed in a part, and by when: lists of late cases and lists sorted by due date look at hundreds of parts,
-- and read this index instead of every promise of each part.
create index promise_owed on promise (organisation_id, part_id, due_at)
  where state in ('OPEN', 'WAITING');
