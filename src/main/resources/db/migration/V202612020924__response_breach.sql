-- SPDX-License-Identifier: EUPL-1.2
-- Somebody began to report that a measure was broken. The report is a new incident like any other; this row says which
-- measure it is about. While the report is a draft, or when it was never sent, nothing shows it.
create table response_breach (
  organisation_id uuid not null,
  -- the draft, which keeps its id when it is sent
  report_id uuid not null,
  response_id uuid not null,
  begun_by uuid not null,
  begun_at timestamptz not null,
  primary key (organisation_id, report_id),
  foreign key (organisation_id, response_id) references response (organisation_id, id),
  foreign key (organisation_id, begun_by) references person (organisation_id, id)
);
create index response_breach_of on response_breach (organisation_id, response_id);
select protect('response_breach');
