-- SPDX-License-Identifier: EUPL-1.2
-- The files that somebody reads who only answers what came in against a measure: evidence on which the measure rests, chosen
-- by whoever handles the case. What came in itself is evidence with the id of the measure.
create table objection_evidence (
  organisation_id uuid not null,
  response_id uuid not null,
  evidence_id uuid not null,
  -- a name in the case was hidden when the file was chosen, so that somebody had looked for it
  name_hidden boolean not null,
  chosen_by uuid not null,
  chosen_at timestamptz not null,
  primary key (organisation_id, response_id, evidence_id),
  foreign key (organisation_id, response_id) references response (organisation_id, id),
  foreign key (organisation_id, evidence_id) references evidence (organisation_id, id) on delete cascade,
  foreign key (organisation_id, chosen_by) references person (organisation_id, id)
);
create index objection_evidence_file on objection_evidence (organisation_id, evidence_id);
select protect('objection_evidence');
