-- SPDX-License-Identifier: EUPL-1.2
-- The promise to tell the affected person of the answer. Empty where no such promise is made.
alter table objection add column telling_id uuid;
alter table objection add foreign key (organisation_id, telling_id) references promise (organisation_id, id);
