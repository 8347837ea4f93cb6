-- SPDX-License-Identifier: EUPL-1.2
-- The day from which the term was counted when the last warning was sent. When it moves later, the warnings come again.
alter table complaint_warning add column counted_from date;
