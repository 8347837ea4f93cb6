-- SPDX-License-Identifier: EUPL-1.2
-- The alarms of which steps remained when they were handed over, which the tasks of a handler ask for on every page.
create index alarm_remaining on alarm (organisation_id, part_id) where remaining_steps <> '{}';
