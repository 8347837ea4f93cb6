-- SPDX-License-Identifier: EUPL-1.2
create table duty_shift (
  organisation_id uuid not null,
  id uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  officer_id uuid not null,
  second_id uuid check (second_id <> officer_id),
  primary key (organisation_id, id),
  foreign key (organisation_id, officer_id) references person (organisation_id, id),
  foreign key (organisation_id, second_id) references person (organisation_id, id)
);
create index duty_shift_ends on duty_shift (organisation_id, ends_at);
select protect('duty_shift');

-- In these hours somebody else is on duty instead, or nobody is and the second in line is called first.
create table duty_exception (
  organisation_id uuid not null,
  id uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  absent_id uuid not null,
  instead_id uuid check (instead_id <> absent_id),
  primary key (organisation_id, id),
  foreign key (organisation_id, absent_id) references person (organisation_id, id),
  foreign key (organisation_id, instead_id) references person (organisation_id, id)
);
create index duty_exception_ends on duty_exception (organisation_id, ends_at);
select protect('duty_exception');

create table duty_number (
  organisation_id uuid not null,
  person_id uuid not null,
  number bytea not null,
  key_id uuid not null,
  primary key (organisation_id, person_id),
  foreign key (organisation_id, person_id) references person (organisation_id, id)
);
select protect('duty_number');

-- The number that people in danger see, to reach whoever is on duty. It is nobody's own, and so it is clear.
create table duty_line (
  organisation_id uuid primary key,
  number text not null check (length(number) between 3 and 40)
);
select protect('duty_line');

-- One for each affected person when danger was reported. Danger can come back after an alarm was handed over, but
-- at most one alarm runs for a part.
create table alarm (
  organisation_id uuid not null,
  id uuid not null,
  incident_id uuid not null,
  part_id uuid not null,
  raised_at timestamptz not null,
  -- when the next in line is called
  next_at timestamptz,
  confirmed_at timestamptz,
  confirmed_by uuid,
  ended_at timestamptz,
  -- An alarm of somebody who keeps their name from us. Those of one organisation that nobody confirmed are one
  -- call. Their moments are kept to the minute until they are handed over or a day old, and then to the day.
  nameless boolean not null default false,
  kept_to_day boolean not null default false,
  primary key (organisation_id, id),
  foreign key (organisation_id, part_id) references case_part (organisation_id, part_id),
  check (confirmed_at is null or next_at is null),
  check ((confirmed_at is null) = (confirmed_by is null))
);
create unique index alarm_running on alarm (organisation_id, part_id) where ended_at is null;
create index alarm_part on alarm (organisation_id, part_id, raised_at);
create index alarm_next on alarm (organisation_id, next_at) where next_at is not null;
create index alarm_incident on alarm (organisation_id, incident_id);
create index alarm_nameless on alarm (organisation_id, raised_at) where nameless and not kept_to_day;
select protect('alarm');

create table alarm_call (
  organisation_id uuid not null,
  id uuid not null,
  alarm_id uuid not null,
  step int not null,
  person_id uuid not null,
  -- ANYBODY: the whole line is kept from the case, so somebody else is called
  via text not null
    check (via in ('OFFICER', 'SECOND', 'OWNER', 'LISTENER', 'RESPONSIBLE', 'DEPUTY', 'FALLBACK', 'ANYBODY')),
  called_at timestamptz not null,
  by_text boolean not null,
  -- a call without a message of its own: whoever is called got one for another alarm without a name
  joined boolean not null default false,
  confirmed_at timestamptz,
  primary key (organisation_id, id),
  -- two nodes cannot take one step twice
  unique (organisation_id, alarm_id, step),
  foreign key (organisation_id, alarm_id) references alarm (organisation_id, id),
  foreign key (organisation_id, person_id) references person (organisation_id, id)
);
create index alarm_call_person on alarm_call (organisation_id, person_id);
select protect('alarm_call');

-- Texts on their way to the gateway. A row has no number and no words; it only says which call it is for.
create table alarm_text (
  organisation_id uuid not null,
  call_id uuid not null,
  state text not null check (state in ('QUEUED', 'SENT', 'FAILED')),
  attempts int not null default 0,
  queued_at timestamptz not null,
  next_at timestamptz,
  sent_at timestamptz,
  primary key (organisation_id, call_id),
  foreign key (organisation_id, call_id) references alarm_call (organisation_id, id),
  check ((next_at is not null) = (state = 'QUEUED'))
);
create index alarm_text_next on alarm_text (organisation_id, next_at) where next_at is not null;
select protect('alarm_text');

-- A test of the call: no danger and no case. It is settled when it is confirmed, or when next_at has come.
create table test_alarm (
  organisation_id uuid not null,
  id uuid not null,
  officer_id uuid not null,
  started_by uuid not null,
  started_at timestamptz not null,
  next_at timestamptz,
  confirmed_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, officer_id) references person (organisation_id, id),
  foreign key (organisation_id, started_by) references person (organisation_id, id),
  check (confirmed_at is null or next_at is null)
);
create index test_alarm_started on test_alarm (organisation_id, started_at);
create index test_alarm_next on test_alarm (organisation_id, next_at) where next_at is not null;
select protect('test_alarm');

create table first_hour_step (
  organisation_id uuid not null,
  id uuid not null,
  incident_id uuid not null,
  part_id uuid not null,
  kind text not null,
  at timestamptz not null,
  by_id uuid not null,
  reference bytea,
  note bytea,
  key_id uuid not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, part_id) references case_part (organisation_id, part_id)
);
create index first_hour_step_part on first_hour_step (organisation_id, part_id, at);
select protect('first_hour_step');

-- Who speaks about the danger, and what they say. The newest row holds; the older ones stay known.
create table communication (
  organisation_id uuid not null,
  id uuid not null,
  incident_id uuid not null,
  part_id uuid not null,
  at timestamptz not null,
  by_id uuid not null,
  speaker bytea not null,
  said bytea not null,
  key_id uuid not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, part_id) references case_part (organisation_id, part_id)
);
create index communication_part on communication (organisation_id, part_id, at);
select protect('communication');
