-- SPDX-License-Identifier: EUPL-1.2
-- The steps of the first hour that were still needed when the alarm was handed over, which whoever handles the case
-- takes over. They are codes, and no words.
alter table alarm add column remaining_steps text[] not null default '{}';
