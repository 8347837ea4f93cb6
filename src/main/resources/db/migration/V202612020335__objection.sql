-- SPDX-License-Identifier: EUPL-1.2
-- What the perpetrator undertook against a measure, and how it was answered. What people typed is under the key of the
-- incident. A measure has one of each kind. The answer is recorded once, and never changes.
create table objection (
  organisation_id uuid not null,
  id uuid not null,
  incident_id uuid not null,
  part_id uuid not null,
  response_id uuid not null,
  kind text not null check (kind in ('OBJECTION', 'REVIEW', 'COMPLAINT')),
  received_on date not null,
  -- the last day on which it was in time; empty where no law sets one
  last_day date,
  answer_by date not null,
  words bytea,
  handler bytea,
  -- the promise that is kept by answering it; empty where the policy demands none
  promise_id uuid,
  outcome text check (outcome in ('STANDS', 'CHANGED', 'LIFTED', 'RETRACTED')),
  answered_on date,
  -- the name of the person who decided
  answered_by bytea,
  reason bytea,
  answer_recorded_by uuid,
  answer_recorded_at timestamptz,
  key_id uuid not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  version int not null default 0,
  primary key (organisation_id, id),
  unique (organisation_id, response_id, kind),
  foreign key (organisation_id, incident_id) references incident (organisation_id, id),
  foreign key (organisation_id, part_id) references affected (organisation_id, part_id),
  foreign key (organisation_id, response_id) references response (organisation_id, id),
  foreign key (organisation_id, promise_id) references promise (organisation_id, id),
  foreign key (organisation_id, recorded_by) references person (organisation_id, id),
  foreign key (organisation_id, answer_recorded_by) references person (organisation_id, id),
  check ((outcome is null) = (answered_on is null)),
  check ((outcome is null) = (reason is null)),
  check ((outcome is null) = (answer_recorded_by is null)),
  check ((outcome is null) = (answer_recorded_at is null)),
  check ((outcome is null or outcome = 'RETRACTED') or answered_by is not null),
  check (answered_on >= received_on)
);
create index objection_part on objection (organisation_id, part_id);
create index objection_incident on objection (organisation_id, incident_id);
create unique index objection_promise on objection (organisation_id, promise_id) where promise_id is not null;
select protect('objection');
