-- A report may come without a name: then it has no reporter, and whoever sent it comes back with a code.
alter table report alter column reporter_id drop not null;
alter table report add constraint report_reporter_named check (reporter_id is not null or lane = 'ANONYMOUS');
alter table report add column accused_told bytea;

-- The code itself is nowhere: it is found by its keyed hash.
create table receipt (
  organisation_id uuid not null references organisation (id),
  report_id uuid not null,
  key_version int not null,
  code_hash bytea not null,
  primary key (organisation_id, report_id),
  unique (organisation_id, key_version, code_hash),
  foreign key (organisation_id, report_id) references report (organisation_id, id)
);
select protect('receipt');

-- To and fro between whoever reported and whoever handles it; under the key of the report. Its id is that of
-- the form: sent twice is one message.
create table message (
  organisation_id uuid not null references organisation (id),
  id uuid not null,
  report_id uuid not null,
  at timestamptz not null,
  from_reporter boolean not null,
  by_id uuid,
  key_id uuid not null,
  words bytea not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, report_id) references report (organisation_id, id),
  foreign key (organisation_id, by_id) references person (organisation_id, id)
);
create index message_report on message (organisation_id, report_id, at, id);
select protect('message');
