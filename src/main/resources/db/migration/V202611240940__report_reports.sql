-- What somebody is writing and has not sent: theirs alone, for 48 hours, under a key of its own. Sent,
-- the row goes and its key becomes the report's. Ended, the key is destroyed before the row goes.
create table draft (
  organisation_id uuid not null references organisation (id),
  id uuid not null,
  owner_id uuid not null,
  key_id uuid not null,
  content bytea not null,
  started_at timestamptz not null,
  saved_at timestamptz not null,
  ended boolean not null default false,
  primary key (organisation_id, id),
  foreign key (organisation_id, owner_id) references person (organisation_id, id)
);
create index draft_owner on draft (organisation_id, owner_id, saved_at);
create index draft_started on draft (organisation_id, started_at);
select protect('draft');

-- Its id is the draft's: sent twice is one report.
create table report (
  organisation_id uuid not null references organisation (id),
  id uuid not null,
  incident_id uuid not null,
  reporter_id uuid not null,
  received_at timestamptz not null,
  happened_on date,
  channel text,
  lane text not null check (lane in ('OPEN', 'CONFIDENTIAL', 'ANONYMOUS')),
  danger_now boolean not null,
  key_id uuid not null,
  words bytea not null,
  time_told bytea,
  place bytea,
  names_told bytea,
  primary key (organisation_id, id),
  foreign key (organisation_id, incident_id) references incident (organisation_id, id),
  foreign key (organisation_id, reporter_id) references person (organisation_id, id)
);
create index report_incident on report (organisation_id, incident_id);
create index report_reporter on report (organisation_id, reporter_id, received_at desc, id desc);
select protect('report');

-- report_id is the id of a draft or of the report it became, so there is no foreign key to either.
create table evidence (
  organisation_id uuid not null references organisation (id),
  id uuid not null,
  report_id uuid not null,
  key_id uuid not null,
  original_file uuid not null,
  cleaned_file uuid,
  metadata bytea not null,
  received_at timestamptz not null,
  scan_state text not null default 'NOT_SCANNED'
    check (scan_state in ('NOT_SCANNED', 'CLEAN', 'INFECTED')),
  primary key (organisation_id, id)
);
create index evidence_report on evidence (organisation_id, report_id);
select protect('evidence');
