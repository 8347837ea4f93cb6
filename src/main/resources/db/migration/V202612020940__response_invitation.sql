-- SPDX-License-Identifier: EUPL-1.2
-- A hearing is about a perpetrator and the measure that is considered. A letter that invites to it is posted later, so
-- that the day of asking stands with the posting of the letter, where it can be corrected.
alter table subject_hearing add column subject bytea;
-- the kind of measure; empty where nobody recorded it
alter table subject_hearing add column considered text;
alter table subject_hearing alter column invited_on drop not null;
alter table subject_hearing add check (invited_on is not null or way = 'LETTER');
