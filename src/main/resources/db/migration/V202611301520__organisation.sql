-- SPDX-License-Identifier: EUPL-1.2
-- The directory of organisations is one of the few tables without a tenant: the slug in the address is looked up
-- before a tenant is known.
create table organisation (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9][a-z0-9-]{1,59}$'),
  name text not null,
  kind text not null check (kind in ('MUNICIPALITY', 'PROVINCE', 'WATER_BOARD', 'JOINT_BODY')),
  demo boolean not null default false,
  created_at timestamptz not null
);
grant select, insert, update on organisation to ${app_role};

create table body (
  organisation_id uuid not null references organisation (id),
  id uuid not null,
  kind text not null check (kind in ('COUNCIL', 'EXECUTIVE', 'MAYOR', 'ORGANISATION')),
  name_nl text not null,
  name_en text not null,
  primary key (organisation_id, id),
  unique (organisation_id, kind)
);
select protect('body');

create table unit (
  organisation_id uuid not null,
  id uuid not null,
  name text not null,
  primary key (organisation_id, id),
  unique (organisation_id, name)
);
select protect('unit');

create table person (
  organisation_id uuid not null references organisation (id),
  id uuid not null,
  name text not null,
  email text not null,
  language text not null default 'nl' check (language in ('nl', 'en')),
  ended_on date,
  primary key (organisation_id, id),
  unique (organisation_id, email)
);
create index person_name on person (organisation_id, lower(name));
select protect('person');

-- Whoever keeps the list of people changed the address of somebody. The old address is kept for thirty days: a
-- letter about the change goes there, and alarms go there too for a week.
create table address_change (
  organisation_id uuid not null,
  -- letters to the old address are addressed to this id
  id uuid not null,
  person_id uuid not null,
  old_email text not null,
  changed_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references person (organisation_id, id)
);
create index address_change_person on address_change (organisation_id, person_id);
select protect('address_change');

-- A person may have several positions at once, each with its own beginning and end: an alderman may have been a
-- councillor.
create table position (
  organisation_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  body_id uuid not null,
  title text not null,
  unit_id uuid,
  manager_id uuid,
  started_on date not null,
  ended_on date,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references person (organisation_id, id),
  foreign key (organisation_id, body_id) references body (organisation_id, id),
  foreign key (organisation_id, unit_id) references unit (organisation_id, id),
  foreign key (organisation_id, manager_id) references person (organisation_id, id)
);
create index position_person on position (organisation_id, person_id);
create index position_manager on position (organisation_id, manager_id);
select protect('position');

create table office (
  organisation_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('CASE_OWNER', 'RESPONSIBLE', 'DEPUTY', 'FALLBACK', 'EMPLOYER', 'COORDINATOR',
    'CONFIDENTIAL_ADVISER', 'CARE_GIVER', 'LEGAL', 'INSURANCE', 'POLICE_LIAISON', 'DUTY_OFFICER', 'PRIVACY_OFFICER',
    'ADMINISTRATOR')),
  body_id uuid,
  started_on date not null,
  ended_on date,
  given_at timestamptz not null default now(),
  -- An office may open what was reported before it was given. Those who reported that are told once.
  announced boolean not null default false,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references person (organisation_id, id),
  foreign key (organisation_id, body_id) references body (organisation_id, id)
);
create index office_person on office (organisation_id, person_id);
create index office_kind on office (organisation_id, kind, body_id);
create index office_unannounced on office (organisation_id) where not announced;
select protect('office');

-- Somebody who takes over while a person is away: the cases that were given to that person, and their offices in
-- the open lane. A person has one deputy at a time; the code checks that.
create table stand_in (
  organisation_id uuid not null references organisation (id),
  id uuid not null,
  person_id uuid not null,
  deputy_id uuid not null check (deputy_id <> person_id),
  started_on date not null,
  ended_on date not null check (ended_on >= started_on),
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references person (organisation_id, id),
  foreign key (organisation_id, deputy_id) references person (organisation_id, id),
  foreign key (organisation_id, made_by) references person (organisation_id, id)
);
create index stand_in_person on stand_in (organisation_id, person_id, ended_on);
create index stand_in_deputy on stand_in (organisation_id, deputy_id, ended_on);
select protect('stand_in');

-- A policy never changes: a body adopts the next version, and a promise keeps the version it was made under.
create table policy (
  organisation_id uuid not null,
  id uuid not null,
  body_id uuid not null,
  version int not null,
  -- until this day the version before it holds
  valid_from date not null,
  adopted_at timestamptz not null,
  -- empty for a policy that came with the set-up
  adopted_by uuid,
  coordinator_reads boolean not null,
  -- an incident of one of these forms gets the urgent terms, whatever its severity
  urgent_forms text[] not null default '{}',
  -- How many years a case is kept after the last interest in it ended, by its outcome. These are proposals: the
  -- clock destroys no case by them.
  keep_handled int not null default 5 check (keep_handled between 1 and 30),
  keep_not_established int not null default 1 check (keep_not_established between 1 and 30),
  keep_did_not_happen int not null default 1 check (keep_did_not_happen between 1 and 30),
  keep_withdrawn int not null default 1 check (keep_withdrawn between 1 and 30),
  keep_talk int not null default 1 check (keep_talk between 1 and 30),
  -- a second act within so many months makes a case repeated
  repeat_months int not null default 12 check (repeat_months between 1 and 60),
  ban_months int not null default 6 check (ban_months between 1 and 36),
  primary key (organisation_id, id),
  unique (organisation_id, body_id, version),
  foreign key (organisation_id, body_id) references body (organisation_id, id),
  constraint policy_adopted_by foreign key (organisation_id, adopted_by) references person (organisation_id, id)
);
select protect('policy');

