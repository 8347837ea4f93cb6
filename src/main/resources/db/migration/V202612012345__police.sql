-- SPDX-License-Identifier: EUPL-1.2
-- What whoever handles a part answered to the questions about facts, which say which offences may be at stake. The
-- answers are under the key of the incident.
create table police_answer (
  organisation_id uuid not null,
  part_id uuid not null,
  incident_id uuid not null,
  answers bytea,
  key_id uuid not null,
  answered_by uuid not null,
  answered_at timestamptz not null,
  version int not null,
  primary key (organisation_id, part_id),
  foreign key (organisation_id, incident_id) references incident (organisation_id, id),
  foreign key (organisation_id, part_id) references affected (organisation_id, part_id),
  foreign key (organisation_id, answered_by) references person (organisation_id, id)
);
select protect('police_answer');
