-- SPDX-License-Identifier: EUPL-1.2
-- Open parts of which whoever they were given to may be unable to read them: looked through each
-- time roles change. Few, so the index costs a report in the ordinary line nothing.
create index case_part_unclaimed on case_part (organisation_id)
  where open and (owner_id is null or lane <> 'OPEN');

-- What nobody could read before this release is looked at once.
insert into work_due (id, organisation_id, kind, due)
  select gen_random_uuid(), id, 'offices', now() from organisation;
