-- SPDX-License-Identifier: EUPL-1.2
-- What happened at the police after the report. What people typed is under the key of the incident.
create table police_step (
  organisation_id uuid not null,
  id uuid not null,
  incident_id uuid not null,
  part_id uuid not null,
  kind text not null check (kind in ('FILED', 'ASKED', 'HEARD', 'DROPPED', 'NOT_CRIMINAL', 'SETTLED', 'PROSECUTION',
    'VERDICT', 'APPEAL')),
  happened_on date not null,
  -- the promise by which the organisation made the report; empty for a step that somebody recorded in the log
  promise_id uuid,
  station bytea,
  reference bytea,
  contact bytea,
  words bytea,
  -- the day on which we ask how it stands, unless something is heard before; empty after an end
  ask_from date,
  asked_at timestamptz,
  -- the last day on which the affected does not read it, because the police asked for that
  quiet_until date,
  quiet_reason bytea,
  revealed_at timestamptz,
  key_id uuid not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, incident_id) references incident (organisation_id, id),
  foreign key (organisation_id, part_id) references affected (organisation_id, part_id),
  foreign key (organisation_id, promise_id) references promise (organisation_id, id),
  foreign key (organisation_id, recorded_by) references person (organisation_id, id),
  check ((quiet_until is null) = (quiet_reason is null))
);
create index police_step_part on police_step (organisation_id, part_id);
create unique index police_step_promise on police_step (organisation_id, promise_id) where promise_id is not null;
select protect('police_step');
