-- SPDX-License-Identifier: EUPL-1.2
-- A complaint that the affected made to the police. It is no report to the police: that is a promise of the case.
-- Place and number are under the key of the incident.
create table complaint (
  organisation_id uuid not null,
  id uuid not null,
  incident_id uuid not null,
  part_id uuid not null,
  made_on date not null,
  made_by text not null check (made_by in ('AFFECTED', 'AUTHORITY')),
  place bytea,
  reference bytea,
  key_id uuid not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  withdrawn_on date,
  withdrawn_by uuid,
  primary key (organisation_id, id),
  foreign key (organisation_id, incident_id) references incident (organisation_id, id),
  foreign key (organisation_id, part_id) references affected (organisation_id, part_id),
  foreign key (organisation_id, recorded_by) references person (organisation_id, id),
  foreign key (organisation_id, withdrawn_by) references person (organisation_id, id),
  check ((withdrawn_on is null) = (withdrawn_by is null)),
  -- the term of article 67 of the Criminal Code
  check (withdrawn_on between made_on and made_on + 8)
);
create index complaint_part on complaint (organisation_id, part_id);
create unique index complaint_standing on complaint (organisation_id, part_id) where withdrawn_on is null;
select protect('complaint');

-- The last letter that was sent before the day until which a complaint can be made: each falls once.
create table complaint_warning (
  organisation_id uuid not null,
  part_id uuid not null,
  day int not null check (day in (30, 60, 75, 85)),
  sent_at timestamptz not null,
  primary key (organisation_id, part_id),
  foreign key (organisation_id, part_id) references affected (organisation_id, part_id)
);
select protect('complaint_warning');
