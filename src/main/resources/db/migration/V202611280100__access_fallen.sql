-- SPDX-License-Identifier: EUPL-1.2
-- Who handled a part until they left: it went by the rules to the next in line, and stays marked
-- until whoever is responsible says who is to handle it.
alter table case_part add column fell_from uuid,
  add foreign key (organisation_id, fell_from) references person (organisation_id, id);
create index case_part_fell on case_part (organisation_id, body) where fell_from is not null;

-- Of those who left before this release, cases are given out once.
insert into work_due (id, organisation_id, kind, due)
  select gen_random_uuid(), id, 'offices', now() from organisation;
