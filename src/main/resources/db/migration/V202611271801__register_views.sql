-- Filters of the list of cases under a name, of one person. What a name says nobody knows, so it is
-- sealed together with the filter, under a key of its own that goes with the row.
create table saved_view (
  organisation_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  content bytea not null,
  key_id uuid not null,
  made_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references person (organisation_id, id)
);
create index saved_view_person on saved_view (organisation_id, person_id, made_at);
select protect('saved_view');
