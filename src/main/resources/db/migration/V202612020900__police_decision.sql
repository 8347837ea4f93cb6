-- SPDX-License-Identifier: EUPL-1.2
-- Each decision about the police: by whom it is reported and in which way. The reason is stored with the promise to
-- decide. A decision that is taken back stays, because what was asked under number is protected from that moment on.
create table police_decision (
  organisation_id uuid not null,
  id uuid not null,
  incident_id uuid not null,
  part_id uuid not null,
  way text not null check (way in ('ORGANISATION', 'AFFECTED', 'AUTHORITY', 'UNDER_NUMBER', 'NOTICE', 'NONE')),
  decided_by uuid not null,
  decided_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, incident_id) references incident (organisation_id, id),
  foreign key (organisation_id, part_id) references affected (organisation_id, part_id),
  foreign key (organisation_id, decided_by) references person (organisation_id, id)
);
create index police_decision_part on police_decision (organisation_id, part_id);
select protect('police_decision');
