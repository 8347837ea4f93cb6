-- SPDX-License-Identifier: EUPL-1.2
-- Somebody began to report that a measure was broken. The report is a new incident like any other; this row says which
-- measure it is about. While the report is a draft nothing shows it,
-- and the row goes with a draft that is never sent. It does not say who began it, since they may go on without their name.
create table response_breach (
  organisation_id uuid not null,
  -- the draft, which keeps its id when it is sent
  report_id uuid not null,
  response_id uuid not null,
  primary key (organisation_id, report_id),
  foreign key (organisation_id, response_id) references response (organisation_id, id)
);
create index response_breach_of on response_breach (organisation_id, response_id);
select protect('response_breach');
