-- SPDX-License-Identifier: EUPL-1.2
-- Something that the police ask of the organisation, such as an original mail, with the day by which it is done.
alter table police_step add column request bytea;
alter table police_step add column request_by date;
alter table police_step add column request_done_on date;
alter table police_step add check (request_by is null or kind = 'HEARD');
create index police_step_request on police_step (organisation_id, request_by)
  where request_by is not null and request_done_on is null;
