-- The directory of organisations is one of the few tables without a tenant: the slug in the URL is
-- looked up before a tenant is known.
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

-- Several at once, each with its own beginning and end: an alderman may have been a councillor.
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
  kind text not null check (kind in ('CASE_OWNER', 'RESPONSIBLE', 'DEPUTY', 'FALLBACK', 'COORDINATOR',
    'CONFIDENTIAL_ADVISER', 'CARE_GIVER', 'DUTY_OFFICER', 'PRIVACY_OFFICER', 'ADMINISTRATOR')),
  body_id uuid,
  started_on date not null,
  ended_on date,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references person (organisation_id, id),
  foreign key (organisation_id, body_id) references body (organisation_id, id)
);
create index office_person on office (organisation_id, person_id);
create index office_kind on office (organisation_id, kind, body_id);
select protect('office');

-- A policy is never changed: a body adopts the next version, and a promise keeps the one it was
-- made under.
create table policy (
  organisation_id uuid not null,
  id uuid not null,
  body_id uuid not null,
  version int not null,
  adopted_at timestamptz not null,
  coordinator_reads boolean not null,
  primary key (organisation_id, id),
  unique (organisation_id, body_id, version),
  foreign key (organisation_id, body_id) references body (organisation_id, id)
);
select protect('policy');

create table policy_term (
  organisation_id uuid not null,
  policy_id uuid not null,
  promise text not null,
  owed boolean not null,
  amount int not null check (amount >= 0),
  unit text not null check (unit in ('HOURS', 'WORKING_DAYS', 'WEEKS', 'SAME_DAY')),
  urgent_amount int not null check (urgent_amount >= 0),
  urgent_unit text not null check (urgent_unit in ('HOURS', 'WORKING_DAYS', 'WEEKS', 'SAME_DAY')),
  primary key (organisation_id, policy_id, promise),
  foreign key (organisation_id, policy_id) references policy (organisation_id, id)
);
select protect('policy_term');

-- Why a promise is explained instead of kept; without a promise it fits all of them.
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

-- Forms, channels and topics: the organisation's list, used by register, surveys and figures alike.
create table classification (
  organisation_id uuid not null references organisation (id),
  kind text not null check (kind in ('FORM', 'CHANNEL', 'TOPIC')),
  code text not null,
  label_nl text not null,
  label_en text not null,
  sort int not null,
  retired boolean not null default false,
  primary key (organisation_id, kind, code)
);
select protect('classification');

-- What this kind of organisation calls things: a council is 'raad' here and 'algemeen bestuur' there.
create table word (
  organisation_id uuid not null references organisation (id),
  code text not null,
  nl text not null,
  en text not null,
  primary key (organisation_id, code)
);
select protect('word');
