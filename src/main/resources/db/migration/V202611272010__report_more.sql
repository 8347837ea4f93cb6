-- What somebody told later, one row for each version of an answer: about the report, or (with a part)
-- about what it did to themselves. Its id is that of the form: sent twice is one answer.
create table report_answer (
  organisation_id uuid not null references organisation (id),
  id uuid not null,
  incident_id uuid not null,
  report_id uuid,
  part_id uuid,
  question text not null check (question in
    ('FORM', 'CHANNEL', 'TOPIC', 'SUBJECT', 'WITNESSES', 'EVIDENCE', 'SEVERITY', 'EFFECTS', 'WISHES')),
  version int not null check (version > 0),
  at timestamptz not null,
  by_id uuid,
  key_id uuid not null,
  answer bytea not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, incident_id) references incident (organisation_id, id),
  foreign key (organisation_id, report_id) references report (organisation_id, id),
  foreign key (organisation_id, part_id) references affected (organisation_id, part_id),
  foreign key (organisation_id, by_id) references person (organisation_id, id),
  check (report_id is not null or part_id is not null),
  check ((part_id is not null) = (question in ('SEVERITY', 'EFFECTS', 'WISHES')))
);
create unique index report_answer_report on report_answer (organisation_id, report_id, question, version)
  where part_id is null;
create unique index report_answer_part on report_answer (organisation_id, part_id, question, version)
  where part_id is not null;
create index report_answer_incident on report_answer (organisation_id, incident_id);
select protect('report_answer');