create table policy_term (
  organisation_id uuid not null,
  policy_id uuid not null,
  promise text not null,
  owed boolean not null,
  -- owed only with danger now, when it is serious, or by the form of the incident
  urgent_only boolean not null default false,
  amount int not null check (amount >= 0),
  unit text not null check (unit in ('MINUTES', 'HOURS', 'WORKING_DAYS', 'WEEKS', 'SAME_DAY')),
  urgent_amount int not null check (urgent_amount >= 0),
  urgent_unit text not null check (urgent_unit in ('MINUTES', 'HOURS', 'WORKING_DAYS', 'WEEKS', 'SAME_DAY')),
  -- The time that must pass before a follow-up may be kept; empty for a promise that may be kept at once.
  earliest_amount int check (earliest_amount >= 0),
  earliest_unit text check (earliest_unit in ('MINUTES', 'HOURS', 'WORKING_DAYS', 'WEEKS', 'SAME_DAY')),
  -- the office whose holder owes it; empty when whoever handles the part does
  owner_office text check (owner_office in ('CARE_GIVER', 'LEGAL', 'INSURANCE', 'POLICE_LIAISON')),
  primary key (organisation_id, policy_id, promise),
  constraint policy_term_earliest check ((earliest_amount is null) = (earliest_unit is null)),
  foreign key (organisation_id, policy_id) references policy (organisation_id, id)
);
select protect('policy_term');

-- Days on which the organisation is closed beside the national ones: a term in days does not end on them.
create table closed_day (
  organisation_id uuid not null references organisation (id),
  day date not null,
  name text not null,
  added_by uuid not null,
  added_at timestamptz not null,
  primary key (organisation_id, day),
  foreign key (organisation_id, added_by) references person (organisation_id, id)
);
select protect('closed_day');

-- Reasons for explaining a promise instead of keeping it. A reason without a promise fits all of them.
create table reason (
  organisation_id uuid not null references organisation (id),
  code text not null,
  promise text,
  label_nl text not null,
  label_en text not null,
  sort int not null,
  retired boolean not null default false,
  primary key (organisation_id, code)
);
select protect('reason');

-- Forms, channels, topics, and what says more about a form or channel: lists of the organisation for the register,
-- surveys and figures.
create table classification (
  organisation_id uuid not null references organisation (id),
  kind text not null check (kind in ('FORM', 'CHANNEL', 'TOPIC', 'GROUND', 'TARGET', 'WAY', 'PLATFORM')),
  code text not null,
  label_nl text not null,
  label_en text not null,
  sort int not null,
  retired boolean not null default false,
  primary key (organisation_id, kind, code)
);
select protect('classification');

-- The positions of this organisation: a councillor is 'raadslid' in one and 'lid van het algemeen bestuur' in another.
create table title (
  organisation_id uuid not null references organisation (id),
  code text not null,
  label_nl text not null,
  label_en text not null,
  sort int not null,
  retired boolean not null default false,
  primary key (organisation_id, code)
);
select protect('title');

-- The places where the organisation works. A closed one stays known.
create table site (
  organisation_id uuid not null references organisation (id),
  id uuid not null,
  name text not null,
  address text not null,
  kind text not null check (kind in ('COUNTER', 'OFFICE', 'DEPOT', 'MEETING', 'OTHER')),
  closed_on date,
  primary key (organisation_id, id)
);
create unique index site_name on site (organisation_id, lower(name)) where closed_on is null;
select protect('site');

-- Who works at a site; one may work at several.
create table site_person (
  organisation_id uuid not null,
  site_id uuid not null,
  person_id uuid not null,
  primary key (organisation_id, site_id, person_id),
  foreign key (organisation_id, site_id) references site (organisation_id, id),
  foreign key (organisation_id, person_id) references person (organisation_id, id)
);
create index site_person_person on site_person (organisation_id, person_id);
select protect('site_person');

-- On which number people get help: that of the organisation's own handlers, for each body, and that of help outside
-- where it is another than the one that the program ships with. It is nobody's own number.
create table help_number (
  organisation_id uuid not null references organisation (id),
  place text not null
    check (place in ('COUNCIL', 'EXECUTIVE', 'ORGANISATION', 'ADVISER', 'POLICE', 'VICTIM_SUPPORT', 'SUPPORT_TEAM')),
  name text,
  number text not null,
  confirmed_on date not null,
  primary key (organisation_id, place)
);
select protect('help_number');
