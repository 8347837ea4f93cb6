-- SPDX-License-Identifier: EUPL-1.2
-- The facts about an incident by which access decides. The register writes them, and lists read them too.
-- Reports on one event are handled as one case: each keeps the number under which it was registered, its rows and
-- its keys, and joined_into says where it is handled. That is always the case itself, never another joined one.
create table case_file (
  organisation_id uuid not null,
  incident_id uuid not null,
  number text not null,
  joined_into uuid,
  handled_as text not null,
  internal boolean not null default false,
  primary key (organisation_id, incident_id),
  unique (organisation_id, number),
  foreign key (organisation_id, joined_into) references case_file (organisation_id, incident_id),
  check (joined_into is not null or handled_as = number)
);
create index case_file_joined on case_file (organisation_id, joined_into) where joined_into is not null;
select protect('case_file');

-- One row for each affected person: what belongs to one is hidden from the other.
create table case_part (
  organisation_id uuid not null,
  part_id uuid not null,
  incident_id uuid not null,
  person_id uuid,
  body text not null,
  lane text not null check (lane in ('OPEN', 'CONFIDENTIAL', 'ANONYMOUS')),
  coordinator_reads boolean not null,
  escalated boolean not null default false,
  -- Who answers for it when somebody inside handles it: outside where the rules keep from it everybody who would, or
  -- a member of the executive is accused in a case of the council; the mayor where they judge a member of the executive.
  answered_by text not null default 'OFFICES' check (answered_by in ('OFFICES', 'OUTSIDE', 'MAYOR')),
  -- Who judges it by somebody's word: outside, because whoever handles it recorded that the executive is involved;
  -- the mayor, because the affected secretary agreed to that. Empty where the rules alone decide.
  judge text check (judge in ('OUTSIDE', 'MAYOR')),
  -- Who may open a part by office follows from its body and from this. Lists read the newest of each audience that
  -- a viewer may open, however many others there are, and the counts are kept by it.
  audience text not null generated always as (
    case
      when held_until is not null then 'HELD'
      when escalated then case when lane = 'CONFIDENTIAL' then 'CONFIDENTIAL_OUTSIDE' else 'OUTSIDE' end
      when lane = 'OPEN' then case when coordinator_reads then 'OPEN_READ' else 'OPEN' end
        || case answered_by when 'OUTSIDE' then '_ANSWERED_OUTSIDE' when 'MAYOR' then '_ANSWERED_BY_MAYOR' else '' end
      when lane = 'CONFIDENTIAL' then 'CONFIDENTIAL'
      else case when coordinator_reads then 'ANONYMOUS_READ' else 'ANONYMOUS' end
    end) stored,
  name_withheld boolean not null default false,
  owner_id uuid,
  -- Whoever handled the part before a colleague was said to have done it gets it back when that was a mistake.
  -- Empty once the rules or a person named another.
  owner_before uuid,
  -- Whoever handled the part until they left. By the rules it went to the next in line, and it stays marked until
  -- whoever is responsible says who is to handle it.
  fell_from uuid,
  open boolean not null default true,
  opened_at timestamptz not null,
  -- Only the affected reads what was reported on their behalf until this moment, or until they answer.
  held_until timestamptz,
  -- the same person has another part in the case, which goes on
  continued boolean not null default false,
  primary key (organisation_id, part_id),
  foreign key (organisation_id, incident_id) references case_file (organisation_id, incident_id),
  foreign key (organisation_id, person_id) references person (organisation_id, id),
  foreign key (organisation_id, owner_id) references person (organisation_id, id),
  foreign key (organisation_id, body) references body (organisation_id, kind),
  foreign key (organisation_id, fell_from) references person (organisation_id, id)
) with (parallel_workers = 0); -- a page asks for a few rows, and must not wait until the database starts helpers

create index case_part_incident on case_part (organisation_id, incident_id);
create index case_part_person on case_part (organisation_id, person_id, opened_at) where person_id is not null;
-- The newest parts of a viewer are found without reading the parts: the index itself tells lane and blocks.
create index case_part_newest
  on case_part (organisation_id, body, audience, open, opened_at desc, part_id desc)
  include (incident_id, lane);
create index case_part_owned
  on case_part (organisation_id, owner_id, body, audience, open, opened_at desc, part_id desc)
  include (incident_id, lane);
-- Open parts that perhaps nobody can read: all are looked at each time roles change. They are few, so a report in
-- the open lane pays nothing for this index.
create index case_part_unclaimed on case_part (organisation_id)
  where open and (owner_id is null or lane <> 'OPEN');
create index case_part_held on case_part (organisation_id, held_until) where held_until is not null;
create index case_part_fell on case_part (organisation_id, body) where fell_from is not null;
select protect('case_part');

create table case_relation (
  organisation_id uuid not null,
  incident_id uuid not null,
  person_id uuid not null,
  -- somebody who is called in danger looks at the case until it is handed over
  relation text not null check (relation in ('REPORTER', 'TRUSTED', 'ACCUSED', 'CALLED', 'PROMISE_OWNER')),
  -- the nil uuid for a relation to no part in particular, so that the key can hold it
  part_id uuid not null default '00000000-0000-0000-0000-000000000000',
  -- True when the report named this colleague, false when whoever handles the case recorded them: they can take
  -- back only what they recorded themselves.
  told boolean not null default false,
  -- the promise that was given to this person; the nil uuid for the other relations
  promise_id uuid not null default '00000000-0000-0000-0000-000000000000',
  -- the office for which this person got the promise: the next holder gets it when they can't keep it any more
  office text,
  primary key (organisation_id, incident_id, person_id, relation, part_id, promise_id),
  foreign key (organisation_id, incident_id) references case_file (organisation_id, incident_id),
  foreign key (organisation_id, person_id) references person (organisation_id, id),
  constraint case_relation_promise
    check ((relation = 'PROMISE_OWNER') = (promise_id <> '00000000-0000-0000-0000-000000000000')),
  constraint case_relation_office check (office is null or relation = 'PROMISE_OWNER')
);
-- a promise belongs to one person at most
create unique index case_relation_owner on case_relation (organisation_id, promise_id)
  where relation = 'PROMISE_OWNER';
create index case_relation_person on case_relation (organisation_id, person_id);
select protect('case_relation');

-- Takes away the rights of an office in one case, but never those of somebody who is a party to it.
create table case_block (
  organisation_id uuid not null,
  incident_id uuid not null,
  person_id uuid not null,
  ground text not null check (ground in ('AFFECTED', 'ACCUSED', 'LINE', 'UNDER_ACCUSED', 'JOINED')),
  -- holds only because cases were brought together, and goes when they are taken apart
  derived boolean not null default false,
  primary key (organisation_id, incident_id, person_id),
  foreign key (organisation_id, incident_id) references case_file (organisation_id, incident_id),
  foreign key (organisation_id, person_id) references person (organisation_id, id)
);
create index case_block_person on case_block (organisation_id, person_id);
select protect('case_block');
