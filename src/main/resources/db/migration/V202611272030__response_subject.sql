-- Toward which recorded subject a measure goes; said by a human, and can be taken away again. What was
-- decided does not change by it, so it stands beside it.
create table response_subject (
  organisation_id uuid not null,
  response_id uuid not null,
  subject_id uuid not null,
  linked_at timestamptz not null,
  linked_by uuid not null,
  primary key (organisation_id, response_id),
  foreign key (organisation_id, response_id) references response (organisation_id, id),
  foreign key (organisation_id, subject_id) references subject (organisation_id, id),
  foreign key (organisation_id, linked_by) references person (organisation_id, id)
);
create index response_subject_subject on response_subject (organisation_id, subject_id);
select protect('response_subject');
