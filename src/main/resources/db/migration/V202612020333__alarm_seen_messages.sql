-- SPDX-License-Identifier: EUPL-1.2
-- How many messages of a reporter without a name whoever was called has read.
alter table alarm_call add column seen_messages int not null default 0;
