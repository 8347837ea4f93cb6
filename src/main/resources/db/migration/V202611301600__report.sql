-- SPDX-License-Identifier: EUPL-1.2
-- A report that somebody is writing and has not sent: it is theirs alone, for 48 hours, under a key of its own.
-- When it is sent, the row goes and its key becomes that of the report. When it ends otherwise, the key is
-- destroyed before the row goes.
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

-- Its id is that of the draft: sent twice is one report. A report without a name has no reporter; whoever sent it
-- comes back with a code.
create table report (
  organisation_id uuid not null references organisation (id),
  id uuid not null,
  incident_id uuid not null,
  reporter_id uuid,
  received_at timestamptz not null,
  happened_on date,
  channel text,
  lane text not null check (lane in ('OPEN', 'CONFIDENTIAL', 'ANONYMOUS')),
  danger_now boolean not null,
  -- the reporter saw or heard it happen to somebody else: the police asks for witnesses
  witness boolean not null,
  key_id uuid not null,
  words bytea not null,
  time_told bytea,
  place bytea,
  names_told bytea,
  accused_told bytea,
  -- where the reporter can be called, in danger
  phone bytea,
  -- when the reporter wrote the first message that nobody answered with a message; empty when none waits
  waits_since timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, incident_id) references incident (organisation_id, id),
  foreign key (organisation_id, reporter_id) references person (organisation_id, id),
  constraint report_reporter_named check (reporter_id is not null or lane = 'ANONYMOUS')
);
create index report_incident on report (organisation_id, incident_id);
create index report_waits on report (organisation_id, incident_id) where waits_since is not null;
create index report_reporter on report (organisation_id, reporter_id, received_at desc, id desc);
select protect('report');

-- The code with which somebody comes back to a report without a name. The code itself is stored nowhere; it is
-- found by its keyed hash.
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

-- Messages between whoever reported and whoever handles the report, under the key of the report. The id is that of
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

-- Answers that somebody gave later, one row for each version of an answer: about the report or, with a part, about
-- what it did to themselves. The id is that of the form: sent twice is one answer.
create table report_answer (
  organisation_id uuid not null references organisation (id),
  id uuid not null,
  incident_id uuid not null,
  report_id uuid,
  part_id uuid,
  question text not null check (question in
    ('FORM', 'CHANNEL', 'WHERE', 'COURSE', 'TOPIC', 'SUBJECT', 'WITNESSES', 'EVIDENCE', 'POLICE', 'SEVERITY',
     'EFFECTS', 'SAFETY', 'WISHES')),
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
  check ((part_id is not null) = (question in ('SEVERITY', 'EFFECTS', 'SAFETY', 'WISHES')))
);
create unique index report_answer_report on report_answer (organisation_id, report_id, question, version)
  where part_id is null;
create unique index report_answer_part on report_answer (organisation_id, part_id, question, version)
  where part_id is not null;
create index report_answer_incident on report_answer (organisation_id, incident_id);
select protect('report_answer');

-- What a reporter types as an answer after the report, until it is sent. Under the key of the report, so that it goes
-- with it; the row ends after 48 hours.
create table answer_draft (
  organisation_id uuid not null,
  id uuid not null,
  report_id uuid not null,
  key_id uuid not null,
  content bytea not null,
  saved_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, report_id) references report (organisation_id, id)
);
create index answer_draft_saved on answer_draft (organisation_id, saved_at);
create index answer_draft_report on answer_draft (organisation_id, report_id);
select protect('answer_draft');
