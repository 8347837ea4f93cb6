-- SPDX-License-Identifier: EUPL-1.2
-- Only a demonstration writes in these tables.
create table demo_persona (
  organisation_id uuid not null,
  person_id uuid not null,
  nl text not null,
  en text not null,
  sort int not null,
  primary key (organisation_id, person_id),
  foreign key (organisation_id, person_id) references person (organisation_id, id)
);
select protect('demo_persona');

-- The scenes of the invented year that were played.
create table demo_scene (
  organisation_id uuid not null,
  scene text not null,
  incident_id uuid not null,
  primary key (organisation_id, scene),
  foreign key (organisation_id, incident_id) references incident (organisation_id, id)
);
select protect('demo_scene');
