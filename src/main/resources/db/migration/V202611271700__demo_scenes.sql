-- Which scenes of the invented year were played; only ever filled in a demonstration.
create table demo_scene (
  organisation_id uuid not null,
  scene text not null,
  incident_id uuid not null,
  primary key (organisation_id, scene),
  foreign key (organisation_id, incident_id) references incident (organisation_id, id)
);
select protect('demo_scene');
