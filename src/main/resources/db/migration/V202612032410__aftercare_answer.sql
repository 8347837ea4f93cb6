-- SPDX-License-Identifier: EUPL-1.2
-- The timeline told everybody who handles or reads a case what the affected person answered about aftercare. It is
-- between them and whoever gave it.
update timeline_entry set about = null where room = 'aftercare' and kind = 'ANSWERED';
