-- SPDX-License-Identifier: EUPL-1.2
-- For how many months the article lets the chair refuse somebody from meetings, as a lawyer wrote it. We allow no more than the Gemeentewet does.
alter table letter_setting add column meeting_months integer check (meeting_months between 1 and 3);
