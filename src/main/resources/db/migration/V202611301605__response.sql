-- SPDX-License-Identifier: EUPL-1.2
-- A measure toward the perpetrator. It never changes after it was decided, except that it is withdrawn or expires.
-- Words and names are under the key of the incident. The subject is text here; a link to a recorded subject stands
-- in response_subject.
-- The checks repeat domain rule 6, so that no other program can put half a measure here either.
create table response (
  organisation_id uuid not null,
  id uuid not null,
  incident_id uuid not null,
  part_id uuid not null,
  kind text not null check (kind in ('TALK', 'WARNING_LETTER', 'CONDITIONS', 'BUILDING_BAN',
    'CONTACT_BAN', 'MEETING_ORDER', 'HR_MEASURE', 'CLOSED_ROOMS', 'COUNCIL_DECISION', 'ORAL_ORDER', 'COMMITTEE_ORDER',
    'PUBLIC_ORDER')),
  nature text not null,
  decided_at timestamptz not null,
  decided_by uuid not null,
  subject bytea not null,
  conduct bytea,
  conduct_on date,
  place bytea,
  heard boolean,
  heard_on date,
  heard_words bytea,
  scope bytea,
  starts_on date,
  ends_on date,
  open_channel bytea,
  notice text not null check (notice in ('AT_ONCE', 'LATER', 'NOT')),
  notice_on date,
  notice_reason bytea,
  signer bytea,
  key_id uuid not null,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  withdrawn_reason bytea,
  expired_at timestamptz,
  -- the promise that is kept by doing it
  doing_id uuid,
  version int not null default 0,
  primary key (organisation_id, id),
  foreign key (organisation_id, incident_id) references incident (organisation_id, id),
  foreign key (organisation_id, part_id) references affected (organisation_id, part_id),
  foreign key (organisation_id, decided_by) references person (organisation_id, id),
  foreign key (organisation_id, doing_id) references promise (organisation_id, id),
  foreign key (organisation_id, withdrawn_by) references person (organisation_id, id),
  check (case kind
    when 'CONDITIONS' then nature in ('PRIVATE_LAW', 'AWB')
    when 'MEETING_ORDER' then nature = 'MEETING_ORDER'
    when 'HR_MEASURE' then nature = 'EMPLOYMENT'
    when 'ORAL_ORDER' then nature = 'SPOKEN_ORDER'
    when 'COMMITTEE_ORDER' then nature = 'SPOKEN_ORDER'
    when 'COUNCIL_DECISION' then nature = 'OF_OTHERS'
    when 'PUBLIC_ORDER' then nature = 'OF_OTHERS'
    else nature = 'PRIVATE_LAW' end),
  check (kind = 'TALK' or scope is not null),
  check (kind in ('TALK', 'COUNCIL_DECISION') or signer is not null),
  check (kind in ('TALK', 'COUNCIL_DECISION', 'PUBLIC_ORDER')
    or (conduct is not null and conduct_on is not null and place is not null)),
  check (kind in ('TALK', 'COUNCIL_DECISION', 'PUBLIC_ORDER', 'ORAL_ORDER', 'COMMITTEE_ORDER')
    or (heard is not null and heard_words is not null)),
  check (heard is distinct from true or heard_on is not null),
  check (kind in ('TALK', 'COUNCIL_DECISION', 'PUBLIC_ORDER', 'ORAL_ORDER', 'COMMITTEE_ORDER', 'HR_MEASURE')
    or (starts_on is not null and ends_on is not null)),
  check (ends_on >= starts_on),
  check (kind not in ('CONDITIONS', 'BUILDING_BAN', 'CONTACT_BAN', 'MEETING_ORDER', 'CLOSED_ROOMS')
    or open_channel is not null),
  check (kind <> 'MEETING_ORDER' or ends_on < starts_on + interval '3 months'),
  check (notice = 'AT_ONCE' or (notice_on is not null and notice_reason is not null)),
  check ((withdrawn_at is null) = (withdrawn_reason is null)),
  check ((withdrawn_at is null) = (withdrawn_by is null)),
  check (withdrawn_at is null or expired_at is null)
);
create index response_part on response (organisation_id, part_id);
create index response_running on response (organisation_id, ends_on)
  where withdrawn_at is null and expired_at is null;
select protect('response');

-- The recorded subject toward whom a measure goes. A human says so and can take it away again, and the decision
-- does not change by it, so it is a row of its own. When the subject is erased, the measure stays and this goes.
create table response_subject (
  organisation_id uuid not null,
  response_id uuid not null,
  subject_id uuid not null,
  linked_at timestamptz not null,
  linked_by uuid not null,
  primary key (organisation_id, response_id),
  foreign key (organisation_id, response_id) references response (organisation_id, id),
  constraint response_subject_of_subject
    foreign key (organisation_id, subject_id) references subject (organisation_id, id) on delete cascade,
  foreign key (organisation_id, linked_by) references person (organisation_id, id)
);
create index response_subject_subject on response_subject (organisation_id, subject_id);
select protect('response_subject');
