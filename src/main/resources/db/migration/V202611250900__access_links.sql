-- Ways in that work once, to choose a new password. No secret stands here: what the
-- mail carries is computed from the id with a key that is not in the database.
create table access_link (
  organisation_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references person (organisation_id, id)
);
create index access_link_person on access_link (organisation_id, person_id);
select protect('access_link');
