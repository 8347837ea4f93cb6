-- SPDX-License-Identifier: EUPL-1.2
-- A perpetrator asked something about the data that are kept about them. The texts are under the key of the incident.
-- The row stays when the perpetrator is erased, so subject_id may name somebody who is there no more.
create table subject_request (
  organisation_id uuid not null,
  id uuid not null,
  incident_id uuid not null,
  part_id uuid not null,
  subject_id uuid not null,
  kind text not null check (kind in ('ACCESS', 'CORRECTION', 'OBJECTION', 'ERASURE')),
  received_on date not null,
  -- how somebody checked who asks, and who did
  identity bytea not null,
  words bytea,
  due_on date not null,
  prolonged_on date,
  prolonged_reason bytea,
  answered_on date,
  outcome text check (outcome in ('GRANTED', 'PARTLY', 'REFUSED')),
  answer bytea,
  answered_by uuid,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  key_id uuid not null,
  version int not null default 0,
  primary key (organisation_id, id),
  foreign key (organisation_id, incident_id) references incident (organisation_id, id),
  foreign key (organisation_id, part_id) references affected (organisation_id, part_id),
  foreign key (organisation_id, recorded_by) references person (organisation_id, id),
  foreign key (organisation_id, answered_by) references person (organisation_id, id),
  check ((prolonged_on is null) = (prolonged_reason is null)),
  check ((answered_on is null) = (outcome is null)),
  check ((answered_on is null) = (answer is null)),
  check ((answered_on is null) = (answered_by is null)),
  check (due_on > received_on),
  check (answered_on >= received_on)
);
create index subject_request_part on subject_request (organisation_id, part_id);
create index subject_request_incident on subject_request (organisation_id, incident_id);
create index subject_request_open on subject_request (organisation_id, recorded_by) where answered_on is null;
select protect('subject_request');
