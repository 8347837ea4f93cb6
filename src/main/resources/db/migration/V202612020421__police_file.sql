-- SPDX-License-Identifier: EUPL-1.2
-- The files that were made for the police, each as it was printed, under the key of the incident.
create table police_file (
  organisation_id uuid not null,
  id uuid not null,
  incident_id uuid not null,
  part_id uuid not null,
  document bytea not null,
  key_id uuid not null,
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, incident_id) references incident (organisation_id, id),
  foreign key (organisation_id, part_id) references affected (organisation_id, part_id),
  foreign key (organisation_id, made_by) references person (organisation_id, id)
);
create index police_file_part on police_file (organisation_id, part_id);
select protect('police_file');

-- What the file says and no report contains: who goes along, and how the affected is reached safely.
create table police_file_detail (
  organisation_id uuid not null,
  part_id uuid not null,
  incident_id uuid not null,
  companion bytea,
  reach bytea,
  key_id uuid not null,
  changed_by uuid not null,
  changed_at timestamptz not null,
  version int not null,
  primary key (organisation_id, part_id),
  foreign key (organisation_id, incident_id) references incident (organisation_id, id),
  foreign key (organisation_id, part_id) references affected (organisation_id, part_id),
  foreign key (organisation_id, changed_by) references person (organisation_id, id)
);
select protect('police_file_detail');

-- The address of the organisation, which stands in each file in place of the home address.
create table police_address (
  organisation_id uuid not null references organisation (id),
  address text not null,
  changed_by uuid not null,
  changed_at timestamptz not null,
  primary key (organisation_id),
  foreign key (organisation_id, changed_by) references person (organisation_id, id)
);
select protect('police_address');
