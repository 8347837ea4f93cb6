-- SPDX-License-Identifier: EUPL-1.2
-- The list of tasks looks up who asked how a late promise stands, and whether somebody answered.
create index timeline_progress on timeline_entry (organisation_id, part_id, at)
  where room = 'register' and kind in ('PROGRESS_ASKED', 'PROGRESS_ANSWERED');
