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
