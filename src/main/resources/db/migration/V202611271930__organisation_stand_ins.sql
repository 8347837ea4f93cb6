-- Who takes over while somebody is away: what was given to them to handle, and their offices in the
-- open lane. One at a time for a person; the verb sees to that.
create table stand_in (
  organisation_id uuid not null references organisation (id),
  id uuid not null,
  person_id uuid not null,
  deputy_id uuid not null check (deputy_id <> person_id),
  started_on date not null,
  ended_on date not null check (ended_on >= started_on),
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references person (organisation_id, id),
  foreign key (organisation_id, deputy_id) references person (organisation_id, id),
  foreign key (organisation_id, made_by) references person (organisation_id, id)
);
create index stand_in_person on stand_in (organisation_id, person_id, ended_on);
create index stand_in_deputy on stand_in (organisation_id, deputy_id, ended_on);
select protect('stand_in');
