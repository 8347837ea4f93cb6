-- SPDX-License-Identifier: EUPL-1.2
-- Whom an affected person chose for aftercare, how to reach them, and what that person may read. The texts are
-- under the key of the incident.
create table care_choice (
  organisation_id uuid not null,
  part_id uuid not null,
  incident_id uuid not null,
  carer text not null
    check (carer in ('MANAGER', 'CARE_TEAM', 'PEER', 'ADVISER', 'COMPANY_DOCTOR', 'OUTSIDE', 'NOBODY')),
  person_id uuid,
  reading text not null check (reading in ('NOTHING', 'WORDS', 'REPORT')),
  phone bytea,
  safe_time bytea,
  words bytea,
  key_id uuid not null,
  chosen_at timestamptz not null,
  version int not null,
  primary key (organisation_id, part_id),
  check ((carer in ('MANAGER', 'CARE_TEAM', 'PEER', 'ADVISER')) = (person_id is not null)),
  foreign key (organisation_id, incident_id) references incident (organisation_id, id),
  foreign key (organisation_id, part_id) references affected (organisation_id, part_id),
  foreign key (organisation_id, person_id) references person (organisation_id, id)
);
select protect('care_choice');

-- The contacts of care givers with an affected person. A note has a care key of its own, which only this room has;
-- a contact without a note has none.
create table care_contact (
  organisation_id uuid not null,
  id uuid not null,
  incident_id uuid not null,
  part_id uuid not null,
  promise_id uuid not null,
  kind text not null check (kind in ('CALL', 'TALK', 'MESSAGE')),
  held_on date not null,
  reached boolean not null,
  wants_more boolean,
  note bytea,
  key_id uuid,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  answer text check (answer in ('ENOUGH', 'NOT_ENOUGH', 'CALL')),
  answered_at timestamptz,
  primary key (organisation_id, id),
  check ((note is null) = (key_id is null)),
  check ((answer is null) = (answered_at is null)),
  foreign key (organisation_id, incident_id) references incident (organisation_id, id),
  foreign key (organisation_id, part_id) references affected (organisation_id, part_id),
  foreign key (organisation_id, promise_id) references promise (organisation_id, id),
  foreign key (organisation_id, recorded_by) references person (organisation_id, id)
);
select protect('care_contact');
create index care_contact_of_part on care_contact (organisation_id, part_id, held_on);
