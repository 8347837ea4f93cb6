-- SPDX-License-Identifier: EUPL-1.2
-- The hearing of a perpetrator before a measure is decided: how they were asked, and what came of it. What people typed is
-- under the key of the incident. What came of it is recorded once, and never changes.
create table subject_hearing (
  organisation_id uuid not null,
  id uuid not null,
  incident_id uuid not null,
  part_id uuid not null,
  way text not null check (way in ('LETTER', 'MAIL', 'PHONE', 'IN_PERSON')),
  invited_on date not null,
  -- the day of the talk; empty when they were asked to write
  talk_on date,
  place bytea,
  answer_by date not null,
  -- empty as long as nothing came of it
  heard boolean,
  heard_on date,
  heard_by bytea,
  -- their view, or why they were not heard
  words bytea,
  key_id uuid not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  concluded_by uuid,
  concluded_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, incident_id) references incident (organisation_id, id),
  foreign key (organisation_id, part_id) references affected (organisation_id, part_id),
  foreign key (organisation_id, recorded_by) references person (organisation_id, id),
  foreign key (organisation_id, concluded_by) references person (organisation_id, id),
  check (answer_by >= invited_on),
  check ((heard is null) = (words is null)),
  check ((heard is null) = (concluded_by is null)),
  check ((heard is null) = (concluded_at is null)),
  check (heard is distinct from true or (heard_on is not null and heard_by is not null))
);
create index subject_hearing_part on subject_hearing (organisation_id, part_id);
create index subject_hearing_incident on subject_hearing (organisation_id, incident_id);
select protect('subject_hearing');
