-- SPDX-License-Identifier: EUPL-1.2
-- Finds the imported cases that may have been against a person without looking at each case of that person.
alter table case_block add column past boolean not null default false;
update case_block b set past = true
from incident i
where i.organisation_id = b.organisation_id and i.id = b.incident_id and i.history
  and b.ground = 'AFFECTED' and not b.derived;
create index case_block_past on case_block (organisation_id, person_id) where past;
