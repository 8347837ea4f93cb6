-- SPDX-License-Identifier: EUPL-1.2
-- What was agreed before a claim was made, so that it can be shown later: the name in the claim of somebody whom the
-- police know by a number, the other affected person who is left out, and the day of the written authority.
alter table damage_claim add column name_agreed boolean not null default false;
alter table damage_claim add column without_others boolean not null default false;
alter table damage_claim add column authority_on date check (authority_on is null or way = 'AUTHORITY');
-- The promises that were made with the decision: to claim, and to tell the affected person. They end with it.
alter table damage_claim add column claiming_id uuid;
alter table damage_claim add column decision_telling_id uuid;
