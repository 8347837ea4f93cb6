-- SPDX-License-Identifier: EUPL-1.2
-- Somebody who is missing from a list that was said to be complete: the positions and offices that they hold for
-- that body end after their last day. Until then this can be called off.
create table leaving (
  organisation_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  body text not null,
  -- empty when the list was complete for the whole body
  unit text,
  last_day date not null,
  planned_by uuid not null,
  planned_at timestamptz not null,
  called_off_at timestamptz,
  carried_out_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references person (organisation_id, id),
  foreign key (organisation_id, planned_by) references person (organisation_id, id),
  foreign key (organisation_id, body) references body (organisation_id, kind),
  check (called_off_at is null or carried_out_at is null)
);
create index leaving_planned on leaving (organisation_id, last_day)
  where called_off_at is null and carried_out_at is null;
create index leaving_person on leaving (organisation_id, person_id);
select protect('leaving');

-- A personnel number only tells that two lines of two lists are about one person, so only its keyed hash is kept.
create table personnel_number (
  organisation_id uuid not null,
  person_id uuid not null,
  hash_version int not null,
  hash bytea not null,
  primary key (organisation_id, person_id),
  foreign key (organisation_id, person_id) references person (organisation_id, id)
);
create index personnel_number_hash on personnel_number (organisation_id, hash);
select protect('personnel_number');
