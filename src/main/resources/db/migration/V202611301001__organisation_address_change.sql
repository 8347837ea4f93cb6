-- The address at which somebody is reached was changed by who keeps the list of people. The old one
-- is kept for thirty days: word of the change goes there, and alarms do for a week.
create table address_change (
  organisation_id uuid not null,
  -- also whom letters to the old address are for
  id uuid not null,
  person_id uuid not null,
  old_email text not null,
  changed_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references person (organisation_id, id)
);
create index address_change_person on address_change (organisation_id, person_id);
select protect('address_change');
