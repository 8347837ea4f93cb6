-- SPDX-License-Identifier: EUPL-1.2
-- A lawyer of the organisation released a version of the shipped table of offences. Pages show offences only while
-- the version of today is released.
create table offence_release (
  organisation_id uuid not null,
  id uuid not null,
  table_version int not null,
  -- of all rows of the table, so that a changed row is read again before it is shown
  table_hash text not null,
  released_by uuid not null,
  released_at timestamptz not null,
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, released_by) references person (organisation_id, id),
  foreign key (organisation_id, withdrawn_by) references person (organisation_id, id),
  check ((withdrawn_at is null) = (withdrawn_by is null))
);
create unique index offence_release_standing on offence_release (organisation_id, table_hash) where withdrawn_at is null;
select protect('offence_release');
