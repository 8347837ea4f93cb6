-- SPDX-License-Identifier: EUPL-1.2
create table incident (
  organisation_id uuid not null references organisation (id),
  id uuid not null,
  registered_at timestamptz not null,
  happened_on date,
  -- Of a case of the past perhaps only the month or the year is known; the day is then its first.
  happened_precision text not null default 'DAYS' check (happened_precision in ('DAYS', 'MONTHS', 'YEARS')),
  channel text,
  topic text,
  danger_now boolean not null,
  -- came in with a list of the past: it has no promises and no notices, and was closed from the start
  history boolean not null default false,
  key_id uuid not null,
  version int not null default 0,
  primary key (organisation_id, id),
  foreign key (organisation_id, id) references case_file (organisation_id, incident_id)
);
create index incident_registered on incident (organisation_id, registered_at desc, id);
select protect('incident');

create table incident_form (
  organisation_id uuid not null,
  incident_id uuid not null,
  form text not null,
  primary key (organisation_id, incident_id, form),
  foreign key (organisation_id, incident_id) references incident (organisation_id, id)
);
select protect('incident_form');

-- What says more about a form or the channel: the ground of discrimination, target and way of a threat, the platform.
create table incident_detail (
  organisation_id uuid not null,
  incident_id uuid not null,
  kind text not null check (kind in ('GROUND', 'TARGET', 'WAY', 'PLATFORM')),
  code text not null,
  primary key (organisation_id, incident_id, kind, code),
  foreign key (organisation_id, incident_id) references incident (organisation_id, id)
);
select protect('incident_detail');

-- The part of an affected person, beside the facts that access keeps of it: what they want, what is known of
-- danger and police, and how it ended. It has a name only when they are not (yet) a person we know, and a title only
-- when somebody wrote one.
create table affected (
  organisation_id uuid not null,
  part_id uuid not null,
  incident_id uuid not null,
  position_title text,
  policy_id uuid not null,
  told_name bytea,
  title bytea,
  key_id uuid not null,
  asked_at timestamptz,
  -- the last day to ask again what they answered with "not yet"
  ask_again_on date,
  -- The attempts to reach them that failed, while they were not asked. After two the responsible person decides.
  attempts int not null default 0 check (attempts >= 0),
  attempted_on date,
  response_wish text check (response_wish in ('YES', 'NO', 'NOT_YET')),
  police_wish text check (police_wish in ('YES', 'NO', 'NOT_YET')),
  damage text check (damage in ('YES', 'NO', 'NOT_YET')),
  care_wish text check (care_wish in ('YES', 'NO', 'NOT_YET')),
  danger text check (danger in ('NONE', 'POSSIBLE', 'ACUTE')),
  -- when there may be danger, somebody must still ask the police; that is not the same as waiting for their answer
  police_advice text check (police_advice in ('NOT_NEEDED', 'TO_ASK', 'PENDING', 'GO_AHEAD')),
  experienced int check (experienced between 1 and 4),
  assessed int check (assessed between 1 and 4),
  closed_at timestamptz,
  outcome text check (
    outcome in ('HANDLED', 'NOT_ESTABLISHED', 'DID_NOT_HAPPEN', 'NOT_AN_INCIDENT', 'WITHDRAWN', 'CONTINUED',
      'TALK')),
  version int not null default 0,
  primary key (organisation_id, part_id),
  foreign key (organisation_id, part_id) references case_part (organisation_id, part_id),
  foreign key (organisation_id, incident_id) references incident (organisation_id, id),
  foreign key (organisation_id, policy_id) references policy (organisation_id, id),
  check ((closed_at is null) = (outcome is null)),
  check (attempts = 0 or attempted_on is not null)
);
create index affected_incident on affected (organisation_id, incident_id);
select protect('affected');

-- The organisation acts although the affected said no or not yet, or could not be reached; or it acted in direct
-- danger, before anybody could ask. The reason is a line of the timeline.
create table exemption (
  organisation_id uuid not null,
  id uuid not null,
  incident_id uuid not null,
  part_id uuid not null,
  act text not null check (act in ('RESPONSE', 'POLICE_REPORT', 'CLAIM')),
  cause text not null check (cause in ('OTHERS_SAFETY', 'SERIOUS', 'LEGAL_DUTY', 'NOT_REACHED', 'DANGER')),
  told_before boolean not null,
  danger text check (danger in ('NONE', 'POSSIBLE', 'ACUTE')),
  police_advice text check (police_advice in ('NOT_NEEDED', 'TO_ASK', 'PENDING', 'GO_AHEAD')),
  decided_at timestamptz not null,
  decided_by uuid not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, incident_id) references incident (organisation_id, id),
  foreign key (organisation_id, part_id) references case_part (organisation_id, part_id),
  foreign key (organisation_id, decided_by) references person (organisation_id, id)
);
create index exemption_part on exemption (organisation_id, part_id, act, decided_at);
select protect('exemption');

-- In which meeting it happened, as whoever handles the part recorded it; no row: in none, or nobody said so yet. What a
-- member or participant said there is privileged: nobody can be prosecuted or made to pay for it.
create table part_meeting (
  organisation_id uuid not null,
  part_id uuid not null,
  kind text not null check (kind in ('COUNCIL', 'COMMITTEE')),
  privileged boolean not null,
  primary key (organisation_id, part_id),
  foreign key (organisation_id, part_id) references case_part (organisation_id, part_id)
);
select protect('part_meeting');

-- A line says which room wrote it. A kind need only be unique in its room, so that no room needs a list of all.
create table timeline_entry (
  organisation_id uuid not null,
  id uuid not null,
  incident_id uuid not null,
  part_id uuid,
  at timestamptz not null,
  by_id uuid,
  room text not null,
  kind text not null,
  about text,
  words bytea,
  key_id uuid not null,
  police_marked boolean not null default false,
  primary key (organisation_id, id),
  foreign key (organisation_id, incident_id) references incident (organisation_id, id),
  foreign key (organisation_id, part_id) references case_part (organisation_id, part_id)
);
create index timeline_of on timeline_entry (organisation_id, incident_id, at);
select protect('timeline_entry');
