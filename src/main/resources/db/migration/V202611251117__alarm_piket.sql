-- Who is called in danger and looks until it is handed over is one more relation to a case.
alter table case_relation drop constraint case_relation_relation_check;
alter table case_relation add constraint case_relation_relation_check
  check (relation in ('REPORTER', 'TRUSTED', 'ACCUSED', 'CALLED'));

-- That somebody who was called confirms, is owed within minutes.
alter table policy_term drop constraint policy_term_unit_check;
alter table policy_term add constraint policy_term_unit_check
  check (unit in ('MINUTES', 'HOURS', 'WORKING_DAYS', 'WEEKS', 'SAME_DAY'));
alter table policy_term drop constraint policy_term_urgent_unit_check;
alter table policy_term add constraint policy_term_urgent_unit_check
  check (urgent_unit in ('MINUTES', 'HOURS', 'WORKING_DAYS', 'WEEKS', 'SAME_DAY'));

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

-- In these hours somebody else is on duty instead, or nobody and the second in line goes first.
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

-- One for each person affected when danger was reported. next_at: when the next in line is called.
create table alarm (
  organisation_id uuid not null,
  id uuid not null,
  incident_id uuid not null,
  part_id uuid not null,
  raised_at timestamptz not null,
  next_at timestamptz,
  confirmed_at timestamptz,
  confirmed_by uuid,
  ended_at timestamptz,
  primary key (organisation_id, id),
  unique (organisation_id, part_id),
  foreign key (organisation_id, part_id) references case_part (organisation_id, part_id),
  check (confirmed_at is null or next_at is null),
  check ((confirmed_at is null) = (confirmed_by is null))
);
create index alarm_next on alarm (organisation_id, next_at) where next_at is not null;
create index alarm_incident on alarm (organisation_id, incident_id);
select protect('alarm');

create table alarm_call (
  organisation_id uuid not null,
  id uuid not null,
  alarm_id uuid not null,
  step int not null,
  person_id uuid not null,
  via text not null check (via in ('OFFICER', 'SECOND', 'OWNER', 'RESPONSIBLE', 'DEPUTY', 'FALLBACK')),
  called_at timestamptz not null,
  by_text boolean not null,
  confirmed_at timestamptz,
  primary key (organisation_id, id),
  -- two nodes cannot make one step twice
  unique (organisation_id, alarm_id, step),
  foreign key (organisation_id, alarm_id) references alarm (organisation_id, id),
  foreign key (organisation_id, person_id) references person (organisation_id, id)
);
create index alarm_call_person on alarm_call (organisation_id, person_id);
select protect('alarm_call');

-- Texts on their way to the gateway: no number and no words, only which call.
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

-- Who speaks and what is said; the newest holds, the older ones stay known.
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
