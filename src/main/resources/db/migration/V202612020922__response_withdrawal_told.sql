-- SPDX-License-Identifier: EUPL-1.2
-- The promise to tell the affected person that a measure was withdrawn. Empty where no such promise is made.
alter table response add column withdrawal_telling_id uuid;
alter table response add foreign key (organisation_id, withdrawal_telling_id) references promise (organisation_id, id);
