-- An account belongs to a human being and may have a membership in several organisations, so it
-- stands outside the tenants (closed list: docs/access.md).
create table account (
  id uuid primary key,
  login text not null unique check (login = lower(login)),
  password_hash text not null,
  kind text not null check (kind in ('MEMBER', 'OUTSIDE')),
  created_at timestamptz not null,
  disabled boolean not null default false
);
grant select, insert, update on account to ${app_role};

create table membership (
  organisation_id uuid not null references organisation (id),
  account_id uuid not null references account (id),
  person_id uuid not null,
  primary key (organisation_id, account_id),
  unique (organisation_id, person_id),
  foreign key (organisation_id, person_id) references person (organisation_id, id)
);
select protect('membership');

-- What access must know of an incident to decide; written by the register, read by lists too.
create table case_file (
  organisation_id uuid not null,
  incident_id uuid not null,
  number text not null,
  internal boolean not null default false,
  primary key (organisation_id, incident_id),
  unique (organisation_id, number)
);
select protect('case_file');

-- One row per affected person: what belongs to one is hidden from the other.
create table case_part (
  organisation_id uuid not null,
  part_id uuid not null,
  incident_id uuid not null,
  person_id uuid,
  body text not null,
  lane text not null check (lane in ('OPEN', 'CONFIDENTIAL', 'ANONYMOUS')),
  owner_id uuid,
  coordinator_reads boolean not null,
  name_withheld boolean not null default false,
  escalated boolean not null default false,
  open boolean not null default true,
  opened_at timestamptz not null,
  primary key (organisation_id, part_id),
  foreign key (organisation_id, incident_id) references case_file (organisation_id, incident_id),
  foreign key (organisation_id, person_id) references person (organisation_id, id),
  foreign key (organisation_id, owner_id) references person (organisation_id, id),
  foreign key (organisation_id, body) references body (organisation_id, kind)
);
create index case_part_incident on case_part (organisation_id, incident_id);
create index case_part_person on case_part (organisation_id, person_id, opened_at) where person_id is not null;
create index case_part_owner on case_part (organisation_id, owner_id, opened_at) where owner_id is not null;
create index case_part_body on case_part (organisation_id, body, opened_at);
select protect('case_part');

create table case_relation (
  organisation_id uuid not null,
  incident_id uuid not null,
  person_id uuid not null,
  relation text not null check (relation in ('REPORTER', 'TRUSTED', 'ACCUSED')),
  -- nobody's part in particular: the nil uuid, so that the key can hold it
  part_id uuid not null default '00000000-0000-0000-0000-000000000000',
  primary key (organisation_id, incident_id, person_id, relation, part_id),
  foreign key (organisation_id, incident_id) references case_file (organisation_id, incident_id),
  foreign key (organisation_id, person_id) references person (organisation_id, id)
);
create index case_relation_person on case_relation (organisation_id, person_id);
select protect('case_relation');

-- Takes away the rights of an office in one case, never a party's own.
create table case_block (
  organisation_id uuid not null,
  incident_id uuid not null,
  person_id uuid not null,
  ground text not null check (ground in ('AFFECTED', 'ACCUSED', 'LINE', 'UNDER_ACCUSED')),
  primary key (organisation_id, incident_id, person_id),
  foreign key (organisation_id, incident_id) references case_file (organisation_id, incident_id),
  foreign key (organisation_id, person_id) references person (organisation_id, id)
);
create index case_block_person on case_block (organisation_id, person_id);
select protect('case_block');
