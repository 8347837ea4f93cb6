-- Days on which the organisation is closed beside the national ones: terms in days do not end on them.
create table closed_day (
  organisation_id uuid not null references organisation (id),
  day date not null,
  name text not null,
  added_by uuid not null,
  added_at timestamptz not null,
  primary key (organisation_id, day),
  foreign key (organisation_id, added_by) references person (organisation_id, id)
);
select protect('closed_day');

-- From when the term runs that led to the date; empty is from when the promise was made. What
-- re-plans a date for another calendar counts from here again.
alter table promise add column counts_from timestamptz;
